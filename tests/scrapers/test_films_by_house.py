"""Films and the houses that show them, a month's grid whose columns are weekdays, a year that is a title."""

from __future__ import annotations

from tests.scrapers.test_blocks import told
from tests.scrapers.test_list_places import located


def test_houses_between_a_film_and_its_hours_are_places() -> None:
    house = "<div><h3>{}</h3><div>{} March 2027</div><div>{}</div></div>"
    page = (
        "<article><h2>Reef Harbour</h2>"
        + house.format("Quay Studios", 19, "10:45 19:00")
        + house.format("Elm Cinema", 20, "17:00")
        + "</article><article><h2>Salt Year</h2>"
        + house.format("Kino Ost", 19, "21:00")
        + "</article>"
    )
    assert located(f"<html lang=en><body><h1>Programme</h1>{page}</body>") == [
        ("Reef Harbour", "Quay Studios"),
        ("Reef Harbour", "Quay Studios"),
        ("Reef Harbour", "Elm Cinema"),
        ("Salt Year", "Kino Ost"),
    ]


def test_lines_of_houses_that_are_no_headings_are_places_too() -> None:
    house = "<div><div>{}</div><div>{} March 2027</div><div>{}</div></div>"
    page = (
        "<article><h2>Reef Harbour</h2>"
        + house.format("Kino Ost", 19, "10:45 19:00")
        + house.format("Elm Theatre", 20, "17:00")
        + "</article><article><h2>Salt Year</h2>"
        + house.format("Kino Ost", 19, "21:00")
        + "</article>"
    )
    assert [title for title, _ in told(f"<html lang=en><body><h1>Programme</h1>{page}</body>")] == [
        "Reef Harbour",
        "Reef Harbour",
        "Reef Harbour",
        "Salt Year",
    ]


def test_each_house_of_a_day_has_its_own_films() -> None:
    house = "<div><h3>{}</h3><ul><li>{}</li></ul></div>"
    days = "".join(
        f"<section><h2>{day} March 2027</h2>"
        + house.format("Elm Cinema", f"{film} 18:00")
        + house.format("Quay Theatre", f"{film} 20:00")
        + "</section>"
        for day, film in ((19, "Salt Year"), (20, "Reef Harbour"), (21, "Late Tide"))
    )
    assert [place for _, place in located(f"<html lang=en><body><h1>Programme</h1>{days}</body>")] == [
        "Elm Cinema",
        "Quay Theatre",
    ] * 3


def test_tuesday_over_a_column_is_no_month() -> None:
    names = ("Lun", "Mar", "Mié", "Jue", "Vie", "Sáb", "Dom")
    cells = [
        f"<td>{day}{'<div>18:00 <a href=/a>Mesa abierta</a></div>' if day == 13 else ''}</td>"
        for day in range(1, 31)
    ]
    rows = "".join(f"<tr>{''.join(cells[at : at + 7])}</tr>" for at in range(0, 30, 7))
    head = "".join(f"<th>{name}</th>" for name in names)
    page = f"<h2>Noviembre 2027</h2><table><tr>{head}</tr>{rows}</table>"
    assert told(f"<html lang=es><body><h1>Agenda</h1>{page}</body>") == [
        ("Mesa abierta", "2027-11-13T18:00:00")
    ]


def test_a_year_that_begins_a_title_is_not_that_of_the_list() -> None:
    film = "<div><h4>{}</h4><div>{} March</div><div>19:00</div></div>"
    page = film.format("2001: A Space Odyssey", 19) + film.format("Salt Year", 20)
    assert told(f"<html lang=en><body><h1>Programme</h1>{page}</body>") == [
        ("2001: A Space Odyssey", "2027-03-19T19:00:00"),
        ("Salt Year", "2027-03-20T19:00:00"),
    ]


def test_a_year_before_a_colon_may_head_its_list() -> None:
    page = "<h2>2026: Autumn</h2><p>19 November, 19:00 Guild Supper</p><p>20 November, 19:00 Salt Year</p>"
    assert [start[:4] for _, start in told(f"<html lang=en><body><h1>Events</h1>{page}</body>")] == [
        "2026"
    ] * 2


