"""Printed agendas written by us: rows that begin with a time, rooms beside each other, days side by side."""

from __future__ import annotations

import pytest

from scrapers.contract import Listing, Page
from scrapers.dates.times import find_times
from scrapers.platforms import pdf
from scrapers.prints.pdf_text import Run
from scrapers.prints.rows import lifted, unspaced
from scrapers.programme_days.row_clocks import leading_clocks
from tests.scrapers.moments import NOON
from tests.scrapers.prints import SOURCE, Placed, a_pdf, told, told_text


def starts(found: list[tuple[str, str, str | None]]) -> list[tuple[str, str]]:
    return [(title, start[5:16]) for title, start, _ in found]


def a_table(top: float, rows: list[tuple[str, str]], left: float = 24, apart: float = 60) -> list[Placed]:
    """Rows of a time and words, one below the other."""
    return [
        (left + apart * at, top - 14 * row, words)
        for row, pair in enumerate(rows)
        for at, words in enumerate(pair)
        if words
    ]


def test_a_day_with_a_chair_stands_over_times_and_sessions_between_them() -> None:
    text = """Guild Days, 3 and 4 March 2027

Wednesday, March 3rd - morning (Chair: A. Quill)

Morning session

9.30 - 10.15
Ada Quill (Harbour School)
"Cutting by ear"

10.15 - 10.45
Coffee

Thursday, March 4th - morning (Chair: B. Moss)

9.00 - 9.45
Ben Moss (Pier School)
"""
    assert starts(told_text(text)) == [
        ("Ada Quill (Harbour School)", "03-03T09:30"),
        ("Coffee", "03-03T10:15"),
        ("Ben Moss (Pier School)", "03-04T09:00"),
    ]


def test_french_hours_without_minutes() -> None:
    text = """Rencontres du Phare 2027

Jeudi 11 février

9h Accueil
9h30 Ouverture
11h-12h30 Atelier montage

Vendredi 12 février

19h Pot des monteuses
"""
    assert starts(told_text(text)) == [
        ("Accueil", "02-11T09:00"),
        ("Ouverture", "02-11T09:30"),
        ("Atelier montage", "02-11T11:00"),
        ("Pot des monteuses", "02-12T19:00"),
    ]


def test_hours_go_on_after_noon_and_after_midnight() -> None:
    text = "Lakeside Days\n\nFriday 12 February 2027\n\n" + "\n".join(
        ["11:30  Brunch", "1:30  Lab", "22:30  Dance", "0:15  Last Round"]
    )
    assert starts(told_text(text)) == [
        ("Brunch", "02-12T11:30"),
        ("Lab", "02-12T13:30"),
        ("Dance", "02-12T22:30"),
        ("Last Round", "02-13T00:15"),
    ]


def test_a_day_with_a_number_of_its_own() -> None:
    days = [
        f"Day {at} July {10 + at}, 2027 (Pier, GMT+1)\n\n9:00 - 10:00 Mixer\n11:00 - 12:00 Lab"
        for at in (1, 2)
    ]
    assert starts(told_text("\n\n".join(days))) == [
        ("Mixer", "07-11T09:00"),
        ("Lab", "07-11T11:00"),
        ("Mixer", "07-12T09:00"),
        ("Lab", "07-12T11:00"),
    ]


def test_beginnings_and_ends_in_columns_of_their_own() -> None:
    rows = [
        "9:00  9:45  Mixer",
        "9:45  10:30  Lab",
        "10:30  12:00  Walk",
        "12:00  1:25  Lunch",
        "1:25  2:00  Talk",
    ]
    page = Page(SOURCE.url, "\n".join(["Friday 12 February 2027", "", *rows]).encode(), NOON, "text/plain")
    found = [one for one in pdf.read(page, SOURCE) if isinstance(one, Listing)]
    assert [(one.title, f"{one.start:%H:%M}", one.end and f"{one.end:%H:%M}") for one in found] == [
        ("Mixer", "09:00", "09:45"),
        ("Lab", "09:45", "10:30"),
        ("Walk", "10:30", "12:00"),
        ("Lunch", "12:00", "13:25"),
        ("Talk", "13:25", "14:00"),
    ]


