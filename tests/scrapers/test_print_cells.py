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


def test_rows_of_a_list_that_share_a_cell_are_each_at_the_hour_beside_them() -> None:
    words = [DAY, *rows_of(24, HOURS), *rows_of(64, TITLES)]
    drawn = boxes(*ROWS, (60, 500, 340, 18), (60, 446, 340, 54))
    assert shown(a_pdf([words], drawn=[drawn])) == SHOWN


def test_lines_of_a_cell_over_hours_are_one_gathering_where_rooms_stand_beside_each_other() -> None:
    heads: list[Placed] = [(64, 523, "Great Hall"), (234, 523, "Studio")]
    words = [
        DAY,
        *heads,
        *rows_of(24, HOURS),
        *rows_of(64, ("Slow Rivers", "by Ada Brook", "The Mill", "The Dyke")),
    ]
    words += rows_of(234, ("Round Table", "Open Pitch", "Quiet Hour", "Late Talk"))
    cells = [(60, 482, 170, 36), (60, 464, 170, 18), (60, 446, 170, 18)]
    drawn = boxes(*ROWS, *cells, *((230, y, 170, high) for _, y, _, high in ROWS))
    drawn += boxes((60, 518, 170, 18), (230, 518, 170, 18))
    found = shown(a_pdf([words], drawn=[drawn]))
    assert ("Slow Rivers", "2027-05-08T18:00:00") in found
    assert "by Ada Brook" not in {title for title, _ in found}


def test_what_stands_above_the_first_hour_of_a_cell_is_its_heading() -> None:
    words: list[Placed] = [DAY, (24, 505, "9:00-9:20"), (124, 505, "Coffee at the Door")]
    for at, (hour, title) in enumerate(zip(HOURS, TITLES, strict=True)):
        words += [(24, 475 - 12 * at, f"{hour}-{hour[:2]}:45"), (124, 475 - 12 * at, title)]
    words += [(124, 487, "Evening session of the judges"), (24, 420, "23:00-23:30"), (124, 420, "Last Words")]
    rows = ((500, 18), (434, 66), (416, 18))
    drawn = boxes(*((20, y, 100, high) for y, high in rows), *((120, y, 260, high) for y, high in rows))
    assert shown(a_pdf([words], drawn=[drawn])) == sorted(
        [*SHOWN, ("Coffee at the Door", "2027-05-08T09:00:00"), ("Last Words", "2027-05-08T23:00:00")]
    )


def test_a_break_in_brackets_below_an_hour_is_not_of_it() -> None:
    hours = ("9:15-12:45", "14:15-17:45", "18:30-20:00")
    titles = ("Round of Editors", "Sound Clinic", "Open Screen")
    words: list[Placed] = [(20, 540, "Saturday 8 May 2027")]
    for at, (hour, title) in enumerate(zip(hours, titles, strict=True)):
        y = 500 - 30 * at
        words += [(24, y + 18, hour), (24, y + 7, "(10:45-11:15 Pause)", 6), (124, y + 12, title)]
    drawn = boxes(*((20, 500 - 30 * at, 100, 30) for at in range(3)))
    drawn += boxes(*((120, 500 - 30 * at, 200, 30) for at in range(3)))
    assert shown(a_pdf([words], drawn=[drawn])) == [
        ("Open Screen", "2027-05-08T18:30:00"),
        ("Round of Editors", "2027-05-08T09:15:00"),
        ("Sound Clinic", "2027-05-08T14:15:00"),
    ]
