"""Where the gatherings of a page are: what one row does not say, its list does."""

from __future__ import annotations

from datetime import datetime

import pytest

from scrapers.contract import Listing
from scrapers.programme_places.list_places import with_places_of_list
from scrapers.programmes.lines import Entry, Line
from scrapers.programmes.told import Told
from tests.scrapers.test_blocks import read

EVENING = datetime.fromisoformat("2027-03-01T18:00:00")


def located(body: str) -> list[tuple[str, str | None]]:
    """Title and place of each gathering of a page."""
    found = [one for one in read(f"<html lang=en><body>{body}") if isinstance(one, Listing)]
    return [(one.title, one.place.name if one.place else None) for one in found]


CARD = "<div class=card><h3>{}</h3><p>{} February 2027</p><p>{}</p><p>{}</p><p>{}</p></div>"


def test_a_bar_by_name_is_the_place_where_other_rows_name_theirs() -> None:
    page = (
        CARD.format("First Drinks", 11, "18:00", "Foyer, City Cinema", "Come early")
        + CARD.format("Women Behind the Lens", 13, "10:00", "Café Luna", "Bring a friend")
        + CARD.format("Last Orders", 14, "22:00", "The Snug", "One final round")
    )
    assert located(page) == [
        ("First Drinks", "Foyer, City Cinema"),
        ("Women Behind the Lens", "Café Luna"),
        ("Last Orders", "The Snug"),
    ]


def test_remarks_at_one_position_are_no_places() -> None:
    page = "".join(
        CARD.format(title, day, "18:00", remark, "RSVP")
        for title, day, remark in (
            ("A Mixer", 11, "Bring cards"),
            ("B Mixer", 12, "Dress up"),
            ("C Mixer", 13, "Stay late"),
        )
    )
    assert [place for _, place in located(page)] == [None, None, None]


@pytest.mark.parametrize(
    "row",
    [
        "<p>{day} February 2027, {hour} | {place}<br><b>{title}</b></p>",
        "<h4>{title}</h4><p>{day} Feb 2027</p><p>{hour} · {place}</p>",
        "<p>{day} February 2027, {hour}: {title} ({place})</p>",
        "<p>{day} February 2027, {hour}: {title}, {place}</p>",
        "<p>{day} February 2027, {hour} – {title} – {place}</p>",
        "<p>{day} February 2027, {hour} {title} <em>{place}</em></p>",
        "<h4>{title}</h4><p>{day} February 2027, {hour} – Where: {place} – free</p>",
    ],
)
def test_places_of_a_list_are_found_beside_hours_and_behind_titles(row: str) -> None:
    rows = (
        ("Editors' Breakfast", 11, "09:30", "Hotel Lido"),
        ("Sound Drinks", 12, "18:30", "Bar Estela"),
        ("Critics' Brunch", 14, "11:00", "Fiddlers"),
    )
    page = "".join(
        row.format(title=title, day=day, hour=hour, place=place) for title, day, hour, place in rows
    )
    assert located(page) == [(title, place) for title, _, _, place in rows]


def test_a_street_is_told_with_the_house_above_it() -> None:
    page = "<h3>Mixer</h3><p>Thursday 11 February 2027, 18:00</p><p>The Cabin</p><p>427 Main Street</p>"
    assert located(page) == [("Mixer", "The Cabin, 427 Main Street")]
    page = "<h3>Mixer</h3><p>Thursday 11 February 2027, 18:00</p><p>Room 4</p><p>Free.</p>"
    assert located(page) == [("Mixer", "Room 4")]


def test_a_sentence_names_its_place_behind_the_hour() -> None:
    page = "<h2>Doc Drinks</h2><p>Join us on Wednesday, February 24, 2027 at 7 p.m. {}.</p>"
    assert located(page.format("at Harvey's for an informal evening")) == [("Doc Drinks", "Harvey's")]
    assert located(page.format("for talks about Berlin in Winter films")) == [("Doc Drinks", None)]


