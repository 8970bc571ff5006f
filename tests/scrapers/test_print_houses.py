"""Houses that prints written by us name once: under a day, beside the dates, over all, in a sentence."""

from __future__ import annotations

from tests.scrapers.prints import Placed, a_pdf, boxes, told, told_text


def test_a_house_and_its_street_under_each_day() -> None:
    text = """RENCONTRES DES CANAUX
12 et 13 mai 2027

Mercredi 12 mai
Salle des fêtes de l'Ecluse
7 rue du Halage, 69002 Lyon

9h Accueil
10h-12h Atelier 1 - Du papier au cinéma                 (en anglais)
14h Table ronde                                         (en anglais)

Jeudi 13 mai
Le Chaland
21 quai des Tanneurs, 69001 Lyon

9h30 Visite
11h Clôture                                             (en italien)
"""
    salle = "Salle des fêtes de l'Ecluse, 7 rue du Halage, 69002 Lyon"
    chaland = "Le Chaland, 21 quai des Tanneurs, 69001 Lyon"
    assert told_text(text) == [
        ("Accueil", "2027-05-12T09:00", salle),
        ("Atelier 1 - Du papier au cinéma", "2027-05-12T10:00", salle),
        ("Table ronde", "2027-05-12T14:00", salle),
        ("Visite", "2027-05-13T09:30", chaland),
        ("Clôture", "2027-05-13T11:00", chaland),
    ]


def test_the_house_below_the_dates_of_a_meeting_is_that_of_all() -> None:
    text = """Tage der Landkarten
21.-22. Mai 2027
Im Messingsaal der Stadtwerke
4021 Lindau

Freitag, 21. Mai
10.00 Uhr  Ankommen
11. 30 Uhr Messen und Wiegen
14.00 Uhr  Kaffee (Kleines Foyer)

Samstag, 22. Mai
9.00 Uhr  Gesang
"""
    assert told_text(text) == [
        ("Ankommen", "2027-05-21T10:00", "Messingsaal der Stadtwerke"),
        ("Messen und Wiegen", "2027-05-21T11:30", "Messingsaal der Stadtwerke"),
        ("Kaffee", "2027-05-21T14:00", "Kleines Foyer"),
        ("Gesang", "2027-05-22T09:00", "Messingsaal der Stadtwerke"),
    ]


def test_a_sentence_names_the_house_of_all() -> None:
    text = """Kettle Choir Days

Friday 14 May 2027
18:00  Warm-up
19:30  First Chorus
21:00  Tea

All events take place in the Tinsmiths Hall, Weaver Lane.
"""
    assert {place for _, _, place in told_text(text)} == {"Tinsmiths Hall, Weaver Lane"}


def test_the_house_whose_programme_it_is() -> None:
    words: list[Placed] = [(24, 560, "Kino Leuchtturm", 22), (24, 540, "Programm im Mai 2027", 10)]
    for at, (day, hour, title) in enumerate(
        (("Fr 14.5.", "18.00", "Nachtboot"), ("Sa 15.5.", "20.15", "Moor"), ("So 16.5.", "17.30", "Nebel"))
    ):
        top = 500.0 - 60 * at
        words += [
            (24, top, day, 11),
            (24, top - 16, f"{hour}  {title}"),
            (60, top - 28, "D 2026, 90 Min.", 7),
        ]
    assert [(title, place) for title, _, place in told(a_pdf([words]))] == [
        ("Nachtboot", "Kino Leuchtturm"),
        ("Moor", "Kino Leuchtturm"),
        ("Nebel", "Kino Leuchtturm"),
    ]


def test_the_line_of_a_row_above_is_not_the_place_of_the_next() -> None:
    words: list[Placed] = [(24, 560, "Fr 14.5.2027", 11)]
    rows = (
        ("15.00", "Der Igel", "ab 6, Kinderkino"),
        ("17.30", "Moor", ""),
        ("20.15", "Lesung", "Turmzimmer, 2. Stock. Gäste willkommen"),
        ("21.30", "Treffen der Filmgruppe", "Kinobar, Eintritt frei"),
    )
    for at, (hour, title, below) in enumerate(rows):
        words += [(24, 540.0 - 20 * at, f"{hour}  {title}"), (60, 531.0 - 20 * at, below, 6)]
    assert [(title, place) for title, _, place in told(a_pdf([[one for one in words if one[2]]]))] == [
        ("Der Igel", None),
        ("Moor", None),
        ("Lesung", "Turmzimmer, 2. Stock"),
        ("Treffen der Filmgruppe", "Kinobar"),
    ]


def test_rooms_in_brackets_that_other_rows_name() -> None:
    text = """Friday 14 May 2027

    08.45-09.15  Registration (QUAY/2/14)
    09.30-10.00  Nets and Knots
    QUAY/2/14    Ida Marsh, Harbour College

    10.30-11.30  PANEL 1: Ropes
    QUAY/2/14    (Chair: Tom Holt)

    QUAY/2/20    PANEL 2: Sails (Chair: Eva Lind)

    17.00-18.00  Reception (Old Mill lobby café)
"""
    assert [(title, place) for title, _, place in told_text(text)] == [
        ("Registration", "QUAY/2/14"),
        ("Nets and Knots", "QUAY/2/14"),
        ("PANEL 1: Ropes", "QUAY/2/14"),
        ("PANEL 2: Sails (Chair: Eva Lind)", "QUAY/2/20"),
        ("Reception", "Old Mill lobby café"),
    ]


