"""Columns of prints: begin and end apart, rooms below each other, badges, houses and hours at the right."""

from __future__ import annotations

from scrapers.prints.badges import is_badge
from scrapers.prints.pdf_text import Run
from tests.scrapers.prints import Placed, a_pdf, boxes, told

COLUMNS = ((24.0, 40.0), (64.0, 50.0), (114.0, 150.0), (264.0, 80.0), (344.0, 70.0))


def a_sheet() -> tuple[list[Placed], str]:
    """A spreadsheet as it prints: days in rows of their own, `-` and the end in the second column."""
    rows = [
        ("Start", "End", "Session", "Location", "Topic"),
        ("Friday 11/5", "", "", "", ""),
        ("11:00", "12:15", "Registration Desk", "Quill Hall", ""),
        ("1:30", "1:45", "Introduction", "Quill Hall", ""),
        ("7:00", "8:00", "Reef Keynote", "Quill Hall", "Tides"),
        ("8:00", "whenever", "Trivia Night", "Pack Room", ""),
        ("Saturday 11/6", "", "", "", ""),
        ("8:00", "9:00", "Early Swim", "Lower Pier", ""),
        ("9:00", "10:05", "Session 1", "Quill Hall", "Nets"),
    ]
    words: list[Placed] = [(26, 544, "2027 Reef Conference", 9), (26, 527, "Nov. 5th - 6th, Pack Island", 9)]
    drawn = boxes((24, 540, 390, 17), (24, 523, 390, 17))
    for at, row in enumerate(rows):
        y = 506.0 - 17 * at
        alone = not any(row[1:])
        cells = [(24.0, 90.0), *COLUMNS[2:]] if alone else COLUMNS
        drawn += boxes(*((x, y, wide, 17) for x, wide in cells))
        words += [(x + 2, y + 5, text) for (x, _), text in zip(COLUMNS, row, strict=True) if text]
    return words, drawn


def test_begin_and_end_in_columns_of_a_drawn_table_below_days_in_rows_of_their_own() -> None:
    words, drawn = a_sheet()
    assert told(a_pdf([words], drawn=[drawn])) == [
        ("Registration Desk", "2027-11-05T11:00:00", "Quill Hall"),
        ("Introduction", "2027-11-05T13:30:00", "Quill Hall"),
        ("Reef Keynote", "2027-11-05T19:00:00", "Quill Hall"),
        ("Trivia Night", "2027-11-05T20:00:00", "Pack Room"),
        ("Early Swim", "2027-11-06T08:00:00", "Lower Pier"),
        ("Session 1", "2027-11-06T09:00:00", "Quill Hall"),
    ]


def test_a_room_that_nothing_calls_one_below_others_in_their_column() -> None:
    page: list[Placed] = [(24, 560, "Friday, 14 May 2027", 14)]
    for at, (hour, room, title) in enumerate(
        (
            ("10:00", "Hall A", "Reef Keynote"),
            ("", "Hall B", "Net Making"),
            ("", "Esp. Lab", "Tides by Hand"),
            ("11:00", "Hall A", "Sails"),
            ("", "Hall B", "Charts"),
            ("", "Esp. Lab", "Pumps for All"),
            ("12:00", "Hall A", "Farewell"),
        )
    ):
        y = 530.0 - 13 * at
        page += [(24, y, hour)] if hour else []
        page += [(60, y, room), (110, y, title)]
    assert told(a_pdf([page])) == [
        ("Reef Keynote", "2027-05-14T10:00:00", "Hall A"),
        ("Net Making", "2027-05-14T10:00:00", "Hall B"),
        ("Tides by Hand", "2027-05-14T10:00:00", "Esp. Lab"),
        ("Sails", "2027-05-14T11:00:00", "Hall A"),
        ("Charts", "2027-05-14T11:00:00", "Hall B"),
        ("Pumps for All", "2027-05-14T11:00:00", "Esp. Lab"),
        ("Farewell", "2027-05-14T12:00:00", "Hall A"),
    ]


