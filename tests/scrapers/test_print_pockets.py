"""Pocket programmes, calendars and flyers: columns of hours, titles that name houses, one evening."""

from __future__ import annotations

from dataclasses import replace

from scrapers.prints.title_lines import ran_out
from scrapers.programme_days.row_clocks import leading_clocks
from scrapers.programmes.lines import Line
from tests.scrapers.prints import Placed, a_pdf, boxes, told

ROWS = (
    ("Opening", "Zaal 1", "Borrel", "Foyer", "Korte films", "Zaal 2"),
    ("Koffie", "Foyer", "Masterclass", "Zaal 2", "De pont", "Zaal 1"),
    ("Ontbijt", "Zaal 2", "Lunch", "Foyer", "Slotfilm", "Zaal 1"),
)


def pocket(tops: tuple[float, float, float]) -> list[Placed]:
    """Three columns, in each a day, then hour, title and at the right edge the room."""
    page: list[Placed] = [(20, 575, "Filmdagen 2027", 12)]
    for column, (top, words) in enumerate(zip(tops, ROWS, strict=True)):
        x = 20.0 + 132 * column
        page.append((x + 3, top, ("WOENSDAG 12 MEI", "DONDERDAG 13 MEI", "VRIJDAG 14 MEI")[column], 8))
        for at in range(3):
            y = top - 14.0 * (at + 1)
            page += [
                (x, y, f"{10 + 3 * at}:30", 7),
                (x + 30, y, words[2 * at], 7),
                (x + 98, y, words[2 * at + 1], 7),
            ]
    return page


READ = [
    ("Opening", "12T10:30", "Zaal 1"), ("Borrel", "12T13:30", "Foyer"), ("Korte films", "12T16:30", "Zaal 2"),
    ("Koffie", "13T10:30", "Foyer"), ("Masterclass", "13T13:30", "Zaal 2"), ("De pont", "13T16:30", "Zaal 1"),
    ("Ontbijt", "14T10:30", "Zaal 2"), ("Lunch", "14T13:30", "Foyer"), ("Slotfilm", "14T16:30", "Zaal 1"),
]  # fmt: skip


def test_columns_that_begin_with_hours_and_end_with_rooms() -> None:
    for tops in ((550.0, 550.0, 550.0), (550.0, 530.0, 510.0)):
        found = told(a_pdf([pocket(tops)]))
        assert [(title, start[8:16], place) for title, start, place in found] == READ


def test_a_film_called_midnight_is_no_hour() -> None:
    assert [clock.start for clock in leading_clocks("21h Minuit à Vevey")] == [21 * 60]
    assert leading_clocks("90 min") == []


def test_a_title_below_its_day_may_name_a_house() -> None:
    page: list[Placed] = [(24, 570, "Cineforum 2027", 16)]
    for at, (day, title, facts) in enumerate(
        (
            ("6 maggio, ore 21.00", "LA SPOSA DEL VENTO", "Italia 2024"),
            ("13 maggio, ore 21.00", "IL TRENO", "Italia 2023"),
            ("16 maggio, ore 16.30", "MERENDA AL CINEMA", "per bambini"),
            ("20 maggio, ore 21.00", "PRIMA DELLA NEVE", "Slovenia 2024"),
        )
    ):
        y = 530.0 - 60 * at
        page += [(24, y, day, 9), (24, y - 14, title, 12), (24, y - 26, facts, 8)]
    assert [(title, start[5:16]) for title, start, _ in told(a_pdf([page]))] == [
        ("LA SPOSA DEL VENTO", "05-06T21:00"),
        ("IL TRENO", "05-13T21:00"),
        ("MERENDA AL CINEMA", "05-16T16:30"),
        ("PRIMA DELLA NEVE", "05-20T21:00"),
    ]


def test_a_flyer_tells_its_evening_and_what_is_on_when() -> None:
    page: list[Placed] = [
        (100, 560, "Guild of Editors presents", 9),
        (100, 520, "Autumn Mixer", 26),
        (100, 480, "Thursday 13 May 2027", 12),
        (100, 464, "6.30 - 9.30pm", 12),
        (100, 430, "The Garden Room, Wensum House", 10),
        (100, 390, "6.30pm Arrivals and drinks", 10),
        (100, 377, "7.15pm Three-minute introductions", 10),
        (100, 364, "8.00pm Open table", 10),
    ]
    assert [(title, start[11:16]) for title, start, _ in told(a_pdf([page]))] == [
        ("Autumn Mixer", "18:30"),
        ("Arrivals and drinks", "18:30"),
        ("Three-minute introductions", "19:15"),
        ("Open table", "20:00"),
    ]


def test_begin_and_end_beside_a_dash_in_a_column_of_its_own() -> None:
    page: list[Placed] = [(24, 560, "Friday, 14 May 2027", 14)]
    for at, (begin, end, title) in enumerate(
        (("9:00", "9:30", "Registration"), ("9:30", "10:15", "Nets"), ("10:15", "11:00", "Knots"))
    ):
        y = 530.0 - 14 * at
        page += [(24, y, begin), (60, y, "-"), (76, y, end), (130, y, title)]
    assert [(title, start[11:16]) for title, start, _ in told(a_pdf([page]))] == [
        ("Registration", "09:00"),
        ("Nets", "09:30"),
        ("Knots", "10:15"),
    ]


def test_the_head_of_a_table_is_read_with_the_page() -> None:
    words: list[Placed] = [(30, 544, "Reef Days 2027", 9)]
    drawn = boxes((24, 540, 300, 17))
    for at, row in enumerate((("Time", "Session"), ("9:00", "Nets"), ("10:00", "Knots"), ("11:00", "Sails"))):
        y = 523.0 - 17 * at
        drawn += boxes((24, y, 80, 17), (104, y, 220, 17))
        words += [(28, y + 5, row[0]), (108, y + 5, row[1])]
    words.append((24, 570, "Monday, November 8", 12))
    assert [start[:16] for _, start, _ in told(a_pdf([words], drawn=[drawn]))] == [
        "2027-11-08T09:00", "2027-11-08T10:00", "2027-11-08T11:00"
    ]  # fmt: skip


def test_a_title_without_room_goes_on_in_words_that_look_like_a_credit() -> None:
    line = Line("10:30 Atelier Retour sur l'usage des filets", (1, 2), room=6.0, left=20, width=90, size=6)
    words = "Retour sur l'usage des filets"
    more = replace(line, text="de Lanterne chez Ana Prado", room=20.0)
    assert ran_out(line, words, more)
    assert not ran_out(line, words, replace(more, text="de Ana Prado"))
    assert not ran_out(replace(line, room=40.0), words, more)
