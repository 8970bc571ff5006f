"""Tables and catalogue pages of printed programmes: rooms across, days over several rows, boxes of films."""

from __future__ import annotations

from datetime import date

from scrapers.prints.layout import print_lines
from scrapers.prints.pdf_text import Run
from scrapers.prints.rooms import rooms_across
from scrapers.prints.spans import spanning_days
from scrapers.programmes.text import read_lines
from scrapers.programmes.told import Surroundings
from tests.scrapers.prints import Placed, a_pdf, told

ROOMS = ["Cinema Lux", "The Mill", "Festival Tent"]
GRID = [
    ("10:00", "", "Breakfast for Newcomers", ""),
    ("14:00", "The Ninth Winter", "", ""),
    ("17:30", "", "Round of Editors", "Happy Hour"),
    ("20:00", "Kite Season", "", "Shorts under the Stars"),
]


def a_grid(day: str, top: float) -> list[Placed]:
    """A day over a row of rooms, and rows of an hour and what each room shows."""
    placed: list[Placed] = [(24, top, day)]
    placed += [(80 + 110 * at, top - 20, room) for at, room in enumerate(ROOMS)]
    for number, (hour, *cells) in enumerate(GRID):
        below = top - 40 - 30 * number
        placed.append((24, below, hour))
        placed += [(80 + 110 * at, below, words) for at, words in enumerate(cells) if words]
    return placed


def test_rooms_across_a_table_share_its_hours() -> None:
    found = told(a_pdf([[*a_grid("Thursday 6 May 2027", 560), *a_grid("Friday 7 May 2027", 280)]]))
    expected = [
        (words, f"2027-05-{day:02}T{hour}:00", room)
        for day in (6, 7)
        for hour, *cells in GRID
        for words, room in zip(cells, ROOMS, strict=True)
        if words
    ]
    assert sorted(found, key=str) == sorted(expected, key=str)


def test_a_table_with_one_gathering_in_each_row_has_no_rooms_across() -> None:
    page = [Run(24, 500, 120, 509, "Friday 7 May 2027")]
    rows = [("Sound Night", "The Mill"), ("Low Tide", "Cinema Lux"), ("Pitches", "The Mill")]
    page += [Run(80, 480, 150, 489, "Gathering"), Run(200, 480, 260, 489, "House")]
    for number, (title, house) in enumerate(rows):
        y = 460.0 - 16 * number
        page += [Run(24, y, 50, y + 9, f"1{number}:00"), Run(80, y, 150, y + 9, title)]
        page.append(Run(200, y, 260, y + 9, house))
    assert rooms_across(page) == ([], page)


TABLE = [
    ("Mon 12 April", [("18:00", "Opening Reception", "City Hall"), ("20:00", "The Quiet Year", "Roxy 1")]),
    (
        "Tue 13 April",
        [
            ("09:30", "Script Coffee", "Kiosk"),
            ("11:00", "Sound without Fear", "Roxy 2"),
            ("19:30", "Women in Film Dinner", "Osteria Blu"),
        ],
    ),
    ("Wed 14 April", [("17:00", "Market Mixer", "Roxy Foyer")]),
]


def a_spanning_table() -> list[Placed]:
    placed: list[Placed] = [(24, 560, "Eastgate Film Week 2027"), (24, 540, "Date")]
    placed += [(110, 540, "Time"), (230, 540, "Event"), (110 + 2 * 120, 540, "Venue")]
    y = 520.0
    for day, rows in TABLE:
        placed.append((24, y - 16 * (len(rows) - 1) / 2, day))
        for row in rows:
            placed += [(110 + 120 * at, y, words) for at, words in enumerate(row)]
            y -= 16
    return placed


def test_a_day_beside_the_middle_of_its_rows_is_the_day_of_all_of_them() -> None:
    assert told(a_pdf([a_spanning_table()])) == [
        (title, f"2027-04-{day.split()[1]}T{hour}:00", house)
        for day, rows in TABLE
        for hour, title, house in rows
    ]


def test_days_beside_their_first_rows_stay_where_they_are() -> None:
    page = [Run(24, 500, 90, 509, "Mon 12 April"), Run(24, 468, 90, 477, "Tue 13 April")]
    page += [Run(110, 500.0 - 16 * at, 140, 509.0 - 16 * at, f"1{at}:00") for at in range(4)]
    assert spanning_days(page) == ([], page)


def read(*pages: list[Run]) -> list[tuple[str, str]]:
    around = Surroundings(date(2026, 12, 1), None, None, (date(2027, 1, 1), date(2027, 12, 31)))
    found = read_lines(print_lines(pages), around, printed=True)
    return [(entry.title, entry.start.isoformat()[:16]) for entry in found]


def a_film(title: str, *showings: str) -> list[Run]:
    """A page of a catalogue: the box of showings painted before the heading that stands over it."""
    box = [Run(400, 700.0 - 10 * at, 500, 708.0 - 10 * at, words) for at, words in enumerate(showings)]
    return [
        Run(400, 712, 450, 720, "Screenings"),
        *box,
        Run(20, 760, 170, 777, title, weight=700),
        Run(20, 740, 80, 748, f"{title} in its own tongue"),
        Run(20, 700, 320, 708, "The sea took the road in the night, and nobody will say who drove the bus."),
        Run(20, 690, 320, 698, "A patient film about what people of one village owe one another in the end."),
    ]