def test_house_and_hour_behind_leaders() -> None:
    page: list[Placed] = [(24, 560, "Film Week in Norrvik 2027", 16)]
    y = 530.0
    for day, rows in (
        ("FREDAG 14 MAJ", (("Isen", "Folkets Hus, kl. 18.00"), ("Mingel", "Bryggan, kl. 20.00"))),
        ("SATURDAY 15 MAY", (("Kestrel", "Folkets Hus, kl. 10.30"), ("Promenad", "Torget, kl. 11.00"))),
    ):
        page.append((24, y, day, 11))
        for title, where in rows:
            y -= 16
            page += [(24, y, f"{title} {'.' * 80}"), (300, y, where), (24, y - 11, "Some 90 minutes", 7)]
            y -= 12
        y -= 20
    assert [(title, start[5:16]) for title, start, _ in told(a_pdf([page]))] == [
        ("Isen", "05-14T18:00"),
        ("Mingel", "05-14T20:00"),
        ("Kestrel", "05-15T10:30"),
        ("Promenad", "05-15T11:00"),
    ]


def a_badge(left: float, top: float, *parts: str) -> list[Run]:
    return [
        Run(left, top - 15.0 * at, left + 18, top - 15.0 * at + 7, text, size=7)
        for at, text in enumerate(parts)
    ]


def test_a_badge_whose_weekday_might_be_a_month() -> None:
    assert is_badge(a_badge(24, 500, "MAR.", "13", "AVRIL"))
    assert is_badge(a_badge(24, 500, "DIM.", "11", "AVRIL"))
    assert not is_badge(a_badge(24, 500, "DIM.", "13"))
    assert not is_badge(a_badge(24, 500, "MAR.", "13", "AVRIL", "18h"))


def test_filled_badges_beside_cards_in_two_columns() -> None:
    page: list[Placed] = [(24, 570, "Courts du Port, avril 2027", 16)]
    drawn = ""
    for x, top, parts, title, hour, house in (
        (24.0, 530.0, ("SAM.", "10", "AVRIL"), "Six courts", "18h", "Salle Vigo"),
        (24.0, 470.0, ("DIM.", "11", "AVRIL"), "Brunch", "11h", "Le Hangar"),
        (220.0, 530.0, ("MAR.", "13", "AVRIL"), "Atelier", "14h", "La Halle"),
        (220.0, 470.0, ("MER.", "14", "AVRIL"), "Rencontre", "17h", "Salle Vigo"),
    ):
        drawn += boxes((x - 4, top - 34, 44, 46), grey=0.8)
        page += [(x, top - 12.0 * at, text, 8) for at, text in enumerate(parts)]
        page += [(x + 50, top + 1, title, 11), (x + 130, top + 1, hour, 11), (x + 50, top - 12, house)]
    assert sorted((start[5:16], title) for title, start, _ in told(a_pdf([page], drawn=[drawn]))) == [
        ("04-10T18:00", "Six courts"),
        ("04-11T11:00", "Brunch"),
        ("04-13T14:00", "Atelier"),
        ("04-14T17:00", "Rencontre"),
    ]


def test_a_week_of_films_whose_facts_stand_below_their_titles() -> None:
    page: list[Placed] = [(24, 570, "Kino am Wehr, 13. bis 15. Mai 2027", 14)]
    page += [(170, 540, "Do 13.5."), (240, 540, "Fr 14.5."), (310, 540, "Sa 15.5.")]
    page += [(24, 515, "Das Becken", 9), (24, 504, "D 2024, 97 Min.", 6), (24, 480, "Nachtzug", 9)]
    page += [(24, 469, "I 2023, 110 Min.", 6)]
    page += [(175, 515, "18:00"), (245, 515, "16:15"), (245, 503, "20:30"), (315, 515, "18:00")]
    page += [(175, 480, "20:15"), (245, 480, "18:15"), (315, 480, "20:15")]
    assert sorted((start[5:16], title) for title, start, _ in told(a_pdf([page]))) == [
        ("05-13T18:00", "Das Becken"),
        ("05-13T20:15", "Nachtzug"),
        ("05-14T16:15", "Das Becken"),
        ("05-14T18:15", "Nachtzug"),
        ("05-14T20:30", "Das Becken"),
        ("05-15T18:00", "Das Becken"),
        ("05-15T20:15", "Nachtzug"),
    ]


