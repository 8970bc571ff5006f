"""Tables drawn with lines and filled boxes: cells over rows and columns, weeks of films, houses by day."""

from __future__ import annotations

from tests.scrapers.prints import Placed, a_pdf, boxes, told

Cell = tuple[float, float, float, float, str]
"""A box's left, foot, width and height, and its words, lines parted by a bar."""


def a_table(cells: list[Cell], outlined: bool = True, grey: float = 0.8) -> tuple[list[Placed], str]:
    """The words of a table's cells, in the middle of them, and its boxes."""
    words: list[Placed] = []
    for x, y, _, high, text in cells:
        lines = text.split("|") if text else []
        top = y + high / 2 + 5.5 * len(lines) - 9
        words += [(x + 4, top - 11 * at, line) for at, line in enumerate(lines)]
    return words, boxes(*(cell[:4] for cell in cells), grey=None if outlined else grey)


HEADS: list[Cell] = [
    (20, 500, 40, 16, "Time"),
    (60, 500, 110, 16, "Great Hall"),
    (170, 500, 110, 16, "Studio"),
    (280, 500, 110, 16, "Attic"),
]
HOURS: list[Cell] = [(20, 470 - 30 * at, 40, 30, f"{10 + at}:00") for at in range(4)]
DAY: list[Placed] = [(20, 540, "Saturday 8 May 2027")]


def test_a_cell_begins_with_its_first_row_however_many_it_spans() -> None:
    cells = [
        *HEADS,
        *HOURS,
        (60, 440, 110, 60, "Round of Editors"),
        (170, 470, 110, 30, "Sound Clinic"),
        (170, 410, 110, 60, "Pitching Room|by invitation"),
        (280, 410, 110, 90, "Long Talk"),
        (60, 410, 110, 30, "Budget Hour"),
        (60, 380, 330, 30, "Happy Hour for All"),
    ]
    words, drawn = a_table(cells)
    assert sorted(told(a_pdf([[*DAY, *words]], drawn=[drawn]))) == [
        ("Budget Hour", "2027-05-08T12:00:00", "Great Hall"),
        ("Happy Hour for All", "2027-05-08T13:00:00", None),
        ("Long Talk", "2027-05-08T10:00:00", "Attic"),
        ("Pitching Room", "2027-05-08T11:00:00", "Studio"),
        ("Round of Editors", "2027-05-08T10:00:00", "Great Hall"),
        ("Sound Clinic", "2027-05-08T10:00:00", "Studio"),
    ]


def test_filled_boxes_make_a_table_and_hours_may_stand_outside_of_it() -> None:
    cells = [
        (60, 500, 160, 16, "Fri 7 May 2027"),
        (222, 500, 160, 16, "Sat 8 May 2027"),
        (60, 462, 160, 36, "Morning Run|Ada Brook"),
        (222, 462, 160, 36, "Open Breakfast"),
        (60, 424, 322, 36, "Lunch Table"),
        (60, 386, 160, 36, "Speed Dating for Writers"),
        (222, 386, 160, 36, "Goodbye Drinks"),
    ]
    words, drawn = a_table(cells, outlined=False)
    words += [(24, 486.0 - 38 * at, hour) for at, hour in enumerate(("9:30", "12:30", "15:00"))]
    assert sorted(told(a_pdf([words], drawn=[drawn]))) == [
        ("Goodbye Drinks", "2027-05-08T15:00:00", None),
        ("Lunch Table", "2027-05-07T12:30:00", None),
        ("Lunch Table", "2027-05-08T12:30:00", None),
        ("Morning Run", "2027-05-07T09:30:00", None),
        ("Open Breakfast", "2027-05-08T09:30:00", None),
        ("Speed Dating for Writers", "2027-05-07T15:00:00", None),
    ]


def test_a_week_of_films_has_its_hours_in_the_cells_of_its_days() -> None:
    days = ("Lun 10", "Mar 11", "Mer 12")
    rows = [("Le Gel|de Jo Morel", "", "20h30 VOST", "14h|18h15"), ("Les Barques", "18h", "", "20h45")]
    cells: list[Cell] = [(20, 500, 120, 18, "FILM")]
    cells += [(140 + 60 * at, 500, 60, 18, day) for at, day in enumerate(days)]
    for number, row in enumerate(rows):
        cells += [
            (20 if not at else 80 + 60 * at, 466 - 34 * number, 60 if at else 120, 34, text)
            for at, text in enumerate(row)
        ]
    words, drawn = a_table(cells)
    page = [(20, 540, "Programme du 10 au 12 mai 2027"), *words]
    assert sorted(told(a_pdf([page], drawn=[drawn]))) == [
        ("Le Gel", "2027-05-11T20:30:00", None),
        ("Le Gel", "2027-05-12T14:00:00", None),
        ("Le Gel", "2027-05-12T18:15:00", None),
        ("Les Barques", "2027-05-10T18:00:00", None),
        ("Les Barques", "2027-05-12T20:45:00", None),
    ]


