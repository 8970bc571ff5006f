"""Printed tables as word processors shade them: cells in parts, hours at the right or beside lines."""

from __future__ import annotations

from collections.abc import Iterable

from scrapers.prints.pdf_text import Rule
from scrapers.prints.tiles import tiled
from tests.scrapers.prints import Placed, a_pdf, boxes, told

Box = tuple[float, float, float, float]
"""Left, foot, width, height."""

PAD = 4.0


def parts(box: Box) -> list[Box]:
    """A cell as it is painted: the strips at its sides, the one under it, its text, the one over it."""
    x, y, wide, high = box
    inner = high - 2 * PAD
    sides = [(x, y + PAD, PAD, inner), (x + wide - PAD, y + PAD, PAD, inner)]
    return [
        (x, y + high - PAD, wide, PAD),
        *sides,
        (x, y, wide, PAD),
        (x + PAD, y + PAD, wide - 2 * PAD, inner),
    ]


def shaded(cells: Iterable[Box], grey: float = 0.8) -> str:
    return boxes(*(part for cell in cells for part in parts(cell)), grey=grey)


def test_the_parts_of_a_shaded_cell_are_one_rectangle() -> None:
    painted = [
        Rule((x, y, x + wide, y + high), 7)
        for cell in ((20.0, 100.0, 80.0, 20.0), (100.5, 100.0, 60.0, 20.0))
        for x, y, wide, high in parts(cell)
    ]
    line = Rule((20.0, 120.0, 160.0, 120.5), 3)
    assert tiled([*painted, line]) == [
        Rule((20.0, 100.0, 100.0, 120.0), 7), Rule((100.5, 100.0, 160.5, 120.0), 7), line
    ]  # fmt: skip


def test_two_boxes_beside_each_other_are_no_strips_of_a_cell() -> None:
    apart = [Rule((20.0, 100.0, 30.0, 120.0), 7), Rule((60.0, 100.0, 70.0, 120.0), 7), Rule((0, 0, 9, 9), 8)]
    assert tiled(apart) == apart


def test_hours_in_the_last_column_of_a_shaded_table() -> None:
    rows = [
        ("No.", "Title", "Type", "Start Time"),
        ("1", "Quay Choir", "Song", "10:00 AM"),
        ("2", "Ten Minutes of Brass", "Band", "11:20 AM"),
        ("3", "Welcome Address", "", "1:05 PM"),
        ("4", "Lantern Dance", "Dance", "2:15 PM"),
    ]
    columns = ((24.0, 40.0), (64.5, 150.0), (215.0, 80.0), (295.5, 90.0))
    cells = [(x, 480.0 - 20 * row, wide, 19.5) for row in range(len(rows)) for x, wide in columns]
    words: list[Placed] = [(24, 540, "Harbour Day, 14 May 2027", 14)]
    words += [
        (x + 6, 486.0 - 20 * row, text, 9)
        for row, texts in enumerate(rows)
        for (x, _), text in zip(columns, texts, strict=True)
        if text
    ]
    assert told(a_pdf([words], drawn=[shaded(cells)])) == [
        ("Quay Choir", "2027-05-14T10:00:00", None),
        ("Ten Minutes of Brass", "2027-05-14T11:20:00", None),
        ("Welcome Address", "2027-05-14T13:05:00", None),
        ("Lantern Dance", "2027-05-14T14:15:00", None),
    ]


def raster() -> tuple[list[Placed], str]:
    """Hours beside the lines of a raster, boxes in it that no line cuts, a kind over each title."""
    words: list[Placed] = [(24, 560, "Sunday 16 May 2027", 14)]
    words += [(90, 496, "Hall A"), (250, 496, "Hall B")]
    drawn = shaded([(24, 490, 56, 19.5), (80.5, 490, 159.5, 19.5), (240.5, 490, 159.5, 19.5)])
    for number in range(12):
        y = 470.0 - 20 * number
        words.append((30, y + 6, f"{9 + number // 2:02}:{'30' if number % 2 else '00'}"))
        drawn += boxes((24, y, 56, 20), grey=0.95 if number % 2 else 0.9)
    for x, first, rows, title in (
        (80.5, 0, 4, "Hand Splicing"),
        (80.5, 4, 3, "Knots"),
        (80.5, 7, 2, "Sails"),
        (80.5, 9, 2, "Farewell Tea"),
        (240.5, 1, 3, "Net Making"),
        (240.5, 5, 2, "Tides"),
        (240.5, 7, 2, "Charts"),
        (240.5, 9, 2, "Stars"),
        (240.5, 11, 2, "Songs"),
    ):
        top = 480.0 - 20 * first
        drawn += boxes(*((x, top - 20 * row - 20, 159.5, 20.0) for row in range(rows)), grey=0.7)
        drawn += boxes((x, top - 0.5, 159.5, 0.5), (x, top - 20 * rows, 159.5, 0.5), grey=0.0)
        words += [(x + 20, top - 15, "[Workshop]"), (x + 20, top - 27, title)]
    return words, drawn


def test_hours_beside_the_lines_of_a_raster_and_boxes_over_several_of_its_rows() -> None:
    words, drawn = raster()
    found = [(title, start[11:16], place) for title, start, place in told(a_pdf([words], drawn=[drawn]))]
    assert sorted(found) == [
        ("Charts", "12:30", "Hall B"),
        ("Farewell Tea", "13:30", "Hall A"),
        ("Hand Splicing", "09:00", "Hall A"),
        ("Knots", "11:00", "Hall A"),
        ("Net Making", "09:30", "Hall B"),
        ("Sails", "12:30", "Hall A"),
        ("Songs", "14:30", "Hall B"),
        ("Stars", "13:30", "Hall B"),
        ("Tides", "11:30", "Hall B"),
    ]


def test_a_small_raised_th_is_part_of_its_day_and_a_tilde_joins_a_span() -> None:
    words: list[Placed] = [(24, 540, "Date: 14", 11), (66, 544, "th", 6), (72, 540, " May 2027 (Friday)", 11)]
    rows = (("9:00 ~ 16:00", "Rope Fair"), ("10:30 ~ 12:00", "Tar Tasting"), ("13:00 ~ 14:30", "Long Table"))
    words += [one for at, (hours, title) in enumerate(rows) for one in _row(500 - 20.0 * at, hours, title)]
    assert told(a_pdf([words])) == [
        ("Rope Fair", "2027-05-14T09:00:00", None),
        ("Tar Tasting", "2027-05-14T10:30:00", None),
        ("Long Table", "2027-05-14T13:00:00", None),
    ]


def _row(y: float, hours: str, title: str) -> list[Placed]:
    return [(24, y, hours), (130, y, title)]


def test_the_heading_of_a_print_names_the_month_of_its_days() -> None:
    words: list[Placed] = [(24, 560, "Harbour Film Days, October 2027", 18)]
    for top, day, rows in (
        (530, "Friday 15", (("17:00", "Welcome Drinks"), ("20:00", "Night Ferry"))),
        (440, "Saturday 16", (("11:00", "Sound Walk"), ("19:30", "Kestrel"))),
    ):
        words.append((24, top, day, 12))
        words += [one for at, row in enumerate(rows, 1) for one in _row(top - 20.0 * at, *row)]
    assert told(a_pdf([words])) == [
        ("Welcome Drinks", "2027-10-15T17:00:00", None),
        ("Night Ferry", "2027-10-15T20:00:00", None),
        ("Sound Walk", "2027-10-16T11:00:00", None),
        ("Kestrel", "2027-10-16T19:30:00", None),
    ]