def test_about_an_hour_a_title_behind_a_colon_and_a_label_that_is_no_room() -> None:
    page: list[Placed] = [(24, 560, "Samstag, 15. Mai 2027", 14)]
    rows = (
        ("10.00 Uhr", "Treffpunkt am Kai"),
        ("14.00 Uhr", "NEU im Programm:"),
        ("", "Knoten und Netze"),
        ("Ca. 21.30 Uhr", "Fahrt mit der Barkasse"),
        ("Ca. 22.00 Uhr", "Abfahrt nach Hause"),
        ("Fragen:", "Ada Quill, 079 525 03 57"),
    )
    for at, (hour, title) in enumerate(rows):
        page += [(24, 530.0 - 13 * at, hour)] if hour else []
        page.append((120, 530.0 - 13 * at, title))
    assert [(title, start[11:16]) for title, start, _ in told(a_pdf([page]))] == [
        ("Treffpunkt am Kai", "10:00"),
        ("NEU im Programm: Knoten und Netze", "14:00"),
        ("Fahrt mit der Barkasse", "21:30"),
        ("Abfahrt nach Hause", "22:00"),
    ]


def test_a_day_that_goes_on_in_the_next_column_is_no_column_of_a_grid() -> None:
    columns = (
        ("FRIDAY 5 MARCH", "TIDEHALL CINEMA", ("18:00 Salt Roads", "20:15 Eel Songs", "22:30 Low Water")),
        ("SATURDAY 6 MARCH", "TIDEHALL CINEMA", ("11:00 The Weir", "14:15 Nets", "17:00 Fog Signals")),
        ("", "QUAY THEATRE", ("11:30 Moss", "15:00 A Lock Keeper", "19:00 Reed Cutters")),
    )
    page: list[Placed] = [(30, 560, "1 - 9 MARCH 2027", 14)]
    for at, (day, house, films) in enumerate(columns):
        x, y = 20.0 + 135 * at, 530.0
        page += [(x + 2, y, day)] if day else []
        y -= 14 if day else 0
        page.append((x + 2, y, house))
        for film in films:
            page += [
                (x, y - 14, film),
                (x, y - 24, "Water rises slowly in a"),
                (x, y - 34, "town by the sea."),
            ]
            y -= 38
    assert told(a_pdf([page])) == [
        ("Salt Roads", "2027-03-05T18:00:00", "TIDEHALL CINEMA"),
        ("Eel Songs", "2027-03-05T20:15:00", "TIDEHALL CINEMA"),
        ("Low Water", "2027-03-05T22:30:00", "TIDEHALL CINEMA"),
        ("The Weir", "2027-03-06T11:00:00", "TIDEHALL CINEMA"),
        ("Nets", "2027-03-06T14:15:00", "TIDEHALL CINEMA"),
        ("Fog Signals", "2027-03-06T17:00:00", "TIDEHALL CINEMA"),
        ("Moss", "2027-03-06T11:30:00", "QUAY THEATRE"),
        ("A Lock Keeper", "2027-03-06T15:00:00", "QUAY THEATRE"),
        ("Reed Cutters", "2027-03-06T19:00:00", "QUAY THEATRE"),
    ]


def test_houses_in_one_type_over_their_rows_are_houses_whatever_they_are_called() -> None:
    houses = (
        ("TIDEHALL CINEMA", ("18:00 Salt Roads", "20:15 Eel Songs")),
        ("MOLE 9", ("17:30 Low Water", "19:45 The Weir")),
        ("QUAY THEATRE", ("18:10 Shorts Programme -", "Weird Weather")),
        ("SALTMARSH PLAYER", ("18:20 Moss", "21:00 Reed Cutters")),
        ("LANTERN CINEMA", ("18:40 A Lock Keeper", "21:10 Fog Signals")),
    )
    page: list[Placed] = [(20, 560, "FRIDAY 5 MARCH 2027", 14)]
    y = 540.0
    for house, films in houses:
        page.append((20, y, house, 11))
        for film in films:
            y -= 13
            page.append((20 if film[0].isdigit() else 44, y, film))
        y -= 24
    assert told(a_pdf([page])) == [
        ("Salt Roads", "2027-03-05T18:00:00", "TIDEHALL CINEMA"),
        ("Eel Songs", "2027-03-05T20:15:00", "TIDEHALL CINEMA"),
        ("Low Water", "2027-03-05T17:30:00", "MOLE 9"),
        ("The Weir", "2027-03-05T19:45:00", "MOLE 9"),
        ("Shorts Programme - Weird Weather", "2027-03-05T18:10:00", "QUAY THEATRE"),
        ("Moss", "2027-03-05T18:20:00", "SALTMARSH PLAYER"),
        ("Reed Cutters", "2027-03-05T21:00:00", "SALTMARSH PLAYER"),
        ("A Lock Keeper", "2027-03-05T18:40:00", "LANTERN CINEMA"),
        ("Fog Signals", "2027-03-05T21:10:00", "LANTERN CINEMA"),
    ]
