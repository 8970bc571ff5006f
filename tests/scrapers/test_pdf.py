"""PDFs written here by hand: columns, positions, damage, locks and pictures."""

from __future__ import annotations

from contextlib import suppress

import pytest

from scrapers.contract import LayoutChanged, Listing, Page
from scrapers.platforms import pdf
from scrapers.prints.layout import print_lines
from scrapers.prints.pdf_text import Run, read_pdf, typed
from tests.scrapers.moments import NOON
from tests.scrapers.prints import SOURCE, a_pdf, told, told_text

LEFT = [
    (24, 560, "NORTHERN LIGHT FILM FESTIVAL 2027"),
    (24, 520, "The Paper Harbour"),
    (24, 509, "UK | 2026 | 95 min"),
    (24, 498, "Odeon Screen One  Thu 11 Feb  18:30"),
    (24, 487, "Upper Hall  Sat 13 Feb  14:00"),
]
RIGHT = [
    (230, 520, "Night Ferry"),
    (230, 509, "Norway | 2026 | 101 min"),
    (230, 498, "Odeon Screen One  Fri 12 Feb  20:45"),
    (230, 487, "Upper Hall  Sun 14 Feb  11:15"),
]


def test_two_columns_keep_their_own_titles() -> None:
    assert told(a_pdf([LEFT + RIGHT])) == [
        ("The Paper Harbour", "2027-02-11T18:30:00", "Odeon Screen One"),
        ("The Paper Harbour", "2027-02-13T14:00:00", "Upper Hall"),
        ("Night Ferry", "2027-02-12T20:45:00", "Odeon Screen One"),
        ("Night Ferry", "2027-02-14T11:15:00", "Upper Hall"),
    ]


def test_showings_at_one_time_are_told_apart() -> None:
    parallel = [(24, 500, "Odeon Screen One  Thu 11 Feb 2027  18:30"), (24, 520, "The Paper Harbour"),
                (24, 440, "Upper Hall  Thu 11 Feb 2027  18:30"), (24, 460, "Night Ferry")]  # fmt: skip
    page = Page(SOURCE.url, a_pdf([parallel]), NOON)
    found = [one.origin_id for one in pdf.read(page, SOURCE) if isinstance(one, Listing)]
    assert len(found) == len(set(found)) == 2


def test_a_row_that_says_there_is_none_is_none() -> None:
    rows = ["WINTER 2027 WORKSHOPS", "Jan 19: Cutting Sound", "Feb 16: No workshop today", "Feb 23: Grading"]
    sentence = "All workshops are in the Upper Hall (Room 3) from 9:30am-noon."
    placed = [(24, 560.0 - 30 * at, text) for at, text in enumerate([rows[0], sentence, *rows[1:]])]
    assert [(title, start) for title, start, _ in told(a_pdf([placed]))] == [
        ("Cutting Sound", "2027-01-19T09:30:00"),
        ("Grading", "2027-02-23T09:30:00"),
    ]


def test_a_damaged_file_is_said_to_be_damaged() -> None:
    with pytest.raises(LayoutChanged, match="damaged"):
        told(b"%PDF-1.4\nnothing that follows")


def test_a_file_stored_as_text_is_told_apart() -> None:
    mangled = b"%PDF-1.4\n" + b"\xef\xbf\xbd" * 400
    with pytest.raises(LayoutChanged, match="as if they were text"):
        told(mangled)


def test_type_that_does_not_say_its_letters_is_said_aloud() -> None:
    with pytest.raises(LayoutChanged, match="which letters"):
        told(a_pdf([[(20, 500, "\x02\x03\x05\x06 \x0e\x0f\x10"), (20, 480, "\x11\x12\x02")]]))


def test_a_scanned_file_has_no_text_layer() -> None:
    with pytest.raises(LayoutChanged, match="no text layer"):
        told(a_pdf([[]]))


@pytest.mark.parametrize("share", [0.2, 0.5, 0.9])
def test_a_truncated_file_ends_in_our_own_error_or_an_answer(share: float) -> None:
    body = a_pdf([LEFT + RIGHT])
    with suppress(LayoutChanged):
        assert len(told(body[: int(len(body) * share)])) <= 4


def test_the_child_says_where_text_stands() -> None:
    (runs,) = read_pdf(a_pdf([[(50, 500, "Mixer"), (50, 480, "Upper Bar")]]), "here").pages
    assert [run.text for run in runs] == ["Mixer", "Upper Bar"]
    assert [run.y0 for run in runs] == [500, 480]
    assert all(50 <= run.x0 < 53 for run in runs)


