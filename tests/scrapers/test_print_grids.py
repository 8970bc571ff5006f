"""Grids and lists of festivals' prints: boxes over a scale of hours, stripes, weekdays, days over titles."""

from __future__ import annotations

import pytest

from tests.scrapers.prints import Placed, a_pdf, boxes, told


def a_grid(first: bool) -> tuple[list[Placed], str]:
    """Two days of two rooms, boxes where their films begin on the scale, the hour `first` or last in each."""
    words: list[Placed] = [(24, 570, "Reef Reel Days 2027", 14)]
    drawn = ""
    for top, day, rows in (
        (
            540.0,
            "FRIDAY 14 MAY",
            ((0, "10:30", "Ferry Pilot"), (0, "12:30", "Shorts One"), (1, "11:00", "Moth")),
        ),
        (
            420.0,
            "SATURDAY 15 MAY",
            ((0, "10:00", "Left Bank"), (1, "10:30", "Night Bees"), (1, "13:00", "Opening Party")),
        ),
    ):
        words.append((24, top, day, 10))
        words += [(90.0 + 80 * at, top - 14, f"{10 + at}:00", 6) for at in range(4)]
        for room in (0, 1):
            words.append((24, top - 40 - 36 * room, f"Regent {room + 1}", 8))
        for room, hour, title in rows:
            x = 90.0 + 80 * (int(hour[:2]) - 10 + int(hour[3:]) / 60)
            y = top - 52 - 36 * room
            lines = [f"{hour} (60m)", title] if first else [title, hour]
            drawn += boxes((x, y, 70, 30), grey=0.85)
            words += [(x + 3, y + 19.0 - 10 * at, text, 7) for at, text in enumerate(lines)]
    return words, drawn


@pytest.mark.parametrize("first", [True, False])
def test_boxes_over_a_scale_of_hours_tell_their_own_hour(first: bool) -> None:
    words, drawn = a_grid(first)
    assert [(title, start[5:16], place) for title, start, place in told(a_pdf([words], drawn=[drawn]))] == [
        ("Ferry Pilot", "05-14T10:30", "Regent 1"),
        ("Shorts One", "05-14T12:30", "Regent 1"),
        ("Moth", "05-14T11:00", "Regent 2"),
        ("Left Bank", "05-15T10:00", "Regent 1"),
        ("Night Bees", "05-15T10:30", "Regent 2"),
        ("Opening Party", "05-15T13:00", "Regent 2"),
    ]


def test_rows_between_stripes_are_rows_too() -> None:
    rows = (
        ("Event", "Date", "Time", "Venue"),
        ("Kettle Choir", "Sat 15 May", "3pm", "Bandstand"),
        ("Comedy Bucket", "Fri 14 May", "9.30pm", "Ropewalk"),
        ("Meet the Makers", "Sat 15 May", "11am", "Boat Shed"),
        ("Silent Disco", "Sat 15 May", "10.15pm", "Marquee"),
        ("Breakfast", "Sun 16 May", "9am", "Marquee"),
        ("Last Supper", "Sun 16 May", "6pm", "Town Hall"),
    )
    columns = ((24.0, 120.0), (144.0, 70.0), (214.0, 60.0), (274.0, 90.0))
    words: list[Placed] = [(24, 560, "Reef Fringe 2027: what, when, where", 13)]
    drawn = ""
    for at, row in enumerate(rows):
        y = 520.0 - 18 * at
        words += [(x + 3, y + 5, text) for (x, _), text in zip(columns, row, strict=True)]
        drawn += boxes(*((x, y, wide, 18) for x, wide in columns), grey=0.9) if at % 2 else ""
    found = sorted(told(a_pdf([words], drawn=[drawn])), key=lambda one: one[1])
    assert found == [
        ("Comedy Bucket", "2027-05-14T21:30:00", "Ropewalk"),
        ("Meet the Makers", "2027-05-15T11:00:00", "Boat Shed"),
        ("Kettle Choir", "2027-05-15T15:00:00", "Bandstand"),
        ("Silent Disco", "2027-05-15T22:15:00", "Marquee"),
        ("Breakfast", "2027-05-16T09:00:00", "Marquee"),
        ("Last Supper", "2027-05-16T18:00:00", "Town Hall"),
    ]


