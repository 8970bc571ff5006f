"""Titles above or below the hours, showings behind each other, days off, torn letters."""

from __future__ import annotations

from scrapers.prints.inline_rows import in_rows
from scrapers.prints.pdf_child import _is_close, _is_torn
from scrapers.prints.pdf_text import read_pdf
from scrapers.prints.ruled import rest_lines, without_tables
from tests.scrapers.prints import Placed, a_pdf, told


def test_titles_above_their_hours_and_houses() -> None:
    page: list[Placed] = [(24, 570, "Wensum Swim Week", 20)]
    y = 540.0
    for day, gatherings in (
        ("Friday 11 June 2027", (("Dawn Swim", "6.30-8am, Lido"), ("Tide Talk", "11am-12.15pm, Boathouse"))),
        ("Saturday 12 June 2027", (("Raft Race", "2-4pm, Long Quay"), ("Lantern Parade", "9-10pm, Lido"))),
    ):
        page.append((24, y, day, 14))
        for title, row in gatherings:
            page += [(24, y - 26, title, 12), (24, y - 40, row, 9)]
            y -= 40
        y -= 40
    assert [(title, start[5:16], place) for title, start, place in told(a_pdf([page]))] == [
        ("Dawn Swim", "06-11T06:30", "Lido"),
        ("Tide Talk", "06-11T11:00", "Boathouse"),
        ("Raft Race", "06-12T14:00", "Long Quay"),
        ("Lantern Parade", "06-12T21:00", "Lido"),
    ]


def test_titles_below_their_hours_and_houses() -> None:
    page: list[Placed] = [(24, 570, "Les nuits de Vernay", 20)]
    y = 540.0
    for day, gatherings in (
        (
            "Vendredi 11 juin 2027",
            (("19h - Cour de la mairie", "Pot commun"), ("21h30 - Place du Bourg", "La digue")),
        ),
        (
            "Samedi 12 juin 2027",
            (("15h - Salle du Moulin", "Le chat gris"), ("18h - Parc des Ormes", "Courts du soir")),
        ),
    ):
        page.append((24, y, day, 14))
        for row, title in gatherings:
            page += [(24, y - 26, row, 9), (24, y - 40, title, 12)]
            y -= 40
        y -= 40
    assert [(title, start[5:16], place) for title, start, place in told(a_pdf([page]))] == [
        ("Pot commun", "06-11T19:00", "Cour de la mairie"),
        ("La digue", "06-11T21:30", "Place du Bourg"),
        ("Le chat gris", "06-12T15:00", "Salle du Moulin"),
        ("Courts du soir", "06-12T18:00", "Parc des Ormes"),
    ]


def test_showings_behind_each_other_in_one_line() -> None:
    page: list[Placed] = [
        (24, 570, "Ritz, week 45", 16),
        (24, 540, "Friday 12 November 2027", 11),
        (24, 526, "11:00 The Owl - 14:15 Salt - 18:00 Engines", 9),
        (24, 500, "Saturday 13 November 2027", 11),
        (24, 486, "13:00 Salt - 16:30 Engines - 20:45", 9),
        (24, 475, "Nine Lanterns", 9),
    ]
    assert [(title, start[8:16]) for title, start, _ in told(a_pdf([page]))] == [
        ("The Owl", "12T11:00"),
        ("Salt", "12T14:15"),
        ("Engines", "12T18:00"),
        ("Salt", "13T13:00"),
        ("Engines", "13T16:30"),
        ("Nine Lanterns", "13T20:45"),
    ]


def test_hours_of_one_film_are_no_showings_of_others() -> None:
    page: list[Placed] = [
        (24, 540, "11:00 / 14:15 / 18:00 The Owl", 9),
        (24, 520, "11:00 - 14:15 Salt", 9),
        (24, 500, "19:30 Lecture - 21:00", 9),
    ]
    lines = rest_lines(without_tables(read_pdf(a_pdf([page]), "here")))
    assert len(lines) == len(page)
    assert in_rows(lines) == lines


def test_the_day_after_a_day_off_is_a_day() -> None:
    page: list[Placed] = [(24, 570, "Ritz, week 46", 16)]
    y = 540.0
    for day, rows in (
        ("Sunday 14 November 2027", ("18:00 Engines",)),
        ("Monday 15 November 2027", ("Closed",)),
        ("Tuesday 16 November 2027", ("18:00 The Owl", "20:30 Salt")),
    ):
        page.append((24, y, day, 11))
        page += [(24, y - 14 * (at + 1), row, 9) for at, row in enumerate(rows)]
        y -= 14 * len(rows) + 26
    assert [(title, start[8:16]) for title, start, _ in told(a_pdf([page]))] == [
        ("Engines", "14T18:00"),
        ("The Owl", "16T18:00"),
        ("Salt", "16T20:30"),
    ]


def test_letters_torn_apart_stand_together_again() -> None:
    assert _is_torn(["", "o", ""] * 30)
    assert not _is_torn(["o", "w", "l", " ", "s", ""] * 30)
    assert not _is_torn(["o", "w", "l", "s", "", "1", ""] * 5)
    run = [10.0, 20.0, 14.0, 28.0, "o", 8.0, 0]
    assert _is_close(run, (14.2, 20.0, 18.0, 28.0))
    assert not _is_close(run, (14.2, 31.0, 18.0, 39.0))
    assert not _is_close(run, (60.0, 20.0, 64.0, 28.0))


def test_a_title_beside_its_hour_may_name_a_house() -> None:
    page: list[Placed] = [(24, 570, "Mostra Curta", 20), (24, 555, "13 a 15 de maio de 2027", 10)]
    rows = (
        ("13 MAI | 19h | Abertura e curtas locais", "Teatro da Praia"),
        ("14 MAI | 10h | Oficina de roteiro", "Biblioteca Municipal"),
        ("14 MAI | 20h | Longa convidado: O Rio", "Teatro da Praia"),
        ("15 MAI | 11h | Bar com realizadoras", "Padaria Central"),
    )
    for at, (row, house) in enumerate(rows):
        page += [(24, 530 - 50 * at, row, 10), (24, 518 - 50 * at, house, 8)]
    assert [(title, place) for title, _, place in told(a_pdf([page]))] == [
        ("Abertura e curtas locais", "Teatro da Praia"),
        ("Oficina de roteiro", "Biblioteca Municipal"),
        ("Longa convidado: O Rio", "Teatro da Praia"),
        ("Bar com realizadoras", "Padaria Central"),
    ]


def test_a_headline_over_the_first_row_is_not_its_title() -> None:
    page: list[Placed] = [(24, 570, "Mostra Curta 2027", 20)]
    rows = (
        ("13 MAI | 19h | Abertura e curtas locais", "Teatro da Praia"),
        ("14 MAI | 10h | Oficina de roteiro", "Biblioteca Municipal"),
        ("14 MAI | 20h | Longa convidado: O Rio", "Teatro da Praia"),
        ("15 MAI | 18h | Encerramento", "Teatro da Praia"),
    )
    for at, (row, house) in enumerate(rows):
        page += [(24, 530 - 50 * at, row, 10), (24, 518 - 50 * at, house, 8)]
    assert [(title, place) for title, _, place in told(a_pdf([page]))] == [
        (row.rpartition(" | ")[2], house) for row, house in rows
    ]
