"""Shapes of lists that sites share: ends in cells of their own, replies asked for by a day, what is over."""

from __future__ import annotations

import pytest

from scrapers.contract import Listing
from tests.scrapers.test_blocks import read, told
from tests.scrapers.test_day_rows import placed

ROWS = (
    ("20/04/2027", "10:00", "11:00", "Desayuno de cortometrajistas", "Bar El Faro"),
    ("20/04/2027", "17:30", "19:00", "Encuentro de guionistas", "Casa de Cultura"),
    ("21/04/2027", "20:00", "23:30", "Copas de bienvenida", "Terraza Real"),
)


def test_a_column_of_ends_makes_no_gatherings_of_its_own() -> None:
    heads = "".join(f"<th>{head}</th>" for head in ("Fecha", "De", "A", "Actividad", "Lugar"))
    rows = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in ROWS)
    page = f"<html lang=es><body><table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"
    assert told(page) == [
        ("Desayuno de cortometrajistas", "2027-04-20T10:00:00"),
        ("Encuentro de guionistas", "2027-04-20T17:30:00"),
        ("Copas de bienvenida", "2027-04-21T20:00:00"),
    ]


def _hub(*rows: tuple[str, str, str]) -> str:
    cells = "".join(
        f"<div class=row><span>{one}</span> <span>{two}</span><div>{title}</div></div>"
        for one, two, title in rows
    )
    return f"<h1>Hub</h1><div class=day><div>Wed 10 Mar 2027</div>{cells}</div>"


def test_two_hours_side_by_side_are_beginning_and_end() -> None:
    rows = [("08:30", "09:30", "Coffee with the fund"), ("10:00", "11:15", "Speed networking")]
    page = _hub(*rows, ("17:00", "18:30", "Nordic drinks"))
    assert [start[11:16] for _, start in told(page)] == ["08:30", "10:00", "17:00"]


def test_two_showings_of_each_film_stay_two() -> None:
    rows = [("14:00", "18:10", "Low Tide"), ("15:30", "20:00", "Kite Season"), ("16:00", "21:15", "Salt")]
    assert len(told(_hub(*rows))) == 6


@pytest.mark.parametrize(
    "asked",
    [
        "RSVP: by 5 March",
        "Reply by 5 March",
        "Anmeldung bis 5.3.2027",
        "Inscription avant le 5 mars",
        "Réservez dès le 5 mars à 10h",
    ],
)
def test_the_day_to_reply_by_is_no_gathering(asked: str) -> None:
    page = "".join(
        f"<div><h3>{title}</h3><p>{when}</p><p>{asked}</p><p>Lantern Bar</p></div>"
        for title, when in (
            ("Editors' brunch", "7 March 2027, 11:00"),
            ("Sound walk", "8 March 2027, 08:15"),
            ("Closing drinks", "12 March 2027, 21:00"),
        )
    )
    assert told(page) == [
        ("Editors' brunch", "2027-03-07T11:00:00"),
        ("Sound walk", "2027-03-08T08:15:00"),
        ("Closing drinks", "2027-03-12T21:00:00"),
    ]


def _badges(heading: str, *rows: tuple[str, str, str, str]) -> str:
    items = "".join(
        f"<li><div><span>{month}</span><span>{day}</span></div><a href=/{day}>{title}</a><p>{hour}</p></li>"
        for month, day, title, hour in rows
    )
    return f"<h2>{heading}</h2><ul>{items}</ul>"


def test_march_is_no_tuesday_and_past_events_are_past() -> None:
    coming = [
        ("Mar", day, title, "7:00 PM at The Cutter")
        for day, title in (("4", "Guild mixer"), ("11", "Pub Night"))
    ]
    over = [("Nov", "5", "Autumn social", "6:00 PM at Dock House")]
    page = f"<html lang=en><body>{_badges('Upcoming', *coming)}{_badges('Past events', *over)}"
    assert told(page) == [
        ("Guild mixer", "2027-03-04T19:00:00"),
        ("Pub Night", "2027-03-11T19:00:00"),
        ("Autumn social", "2026-11-05T18:00:00"),
    ]