def _house(name: str, *films: str) -> str:
    return f"<section><div>{name}</div>{''.join(films)}</section>"


def _film(title: str, *hours: str, tag: str = "div") -> str:
    return f"<div><{tag}>{title}</{tag}><div><div>19 March 2027</div><div>{' '.join(hours)}</div></div></div>"


def _listed(page: str) -> list[tuple[str, str | None]]:
    return sorted(located(f"<html lang=en><body><h1>Programme</h1>{page}</body>"), key=str)


def test_a_film_at_one_hour_in_two_houses_is_shown_twice() -> None:
    page = _house("Kino Ost", _film("Salt Year", "19:00"), _film("Late Tide", "21:00"))
    page += _house("The Lantern", _film("Salt Year", "19:00"))
    assert _listed(page) == [
        ("Late Tide", "Kino Ost"),
        ("Salt Year", "Kino Ost"),
        ("Salt Year", "The Lantern"),
    ]


def test_films_that_come_back_below_houses_are_no_houses() -> None:
    films = [_film(title, "19:00", tag="h4") for title in ("Salt Year", "Late Tide")]
    page = "".join(
        f"<section><h3>{house}</h3>{''.join(films)}</section>"
        for house in ("The Lantern", "Riverside Studios")
    )
    assert _listed(page) == [
        ("Late Tide", "Riverside Studios"),
        ("Late Tide", "The Lantern"),
        ("Salt Year", "Riverside Studios"),
        ("Salt Year", "The Lantern"),
    ]


def test_a_linked_house_between_a_film_and_its_hours_is_no_title() -> None:
    page = "".join(
        f"<article><div><h2>{film}</h2></div>"
        + "".join(
            f"<div><div><a href=/{number}>{house}</a></div><div><span>{day} March 2027</span>"
            "<div><span>19:00</span> <span>21:00</span></div></div></div>"
            for number, house in enumerate(("Cine Alto", "The Lantern"))
        )
        + "</article>"
        for film, day in (("Salt Year", 19), ("Late Tide", 20))
    )
    assert sorted(set(_listed(page))) == [
        ("Late Tide", "Cine Alto"),
        ("Late Tide", "The Lantern"),
        ("Salt Year", "Cine Alto"),
        ("Salt Year", "The Lantern"),
    ]


def test_houses_of_a_day_that_are_no_headings_hold_for_their_films() -> None:
    films = "".join(f"<li><span>{film}</span> <span>18:00</span></li>" for film in ("Salt Year", "Late Tide"))
    rows = f"<div><div>{{}}</div><ul>{films}</ul></div>"
    page = "".join(
        f"<section><div>{day} March 2027</div>{rows.format('Kino Ost')}{rows.format('The Lantern')}</section>"
        for day in (19, 20)
    )
    assert sorted(set(_listed(page))) == [
        ("Late Tide", "Kino Ost"),
        ("Late Tide", "The Lantern"),
        ("Salt Year", "Kino Ost"),
        ("Salt Year", "The Lantern"),
    ]


def test_a_house_behind_its_row_is_none_of_the_next() -> None:
    row = "<p>{} March 2027, 19:00</p><p>{}</p><p>{}</p>"
    page = "".join(
        row.format(day, title, house)
        for day, title, house in (
            (19, "Salt Year", "Kino Ost"),
            (20, "Late Tide", "Elm Theatre"),
            (21, "Reef Harbour", "The Lantern"),
        )
    )
    assert _listed(page) == [
        ("Late Tide", "Elm Theatre"),
        ("Reef Harbour", "The Lantern"),
        ("Salt Year", "Kino Ost"),
    ]