def test_columns_painted_row_by_row_are_read_column_by_column() -> None:
    rows = [(f"left {row}", f"right {row}") for row in range(8)]
    runs = []
    for at, (left, right) in enumerate(rows):
        y = 500.0 - 11 * at
        runs += [Run(20, y, 180, y + 7, left * 3), Run(230, y, 390, y + 7, right * 3)]
    texts = [line.text for line in print_lines([runs])]
    assert texts == [left * 3 for left, _ in rows] + [right * 3 for _, right in rows]


def test_a_typed_sheet_keeps_its_rows() -> None:
    lines = print_lines(typed("9:30      COFFEE\n10:00     TALK\n"))
    assert [line.text for line in lines] == ["9:30  COFFEE", "10:00  TALK"]


@pytest.mark.parametrize(
    ("body", "url", "sure"),
    [
        (b"%PDF-1.7\n", "https://fest.example/a", 0.9),
        (b"Friday 12 February\n", "https://fest.example/guide.txt", 0.3),
        (b'{"events": []}', "https://fest.example/guide.txt", 0.0),
        (b"<html></html>", "https://fest.example/guide.txt", 0.0),
        (b"\x00\xff", "https://fest.example/guide.txt", 0.0),
        (b"Friday 12 February\n", "https://fest.example/", 0.0),
    ],
)
def test_what_is_recognised(body: bytes, url: str, sure: float) -> None:
    assert pdf.recognise(Page(url, body, NOON)) == sure


def test_a_day_over_its_times_owns_them_wherever_the_white_is() -> None:
    text = """NORTHERN LIGHT 2027

Thursday 11 February

19:00  Opening: The Paper Harbour  Rialto
21:30  Opening Party  Foyer Bar

Friday 12 February

10:00  Coffee for Editors  Cafe Nord
18:00  Producers' Mixer  Foyer Bar
"""
    assert told_text(text) == [
        ("Opening: The Paper Harbour", "2027-02-11T19:00", "Rialto"),
        ("Opening Party", "2027-02-11T21:30", "Foyer Bar"),
        ("Coffee for Editors", "2027-02-12T10:00", "Cafe Nord"),
        ("Producers' Mixer", "2027-02-12T18:00", "Foyer Bar"),
    ]


def test_a_bar_beside_an_hour_is_what_is_on() -> None:
    text = """Docs 2027

FRIDAY, FEBRUARY 12, 2027

Filmmaker Breakfast .......... 9:00 AM
Happy Hour at The Anchor Bar .......... 5 PM

SATURDAY, FEBRUARY 13, 2027

Pitch Clinic .......... 10:00 AM
"""
    assert [title for title, _, _ in told_text(text)] == [
        "Filmmaker Breakfast",
        "Happy Hour at The Anchor Bar",
        "Pitch Clinic",
    ]


def test_a_table_of_days_and_hours_is_read_across() -> None:
    rows = [("Thu 11 Feb", "18:00", "Welcome", "Pier Bar"), ("Thu 11 Feb", "20:00", "The Bell", "Odeon"),
            ("Fri 12 Feb", "10:30", "Writers Walk", "Boathouse"), ("Fri 12 Feb", "19:15", "Slow", "Odeon"),
            ("Sat 13 Feb", "21:00", "Last Drinks", "Pier Bar")]  # fmt: skip
    page = [(24, 570, "Lakeside Film Days 2027")]
    for at, row in enumerate(rows):
        page += [(x, 520 - 16 * at, words) for x, words in zip((24, 90, 140, 300), row, strict=True)]
    assert [title for title, _, _ in told(a_pdf([page]))] == [row[2] for row in rows]
    assert [place for _, _, place in told(a_pdf([page]))] == [row[3] for row in rows]


@pytest.mark.parametrize("written", ["kl. {}  ", "{}  ", "{} Uhr  ", "um {}  "])
def test_hours_with_a_dot_over_which_a_day_stands(written: str) -> None:
    rows = [(written.format(hour) + name) for hour, name in (("17.00", "Mingle"), ("19.30", "Midnight Sun"))]
    days = [f"{day}\n\n" + "\n".join(rows) for day in ("Friday 12 February", "Saturday 13 February")]
    assert told_text("Nordic Days 2027\n\n" + "\n\n".join(days)) == [
        ("Mingle", "2027-02-12T17:00", None),
        ("Midnight Sun", "2027-02-12T19:30", None),
        ("Mingle", "2027-02-13T17:00", None),
        ("Midnight Sun", "2027-02-13T19:30", None),
    ]


def test_a_price_at_the_start_of_a_row_is_no_hour() -> None:
    days = [
        f"{day}\n\n19:00  Mixer\n\n12.50 per ticket" for day in ("Friday 12 February", "Sunday 14 February")
    ]
    assert [start for _, start, _ in told_text("Days 2027\n\n" + "\n\n".join(days))] == [
        "2027-02-12T19:00",
        "2027-02-14T19:00",
    ]