def test_the_hour_that_a_post_speaks_of_is_none() -> None:
    posts = "".join(
        f"<article><h2>{title}</h2><time>{day}</time><p>{words}</p></article>"
        for title, day, words in (
            ("Programme announced", "2 February 2027", "The programme goes live at 10:00 on Friday."),
            ("Jury revealed", "14 January 2027", "Three filmmakers join the jury of the year."),
        )
    )
    assert told(f"<h1>News</h1>{posts}") == []


def test_the_heading_over_a_paragraph_of_facts_is_its_title() -> None:
    page = "".join(
        f"<h3>{title}</h3><p>{day}<br>{hour}<br>{place}<br>{street}</p><p>{words}</p>"
        for title, day, hour, place, street, words in (
            (
                "Welcome mixer",
                "Thursday, March 4",
                "6:00pm",
                "The Cabin",
                "427 Main Street",
                "Bites until 8pm.",
            ),
            ("Sunday brunch", "Sunday, March 7", "10:30am", "High West", "703 Park Ave", "For sixty guests."),
        )
    )
    assert told(f"<div><h2>Special events</h2>{page}</div>") == [
        ("Welcome mixer", "2027-03-04T18:00:00"),
        ("Sunday brunch", "2027-03-07T10:30:00"),
    ]


def test_a_weekday_in_a_cell_of_its_own_is_no_title() -> None:
    rows = "".join(
        f"<tr><td>{weekday}</td><td>{day}</td><td>{title}<br><small>{place}</small></td><td>{hour}</td></tr>"
        for weekday, day, title, place, hour in (
            ("Mo", "15.02.", "Regie-Stammtisch", "Café Bravo", "19 Uhr"),
            ("Di", "16.02.", "Filmfrauen treffen sich", "Literaturhaus", "18:30 Uhr"),
            ("Do", "18.02.", "Frühstück für Nachwuchs", "Hotel Savoy", "9 Uhr"),
        )
    )
    assert told(f"<html lang=de><body><h1>Kalender</h1><table>{rows}</table>") == [
        ("Regie-Stammtisch", "2027-02-15T19:00:00"),
        ("Filmfrauen treffen sich", "2027-02-16T18:30:00"),
        ("Frühstück für Nachwuchs", "2027-02-18T09:00:00"),
    ]


def test_tiles_that_are_one_link_each_stand_apart() -> None:
    tiles = "".join(
        f"<a href=/e{at}><span>Social</span><h3>{title}</h3><span>{when}</span><span>{place}</span></a>"
        for at, (title, when, place) in enumerate(
            (
                ("Coffee and cuts", "Sat 6 Mar, 10am", "Edit House"),
                ("Grips' night out", "Fri 12 Mar, 8.30pm", "The Dolly"),
                ("Meet the funders", "Wed 17 Mar, 4–6pm", "Screen Office"),
            )
        )
    )
    assert told(f"<h1>Upcoming</h1><div>{tiles}</div>") == [
        ("Coffee and cuts", "2027-03-06T10:00:00"),
        ("Grips' night out", "2027-03-12T20:30:00"),
        ("Meet the funders", "2027-03-17T16:00:00"),
    ]


def test_french_words_between_day_and_hour_are_the_title() -> None:
    rows = "".join(
        f"<li><b>{day}</b> : {title}, {hour} – {place}</li>"
        for day, title, hour, place in (
            ("Samedi 6 mars", "petit-déjeuner des réalisateurs", "9h30", "La Jetée"),
            ("Mardi 9 mars", "pot de clôture des professionnels", "22h30", "Bar du Môle"),
        )
    )
    assert told(f"<html lang=fr><body><h1>Rencontres</h1><ul>{rows}</ul>") == [
        ("petit-déjeuner des réalisateurs", "2027-03-06T09:30:00"),
        ("pot de clôture des professionnels", "2027-03-09T22:30:00"),
    ]