def test_hours_in_a_list_below_the_one_film_of_a_day_are_its() -> None:
    hours = "".join(f"<li>{hour}</li>" for hour in ("14:00", "18:00", "20:30"))
    day = "<section><h2>{} March 2027</h2><div><p><b>{}</b></p><ul>" + hours + "</ul></div></section>"
    page = day.format(19, "Salt Year") + day.format(20, "Late Tide")
    assert [title for title, _ in told(f"<html lang=en><body><h1>Programme</h1>{page}</body>")] == [
        "Salt Year",
        "Salt Year",
        "Salt Year",
        "Late Tide",
        "Late Tide",
        "Late Tide",
    ]


def test_a_button_right_behind_the_letter_of_an_hour_is_no_part_of_a_word() -> None:
    hours = "".join(f"<div>{hour} h<small>Comprar</small></div>" for hour in ("20:15", "21:15"))
    film = "<div><div>{}</div><h4>Horarios</h4><div><span>{} marzo</span>{}</div></div>"
    page = "".join(
        film.format(title, day, hours) for title, day in (("Salt Year", 19), ("Late Tide", 20), ("Reef", 21))
    )
    found = told(f"<html lang=es><body><h1>Cartelera</h1>{page}</body>")
    assert {title for title, _ in found} == {"Salt Year", "Late Tide", "Reef"}


def test_the_last_film_of_a_house_has_all_its_showings() -> None:
    shown = (("Salt Year", (18,)), ("Late Tide", (19,)), ("Reef", (19, 20)))
    film = "<div><h4>{}</h4><ul>{}</ul></div>"
    row = "<li>{} March 2027, 19:00</li>"
    films = [film.format(title, "".join(map(row.format, days))) for title, days in shown]
    page = f"<section><h3>Cine Alto</h3>{''.join(films)}</section>"
    page += f"<section><h3>Elm Cinema</h3>{films[1]}{films[0]}</section>"
    found = told(f"<html lang=en><body><h1>Programme</h1>{page}</body>")
    assert [start[8:10] for title, start in found if title == "Reef"] == ["19", "20"]


def test_a_street_below_each_house_is_no_title_and_no_house() -> None:
    house = "<div><div>{}</div><div>{}</div><div><div>{} March 2027</div><div>19:00</div></div></div>"
    page = "".join(
        f"<article><h3>{film}</h3>"
        + house.format("Teatro Verdi", "57 Mill Lane", day)
        + house.format("The Lantern", "12 Harbour Road", day)
        + "</article>"
        for film, day in (("Salt Year", 19), ("Late Tide", 20))
    )
    assert _listed(page) == [
        ("Late Tide", "Teatro Verdi"),
        ("Late Tide", "The Lantern"),
        ("Salt Year", "Teatro Verdi"),
        ("Salt Year", "The Lantern"),
    ]


def test_versions_and_marks_between_hours_are_no_part_of_a_title() -> None:
    rows = "<li><b>Salt Year</b> 15:00 VOSE 18:00 3D Sold out</li><li><b>Late Tide</b> 16:00 OV</li>"
    page = "".join(f"<section><h2>{day} March 2027</h2><ul>{rows}</ul></section>" for day in (19, 20))
    found = told(f"<html lang=en><body><h1>Programme</h1>{page}</body>")
    assert {title for title, _ in found} == {"Salt Year", "Late Tide"}


def test_a_film_with_one_showing_is_read_as_those_with_several() -> None:
    hour = "<span class=time>{}</span> <span class=version>OV</span>"
    films = (("Salt Year", ("11:15", "17:15")), ("Late Tide", ("15:00",)), ("Reef", ("10:00", "18:15")))
    rows = "".join(
        f"<li><span class=title>{title}</span> {' '.join(map(hour.format, hours))}</li>"
        for title, hours in films
    )
    page = "".join(f"<section><h2>{day} March 2027</h2><ul>{rows}</ul></section>" for day in (19, 20))
    found = told(f"<html lang=en><body><h1>Programme</h1>{page}</body>")
    assert [title for title, _ in found[:5]] == ["Salt Year", "Salt Year", "Late Tide", "Reef", "Reef"]
