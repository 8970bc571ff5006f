"""Printed rows that begin with two letters of a weekday and the number of a day, as cinemas print a month."""

from __future__ import annotations

from itertools import pairwise

from tests.scrapers.prints import Placed, a_pdf, boxes, told

ROWS = [
    ("ME", "5", "21h", "Le Gel", "VOST", "Inédit"),
    ("VE", "7", "15h", "Les Barques", "TU 5€", ""),
    ("", "", "21h", "La Digue", "", ""),
    ("SA", "8", "16h", "Un Matin de Plus", "VOST", "Inédit"),
    ("", "", "18h", "Trois Oies", "TU 5€", ""),
    ("DI", "9", "20h30", "Le Phare", "VOST", ""),
]
SHOWN = [
    ("La Digue", "2027-05-07T21:00:00"),
    ("Le Gel", "2027-05-05T21:00:00"),
    ("Le Phare", "2027-05-09T20:30:00"),
    ("Les Barques", "2027-05-07T15:00:00"),
    ("Trois Oies", "2027-05-08T18:00:00"),
    ("Un Matin de Plus", "2027-05-08T16:00:00"),
]
HEAD: Placed = (60, 560, "Programme du 5 au 9 mai 2027", 16)
EDGES = (20, 50, 80, 120, 400)


def words_of(rows: list[tuple[str, ...]]) -> list[Placed]:
    """Rows of words with blanks where a row goes on with the day above it."""
    across = (24, 56, 86, 124, 260, 330)
    return [
        (x, 520 - 18 * at, text.replace("€", " eur").replace("é", "e"))
        for at, row in enumerate(rows)
        for x, text in zip(across, row, strict=True)
        if text
    ]


def cells_of(rows: list[tuple[str, ...]]) -> str:
    """A box around every cell; what stands behind a title shares its box."""
    return boxes(
        *(
            (left, 515 - 18 * at, right - left, 18)
            for at in range(len(rows))
            for left, right in pairwise(EDGES)
        )
    )


def shown(body: bytes) -> list[tuple[str, str]]:
    return sorted((title, start) for title, start, _ in told(body))


def test_two_letters_of_a_weekday_and_an_hour_without_minutes_head_a_row() -> None:
    rows = [(*row[:4], "", "") for row in ROWS]
    assert shown(a_pdf([[HEAD, *words_of(rows)]])) == SHOWN


def test_weekday_and_number_in_cells_of_their_own_are_a_day_down_to_the_next() -> None:
    assert shown(a_pdf([[HEAD, *words_of(ROWS)]], drawn=[cells_of(ROWS)])) == SHOWN


def test_two_letters_that_are_no_weekdays_are_no_day() -> None:
    rows = [(word, *row[1:]) for word, row in zip(("IT", "DE", "", "PT", "", "ES"), ROWS, strict=True)]
    drawn = a_pdf([[HEAD, *words_of(rows)]], drawn=[cells_of(rows)])
    assert not {start for _, start in shown(drawn)} & {start for _, start in SHOWN}
