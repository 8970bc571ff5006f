"""Where a line ends its title and begins its place, and words that only look like a place."""

from __future__ import annotations

import pytest

from scrapers.dates.times import find_times
from scrapers.programme_words.line_words import is_place_line
from tests.scrapers.test_blocks import told
from tests.scrapers.test_list_places import located


def rows(*texts: str) -> str:
    days = "".join(f"<h2>{19 + at} March 2027</h2><p>{text}</p>" for at, text in enumerate(texts))
    return f"<html lang=en><body><h1>Programme</h1>{days}</body>"


def test_a_house_before_the_sign_is_no_title() -> None:
    page = rows(
        "18:00 · Kino Reef · Salsa Social", "19:00 · Quay Theatre · Ran", "20:30 · The Den · Late Tide"
    )
    assert located(page) == [
        ("Salsa Social", "Kino Reef"),
        ("Ran", "Quay Theatre"),
        ("Late Tide", "The Den"),
    ]


def test_a_house_behind_the_sign_is_no_part_of_the_title() -> None:
    line = "<span>{}</span> · <span>{}</span> · <span>{}</span>"
    page = rows(
        line.format("18:00", "Salsa Social", "Salle Bazin"),
        line.format("19:00", "Late Tide", "Quay Library"),
        line.format("20:30", "Guild Supper", "Salle Bazin"),
    )
    assert located(page) == [
        ("Salsa Social", "Salle Bazin"),
        ("Late Tide", "Quay Library"),
        ("Guild Supper", "Salle Bazin"),
    ]


def test_titles_of_two_parts_stay_whole_where_no_house_is_told() -> None:
    page = rows("18:00 Solaris · new print", "19:00 Reef – part two", "20:30 Late Tide / Guild Supper")
    assert [title for title, _ in told(page)] == [
        "Solaris · new print",
        "Reef – part two",
        "Late Tide / Guild Supper",
    ]


@pytest.mark.parametrize(
    "words",
    ["Quay Theatre, Berlin", "Library, Floor 2", "Salle des fêtes", "Studio 4", "Quay Meeting Room B"],
)
def test_places(words: str) -> None:
    assert is_place_line(words)


@pytest.mark.parametrize(
    "words",
    [
        "Mesa redonda, Hotel Adlon",
        "It's a Wonderful Life, Hotel Adlon",
        "Projection en plein air",
        "Teatro infantil",
        "Teatro per bambini",
        "Kindertheater",
        "Repair-Café",
        "VR Lounge Tour",
    ],
)
def test_no_places(words: str) -> None:
    assert not is_place_line(words)


def test_hours_below_headings_beside_their_houses() -> None:
    row = "<h4>{}</h4>{} {}"
    body = "".join(
        row.format(*one)
        for one in (
            ("Ran", "The Oak", "11:30"),
            ("Reef", "Quay Theatre", "14:00"),
            ("Tide", "Kino Ost", "19:00"),
        )
    )
    page = f"<html lang=en><body><h1>Programme</h1><ul><li>19 March 2027{body}</li></ul></body>"
    assert told(page) == [
        ("Ran", "2027-03-19T11:30:00"),
        ("Reef", "2027-03-19T14:00:00"),
        ("Tide", "2027-03-19T19:00:00"),
    ]


def test_an_italian_span_names_the_hour_twice() -> None:
    assert [(one.start, one.end) for one in find_times("ore 12.00 - ore 14.00")] == [(720, 840)]


def test_a_badge_of_every_card_heads_no_news() -> None:
    card = "<article><div>Data: {} marzo 2027</div><div>Ora: 18:00</div>"
    card += "<span>Novità</span><div>{}</div></article>"
    page = "".join(
        card.format(day, name) for day, name in ((3, "Notte corta"), (9, "Porte aperte"), (20, "Onda"))
    )
    assert told(f"<html lang=it><body><h1>Eventi</h1>{page}</body>") == [
        ("Notte corta", "2027-03-03T18:00:00"),
        ("Porte aperte", "2027-03-09T18:00:00"),
        ("Onda", "2027-03-20T18:00:00"),
    ]


def test_what_is_said_of_a_title_in_small_letters_is_none() -> None:
    card = "<div><div>{} March 2027</div><div><p>with support from Nina Bell</p><div>{}</div></div></div>"
    page = "".join(card.format(*one) for one in ((19, "Low Ebb"), (20, "Reef"), (21, "Tide Quartet")))
    assert [title for title, _ in told(f"<html lang=en><body><h1>Gigs</h1>{page}</body>")] == [
        "Low Ebb",
        "Reef",
        "Tide Quartet",
    ]


def test_a_dutch_tuesday_and_a_film_that_begins_with_close() -> None:
    page = "<div><p>Di</p><p>Maart</p><p>16</p><h4>Kortfilmnacht</h4></div>"
    page += "<div><p>Do</p><p>Maart</p><p>18</p><h4>Slotfeest</h4></div>"
    assert told(f"<html lang=nl><body><h1>Agenda</h1>{page}</body>") == [
        ("Kortfilmnacht", "2027-03-16"),
        ("Slotfeest", "2027-03-18"),
    ]
    rows = "<h2>19 March 2027</h2><p>Close Harbour 18:00</p><p>Salt Year 20:00</p>"
    assert [title for title, _ in told(f"<html lang=en><body><h1>Films</h1>{rows}</body>")] == [
        "Close Harbour",
        "Salt Year",
    ]


def test_an_italian_door_is_no_start() -> None:
    doors = "Apertura porte: ore 20.00 / Inizio: ore 21.00"
    card = f"<div><h3>{{}}</h3><div>{{}} marzo 2027</div><div>{doors}</div></div>"
    page = card.format("Notte corta", 19) + card.format("Onda", 20)
    assert [start[11:16] for _, start in told(f"<html lang=it><body><h1>Eventi</h1>{page}</body>")] == [
        "21:00"
    ] * 2


def test_italian_hours_behind_their_title() -> None:
    rows = "<p>2 Visita alla torre ore 12.00</p><p>4 Notte corta (ore 20.30)</p><p>6 Onda, ore 21</p>"
    page = f"<html lang=it><body><h1>Programma</h1><h2>Marzo 2027</h2>{rows}</body>"
    assert told(page) == [
        ("Visita alla torre", "2027-03-02T12:00:00"),
        ("Notte corta", "2027-03-04T20:30:00"),
        ("Onda", "2027-03-06T21:00:00"),
    ]


def test_a_comma_parts_house_and_title_where_most_rows_say_so() -> None:
    page = rows(
        "21:00, Quay Theatre, Ran", "15:15, Town Hall, 12 Main Street, Late Tide", "10:00, Studio 4, Reef"
    )
    assert [title for title, _ in told(page)] == ["Ran", "Late Tide", "Reef"]


def test_a_comma_within_titles_parts_nothing() -> None:
    page = rows("21:00 Paris, Texas", "15:15 Love, Actually", "10:00 Crime, Punishment")
    assert [title for title, _ in told(page)] == ["Paris, Texas", "Love, Actually", "Crime, Punishment"]


def test_doors_beside_an_hour_are_no_title() -> None:
    card = "<td><p>{} March 2027</p><p>8:00PM | doors -- music at 8 :30PM</p><p>{}</p></td>"
    page = "".join(card.format(*one) for one in ((19, "Houseboy"), (20, "Supercoze"), (21, "Catnip")))
    page = f"<html lang=en><body><h1>Shows</h1><table><tr>{page}</tr></table></body>"
    assert [title for title, _ in told(page)] == ["Houseboy", "Supercoze", "Catnip"]
