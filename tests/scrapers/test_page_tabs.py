"""Tabs and folds: the day that only a tab tells, what a click shows, what stays hidden."""

from __future__ import annotations

import pytest

from tests.scrapers.test_blocks import told

ROW = "<div class=row><div><span>ore</span><span>{}</span></div><div class=what><p>{}</p></div></div>"


def _pane(name: str, *rows: tuple[str, str], more: str = "") -> str:
    return f"<div class=tab-pane id={name} {more}>{''.join(ROW.format(*row) for row in rows)}</div>"


def _tab(name: str, words: str) -> str:
    return f'<button class=nav-link role=tab data-bs-target="#{name}">{words}</button>'


def test_the_day_of_a_tab_is_that_of_its_pane() -> None:
    tabs = (
        "<ul class='nav nav-pills'>"
        + _tab("fri", "Venerdì 5 marzo")
        + _tab("sat", "Sabato 6 marzo")
        + "</ul>"
    )
    panes = _pane("fri", ("18:00", "Aperitivo"), ("21:00", "Verso il 7 ottobre!"))
    panes += _pane("sat", ("10:30", "Colazione"), more="style='display: none'")
    assert told(f"<html lang=it><body><h1>Programma</h1>{tabs}<div>{panes}</div>") == [
        ("Aperitivo", "2027-03-05T18:00:00"),
        ("Verso il 7 ottobre!", "2027-03-05T21:00:00"),
        ("Colazione", "2027-03-06T10:30:00"),
    ]


def test_a_pane_that_tells_its_day_itself_needs_no_tab() -> None:
    tabs = _tab("fri", "Fri 5 March") + _tab("sat", "Sat 6 March")
    panes = "".join(
        f"<div id={name}><h3>{day} March 2027</h3><p>18:00</p><p>Mixer {day}</p></div>"
        for name, day in (("fri", 5), ("sat", 6))
    )
    assert told(f"<nav>{tabs}</nav>{panes}") == [
        ("Mixer 5", "2027-03-05T18:00:00"),
        ("Mixer 6", "2027-03-06T18:00:00"),
    ]


def test_what_a_fold_shows_is_read_and_what_lies_over_the_page_is_not() -> None:
    fold = "<h3><a aria-controls=f1>Mixer</a></h3><div id=f1 hidden><p>5 March 2027, 18:00</p></div>"
    over = (
        "<a aria-controls=m1>Log in</a><div id=m1 class=modal hidden><p>Mixer, 6 March 2027, 18:00</p></div>"
    )
    assert told(fold + over) == [("Mixer", "2027-03-05T18:00:00")]


def test_a_dialog_that_tells_more_of_the_tile_that_opens_it_is_read() -> None:
    tile = "<li><button data-target='#d{0}'><span>{0} March 2027</span> {1}</button></li>"
    dialog = "<div id=d{0} role=dialog class=modal hidden><h3>{1}</h3><p>{0} March 2027, {2}</p></div>"
    parties = ((5, "Guild Mixer", "18:00"), (6, "Crew Brunch", "10:30"))
    tiles = "".join(tile.format(*party) for party in parties)
    page = f"<ul>{tiles}</ul>" + "".join(dialog.format(*party) for party in parties)
    page += (
        "<button data-target='#l'>Log in</button>"
        + "<div id=l role=dialog><h3>Log in</h3><p>By 9 March, 9:00</p><input></div>"
    )
    assert told(page) == [
        ("Guild Mixer", "2027-03-05T18:00:00"),
        ("Crew Brunch", "2027-03-06T10:30:00"),
    ]


FILM = "<table><tr><td>{}</td></tr><tr><td><b>+ información</b></td></tr>{}</table>"
HOUR = "<tr><td>{}</td></tr><tr><td>Comprar</td></tr><tr><td>Entradas</td></tr>"


def test_of_a_week_of_tabs_the_one_that_looks_otherwise_is_the_day_of_the_films_below() -> None:
    names = ("Viernes", "Sábado", "Domingo", "Lunes", "Martes")
    tabs = "".join(
        f"<td><table><tr><td class={'on' if at == 1 else 'off'}>{name}<br>{5 + at}/03/2027</table></td>"
        for at, name in enumerate(names)
    )
    films = {"Mar de fondo": ("16:10", "20:20"), "La grúa (V.O.S.E.)": ("17:00",), "Olmo": ("18:15", "22:00")}
    shown = "".join(FILM.format(film, "".join(map(HOUR.format, hours))) for film, hours in films.items())
    series = "<table><tr><td>Aula</td></tr><tr><td>Del 01/02/2027 al 30/06/2027</td></tr></table>"
    page = f"<div><table><tr>{tabs}</tr></table></div><div>{shown}</div>{series}"
    found = told(f"<html lang=es><title>Cartelera</title>{page}")
    assert [one for one in found if one[0] != "Aula"] == [
        (film, f"2027-03-06T{hour}:00") for film, hours in films.items() for hour in hours
    ]