def test_two_showings_of_a_row_are_no_span() -> None:
    rows = ["18:00 / 20:30  Night Ferry", "17:00 / 19:00  The Bell", "16:00 / 21:00  Slow Water"]
    found = told_text("\n".join(["Friday 12 February 2027", "", *rows]))
    assert [start[11:] for _, start, _ in found] == ["18:00", "20:30", "17:00", "19:00", "16:00", "21:00"]


def test_rows_without_any_day_are_no_gatherings() -> None:
    assert told_text("Agenda\n\n9:00  Welcome\n10:00  Mixer\n11:00  Lab\n12:00  Lunch\n") == []


def test_the_only_day_may_stand_below_the_rows() -> None:
    text = "9:00  Welcome\n10:00  Mixer\n11:00  Lab\n\nPier Hall, 3 March 2027\n"
    assert starts(told_text(text)) == [
        ("Welcome", "03-03T09:00"),
        ("Mixer", "03-03T10:00"),
        ("Lab", "03-03T11:00"),
    ]


def test_a_title_goes_on_where_its_next_word_had_no_room() -> None:
    long = "How four editors of the harbour cut one film in a week and stayed friends"
    first, second = long[:47], long[48:]
    rows = [("9:00", first), ("", second), ("", "Ada Quill"), ("10:00", "Mixer"), ("", "Ben Moss"),
            ("11:00", "Lab"), ("", "Cleo Reed, Dora Finch")]  # fmt: skip
    page = [(24, 570.0, "Friday 12 February 2027"), *a_table(540, rows)]
    assert [title for title, _, _ in told(a_pdf([page]))] == [long, "Mixer", "Lab"]


def test_a_span_broken_by_a_narrow_column() -> None:
    rows = [("1D 8:30-", "Cutting Sound,"), ("9:15am", "with lunch"), ("2D 9:15-", "Grading"),
            ("10:00am", ""), ("10:00", "Mixer"), ("-11am", "")]  # fmt: skip
    page = [(24, 570.0, "Friday 12 February 2027"), *a_table(540, rows)]
    assert starts(told(a_pdf([page]))) == [
        ("Cutting Sound, with lunch", "02-12T08:30"),
        ("Grading", "02-12T09:15"),
        ("Mixer", "02-12T10:00"),
    ]


def test_rooms_beside_each_other_share_the_time_printed_once() -> None:
    rows = [("10:00", "Hall A  Cutting Table"), ("", "Hall B  Script Walk"), ("11:00", "Hall B  Mixer"),
            ("12:00", "Hall A  Lunch")]  # fmt: skip
    page = [(24, 570.0, "Programme, 12/02/2027"), *a_table(540, rows)]
    assert told(a_pdf([page])) == [
        ("Cutting Table", "2027-02-12T10:00:00", "Hall A"),
        ("Script Walk", "2027-02-12T10:00:00", "Hall B"),
        ("Mixer", "2027-02-12T11:00:00", "Hall B"),
        ("Lunch", "2027-02-12T12:00:00", "Hall A"),
    ]


def test_a_room_under_its_time_is_the_place_and_one_further_down_a_gathering_beside_it() -> None:
    page = [(24, 570.0, "Saturday 13 February 2027"),
            (24, 540, "09.00-10.00"), (124, 540, "Cutting Table"),
            (24, 530, "PIER/02"), (124, 530, "Ada Quill"),
            (124, 520, "Ben Moss"), (24, 500, "PIER/05"), (124, 500, "Script Walk"), (124, 490, "Cleo Reed"),
            (24, 470, "10.00-10.30"), (124, 470, "Coffee"),
            (24, 440, "11.00-12.00"), (124, 440, "Lab")]  # fmt: skip
    assert told(a_pdf([page])) == [
        ("Cutting Table", "2027-02-13T09:00:00", "PIER/02"),
        ("Script Walk", "2027-02-13T09:00:00", "PIER/05"),
        ("Coffee", "2027-02-13T10:00:00", None),
        ("Lab", "2027-02-13T11:00:00", None),
    ]


