"""What is drawn on a print's pages: frames, turned pages, tables overleaf, pages full of drawings."""

from __future__ import annotations

import time

from scrapers.prints.pdf_text import read_pdf
from tests.scrapers.prints import a_pdf, boxes, told
from tests.scrapers.test_print_ruled import DAY, HEADS, HOURS, Cell, a_table


def test_hours_over_columns_and_houses_before_rows_with_a_day_on_its_side() -> None:
    cells: list[Cell] = [(40, 500, 80, 20, "House")]
    cells += [(120 + 90 * at, 500, 90, 20, hour) for at, hour in enumerate(("10:00", "14:00", "20:00"))]
    cells += [(40, 470, 80, 30, "Pier Cinema"), (40, 440, 80, 30, "Net Loft"), (20, 440, 20, 60, "")]
    cells += [
        (120, 470, 90, 30, "Kite Club"),
        (210, 470, 180, 30, "The Long Haul"),
        (120, 440, 90, 30, "Coffee"),
    ]
    cells += [(120, 440, 90, 30, "Coffee"), (210, 440, 90, 30, ""), (300, 440, 90, 30, "Drinks")]
    words, drawn = a_table(cells)
    body = a_pdf([words], turned=[(34, 442, "Sat 8 May 2027", 7)], drawn=[drawn])
    assert sorted(told(body)) == [
        ("Coffee", "2027-05-08T10:00:00", "Net Loft"),
        ("Drinks", "2027-05-08T20:00:00", "Net Loft"),
        ("Kite Club", "2027-05-08T10:00:00", "Pier Cinema"),
        ("The Long Haul", "2027-05-08T14:00:00", "Pier Cinema"),
    ]


def test_places_in_brackets_behind_titles() -> None:
    rows = [
        ("18:00", "Drinks (Library)"),
        ("19:30", "Low Tide (Cinema Lux)"),
        ("21:45", "Foam (Cinema Lux)"),
    ]
    page = [*DAY, *((20.0, 500.0 - 20 * at, f"{hour}  {title}") for at, (hour, title) in enumerate(rows))]
    assert told(a_pdf([page])) == [
        ("Drinks", "2027-05-08T18:00:00", "Library"),
        ("Low Tide", "2027-05-08T19:30:00", "Cinema Lux"),
        ("Foam", "2027-05-08T21:45:00", "Cinema Lux"),
    ]


def test_hours_over_each_other_are_a_beginning_and_an_end_and_one_room_holds_several() -> None:
    heads: list[Cell] = [(20, 500, 60, 20, "Time"), (80, 500, 90, 20, "Room"), (170, 500, 200, 20, "Session")]
    rows = [
        ("9:00|10:00", [("Foyer", "Breakfast")]),
        ("10:00|11:15", [("Room A", "Clinic"), ("Room B", "Archive")]),
    ]
    rows.append(("11:30|12:45", [("Lounge", "One to One")]))
    cells, y = heads, 500
    for hours, told_then in rows:
        high = 30 * len(told_then)
        y -= high
        cells = [*cells, (20, y, 60, high, hours)]
        for at, (room, session) in enumerate(told_then):
            top = y + high - 30 * (at + 1)
            cells += [(80, top, 90, 30, room), (170, top, 200, 30, session)]
    words, drawn = a_table(cells)
    assert sorted(told(a_pdf([[*DAY, *words]], drawn=[drawn]))) == [
        ("Archive", "2027-05-08T10:00:00", "Room B"),
        ("Breakfast", "2027-05-08T09:00:00", "Foyer"),
        ("Clinic", "2027-05-08T10:00:00", "Room A"),
        ("One to One", "2027-05-08T11:30:00", "Lounge"),
    ]


def test_a_frame_around_the_page_is_no_cell_and_hours_after_noon_go_on_overleaf() -> None:
    def page(rows: list[tuple[str, str]]) -> list[Cell]:
        cells: list[Cell] = [(10, 10, 400, 575, "")]
        for number, (hour, text) in enumerate(rows):
            cells += [(20, 480 - 40 * number, 70, 40, hour), (90, 480 - 40 * number, 300, 40, text)]
        return cells

    one, two = (
        a_table(page(rows))
        for rows in (
            [("Time", "Event"), ("9:00", "Opening|Room: Great Hall"), ("11:15", "Keynote:|Who pays")],
            [("1:20", "Lunch Table"), ("2:50", "Pitches"), ("1900 2130", "Dinner|Place: The Mill")],
        )
    )
    pages = [[*DAY, *one[0]], two[0]]
    assert sorted(told(a_pdf(pages, drawn=[one[1], two[1]]))) == [
        ("Dinner", "2027-05-08T19:00:00", "The Mill"),
        ("Keynote: Who pays", "2027-05-08T11:15:00", None),
        ("Lunch Table", "2027-05-08T13:20:00", None),
        ("Opening", "2027-05-08T09:00:00", "Great Hall"),
        ("Pitches", "2027-05-08T14:50:00", None),
    ]


def test_a_page_that_is_shown_turned_is_read_as_it_is_shown() -> None:
    words, _ = a_table(
        [*HEADS, *HOURS, (60, 470, 110, 30, "Round of Editors"), (280, 410, 110, 60, "Long Talk")]
    )
    words += [(174, 433, "Sound Clinic"), DAY[0]]
    lines = [*HEADS, *HOURS, (60, 470, 110, 30), (170, 470, 110, 30), (280, 470, 110, 30), (60, 410, 110, 60)]
    lines += [(170, 410, 110, 60), (280, 410, 110, 60)]
    on_side = [
        (580 - y, x, text) for x, y, text, *_ in words
    ]  # a quarter to the left, as the page is laid down
    drawn = boxes(*((580 - y - high, x, high, wide) for x, y, wide, high, *_ in lines))
    wide = a_pdf([[]], turned=on_side, drawn=[drawn], rotate=90).replace(b"[0 0 420 595]", b"[0 0 595 420]")
    assert sorted(told(wide)) == [
        ("Long Talk", "2027-05-08T11:00:00", "Attic"),
        ("Round of Editors", "2027-05-08T10:00:00", "Great Hall"),
        ("Sound Clinic", "2027-05-08T11:00:00", "Studio"),
    ]


def test_a_box_around_a_list_is_no_table() -> None:
    rows = [(30.0, 480.0 - 14 * at, f"1{at}:00 Talk number {at}") for at in range(4)]
    page = [(30.0, 500.0, "Saturday 8 May 2027"), *rows]
    expected = [(f"Talk number {at}", f"2027-05-08T1{at}:00:00", None) for at in range(4)]
    assert told(a_pdf([page], drawn=[boxes((20, 400, 300, 120))])) == expected


def test_a_page_full_of_drawings_costs_little_and_is_read_by_its_words() -> None:
    squares = boxes(*((at % 400, at % 590, 7, 7) for at in range(100_000)))
    page = [*DAY, *((20.0, 500.0 - 14 * at, f"1{at}:00 Talk number {at}") for at in range(4))]
    begun = time.process_time()
    body = a_pdf([page], drawn=[squares])
    assert read_pdf(body, "drawings").rules == ((),)
    assert len(told(body)) == 4
    assert time.process_time() - begun < 5
