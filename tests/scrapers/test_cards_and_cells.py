"""Cards with badges, films over several hours, cells broken for their width."""

from __future__ import annotations

from datetime import date

import pytest

from scrapers.plain_pages.no_gatherings import without_milestones
from scrapers.programme_words.generic_titles import is_generic
from scrapers.programmes.lines import Entry, Line
from tests.scrapers.test_list_evidence import told

CARDS = (
    ("15", "Letture al molo", "16:30"),
    ("21", "Canti del faro", "18:00"),
    ("28", "Nodi e vele", "17:00"),
)


def _cards(sign: str) -> str:
    cards = "".join(
        f"<div class=card><div class=badge><div>{day}</div><div>Mar</div></div><div class=info>"
        f"<div class=titolo>{title}</div><div class=orario>Ore {hour} · Sala</div></div>"
        f"<div class=arrow>{sign}</div></div>"
        for day, title, hour in CARDS
    )
    return f"<html lang=it><h1>Prossimi eventi</h1><div>{cards}</div>"


@pytest.mark.parametrize("sign", ["→", "-"])
def test_a_sign_that_ends_a_card_joins_no_hour_to_the_next_badge(sign: str) -> None:
    found = told(_cards(sign))
    assert [title for title, _ in found] == [title for _, title, _ in CARDS]
    assert [start[5:16] for _, start in found] == ["03-15T16:30", "03-21T18:00", "03-28T17:00"]


def test_a_sign_between_two_days_still_makes_a_span() -> None:
    page = "".join(
        f"<div class=card><h3>{title}</h3><div><span>{day} March</span></div><div>→</div>"
        f"<div><span>{day + 2} March</span></div></div>"
        for day, title in ((5, "Reed camp"), (12, "Weir camp"), (19, "Kiln camp"))
    )
    found = told(f"<h1>Upcoming events</h1><div>{page}</div>")
    assert [title for title, _ in found] == ["Reed camp", "Weir camp", "Kiln camp"]


def _film(title: str, *hours: str) -> str:
    links = "".join(f"<a class='btn hour' href='/t/{hour}'><span>OV</span> {hour}</a>" for hour in hours)
    return (
        f"<div class=film><div><p class=by><b><a href='/f'>{title}</a></b></p><p class=by>by Ana Reef</p>"
        f"<p class=by><small>Not for children</small></p></div><div class=hours>{links}</div></div>"
    )


def test_a_film_with_several_hours_is_of_the_list_of_those_with_one() -> None:
    films = _film("Salt Road", "21:15") + _film("Night Kiln", "19:30", "22:10") + _film("Low Tide", "21:00")
    found = told(f"<div><div><b>2027-04-26</b></div><div>{films}{_film('Last Ferry', '20:45')}</div></div>")
    assert sorted((start[11:16], title) for title, start in found) == [
        ("19:30", "Night Kiln"),
        ("20:45", "Last Ferry"),
        ("21:00", "Low Tide"),
        ("21:15", "Salt Road"),
        ("22:10", "Night Kiln"),
    ]


def _table(rows: str) -> str:
    heads = "".join(f"<th>{head}</th>" for head in ("Dato", "Hva", "Tid", "Sted"))
    return f"<html lang=no><h1>Terminliste 2027</h1><table><tr>{heads}</tr>{rows}</table>"


def test_cells_broken_for_their_width_and_hours_below_their_head_are_whole() -> None:
    page = _table(
        "<tr><td>6. mars</td><td>Åpent hus ved<br>Fyret.</td><td>1400-1700</td><td>Fyrhuset</td></tr>"
        "<tr><td>9. mars</td><td>Planlegging av tur.</td><td>1900</td><td>Naustet</td></tr>"
        "<tr><td>12. mars</td><td>Tur til øya for alle</td><td>Avtales på<br>møtet</td><td>Brygga</td></tr>"
    )
    assert [(title.rstrip("."), start[:16]) for title, start in told(page)] == [
        ("Åpent hus ved Fyret", "2027-03-06T14:00"),
        ("Planlegging av tur", "2027-03-09T19:00"),
        ("Tur til øya for alle", "2027-03-12"),
    ]


def test_a_number_of_four_figures_below_another_head_is_no_hour() -> None:
    rows = "<tr><td>6. mars</td><td>Kveldsmat</td><td>{}</td><td>Naustet</td></tr>"
    page = _table(rows.format("1900") + rows.format("1930").replace("6.", "7.")).replace("Tid", "Plasser")
    assert [start for _, start in told(page)] == ["2027-03-06", "2027-03-07"]


def test_a_name_that_goes_on_with_an_ampersand_is_one_and_announces_its_day() -> None:
    page = (
        "<title>Quay Games and Reed Festival</title><p class=big>Quay Games</p>"
        "<p class=big>&amp; Reed Festival</p><p>July 16 - 17, 2027</p>"
        "<div><p class=y>Thank you to our sponsors</p></div>"
    )
    assert told(page) == [("Quay Games & Reed Festival", "2027-07-16")]


def test_buttons_are_no_phrase_that_goes_on() -> None:
    page = (
        "<h1>Events</h1><ul>"
        + "".join(
            f"<li><h3>{title}</h3><p>{day} March 2027, 7 pm</p><p><a href='/a'>Meld deg på</a></p>"
            "<p><a href='/b'>Les mer</a></p></li>"
            for day, title in ((5, "Reed Choir"), (12, "Weir Choir"), (19, "Kiln Choir"))
        )
        + "</ul>"
    )
    assert [title for title, _ in told(page)] == ["Reed Choir", "Weir Choir", "Kiln Choir"]


def test_an_hour_goes_on_in_a_heading_of_its_own() -> None:
    page = (
        "<html lang=nl><h2>Commissie Water</h2><h2>5 oktober 2027</h2><h2>19:30</h2><h2>uur</h2>"
        "<p>Opening en mededelingen</p>"
    )
    assert [title for title, _ in told(page)] == ["Commissie Water"]


@pytest.mark.parametrize(
    ("title", "is_one"),
    [
        ("Opening of the registration for the congress", True),
        ("Launch of the call for papers", True),
        ("Ouverture des inscriptions", True),
        ("Apertura delle iscrizioni", True),
        ("Beginn der Anmeldung", True),
        ("Opening of the exhibition", False),
        ("Launch of the lifeboat", False),
        ("Apertura della mostra", False),
        ("Ouverture des jardins", False),
    ],
)
def test_the_opening_of_a_call_is_a_milestone_and_that_of_a_show_is_none(title: str, is_one: bool) -> None:
    assert (without_milestones([Entry(title, date(2027, 2, 1), line=0)], [Line(title)]) == []) is is_one


def test_thanks_name_nothing() -> None:
    assert is_generic("Thank you to our sponsors")
    assert is_generic("Merci à nos partenaires")
    assert not is_generic("Thank You for the Music")
    assert not is_generic("Danke für die Blumen")