def test_weekdays_head_the_days_of_the_span_on_the_cover() -> None:
    page: list[Placed] = [(24, 570, "Reef Symposium", 18), (24, 548, "9 - 14 May 2027", 18)]
    lines = (
        ("Sunday", 12),
        ("19:00  Welcome Reception", 9),
        ("Monday", 12),
        ("09:00  Opening Remarks", 9),
        ("Track A - Quill Hall 196", 9),
        ("10:00  Nets and Knots", 9),
        ("11:00  Three Ways to Mend a Sail", 9),
    )
    page += [(24, 520.0 - 16 * at, text, size) for at, (text, size) in enumerate(lines)]
    assert [(title, start[5:16]) for title, start, _ in told(a_pdf([page]))] == [
        ("Welcome Reception", "05-09T19:00"),
        ("Opening Remarks", "05-10T09:00"),
        ("Nets and Knots", "05-10T10:00"),
        ("Three Ways to Mend a Sail", "05-10T11:00"),
    ]


def test_a_day_and_hour_that_begin_their_block_stand_over_its_title() -> None:
    entries = (
        ("Fr 14.5., 20 Uhr", "Trio Nachtbus", "Lieder vom See"),
        ("So 16.5., 11 Uhr", "Ruth Klemm liest", "Mit Kaffee und Zopf"),
        ("Do 20.5., 19.30 Uhr", "Offener Filmstammtisch", "Eintritt frei"),
        ("Sa 22.5., 20 Uhr", "Die Wandelbaren", "Improvisationstheater"),
        ("Mi 26.5., 17 Uhr", "Der blaue Dachs", "Ab 6 Jahren"),
    )
    page: list[Placed] = [(24, 570, "Kulturscheune, Programm 2027", 14)]
    for at, (day, title, facts) in enumerate(entries):
        y = 540.0 - 50 * at
        page += [(24, y, day, 8), (24, y - 11, title, 10), (24, y - 21, facts, 8)]
    assert [(title, start[5:16]) for title, start, _ in told(a_pdf([page]))] == [
        ("Trio Nachtbus", "05-14T20:00"),
        ("Ruth Klemm liest", "05-16T11:00"),
        ("Offener Filmstammtisch", "05-20T19:30"),
        ("Die Wandelbaren", "05-22T20:00"),
        ("Der blaue Dachs", "05-26T17:00"),
    ]


def test_centred_rows_that_little_white_parts() -> None:
    page: list[Placed] = [(24, 570, "Thursday, 13 May 2027", 12)]
    y = 540.0
    for hours, name, title in (
        ("10:00 - 11:00", "Ada Quill", ["Opening"]),
        ("11:00 - 12:00", "Sam Weir", ["Nets and Knots", "on the Coast", "in Winter"]),
        ("12:00 - 12:30", "Ida Marsh", ["Break"]),
        ("12:30 - 13:00", "Tom Holt", ["What the Tide", "Never Said"]),
        ("13:00 - 14:00", "Eva Lind", ["Three Ways to", "Mend a Sail"]),
    ):
        middle = y - 5.5 * (len(title) - 1)
        page += [(24, middle, hours), (110, middle, name)]
        page += [(200, y - 11.0 * at, text) for at, text in enumerate(title)]
        y -= 11.0 * len(title) + 2
    assert [title for title, _, _ in told(a_pdf([page]))] == [
        "Ada Quill Opening",
        "Sam Weir Nets and Knots on the Coast in Winter",
        "Ida Marsh Break",
        "Tom Holt What the Tide Never Said",
        "Eva Lind Three Ways to Mend a Sail",
    ]