def test_plain_cells_head_a_table_too() -> None:
    head = "<tr><td><b>When</b></td><td><b>What</b></td><td><b>Where</b></td></tr>"
    row = "<tr><td>Feb {}, 2027, 6:30pm</td><td><b>{}</b><br>{}</td><td>{}</td></tr>"
    page = (
        head
        + row.format(11, "Opening Mixer", "Drinks by the city", "Town Hall")
        + row.format(12, "Producers' Coffee", "Bring your own cup", "Lobby, Hotel Metro")
        + row.format(13, "Speed Dates", "Sign up at the desk", "Room 204")
    )
    assert [place for _, place in located(f"<table>{page}</table>")] == [
        "Town Hall",
        "Lobby, Hotel Metro",
        "Room 204",
    ]


def test_what_a_row_states_stays() -> None:
    lines = [Told(Line(f"{day} March, 18:00, Bar {day}", (1, day), sign="p")) for day in range(1, 4)]
    entries = [Entry(f"Mixer {at}", EVENING, place="The Mill", line=at, title_line=at) for at in range(3)]
    assert with_places_of_list(entries, lines) == entries


def test_a_section_that_is_a_house_is_the_place_of_what_stands_in_it() -> None:
    card = "<article>{} February 2027, {}<h3>{}</h3><p>All welcome.</p></article>"
    bar = "<h2>{}</h2>" + card.format(20, "19:00", "Editors' Drinks") + card.format(22, "20:30", "Doc Night")
    market = "<h2>{}</h2>" + card.format(21, "13:00", "Crew Lunch")
    page = f"<section>{bar.format('Bar Central')}</section><section>{market.format('Old Market')}</section>"
    assert [place for _, place in located(page)] == ["Bar Central", "Bar Central", "Old Market"]
    page = (
        f"<section>{bar.format('Bar stories')}</section><section>{market.format('Industry Talks')}</section>"
    )
    assert [place for _, place in located(page)] == [None, None, None]


def test_a_title_that_names_its_house_keeps_it() -> None:
    page = "<ul><li>Giovedì 25 febbraio 2027, ore 18: Brindisi presso Palazzo Rosso</li></ul>"
    assert located(page) == [("Brindisi presso Palazzo Rosso", "Palazzo Rosso")]


def test_words_before_a_day_in_a_sentence_are_no_place() -> None:
    page = (
        "<article><h2>Encontro de montadores</h2><p>Será no dia 20 de fevereiro de 2027, às 19h, no Bar Sul. "
        "Entrada franca.</p></article><article><h2>Feijoada do som</h2><p>Venha no sábado, 27 de fevereiro "
        "de 2027, a partir das 13h, na Casa do Som.</p></article>"
    )
    assert located(page) == [("Encontro de montadores", "Bar Sul"), ("Feijoada do som", "Casa do Som")]


def test_the_label_of_a_place_is_no_house() -> None:
    page = (
        "<h2>Netzwerkabend</h2><table><tr><td>Datum</td><td>Mittwoch, 24.02.2027</td></tr><tr>"
        "<td>Uhrzeit</td><td>19:30 Uhr</td></tr>"
        "<tr><td>Ort</td><td>Kulturfabrik Ost, Lehrter Str. 35</td></tr></table>"
    )
    assert located(page) == [("Netzwerkabend", "Kulturfabrik Ost, Lehrter Str. 35")]


def test_rows_that_state_their_place_tell_where_others_have_theirs() -> None:
    row = "<li><h3>{}</h3><p>{} February 2027 / {} / meet at {}</p></li>"
    page = (
        row.format("Night Walk", 18, "23:30", "Platform Two")
        + row.format("Sound Walk", 20, "07:45", "Weir Bridge")
        + row.format("Soup", 22, "12:15", "Old Bakery")
    )
    assert [place for _, place in located(page)] == ["Platform Two", "Weir Bridge", "meet at Old Bakery"]


def test_a_place_in_brackets_makes_the_words_before_it_a_title() -> None:
    head = "<tr><th></th><th>Thursday 25 February 2027</th><th>Friday 26 February 2027</th></tr>"
    rows = (
        "<tr><th>Morning</th><td>9:30 Producers' Coffee (Quay Hotel)</td>"
        "<td>10:00 Café of Writers (Book Hall)</td></tr>"
    )
    assert located(f"<table>{head}{rows}</table>") == [
        ("Producers' Coffee", "Quay Hotel"),
        ("Café of Writers", "Book Hall"),
    ]


