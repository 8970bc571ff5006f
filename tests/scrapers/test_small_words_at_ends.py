"""Small words that stand beside a moment and those that end a title: `Yoga für alle`, `Concerto alle 21`."""

from __future__ import annotations

import pytest

from tests.scrapers.test_blocks import told

DAYS = ("5.3.2027", "6.3.2027", "7.3.2027")


@pytest.mark.parametrize("title", ["Yoga für alle", "Singen für Alle", "Einer gegen alle", "Post an alle"])
@pytest.mark.parametrize("form", ["{day}, 19:30 Uhr: {title}", "{title}, {day}, 19.30 Uhr", "{day} {title}"])
def test_all_are_meant(title: str, form: str) -> None:
    titles = ("Trio Ebbe", title, "Nach der Flut")
    rows = "".join(
        f"<li>{form.format(day=day, title=one)}</li>" for day, one in zip(DAYS, titles, strict=True)
    )
    found = told(f"<html lang=de><h1>Unsere Abende</h1><ul>{rows}</ul>")
    assert [one for one, _ in found] == list(titles)


def test_an_hour_follows() -> None:
    rows = "<li>Concerto d'organo 5 marzo 2027 alle 21</li><li>Passeggiata 6 marzo 2027 alle 18.30</li>"
    assert told(f"<html lang=it><h1>Eventi</h1><ul>{rows}</ul>") == [
        ("Concerto d'organo", "2027-03-05T21:00:00"),
        ("Passeggiata", "2027-03-06T18:30:00"),
    ]
