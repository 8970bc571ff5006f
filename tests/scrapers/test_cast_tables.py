"""Tables of who plays whom between a play and its evenings."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from scrapers.contract import Listing, Page, Source
from scrapers.plain_pages.cast_tables import without_casts
from scrapers.platforms import website
from scrapers.programmes.lines import Line


def titles(markup: str) -> set[str]:
    """The titles of what a page tells that was visited in January 2027."""
    address = "https://stage.example/play"
    body = f'<html lang="en"><body><div><div>{markup}</div></div></body></html>'
    page = Page(address, body.encode(), datetime(2027, 1, 10, tzinfo=UTC), "text/html")
    found = website.read(page, Source(key="stage", platform="website", url=address))
    return {one.title for one in found if isinstance(one, Listing)}


def table(*rows: tuple[str, str]) -> str:
    cells = "".join(f"<tr><th>{one}</th><td>{two}</td></tr>" for one, two in rows)
    return f"<table>{cells}</table>"


EVENINGS = "<p>March 5, 6, 12 and 13 at 8:00 pm.</p><p>March 7 at 2:00 pm.</p>"


@pytest.mark.parametrize(
    ("work", "cast"),
    [
        ("Stage Manager:", "Cast"),
        ("Regie:", "Besetzung"),
        ("Mise en scène :", "Distribution"),
        ("Dirección:", "Reparto"),
        ("Regia", "Elenco"),
    ],
)
def test_evenings_below_the_cast_are_called_after_the_play(work: str, cast: str) -> None:
    who = table(("Producer:", "Ivy Marsh"), (work, "Ada Reed"))
    roles = table(("Anna:", "Ben Ford"), ("The Doctor:", "Eva Dunn"))
    page = f"<h2>The Salt Road</h2><p>Book by ROY HOLM</p>{who}<h3>{cast}</h3>{roles}{EVENINGS}"
    assert titles(page) == {"The Salt Road"}


def test_a_table_that_names_the_film_is_no_cast() -> None:
    cells = [("Film", 5), ("The Salt Road", 6), ("Director", 7), ("Ada Reed", 8)]
    lines = [Line(text, (1, 2, 3 + at // 2, at, at), row=3 + at // 2) for text, at in cells]
    assert without_casts(lines) == lines
    assert without_casts(lines[2:]) == []


def test_rows_with_their_days_are_no_cast() -> None:
    rows = table(("Director", "5 March 2027, 8 pm"), ("Producer", "9 April 2027, 8 pm"))
    assert titles(f"<h2>Films</h2>{rows}") == {"Director", "Producer"}