def test_a_table_of_the_next_day_begins_in_the_morning() -> None:
    pages, drawn = [], []
    for day, rows in (
        ("Friday 14 May 2027", (("9:30", "Breakfast"), ("14:00", "Pitches"), ("20:00", "Party"))),
        ("Saturday 15 May 2027", (("10:00", "Walk"), ("11:00", "Reviews"), ("12:15", "Farewell"))),
    ):
        cells = [(24.0, 500.0 - 30 * at, 60.0, 30.0) for at in range(len(rows))]
        lines = boxes(*cells, *((x + 60, y, 200.0, high) for x, y, _, high in cells))
        words: list[Placed] = [(24, 550, day, 14)]
        for (x, y, _, _), (hour, title) in zip(cells, rows, strict=True):
            words += [(x + 5, y + 12, hour), (x + 65, y + 12, title)]
        pages.append(words)
        drawn.append(lines)
    assert [start[8:16] for _, start, _ in told(a_pdf(pages, drawn=drawn))] == [
        "14T09:30",
        "14T14:00",
        "14T20:00",
        "15T10:00",
        "15T11:00",
        "15T12:15",
    ]


def test_houses_in_small_type_below_titles_of_a_table() -> None:
    rows: list[tuple[str, list[tuple[str, int]]]] = [
        ("9:30", [("Breakfast", 11), ("Foyer", 7)]),
        ("11:00", [("Pitches", 11), ("with Ida Marsh", 7)]),
        ("14:00", [("Speed Meetings", 11), ("by appointment", 7)]),
        ("18:00", [("Closing Party", 11), ("Kulturhuset, doors 17:30", 7)]),
        ("21:00", [("Happy Hour", 11), ("Bar Loftet, Storgata 12", 7)]),
    ]
    words: list[Placed] = [(24, 550, "Friday 14 May 2027", 14)]
    drawn = ""
    for at, (hour, lines) in enumerate(rows):
        y = 500.0 - 34 * at
        drawn += boxes((24, y, 60, 34), (84, y, 250, 34))
        words.append((30, y + 20, hour, 11))
        words += [(90, y + 20.0 - 10 * number, text, size) for number, (text, size) in enumerate(lines)]
    assert [(title, place) for title, _, place in told(a_pdf([words], drawn=[drawn]))] == [
        ("Breakfast", "Foyer"),
        ("Pitches", None),
        ("Speed Meetings", None),
        ("Closing Party", "Kulturhuset"),
        ("Happy Hour", "Bar Loftet, Storgata 12"),
    ]


def test_a_title_below_its_house_may_begin_like_a_room() -> None:
    text = """SEMANA DEL FARO 2027

Viernes 14 de mayo
TEATRO MAYOR
18:00 h Sala 1981: La llave
20:00 h Redes

Sábado 15 de mayo
TEATRO MAYOR
17:00 h Cuerda
SALA VERDE
19:00 h Desayuno largo
y café
21:00 h Faro
"""
    assert [(title, place) for title, _, place in told_text(text)] == [
        ("Sala 1981: La llave", "TEATRO MAYOR"),
        ("Redes", "TEATRO MAYOR"),
        ("Cuerda", "TEATRO MAYOR"),
        ("Desayuno largo", "SALA VERDE"),
        ("Faro", "SALA VERDE"),
    ]


def test_titles_and_rooms_below_a_row_are_on_at_its_hour() -> None:
    text = """Day 1 - Thursday 13 May 2027

Time            Event                                  Location
08:30 - 09:00   Registration                           Foyer
09:15 - 10:00   Keynote 1: Nets                        Auditorium
                Chair: Ida Marsh
10:00 - 11:00   Panel 1: Ropes                         Room 101
                Panel 2: Sails                         Room 102
                Chairs: Ada Quill and Sam Weir         Quay House
11:00 - 11:30   Coffee                                 Foyer
"""
    assert [(title, start[11:], place) for title, start, place in told_text(text)] == [
        ("Registration", "08:30", "Foyer"),
        ("Keynote 1: Nets", "09:15", "Auditorium"),
        ("Panel 1: Ropes", "10:00", "Room 101"),
        ("Panel 2: Sails", "10:00", "Room 102"),
        ("Coffee", "11:00", "Foyer"),
    ]


def test_the_house_stands_in_the_line_below_place_and_dates_and_a_break_is_none() -> None:
    text = """Colloque « Filmer la mer »
Lyon, 13 et 14 mai 2027
Université Lumière, Grand Amphi, 18 quai Claude Bernard

JEUDI 13 MAI
9h30 : Ouverture
10h00-10h45 : Conférence inaugurale : « Les filets »
Tom Holt (Université de Brest)
Pause-café
11h15-12h30 : Les noeuds
VENDREDI 14 MAI
17h00 : Clôture
"""
    assert [title for title, _, _ in told_text(text)] == [
        "Ouverture",
        "Conférence inaugurale : « Les filets »",
        "Les noeuds",
        "Clôture",
    ]
    assert {place for _, _, place in told_text(text)} == {
        "Université Lumière, Grand Amphi, 18 quai Claude Bernard"
    }
