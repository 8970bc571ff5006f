"""Leaflets written by us: columns of days, panels beside each other, cards of films, words painted late."""

from __future__ import annotations

from tests.scrapers.prints import Placed, a_pdf, boxes, told, told_text


def test_days_that_go_on_down_each_column_are_no_grid() -> None:
    words: list[Placed] = []
    columns = (
        (("Di 4.5.", 2), ("Mi 5.5.", 1), ("Do 6.5.", 2)),
        (("Sa 8.5.", 1), ("So 9.5.", 2), ("Di 11.5.", 2)),
        (("Mi 12.5.", 2), ("Do 13.5.", 2), ("Fr 14.5.", 1)),
    )
    for at, column in enumerate(columns):
        top = 540.0
        for day, often in column:
            words.append((20.0 + 135 * at, top, day, 11))
            for hour in range(often):
                top -= 14
                words.append((20.0 + 135 * at, top, f"{18 + hour}.15"))
                words.append((50.0 + 135 * at, top, f"Film {day[:2]} {hour + 1}"))
                top -= 10
                words.append((50.0 + 135 * at, top, "D 2026, 90 Min.", 6))
            top -= 24
    words.append((20, 570, "Programm Mai 2027", 16))
    found = told(a_pdf([words]))
    assert len(found) == 15
    assert found[0][:2] == ("Film Di 1", "2027-05-04T18:15:00")
    assert [start[8:10] for _, start, _ in found] == sorted(start[8:10] for _, start, _ in found)


def test_a_heading_and_a_title_painted_behind_the_column_they_stand_in() -> None:
    left: list[Placed] = [
        (24, 500, "9.00 Uhr  Opening of the Loft"),
        (24, 470, "11.00 Uhr  Winter Film and"),
        (24, 410, "14.00 Uhr  Coffee with the Menders"),
        (24, 380, "15.00 Uhr  Walk along the Quay"),
        (24, 350, "17.00 Uhr  Soup"),
        (24, 320, "19.00 Uhr  Songs"),
    ]
    right: list[Placed] = [
        (250, 520, "The Reef Days"),
        (250, 505, "for people who mend nets,"),
        (250, 490, "with songs and soup."),
        (250, 475, "Tickets at the door,"),
        (250, 460, "ten euros for all."),
        *((250, 445.0 - 15 * at, f"Song {at} of the long evening") for at in range(12)),
    ]
    late: list[Placed] = [
        (26, 530, "Friday, 14.05.2027", 18),
        (80, 458, "Under the Ice"),
    ]
    assert [(title, start) for title, start, _ in told(a_pdf([[*right, *left, *late]], size=9))] == [
        ("Opening of the Loft", "2027-05-14T09:00:00"),
        ("Winter Film and Under the Ice", "2027-05-14T11:00:00"),
        ("Coffee with the Menders", "2027-05-14T14:00:00"),
        ("Walk along the Quay", "2027-05-14T15:00:00"),
        ("Soup", "2027-05-14T17:00:00"),
        ("Songs", "2027-05-14T19:00:00"),
    ]


def test_a_poem_beside_the_cover_is_a_column_of_its_own() -> None:
    words: list[Placed] = [(20, 540, "Saturday 15 May 2027", 12)]
    words += [(20, 515.0 - 22 * at, f"{10 + at}:30  A Talk on Nets and Rope {at + 1}") for at in range(5)]
    words += [(180, 532.0, "16:30  Songs"), (180, 510.0, "17:30  Dinner")]
    words += [
        (180, 480.0 - 13 * at, text) for at, text in enumerate(["The sea", "the quay", "a rope", "a key"])
    ]
    cover = ["Reef Days", "a meeting of menders", "15 May 2027", "in the Net Loft", "Quay Street 4"]
    words += [(300.0 + 6 * at, 486.5 - 17 * at, text) for at, text in enumerate(cover)]
    found = told(a_pdf([words]))
    assert [title for title, _, _ in found] == [
        *(f"A Talk on Nets and Rope {at}" for at in range(1, 6)),
        "Songs",
        "Dinner",
    ]


