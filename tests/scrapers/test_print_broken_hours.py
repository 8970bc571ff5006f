"""Hours that a narrow column of a printed table breaks into two lines."""

from __future__ import annotations

import pytest

from scrapers.prints.broken_hours import with_whole_hours
from scrapers.prints.pdf_text import Run
from tests.scrapers.prints import Placed, a_pdf, told

DAYS = ("07/05/2027", "08/05/2027")
TITLES = (
    "Registration desk",
    "The salt road of the old north",
    "Reading tide tables",
    "Boats that steer",
)


def a_column(*texts: str) -> list[Run]:
    """Words below each other, each line 12 points under the one before."""
    return [Run(20, 500 - 12 * at, 60, 509 - 12 * at, text, size=9) for at, text in enumerate(texts)]


def whole(*texts: str) -> list[str]:
    return [run.text for run in with_whole_hours(a_column(*texts))]


@pytest.mark.parametrize("joint", ["-", "–", "to", "A", "a", "à", "bis", "tot", "às"])
def test_an_hour_that_is_left_open_goes_on_in_the_line_below(joint: str) -> None:
    assert whole(f"8:00 {joint}", "10:30", f"10:30 {joint}", "11:15") == [
        f"8:00 {joint} 10:30",
        f"10:30 {joint} 11:15",
    ]


@pytest.mark.parametrize("half", ["PM", "p.m.", "Uhr", "hrs"])
def test_what_says_which_half_of_the_day_it_is_goes_with_its_hours(half: str) -> None:
    assert whole("10:05 - 10:30", half, "Break") == [f"10:05 - 10:30 {half}", "Break"]


def test_hours_without_an_end_stay_where_they_are() -> None:
    assert whole("9:00 –", "10:00 –", "11:00 –", "12:00") == ["9:00 –", "10:00 –", "11:00 –", "12:00"]
    assert whole("20:00 –", "21:00", "Break") == ["20:00 –", "21:00", "Break"]
    assert whole("9:00", "10:30", "11:15") == ["9:00", "10:30", "11:15"]


def test_rows_around_broken_hours_are_read_below_their_days() -> None:
    hours = (("8:00 A", "8:30 AM"), ("8:30 A", "9:15 AM"), ("9:15 AM A", "1:00 PM"), ("1:00 A 1:45", "PM"))
    words: list[Placed] = [(60, 570, "Jornadas de la Sal")]
    for number, day in enumerate(DAYS):
        top = 540 - 200 * number
        words.append((20, top, f"{day} Primera parte"))
        for at, ((above, below), title) in enumerate(zip(hours, TITLES, strict=True)):
            y = top - 30 - 40 * at
            words += [(20, y, above), (120, y - 6, title), (20, y - 12, below)]
    starts = ("08:00", "08:30", "09:15", "13:00")
    assert [(title, start[:16]) for title, start, _ in told(a_pdf([words]))] == [
        (title, f"2027-05-0{day}T{start}")
        for day in (7, 8)
        for title, start in zip(TITLES, starts, strict=True)
    ]


def test_a_day_right_over_rows_whose_hours_stand_half_way_down_is_of_none() -> None:
    rows = (("9:00", "Salt roads", "of the north"), ("10:00", "Tide tables", "read aloud"))
    rows = (*rows, ("11:00", "Boats that", "steer alone"), ("12:00", "What quays", "remember"))
    words: list[Placed] = []
    for number, day in enumerate(DAYS):
        top = 540 - 200 * number
        words.append((20, top, f"{day}"))
        for at, (hour, above, below) in enumerate(rows):
            y = top - 14 - 34 * at
            words += [(100, y, above), (20, y - 6, hour), (100, y - 12, below)]
    assert [(title, start[:16]) for title, start, _ in told(a_pdf([words]))] == [
        (f"{above} {below}", f"2027-05-0{day}T{hour.zfill(5)}")
        for day in (7, 8)
        for hour, above, below in rows
    ]


def test_a_page_of_very_many_hours_is_left_alone() -> None:
    many = a_column(*(["8:00 -", "9:00"] * 1000))
    assert with_whole_hours(many) == tuple(many)