def test_what_stands_behind_the_dash_of_every_row_is_the_place() -> None:
    days = "".join(
        f"<h3>{day} 2027</h3><p>{hour} uur – {title} – {place}</p>"
        for day, hour, title, place in (
            ("Do 4 mrt", "17.00", "Openingsborrel", "De Doelen"),
            ("Vr 5 mrt", "9.30", "Ontbijt voor producenten", "Hilton"),
            ("Za 6 mrt", "18.00", "Filmmakersdiner", "Bergweg"),
        )
    )
    assert told(f"<html lang=nl><body><h1>Borrels</h1>{days}") == [
        ("Openingsborrel", "2027-03-04T17:00:00"),
        ("Ontbijt voor producenten", "2027-03-05T09:30:00"),
        ("Filmmakersdiner", "2027-03-06T18:00:00"),
    ]


def test_a_title_is_a_sentence_before_day_and_place() -> None:
    rows = "".join(
        f"<li><b>{title}.</b> {when}. {place}.</li>"
        for title, when, place in (
            ("Desayuno de productoras", "Martes 21 de septiembre, 9:30 h", "Hotel Ribera"),
            ("Encuentro de guionistas", "Miércoles 22 de septiembre, de 17:00 a 19:00 h", "Casa del Cine"),
            ("Copas de clausura", "Viernes 24 de septiembre, 22:00 h", "Terraza del Puerto"),
        )
    )
    assert told(f"<html lang=es><body><h1>Industria</h1><ul>{rows}</ul>") == [
        ("Desayuno de productoras", "2027-09-21T09:30:00"),
        ("Encuentro de guionistas", "2027-09-22T17:00:00"),
        ("Copas de clausura", "2027-09-24T22:00:00"),
    ]


def test_a_card_has_a_foot_that_says_when() -> None:
    cards = "".join(
        f"<div class=card><div class=card-body><h5 class=card-title>{title}</h5><p>{words}</p></div>"
        f"<div class=card-footer><small>{when}</small></div></div>"
        for title, words, when in (
            ("Filmmakers' supper", "A long table.", "Sat 6 Mar • 19:00 • £12"),
            ("Critics' pint", "Talk about what you saw.", "Sun 7 Mar • 21:30 • Free"),
            ("Campfire", "Blankets are there.", "Mon 8 Mar • 20:00 • Free"),
        )
    )
    found = told(f"<div class=row>{cards}</div><div class=site-footer>1 May 2027, 10:00</div>")
    assert found == [
        ("Filmmakers' supper", "2027-03-06T19:00:00"),
        ("Critics' pint", "2027-03-07T21:30:00"),
        ("Campfire", "2027-03-08T20:00:00"),
    ]


def test_answers_to_questions_are_no_gatherings() -> None:
    page = (
        "<h3>When does the box office open?</h3><p>At 10:00 on 11 March 2027, then daily until 20:00.</p>"
        "<h3>When can I pick up my badge?</h3><p>From Wednesday 10 March, 14:00, at the hub.</p>"
    )
    assert told(f"<h1>FAQ</h1>{page}") == []


def test_bars_part_a_house_before_the_title() -> None:
    rows = "".join(
        f"<p>{row}</p>"
        for row in (
            "Lunes 15 | 18:00 h | Bar Estela | Cañas de cortometrajistas",
            "Martes 16 | 10:30 h | Café Real | Desayuno de montadoras",
            "Jueves 18 | 21:00 h | Sala Cero | Copas de directoras",
        )
    )
    assert told(f"<html lang=es><body><h1>Encuentros – Febrero 2027</h1><div>{rows}</div>") == [
        ("Cañas de cortometrajistas", "2027-02-15T18:00:00"),
        ("Desayuno de montadoras", "2027-02-16T10:30:00"),
        ("Copas de directoras", "2027-02-18T21:00:00"),
    ]


def test_an_italian_hour_needs_no_minutes() -> None:
    page = "".join(
        f"<article><h3>{title}</h3><p>{day} marzo 2027</p><p>Ore {hour} – {place}</p></article>"
        for day, title, hour, place in (
            ("11", "Aperitivo di benvenuto", "18.30", "Caffè Letterario"),
            ("14", "Brindisi finale", "19", "Terrazza Mare"),
        )
    )
    assert told(f"<html lang=it><body>{page}") == [
        ("Aperitivo di benvenuto", "2027-03-11T18:30:00"),
        ("Brindisi finale", "2027-03-14T19:00:00"),
    ]