def test_days_beside_rows_houses_over_columns_and_hours_in_the_cells() -> None:
    cells = [
        (20, 500, 60, 18, "Tag"),
        (80, 500, 140, 18, "Filmpalast"),
        (220, 500, 140, 18, "Alte Werft"),
        (20, 450, 60, 50, "Freitag|7. Mai 2027"),
        (80, 450, 140, 50, "18:00 Empfang|20:30 Nordlicht"),
        (220, 450, 140, 50, "11:00 Treffen der Tonleute"),
        (20, 400, 60, 50, "Samstag|8. Mai 2027"),
        (80, 400, 140, 50, "17:00 Kurzfilme I"),
        (220, 400, 140, 50, "21:30 Abschied an der Bar"),
    ]
    words, drawn = a_table(cells)
    assert sorted(told(a_pdf([words], drawn=[drawn]))) == [
        ("Abschied an der Bar", "2027-05-08T21:30:00", "Alte Werft"),
        ("Empfang", "2027-05-07T18:00:00", "Filmpalast"),
        ("Kurzfilme I", "2027-05-08T17:00:00", "Filmpalast"),
        ("Nordlicht", "2027-05-07T20:30:00", "Filmpalast"),
        ("Treffen der Tonleute", "2027-05-07T11:00:00", "Alte Werft"),
    ]


def test_rows_of_a_list_tell_what_and_where_on_the_next_page_too() -> None:
    def rows(top: float, told: list[tuple[str, str, str]]) -> list[Cell]:
        found: list[Cell] = []
        for number, (hour, what, where) in enumerate(told):
            y = top - 26 * number
            found += [(20, y, 50, 26, hour), (70, y, 200, 26, what), (270, y, 100, 26, where)]
        return found

    heads = rows(500, [("Zeit", "Veranstaltung", "Ort")])
    first = [("10:00", "Brunch|mit allen", "Foyer"), ("11:00", "Werkstatt Ton", "Lab 1")]
    second = [
        ("14:00", "Stammtisch Schnitt", "Foyer"),
        ("16:00", "Rundgang", "Hof"),
        ("18:00", "Ausklang", "Bar"),
    ]
    one, two = a_table([*heads, *rows(474, [*first, ("12:00", "Mittag", "Hof")])]), a_table(rows(500, second))
    pages = [[(20, 540, "Samstag, 8. Mai 2027"), *one[0]], two[0]]
    assert sorted(told(a_pdf(pages, drawn=[one[1], two[1]]))) == [
        ("Ausklang", "2027-05-08T18:00:00", "Bar"),
        ("Brunch", "2027-05-08T10:00:00", "Foyer"),
        ("Mittag", "2027-05-08T12:00:00", "Hof"),
        ("Rundgang", "2027-05-08T16:00:00", "Hof"),
        ("Stammtisch Schnitt", "2027-05-08T14:00:00", "Foyer"),
        ("Werkstatt Ton", "2027-05-08T11:00:00", "Lab 1"),
    ]


def test_rooms_and_hours_stand_outside_of_boxes_that_lie_apart() -> None:
    cells = [
        (70, 470, 100, 24, "Shorts: Home"),
        (176, 470, 100, 24, "Coffee Round"),
        (282, 470, 100, 24, "Pitch Lab|(by invitation)"),
        (70, 440, 100, 24, "Peat"),
        (282, 440, 100, 24, "Open Desk"),
        (70, 410, 206, 24, "Panel on Money"),
    ]
    words, drawn = a_table(cells, outlined=False)
    words += [(90 + 106 * at, 504.0, room) for at, room in enumerate(("Regent 1", "Regent 2", "Brewhouse"))]
    words += [(30, 478.0 - 30 * at, hour) for at, hour in enumerate(("10:30", "12:00", "14:15"))]
    assert sorted(told(a_pdf([[*DAY, *words]], drawn=[drawn]))) == [
        ("Coffee Round", "2027-05-08T10:30:00", "Regent 2"),
        ("Open Desk", "2027-05-08T12:00:00", "Brewhouse"),
        ("Panel on Money", "2027-05-08T14:15:00", None),
        ("Peat", "2027-05-08T12:00:00", "Regent 1"),
        ("Pitch Lab", "2027-05-08T10:30:00", "Brewhouse"),
        ("Shorts: Home", "2027-05-08T10:30:00", "Regent 1"),
    ]