def test_a_box_of_showings_belongs_to_the_heading_of_its_page() -> None:
    road = a_film("The Road Under", "Tue 9 Feb, 21:00, Cine Torre", "Thu 11 Feb, 16:30, Sala 2")
    salt = a_film("Salt", "Wed 10 Feb, 19:15, Cine Torre", "Sat 13 Feb, 11:00, Sala 2")
    assert read(road, salt) == [
        ("The Road Under", "2027-02-09T21:00"),
        ("The Road Under", "2027-02-11T16:30"),
        ("Salt", "2027-02-10T19:15"),
        ("Salt", "2027-02-13T11:00"),
    ]


def test_titles_over_days_that_name_a_house_and_a_price() -> None:
    rows = [
        ("Paper Boats", 700),
        ("Dir. Ana Ruiz | Spain | 2026 | 14 mins", 400),
        ("Fri 5 Mar 18:30 · Screen 2 · £8", 400),
        ("Sun 7 Mar 12:00 · Screen 1 · £6", 400),
        ("A Happy Hour of Directors", 700),
        ("Hosted by the guild", 400),
        ("Fri 5 Mar 20:00 · The Vaults · free", 400),
        ("Closing Brunch", 700),
        ("All passholders", 400),
        ("Sun 7 Mar 10:00 · The Vaults · free", 400),
    ]
    page = [
        Run(20, 700.0 - 10 * at, 200, 708.0 - 10 * at, words, weight=weight)
        for at, (words, weight) in enumerate(rows)
    ]
    assert read(page) == [
        ("Paper Boats", "2027-03-05T18:30"),
        ("Paper Boats", "2027-03-07T12:00"),
        ("A Happy Hour of Directors", "2027-03-05T20:00"),
        ("Closing Brunch", "2027-03-07T10:00"),
    ]


def test_producers_are_no_price_and_a_bold_cafe_is_no_place() -> None:
    page: list[Placed] = [
        (24, 560, "Friday 5 March 2027"),
        (24, 530, "10.00 Producers' Breakfast"),
        (24, 516, "Quay House"),
        (24, 490, "13.00 Archive Hour"),
        (24, 476, "Regal Cinema"),
        (24, 450, "20.45 Undertow"),
        (24, 436, "Regal Cinema"),
    ]
    assert [title[:9] for title, _, _ in told(a_pdf([page]))] == ["Producers", "Archive H", "Undertow"]


def test_cells_among_the_rows_of_a_day_are_no_rooms() -> None:
    page: list[Placed] = [(24, 560, "Friday 12 February 2027")]
    for row, (time, title) in enumerate(
        [("9:00", "Welcome"), ("10:00", "Lab"), ("12:00", "Lunch"), ("14:00", "Walk")]
    ):
        page += [(24, 530 - 40 * row, time), (90, 530 - 40 * row, title)]
    page += [(90, 480, "in five rooms"), (230, 480, "bring a pen"), (230, 450, "no pens")]
    assert [(title.split()[0], start[11:16]) for title, start, _ in told(a_pdf([page]))] == [
        ("Welcome", "09:00"),
        ("Lab", "10:00"),
        ("Lunch", "12:00"),
        ("Walk", "14:00"),
    ]


def test_a_day_in_the_margin_beside_its_first_row_is_the_day_of_the_rows_below() -> None:
    days = [
        ("Fr 16.4.", [("17.00", "Umtrunk zum Anfang"), ("19.30", "Der stille Hafen")]),
        ("Sa 17.4.", [("10.30", "Treffen der Regie"), ("15.00", "Kurzfilme I")]),
    ]
    page: list[Placed] = [(24, 560, "Filmtage am Kanal 2027")]
    y = 530.0
    for day, rows in days:
        page.append((24, y, day))
        for hour, title in rows:
            page.append((120, y, f"{hour} {title}"))
            y -= 24
    assert [(title, start) for title, start, _ in told(a_pdf([page]))] == [
        (title, f"2027-04-{day[3:5]}T{hour.replace('.', ':')}:00")
        for day, rows in days
        for hour, title in rows
    ]


def test_a_table_may_name_title_and_day_before_hour_and_house() -> None:
    rows = [
        ("A House of Salt", "Sat 3 Apr", "19:00", "Plaza 1"),
        ("Breakfast for Newcomers", "Sun 4 Apr", "09:00", "Plaza Foyer"),
        ("Doc Talks and Wine", "Sun 4 Apr", "18:30", "The Cellar"),
        ("Kelp", "Mon 5 Apr", "16:15", "Plaza 2"),
        ("A Happy Hour of Editors", "Mon 5 Apr", "17:45", "The Cellar"),
    ]
    page: list[Placed] = [(24, 560, "Islands Film Festival 2027")]
    for number, row in enumerate(rows):
        page += [(x, 530 - 16 * number, words) for x, words in zip((24, 170, 300, 350), row, strict=True)]
    assert [(title, start[5:16]) for title, start, _ in told(a_pdf([page]))] == [
        (title, f"04-0{day.split()[1]}T{hour}") for title, day, hour, _ in rows
    ]
