"""Cells of drawn tables: remarks behind white, cells over several rows of a list."""

from __future__ import annotations

from tests.scrapers.prints import Placed, a_pdf, boxes, told

DAY: Placed = (20, 540, "Saturday 8 May 2027")
HOURS = ("18:00", "19:00", "20:00", "21:00")
TITLES = ("Slow Rivers", "The Mill", "Two Geese", "The Dyke")
SHOWN = [
    ("Slow Rivers", "2027-05-08T18:00:00"),
    ("The Dyke", "2027-05-08T21:00:00"),
    ("The Mill", "2027-05-08T19:00:00"),
    ("Two Geese", "2027-05-08T20:00:00"),
]
ROWS = [(20.0, 500.0 - 18 * at, 40.0, 18.0) for at in range(4)]


def shown(body: bytes) -> list[tuple[str, str]]:
    return sorted((title, start) for title, start, _ in told(body))


def rows_of(x: float, words: tuple[str, ...]) -> list[Placed]:
    return [(x, 505 - 18 * at, text) for at, text in enumerate(words)]


def test_a_remark_behind_white_is_not_of_the_title() -> None:
    words = [DAY, *rows_of(24, HOURS), *rows_of(64, TITLES), *rows_of(220, ("8 eur", "OmU", "8 eur", "OV"))]
    words += rows_of(320, ("Discovery", "From 6 years", "Discovery", "From 12 years"))
    drawn = boxes(*ROWS, *((60, y, 340, high) for _, y, _, high in ROWS))
    assert shown(a_pdf([words], drawn=[drawn])) == SHOWN


def test_white_in_the_text_of_several_lines_parts_nothing() -> None:
    words: list[Placed] = [DAY, *rows_of(24, HOURS)]
    for at in range(4):
        words += [(64, 509 - 18 * at, "Rivers that"), (150, 509 - 18 * at, "are of")]
        words += [(64, 500 - 18 * at, f"nobody {at}")]
    drawn = boxes(*ROWS, *((60, y, 130, high) for _, y, _, high in ROWS))
    assert {"Rivers" in title and "are of" in title for title, _ in shown(a_pdf([words], drawn=[drawn]))} == {
        True
    }