def test_a_month_drawn_as_a_calendar() -> None:
    told_on = {3: "20:00 Quiz Night", 5: "18:30 Night Train|21:00 Mole Four", 9: "Table of Writers|19:00"}
    cells: list[Cell] = []
    for at in range(14):
        text = "|".join(filter(None, (str(at + 1), told_on.get(at + 1))))
        cells.append((20 + 54 * (at % 7), 450 - 50 * (at // 7), 54, 50, text))
    words, drawn = a_table(cells)
    assert sorted(
        told(a_pdf([[(20, 540, "Kino Sputnik - Februar 2027"), *words]], size=7, drawn=[drawn]))
    ) == [
        ("Mole Four", "2027-02-05T21:00:00", None),
        ("Night Train", "2027-02-05T18:30:00", None),
        ("Quiz Night", "2027-02-03T20:00:00", None),
        ("Table of Writers", "2027-02-09T19:00:00", None),
    ]


def test_each_film_in_a_box_has_the_showings_in_it() -> None:
    films = [
        ("Still Water", ["Sat 1.5. 20:00", "Sun 2.5. 17:30"]),
        ("Red Evening", ["Mon 3.5. 20:00", "Tue 4.5. 18:00"]),
        ("The Ferry", ["Thu 6.5. 20:00"]),
        ("Crab & Co", ["Fri 7.5. 15:00", "Sat 8.5. 15:00"]),
    ]
    page: list[Placed] = [(20, 560, "Programme May 2027")]
    frames = []
    for number, (film, showings) in enumerate(films):
        x, y = 20 + 190 * (number % 2), 440 - 110 * (number // 2)
        frames.append((x, y, 180, 100))
        page += [(x + 6, y + 84, film, 13), (x + 6, y + 72, "F 2026, 90 min, dir. Jo Dural", 7)]
        page += [(x + 6, y + 50 - 11 * at, showing) for at, showing in enumerate(showings)]
    assert sorted(told(a_pdf([page], drawn=[boxes(*frames)]))) == [
        ("Crab & Co", "2027-05-07T15:00:00", None),
        ("Crab & Co", "2027-05-08T15:00:00", None),
        ("Red Evening", "2027-05-03T20:00:00", None),
        ("Red Evening", "2027-05-04T18:00:00", None),
        ("Still Water", "2027-05-01T20:00:00", None),
        ("Still Water", "2027-05-02T17:30:00", None),
        ("The Ferry", "2027-05-06T20:00:00", None),
    ]


def test_days_told_by_a_letter_and_a_number_films_and_their_rooms() -> None:
    rows = [("Sala 1", "El verano", "18:00", "", "20:30"), ("Sala 2", "Coloquio", "", "19:00", "")]
    cells: list[Cell] = [(20, 500, 60, 18, "Sala"), (80, 500, 120, 18, "Pelicula")]
    cells += [(200 + 50 * at, 500, 50, 18, day) for at, day in enumerate(("L 4", "M 5", "X 6"))]
    for number, (room, film, *hours) in enumerate(rows):
        y = 476 - 24 * number
        cells += [(20, y, 60, 24, room), (80, y, 120, 24, film)]
        cells += [(200 + 50 * at, y, 50, 24, hour) for at, hour in enumerate(hours)]
    words, drawn = a_table(cells)
    page = [(20, 540, "Semana del 4 al 10 de octubre de 2027"), *words]
    assert sorted(told(a_pdf([page], drawn=[drawn]))) == [
        ("Coloquio", "2027-10-05T19:00:00", "Sala 2"),
        ("El verano", "2027-10-04T18:00:00", "Sala 1"),
        ("El verano", "2027-10-06T20:30:00", "Sala 1"),
    ]


def test_a_box_of_showings_stays_beside_its_film() -> None:
    page: list[Placed] = [(20, 540, "Low Tide", 16), (20, 500, "Night falls over a harbour in winter.")]
    page += [
        (250, 520, "Screenings"),
        (250, 508, "Tue 4 May 2027, 21:00"),
        (250, 496, "Thu 6 May 2027, 16:30"),
    ]
    page += [(20, 480 - 12 * at, f"Words about the film, line {at}") for at in range(8)]
    assert [
        (title, start) for title, start, _ in told(a_pdf([page], drawn=[boxes((244, 490, 150, 44))]))
    ] == [
        ("Low Tide", "2027-05-04T21:00:00"),
        ("Low Tide", "2027-05-06T16:30:00"),
    ]


def test_a_box_of_notices_parts_no_rows() -> None:
    rows = [(30.0, 500.0 - 40 * at, f"1{at}:00 Talk number {at}") for at in range(4)]
    notice = [(200.0, 470.0, "Where to eat"), (200.0, 458.0, "The Mill has soup for all guests")]
    page = [(30.0, 530.0, "Saturday 8 May 2027"), *rows, *notice]
    expected = [(f"Talk number {at}", f"2027-05-08T1{at}:00:00", None) for at in range(4)]
    assert told(a_pdf([page], drawn=[boxes((190, 450, 180, 34))])) == expected


def test_two_hours_in_one_line_do_not_part_the_cell_beside_them() -> None:
    cells = [
        (4, 500, 56, 16, "Time"),
        *HEADS[1:],
        (4, 470, 56, 30, "10:00 11:00"),
        (60, 470, 110, 30, "Round of Editors"),
        (170, 470, 110, 30, "Sound Clinic"),
        (4, 440, 56, 30, "18:00 19:00"),
        (60, 440, 110, 30, "Happy Hour"),
        (170, 440, 110, 30, "Long Talk"),
    ]
    words, drawn = a_table(cells)
    found = told(a_pdf([[*DAY, *words]], drawn=[drawn]))
    assert ("Round of Editors", "2027-05-08T10:00:00", "Great Hall") in found
    assert ("Happy Hour", "2027-05-08T18:00:00", "Great Hall") in found