def test_cards_of_films_beside_each_other() -> None:
    words: list[Placed] = [(20, 560, "FILM DAYS 13-16 MAY 2027", 16), (20, 540, "Lantern Cinema", 12)]
    shown = (
        ("NET", "Fri 14/5 19:00", "Sun 16/5 21:00"),
        ("ROPE", "Thu 13/5 21:00", "Sat 15/5 19:00"),
        ("SAIL", "Sun 16/5 15:00", ""),
        ("KEEL", "Fri 14/5 17:00", "Sun 16/5 19:00"),
    )
    for at, (title, *moments) in enumerate(shown):
        x, y = 20.0 + 120 * (at % 2), 440.0 - 120 * (at // 2)
        words += [(x, y - 10 * number, text) for number, text in enumerate((title, *moments)) if text]
    words.append((20, 200, "Tickets for the whole of the festival are sold at the library from noon on."))
    assert sorted(told(a_pdf([words]))) == [
        ("KEEL", "2027-05-14T17:00:00", "Lantern Cinema"),
        ("KEEL", "2027-05-16T19:00:00", "Lantern Cinema"),
        ("NET", "2027-05-14T19:00:00", "Lantern Cinema"),
        ("NET", "2027-05-16T21:00:00", "Lantern Cinema"),
        ("ROPE", "2027-05-13T21:00:00", "Lantern Cinema"),
        ("ROPE", "2027-05-15T19:00:00", "Lantern Cinema"),
        ("SAIL", "2027-05-16T15:00:00", "Lantern Cinema"),
    ]


def test_titles_in_letters_of_their_own_go_on_in_the_next_line() -> None:
    words: list[Placed] = [(20, 560, "Sat 15 May 2027", 12)]
    top = 530.0
    for hour, lines in (
        ("15.00", ["The Long", "Misunderstanding"]),
        ("16.30", ["Rope"]),
        ("17.00", ["Nets"]),
        ("18.30", ["Keel and Sail"]),
        ("19.00", ["Moor"]),
        ("20.00", ["People on", "Sunday"]),
    ):
        words.append((20, top, hour, 11))
        for line in lines:
            words.append((60, top, line, 11))
            top -= 13
        words.append((60, top, "GB 2026, 90 min", 7))
        top -= 18
    words.append(
        (20, 320, "Doors close when the film has begun, and tickets are sold at the bar all day.", 7)
    )
    assert [title for title, _, _ in told(a_pdf([words]))] == [
        "The Long Misunderstanding",
        "Rope",
        "Nets",
        "Keel and Sail",
        "Moor",
        "People on Sunday",
    ]


def test_hours_behind_kl_and_the_small_print_of_a_poster() -> None:
    words: list[Placed] = [(20, 560, "Torsdag 13 maj 2027", 12)]
    words += [(20, 530.0 - 20 * at, f"kl {17 + at}  Film {at + 1}") for at in range(3)]
    words.append((300, 520, "Fri 14/5 2027 20:00 a film by nobody", 1))
    assert [(title, start[5:16]) for title, start, _ in told(a_pdf([words]))] == [
        ("Film 1", "05-13T17:00"),
        ("Film 2", "05-13T18:00"),
        ("Film 3", "05-13T19:00"),
    ]


def test_cards_below_days_in_large_letters_with_a_line_for_house_and_hour() -> None:
    words: list[Placed] = [(20, 570, "Cycle Days, May 2027", 12)]
    top = 540.0
    for day, cards in (
        ("Friday - 14th May", [("KETTLE RIDE", "Venue // Net Loft, Quay // 6 pm", "Tea before 5 pm.")]),
        (
            "Saturday - 15th May",
            [
                (
                    "PUNCTURE PARTY",
                    "Meeting Point // Town Square // 10.30 am",
                    "Bring a pump, as ever.",
                ),
                (
                    "SHORTS",
                    "Venue // Mill Hall // 7 pm",
                    "A show of old reels that runs until May 22nd with soup at 9 pm each night.",
                ),
            ],
        ),
        ("Sunday - 16th May", [("LONG RIDE", "Meeting Point // Harbour Gate // 9 am", "Bring a lamp.")]),
    ):
        words.append((20, top, day, 13))
        top -= 14
        for title, where, details in cards:
            words += [(20, top, title), (20, top - 11, where), (20, top - 22, details)]
            top -= 44
    assert told(a_pdf([words])) == [
        ("KETTLE RIDE", "2027-05-14T18:00:00", "Net Loft, Quay"),
        ("PUNCTURE PARTY", "2027-05-15T10:30:00", "Town Square"),
        ("SHORTS", "2027-05-15T19:00:00", "Mill Hall"),
        ("LONG RIDE", "2027-05-16T09:00:00", "Harbour Gate"),
    ]


def test_a_mark_behind_a_title_is_no_measure_of_it() -> None:
    words: list[Placed] = [(20, 560, "Friday 14 May 2027", 14)]
    words += [(20, 540, "18:00  A Night of Kettles", 9), (120, 541, "*", 22), (20, 520, "19:30  Moths", 9)]
    words.append((20, 500, "21:00  Tea", 9))
    assert [title for title, _, _ in told(a_pdf([words]))][1:] == ["Moths", "Tea"]


def test_filled_boxes_with_an_outline_each_are_cells_of_their_own() -> None:
    rows = [
        ("Zeit", "Name", "Thema"),
        ("10:00", "Ada Quill", "Nets"),
        ("10:30", "Sam Weir", "Knots and Ropes"),
    ]
    rows += [("11:00", "Ida Marsh", "Sails"), ("11:30", "Tom Holt", "Tides")]
    words: list[Placed] = [(100, 545, "Lindau | Mender-Club | 14. Mai 2027", 9)]
    drawn = boxes((20, 535, 360, 24))
    for at, row in enumerate(rows):
        y = 505.0 - 20 * at
        cells = [(20.0, y, 60.0, 20.0), (80.0, y, 120.0, 20.0), (200.0, y, 180.0, 20.0)]
        drawn += (boxes(*cells, grey=0.8) if at else "") + boxes(*cells)
        words += [(x + 4, y + 6, text) for (x, _, _, _), text in zip(cells, row, strict=True)]
    assert told(a_pdf([words], drawn=[drawn])) == [
        ("Nets", "2027-05-14T10:00:00", "Mender-Club"),
        ("Knots and Ropes", "2027-05-14T10:30:00", "Mender-Club"),
        ("Sails", "2027-05-14T11:00:00", "Mender-Club"),
        ("Tides", "2027-05-14T11:30:00", "Mender-Club"),
    ]


def test_a_calendar_that_begins_in_the_month_before_and_words_underlined_in_it() -> None:
    told_on = {0: ["6:30PM - Supper"], 2: ["9AM - Annual", "Meetings", "6PM - Ropes"], 5: ["2PM - Race"]}
    words: list[Placed] = [(20, 545, "September 2027", 16)]
    drawn = ""
    for at in range(14):
        x, y = 20.0 + 54 * (at % 7), 460.0 - 60 * (at // 7)
        drawn += boxes((x, y, 54, 60))
        number = str(30 + at) + " (Aug.)" if at < 2 else str(at - 1)
        words.append((x + 3, y + 48, number, 8))
        for line, text in enumerate(told_on.get(at, [])):
            words.append((x + 3, y + 30.0 - 9 * line, text, 6))
            drawn += boxes((x + 3, y + 29.0 - 9 * line, 33, 0.5), grey=0.0) if "Annual" in text else ""
    assert sorted(told(a_pdf([words], drawn=[drawn]))) == [
        ("Annual Meetings", "2027-09-01T09:00:00", None),
        ("Race", "2027-09-04T14:00:00", None),
        ("Ropes", "2027-09-01T18:00:00", None),
        ("Supper", "2027-08-30T18:30:00", None),
    ]


def test_rooms_of_two_words_that_nothing_calls_one_before_their_titles() -> None:
    rows = [
        (
            "10:00",
            [
                ("Amphi A", "Reefs and Ropes"),
                ("Amphi B", "Nets"),
                ("Amphi C", "Twine"),
                ("Esp. Quai", "Knots for All"),
            ],
        ),
        ("11:30", [("Amphi A", "Une suite de mailles"), ("", "ligne par ligne en 45 minutes")]),
        ("14:00", [("Amphi B", "Sails"), ("Amphi C", "Keels"), ("Amphi D", "Oars"), ("Esp. Quai", "Lamps")]),
        ("21:00", [("Hall", "Songs")]),
    ]
    words: list[Placed] = [(20, 560, "Programme du 14/05/2027", 12)]
    top = 540.0
    for hour, told_then in rows:
        for at, (room, title) in enumerate(told_then):
            words.append((20 if at == 0 else 50, top, f"{hour}  {room}" if at == 0 else room))
            words.append((96.0 if room.startswith("Esp") else 110.0, top, title))
            top -= 12
        top -= 10
    found = told(a_pdf([[one for one in words if one[2]]]))
    assert [(title, place) for title, _, place in found] == [
        ("Reefs and Ropes", "Amphi A"),
        ("Nets", "Amphi B"),
        ("Twine", "Amphi C"),
        ("Knots for All", "Esp. Quai"),
        ("Une suite de mailles ligne par ligne en 45 minutes", "Amphi A"),
        ("Sails", "Amphi B"),
        ("Keels", "Amphi C"),
        ("Oars", "Amphi D"),
        ("Lamps", "Esp. Quai"),
        ("Songs", "Hall"),
    ]


def test_weekdays_before_hours_are_days_of_the_span_on_the_cover() -> None:
    text = """REEF FILM DAYS  13-16 MAY 2027
Lantern Cinema

NETS
Ireland 2026, 90 min
Friday 19:00 / Sunday 21:00

ROPE
Norway 2025, 104 min
Thursday 21:00 / Saturday 19:00

SAILS AND OARS
France 2026, 77 min
Sunday 15:00
"""
    assert told_text(text) == [
        ("NETS", "2027-05-14T19:00", "Lantern Cinema"),
        ("NETS", "2027-05-16T21:00", "Lantern Cinema"),
        ("ROPE", "2027-05-13T21:00", "Lantern Cinema"),
        ("ROPE", "2027-05-15T19:00", "Lantern Cinema"),
        ("SAILS AND OARS", "2027-05-16T15:00", "Lantern Cinema"),
    ]


def test_weekdays_over_columns_are_days_of_the_span_over_the_table() -> None:
    text = """SCHEDULE AT A GLANCE
Quay Conference, 13-14 May 2027, Harbour University

            Thursday                     Friday
09:00       Registration                 Keynote: Nets
10:30       Welcome                      Panel: Ropes
12:00       Lunch                        Posters
"""
    assert told_text(text) == [
        ("Registration", "2027-05-13T09:00", "Harbour University"),
        ("Welcome", "2027-05-13T10:30", "Harbour University"),
        ("Lunch", "2027-05-13T12:00", "Harbour University"),
        ("Keynote: Nets", "2027-05-14T09:00", "Harbour University"),
        ("Panel: Ropes", "2027-05-14T10:30", "Harbour University"),
        ("Posters", "2027-05-14T12:00", "Harbour University"),
    ]


def test_hours_of_a_weekday_outside_of_the_span_make_no_days() -> None:
    text = """REEF FILM DAYS  13-16 MAY 2027

Box office
Monday 10:00
Friday 12:00
"""
    assert [start[:10] for _, start, _ in told_text(text) if start[:10] != "2027-05-13"] == []