def test_minutes_of_what_is_over_are_no_gatherings() -> None:
    kept = "".join(
        f"<li><a href=/{day}>{kind} {day} December 2026, 7 pm</a></li>"
        for kind, day in (
            ("Minutes of the board,", 3),
            ("Protokoll der Sitzung", 10),
            ("Verbale dell'assemblea,", 17),
        )
    )
    assert told(f"<ul>{kept}</ul><h3>Guild Mixer</h3><p>5 March 2027, 18:00</p>") == [
        ("Guild Mixer", "2027-03-05T18:00:00")
    ]


def test_rows_below_a_day_that_their_table_tells_once() -> None:
    rows = "".join(
        f"<tr><td>{day}</td><td>{hour}</td><td>{title}</td><td>{place}</td></tr>"
        for day, hour, title, place in (
            ("Thu 11 Mar", "10:00", "Newcomers' coffee", "Hub"),
            ("", "17:30", "Sound people's pint", "The Fox"),
            ("Fri 12 Mar", "09:30", "Guild breakfast", "Hub"),
            ("", "20:00", "Nordic mixer", "Embassy"),
        )
    )
    assert told(f"<h1>Schedule</h1><table>{rows}</table>") == [
        ("Newcomers' coffee", "2027-03-11T10:00:00"),
        ("Sound people's pint", "2027-03-11T17:30:00"),
        ("Guild breakfast", "2027-03-12T09:30:00"),
        ("Nordic mixer", "2027-03-12T20:00:00"),
    ]


def test_dotted_hours_alone_in_a_cell_are_hours() -> None:
    rows = "<tr><td>9.00–10.00</td><td>Breakfast club</td></tr><tr><td>18.00–19.30</td><td>Aperitif</td></tr>"
    assert told(f"<h1>Hub</h1><h2>Wednesday, 10 March 2027</h2><table>{rows}</table>") == [
        ("Breakfast club", "2027-03-10T09:00:00"),
        ("Aperitif", "2027-03-10T18:00:00"),
    ]


def test_a_room_in_a_title_with_its_place_behind_an_at_sign() -> None:
    rows = "<li>5pm – Writers' Room Warm-up @ The Quill</li><li>8.30pm – Horror huddle @ Crypt Bar</li>"
    assert told(f"<p><b>Friday, 12 March</b></p><ul>{rows}</ul>") == [
        ("Writers' Room Warm-up", "2027-03-12T17:00:00"),
        ("Horror huddle", "2027-03-12T20:30:00"),
    ]


def test_german_sentences_name_the_house_before_the_title() -> None:
    rows = "".join(
        f"<p>Am {day} März 2027 um {hour} Uhr {place}: <b>{title}</b></p>"
        for day, hour, place, title in (
            ("Freitag, den 12.", "19", "im Kino Rex", "Treffen junger Filmkritik"),
            ("Montag, den 15.", "21", "in der Bar Central", "Umtrunk der Szenenbildner"),
        )
    )
    assert told(f"<html lang=de><body><h1>Veranstaltungen</h1>{rows}") == [
        ("Treffen junger Filmkritik", "2027-03-12T19:00:00"),
        ("Umtrunk der Szenenbildner", "2027-03-15T21:00:00"),
    ]


def test_a_pin_and_a_link_to_a_map_are_no_part_of_a_place() -> None:
    page = "".join(
        f"<div><h3>{title}</h3><p>{when}</p><p>{place}</p></div>"
        for title, when, place in (
            ("Guild mixer", "5 March 2027, 18:00", "\N{ROUND PUSHPIN} Quay House"),
            ("Sound walk", "6 March 2027, 10:00", "Harbour Cinema (map)"),
        )
    )
    places = [one.place for one in read(page) if isinstance(one, Listing)]
    assert [place.name for place in places if place] == ["Quay House", "Harbour Cinema"]


def test_a_dotted_hour_that_the_markup_calls_a_time_is_one() -> None:
    rows = "".join(
        f"<div><div class=field-time>{hour}</div><div class=field-title>{title}</div></div>"
        for hour, title in (("16.00", "Meet and greet"), ("21.30", "Filmquiz"))
    )
    assert told(f"<html lang=nl><body><div><h3>vrijdag 5 maart</h3>{rows}</div>") == [
        ("Meet and greet", "2027-03-05T16:00:00"),
        ("Filmquiz", "2027-03-05T21:30:00"),
    ]


