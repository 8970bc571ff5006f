"""Days to come on a page that is called after its news: nobody writes news on them."""

from __future__ import annotations

from tests.scrapers.test_blocks import told

NAMES = ("Amber", "Birch", "Cedar", "Dune", "Elm", "Fern", "Gale", "Heath")


def listed(days: tuple[str, ...], hour: str = "") -> list[tuple[str, str]]:
    rows = "".join(
        f"<section><div>{day}</div><div>{name} + Support{hour if at == 2 else ''}</div></section>"
        for at, (day, name) in enumerate(zip(days, NAMES, strict=False))
    )
    return told(f"<h1>News, Offers &amp; Events</h1>{rows}")


COMING = tuple(f"{day} March 2027" for day in (4, 5, 11, 12, 18, 19, 25, 26))
WRITTEN = tuple(f"{day} January 2027" for day in (29, 27, 26, 21, 20, 15, 14, 8))


def test_days_to_come_are_a_list_beside_the_one_that_tells_its_hour() -> None:
    found = listed(COMING, " Matinee Show 3PM")
    assert found[2] == ("Cedar + Support Matinee Show", "2027-03-11T15:00:00")
    assert [day for _, day in found if "T" not in day] == [
        f"2027-03-{d:02}" for d in (4, 5, 12, 18, 19, 25, 26)
    ]


def test_days_on_which_news_were_written_are_none() -> None:
    assert [day for _, day in listed(WRITTEN, " from 3PM") if "T" not in day] == []
    assert listed(WRITTEN) == []