def test_terms_are_no_places_though_they_name_a_museum_and_a_deadline_is_no_gathering() -> None:
    row = "<div class=row><p class=t><a href=/{0}>{1}</a></p><p>{2} @ {3} pm</p><p>{4}</p></div>"
    page = (
        row.format(1, "Little Tide | Stroller Walk", "Thursday, Feb 11", 2, "Included with Museum admission")
        + row.format(2, "Second Saturdays | Tour", "Saturday, Feb 13", 4, "No registration required")
        + row.format(3, "Learning Center | Songs of the Weir", "Tuesday, Feb 16", 6, "Bring a friend")
        + row.format(
            4, "Friends of the Eel | Supper", "Friday, Feb 19", 7,
            "Open to the public | Advance registration required by 5:00 p.m. on February 17",
        )
    )  # fmt: skip
    assert located(page) == [
        ("Little Tide | Stroller Walk", None),
        ("Second Saturdays | Tour", None),
        ("Learning Center | Songs of the Weir", None),
        ("Friends of the Eel | Supper", None),
    ]


@pytest.mark.parametrize("label", ["Treffpunkt:", "Meeting point:"])
def test_an_hour_below_the_label_of_a_place_is_none(label: str) -> None:
    first = f"<td><b>1. April 2027</b><p>{label}</p><p>11:00 Uhr</p></td><td><b>Weinprobe</b></td>"
    second = "<td><b>30. April 2027</b><p>um 12:00 Uhr</p></td><td><b>Grillfest</b></td>"
    found = located(f"<h1>Termine 2027</h1><table><tr>{first}</tr><tr>{second}</tr></table>")
    assert found == [("Weinprobe", None), ("Grillfest", None)]


def test_a_picture_behind_a_place_begins_what_the_line_tells_next() -> None:
    cards = (
        (
            "Summer Fundraiser",
            "🕗 Time: 11 AM – 3 PM 📍 Where: Links Course, 19 Mill Rd., Portville 💵 Cost: £15",
        ),
        (
            "Ice Cream Social",
            "🕗 Time: 2 PM – 4 PM 📍 Where: Valley Hall, 14 Quay St ☎️ Info: Tom – 0123 4567",
        ),
        (
            "Harbour Walk",
            "🕗 Time: 2 PM – 4 PM 📍 Where: Star ★ Bar, Portville 🎤 Speakers: Ada Reed (Harbour Club)",
        ),
    )
    days = ("13 March 2027", "14 April 2027", "15 May 2027")
    body = "".join(
        f"<div><p>{day}</p><h3>{title}</h3><p>{facts}</p></div>"
        for day, (title, facts) in zip(days, cards, strict=True)
    )
    assert [place for _, place in located(f"<h1>Club events</h1>{body}")] == [
        "Links Course, 19 Mill Rd., Portville",
        "Valley Hall, 14 Quay St",
        "Star ★ Bar, Portville",
    ]


def test_lines_that_bear_the_same_names_are_places_however_many_stand_before_them() -> None:
    card = (
        "<div><ul><li class=kind>{}</li>{}</ul><p>{} February 2027</p><h3>{}</h3>"
        "<ul><li class=fact>18:00</li><li class=fact>{}</li>{}</ul></div>"
    )
    page = "".join(
        card.format(
            kind, "<li class=kind>Adults</li>" * more, day, title, place, "<li class=tag>Sea</li>" * tags
        )
        for kind, more, day, title, place, tags in (
            ("Theatre", 1, 10, "Nets for all", "Harbour Library", 0),
            ("Cinema", 2, 11, "The lamp lighters", "Quay Street School", 1),
            ("Theatre", 0, 12, "Knots by ear", "Mill", 2),
            ("Reading", 1, 13, "Letters from the buoy", "Harbour Library", 0),
        )
    )
    assert [place for _, place in located(page)] == [
        "Harbour Library", "Quay Street School", "Mill", "Harbour Library",
    ]  # fmt: skip