def test_a_strip_of_days_to_choose_from_is_no_list_where_cards_tell_their_day() -> None:
    card = (
        "<article><h2>{0}</h2><p>{1} février 2019</p><p>5 mars 2027 - En VO</p><p>{2} Réserver</p></article>"
    )
    cards = (
        card.format("Le Phare", 6, "14:30")
        + card.format("La Grue", 7, "17:00")
        + card.format("Olmo", 8, "20:45")
    )
    days = "".join(f"<div>{day} mars 2027</div>" for day in range(5, 15))
    assert told(f"<html lang=fr><title>Panorama</title><div class=roller-slider>{days}</div>{cards}") == [
        ("Le Phare", "2027-03-05T14:30:00"),
        ("La Grue", "2027-03-05T17:00:00"),
        ("Olmo", "2027-03-05T20:45:00"),
    ]


def test_an_hour_set_once_for_each_width_of_a_screen_is_one() -> None:
    card = (
        "<div><p class=wide>{0}</p><div class=phone><div><p>{1}</p></div><h3>{2}</h3></div>"
        "<p>letzte Vorstellung!</p></div>"
    )
    cards = (
        card.format("20.45", "20:45", "Am Kai")
        + card.format("21.00", "21:00", "Olmo")
        + card.format("21.30", "21:30", "Der Leuchtturm")
    )
    assert told(f"<html lang=de><h1>Spielplan</h1><section><h2>Fr 5. März 2027</h2>{cards}</section>") == [
        ("Am Kai", "2027-03-05T20:45:00"),
        ("Olmo", "2027-03-05T21:00:00"),
        ("Der Leuchtturm", "2027-03-05T21:30:00"),
    ]


def test_screens_before_hours_and_makers_are_no_titles() -> None:
    film = "<div><div>{}</div><div><b>de Ana Paz</b></div><div>Versión original</div>{}</div>"
    hours = {
        "EL FARO": ("sala 03 20:00", "sala 01 22:30"),
        "MAR": ("sala 02 18:20",),
        "OLMO": ("sala 05 16:00", "sala 05 19:15"),
    }
    films = "".join(
        film.format(name, "".join(f"<a class=btn>{one}</a>" for one in shown))
        for name, shown in hours.items()
    )
    found = told(f"<html lang=es><h1>Cines Faro</h1><div><h5>Pases para el Domingo 7 Marzo</h5>{films}</div>")
    assert found == [(name, f"2027-03-07T{one[-5:]}:00") for name, shown in hours.items() for one in shown]


def test_the_day_over_a_card_that_tells_it_again_is_not_another_gathering() -> None:
    card = "<p>{0} Marzo 2027</p><div><h2>{1} (Título, {2})</h2><div>{0} de Marzo a las 19:00h</div></div>"
    cards = (
        card.format("05", "El círculo", 2000)
        + card.format("06", "El faro", 1984)
        + card.format("07", "Olmo", 2018)
    )
    assert told(f"<html lang=es><h1>Sesiones</h1><div class=ver>vista</div>{cards}") == [
        ("El círculo (Título, 2000)", "2027-03-05T19:00:00"),
        ("El faro (Título, 1984)", "2027-03-06T19:00:00"),
        ("Olmo (Título, 2018)", "2027-03-07T19:00:00"),
    ]


def test_a_strip_of_days_may_leave_out_those_without_anything_on() -> None:
    left_out = (*range(5, 14), 17, 18, 21, 22, 25, 28, 30)
    days = "".join(f"<div><div><button>{day} Mar</button></div></div>" for day in left_out)
    cards = "".join(
        f"<h2>Friday {day} March</h2><article><h3>Rope</h3><div>Fri {day} Mar</div><div>14:30</div></article>"
        for day in (5, 12)
    )
    assert told(f"<h1>Quay</h1><nav><div>Calendar Strands</div></nav><div>{days}</div>{cards}") == [
        ("Rope", "2027-03-05T14:30:00"),
        ("Rope", "2027-03-12T14:30:00"),
    ]


def _showings(pointer: str, block: str, days: tuple[str, ...] = ("05", "06", "07")) -> str:
    tabs = "".join(f"<li><a href='#' {pointer.format(day)}>{day} Mar</a></li>" for day in days)
    hours = "".join(
        f"<div {block.format(day)}><a href='/buy/{day}'>{hour}:30</a></div>"
        for hour, day in enumerate(days, 18)
    )
    return f"<h1>Reed Cutters</h1><h5>Showtimes</h5><ul>{tabs}</ul><div>{hours}</div>"


@pytest.mark.parametrize(
    ("pointer", "block"),
    [
        ("data-target=202703{}", "id=showings-202703{}"),
        ("data-target=202703{}", "id=202703{}"),
        ("data-date=2027-03-{}", "id=day_2027-03-{} class=hidden"),
        ("data-day=mar{}", "id=hours-of-mar{}"),
        ("rel=tab{}", "id=tab{}"),
        ("data-date=202703{0} id=tab-202703{0}", "id=hours-202703{}"),
    ],
)
def test_a_tab_may_point_at_the_end_of_the_name_of_its_block(pointer: str, block: str) -> None:
    assert told(_showings(pointer, block)) == [
        ("Reed Cutters", "2027-03-05T18:30:00"),
        ("Reed Cutters", "2027-03-06T19:30:00"),
        ("Reed Cutters", "2027-03-07T20:30:00"),
    ]


def test_tabs_of_which_several_blocks_bear_the_name_tell_no_day() -> None:
    page = _showings("data-target=202703{}", "id=showings-202703{}")
    page += "".join(f"<div id=remarks-202703{day}><p>Doors at the back</p></div>" for day in ("05", "06"))
    assert "2027-03-07T20:30:00" not in {start for _, start in told(page)}