def test_days_side_by_side_share_the_times_at_the_left() -> None:
    words = [("9:00-10:00", "Mixer", "Lab", "Walk"), ("10:00-11:00", "Coffee", "Coffee", "Coffee"),
             ("11:00-12:00", "Table", "Pitch", "Farewell")]  # fmt: skip
    page: list[Placed] = [(130, 540, "11-Feb"), (230, 540, "12-Feb"), (330, 540, "13-Feb")]
    for at, row in enumerate(words):
        page += [(x, 520 - 20 * at, cell) for x, cell in zip((24, 120, 220, 320), row, strict=True)]
    assert starts(told(a_pdf([page]))) == [
        (row[day], f"02-{10 + day}T{row[0][:-6].zfill(5)}") for day in (1, 2, 3) for row in words
    ]


def test_days_side_by_side_with_times_of_their_own() -> None:
    page: list[Placed] = [(60, 540, "Monday, Feb 8"), (230, 540, "Tuesday, Feb 9")]
    page += a_table(520, [("9:00-9:40", ""), ("Ada Quill", ""), ("10:15-10:50", ""), ("Ben Moss", "")], 70)
    page += a_table(520, [("9:10-10:10", ""), ("Cleo Reed", ""), ("12:30-14:00", ""), ("Lunch", "")], 240)
    assert starts(told(a_pdf([page]))) == [
        ("Ada Quill", "02-08T09:00"),
        ("Ben Moss", "02-08T10:15"),
        ("Cleo Reed", "02-09T09:10"),
        ("Lunch", "02-09T12:30"),
    ]


def test_a_time_in_the_middle_of_a_tall_row_rises_to_its_first_line() -> None:
    page = [
        Run(20, 480, 60, 488, "9:30"),
        Run(90, 500, 200, 508, "Mixer"),
        Run(90, 480, 200, 488, "with tea"),
    ]
    assert [run.y0 for run in lifted(page)] == [500, 500, 480]


def test_the_end_of_a_span_below_its_start_does_not_rise() -> None:
    page = [Run(20, 490, 60, 498, "8:30-"), Run(20, 480, 60, 488, "9:00am"), Run(90, 490, 200, 498, "Mixer")]
    assert [run.y0 for run in lifted(page)] == [490, 480, 490]


def test_days_that_run_up_the_edge_stand_over_their_rows() -> None:
    rows = [("9:00", "Mixer"), ("10:00", "Lab"), ("11:00", "Walk"), ("12:00", "Lunch"), ("13:00", "Talk")]
    page = [*a_table(560, rows, 60), *a_table(300, rows[:3], 60)]
    turned: list[Placed] = [(30, 490, "Friday 12 February 2027"), (30, 230, "Saturday 13 February 2027")]
    assert starts(told(a_pdf([page], turned=turned))) == [
        *((words, f"02-12T{time.zfill(5)}") for time, words in rows),
        *((words, f"02-13T{time.zfill(5)}") for time, words in rows[:3]),
    ]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("F R I D A Y 4 S E P T E M B E R 2 0 2 7", "FRIDAY 4 SEPTEMBER 2027"),
        ("A B C", "A B C"),
        ("Friday 4 September 2027", "Friday 4 September 2027"),
    ],
)
def test_letters_spaced_out(text: str, read: str) -> None:
    assert unspaced(text) == read


@pytest.mark.parametrize(
    "text", ["12.50 per ticket", "2027 Editors", "1.2 Introduction", "95 min", "10115 Berlin", "0171 234567"]
)
def test_rows_that_begin_with_a_number_that_is_no_time(text: str) -> None:
    assert leading_clocks(text) == []


def test_a_span_that_ends_where_it_begins_stays_in_the_morning() -> None:
    assert [clock.start for clock in find_times("8:30-8:30am Welcome")] == [510]