def test_a_column_of_prices_holds_no_hours() -> None:
    rows = "".join(
        f"<tr><td>{day} March 2027</td><td>{title}</td><td>{price}</td></tr>"
        for day, title, price in (
            (5, "Guild mixer", "12.50"),
            (6, "Sound walk", "8.00"),
            (7, "Brunch", "15.00"),
        )
    )
    head = "<tr><th>Date</th><th>What</th><th>Price</th></tr>"
    assert not [start for _, start in told(f"<table>{head}{rows}</table>") if "T" in start]


def test_titles_in_a_column_may_be_questions() -> None:
    titles = ("What is a harbour?", "Is sound a colour?", "Does light wait?")
    rows = "".join(
        f"<tr><td><b>{title}</b></td><td>The Quill</td><td>{9 + at}/03/2027</td><td>18:30</td></tr>"
        for at, title in enumerate(titles)
    )
    head = "<thead><tr><th>Topic</th><th>Venue</th><th>Date</th><th>Time</th></tr></thead>"
    assert [title for title, _ in told(f"<html lang=en-GB><table>{head}<tbody>{rows}</table>")] == [*titles]


def test_a_label_may_say_more_in_brackets() -> None:
    card = (
        "<li><h2>{0}</h2><p>{1} March 2027</p><p>Harbour</p><div><p>Application deadline (24h UTC):</p>"
        "<p>28 January 2027</p></div></li>"
    )
    page = (
        card.format("Story lab", "9-12")
        + card.format("Sound lab", "16-19")
        + card.format("Light lab", "23-26")
    )
    assert [title for title, _ in told(f"<html lang=en><ul>{page}</ul>")] == [
        "Story lab",
        "Sound lab",
        "Light lab",
    ]


def test_a_film_that_is_shown_six_times_a_week_is_no_button() -> None:
    row = "<tr><td><a href=/{1}>{1}</a><div>{2}</div></td><td>{0}:30</td></tr>"
    films = (
        "Olmo",
        "Safari",
        "Olmo",
        "Lights",
        "Olmo",
        "Rain",
        "Olmo",
        "Nora",
        "Olmo",
        "Ferry",
        "Quay",
        "Dusk",
    )
    rows = "".join(
        f"<tr><th>Friday {day} March 2027</th></tr>"
        + "".join(row.format(19 + at, film, f"{film} Director / 2026") for at, film in enumerate(pair))
        for day, pair in zip((5, 12, 19, 26), (films[0:3], films[3:6], films[6:9], films[9:12]), strict=True)
    )
    assert [title for title, _ in told(f"<html lang=en><table>{rows}</table>")] == [*films]


def test_a_call_for_papers_is_none() -> None:
    page = "<h3>Date</h3><p>19-20 March 2027</p><h3>Speakers</h3><p>CFP live, ends 1 March</p>"
    assert "2027-03-01" not in [start for _, start in told(f"<html lang=en><h1>Lens Conf</h1>{page}")]


def test_lines_that_only_their_class_marks_are_titles_and_a_zone_is_none() -> None:
    rows = (
        ("Sailors' Social", "12 March 2027, 5:00 PM – 11:00 PM (AEDT), Quay Brewery, Harbour"),
        ("Captains' Dinner", "13 March 2027, Grand Ballroom at the Sage Hotel"),
        ("Farewell", "14 March 2027, 7:00 PM – 11:00 PM (AEDT), Lucy's by the Sea"),
    )
    remarks = "<p>We would love you to join us for this one, with a view of the sea.</p><p>Dress: casual</p>"
    page = "".join(f"<p class=big>{title}</p><p>{when}</p>{remarks}" for title, when in rows)
    assert [(title, place) for title, _, place in placed(f"<body><h2>Evenings</h2><div>{page}</div>")] == [
        ("Sailors' Social", "Quay Brewery, Harbour"),
        ("Captains' Dinner", "Grand Ballroom at the Sage Hotel"),
        ("Farewell", "Lucy's by the Sea"),
    ]
