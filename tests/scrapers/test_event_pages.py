"""Pages of one event, a film's showings, programmes of houses: what stands for a title and a day there."""

from __future__ import annotations

import pytest

from scrapers.contract import Listing
from tests.scrapers.test_blocks import read, told

ROWS = (
    ("Fri 5 March 2027", "7pm - Elm Quartet ($20 cover)"),
    ("Sat 6 March 2027", "7pm - Ana Ruiz [<a href=/ana>Website</a>] / Owls. Tickets [<a href=/t>HERE</a>]"),
    ("Sun 7 March 2027", "9:30pm - Open Stage hosted by Joan Pell (no cover)"),
)


def _evenings(above: str = "") -> str:
    rows = "".join(f"<dl><dt>{day}</dt>{above}<dd>{row}</dd></dl>" for day, row in ROWS)
    return f"<h1>Lantern Bar</h1><h2>March</h2>{rows}"


@pytest.mark.parametrize("above", ["", "<dd>HARBOUR CABARET WEEK 2027</dd>"])
def test_what_stands_behind_the_hour_of_a_row_is_its_title(above: str) -> None:
    assert told(_evenings(above)) == [
        ("Elm Quartet", "2027-03-05T19:00:00"),
        ("Ana Ruiz / Owls", "2027-03-06T19:00:00"),
        ("Open Stage hosted by Joan Pell", "2027-03-07T21:30:00"),
    ]


def test_a_long_row_is_named_by_what_it_begins_with() -> None:
    players = ", ".join(f"Player Number{number} (instrument)" for number in range(9))
    page = _evenings().replace("Elm Quartet", f"Elm Quartet - {players}")
    assert told(page)[0] == ("Elm Quartet", "2027-03-05T19:00:00")


def test_a_page_without_a_heading_is_about_what_its_markup_calls_a_title() -> None:
    days = "".join(f"<div class=date>Friday, March {day}, 2027, 7:30PM</div>" for day in (5, 12, 19))
    page = (
        f"<div class=show-title>Kite Season</div><div>Runs March 5 – 19, 2027</div>{days}<a href=/b>Buy</a>"
    )
    assert told(page) == [("Kite Season", f"2027-03-{day:02}T19:30:00") for day in (5, 12, 19)]


def _one(day: str, heading: str = "Harbour Comedy Night") -> str:
    return (
        f"<title>Boxes - {heading}</title><div id=header><h1>Your box office</h1></div>"
        f"<div><h1>{heading}</h1><p>Storm Cellar</p><p>{day}</p><p>An evening of jokes.</p></div>"
    )


def test_the_one_day_of_a_page_that_stands_alone_below_its_title_is_an_event() -> None:
    assert told(_one("Tue 9th March, 2027")) == [("Harbour Comedy Night", "2027-03-09")]


@pytest.mark.parametrize("day", ["Tue 9th February, 2027", "The new rules hold from 9 March 2027"])
def test_a_day_gone_by_or_in_a_sentence_makes_no_event(day: str) -> None:
    assert told(_one(day, "House rules")) == []


def test_an_hour_that_is_still_open_leaves_the_day() -> None:
    card = "<div class=card><p class=title>{}</p><h2>{} marzo 2027</h2><p>{}</p></div>"
    hours = [(f"Banda {name}", 4 + at, "21:00 H.") for at, name in enumerate("ABCDEF")]
    cards = "".join(card.format(*one) for one in [*hours, ("Banda G", 20, "Pendiente de horario")])
    read = told(f"<html lang=es><h1>Agenda</h1><div>{cards}</div>")
    assert len(read) == 7
    assert read[-1] == ("Banda G", "2027-03-20")


@pytest.mark.parametrize("mark", ["class='day selected'", "class=day aria-selected=true"])
def test_of_a_strip_of_days_the_chosen_one_is_that_of_the_hours_below(mark: str) -> None:
    days = "".join(
        f"<div {mark if day == 6 else 'class=day'}><span>Day</span><span>{day} March</span></div>"
        for day in (5, 6, 7, 8)
    ).replace("Day", "")
    films = "".join(
        f"<div class=film><h3>{film}</h3><div>{hours}</div></div>"
        for film, hours in (("Low Tide", "14:00 18:10"), ("Kite Season", "20:30"))
    )
    page = f"<html lang=en><h1>Tonight</h1><div class=days>{days}</div><div class=films>{films}</div>"
    assert told(page) == [
        ("Low Tide", "2027-03-06T14:00:00"),
        ("Low Tide", "2027-03-06T18:10:00"),
        ("Kite Season", "2027-03-06T20:30:00"),
    ]


def test_a_plugin_that_takes_the_wall_clock_for_utc_is_corrected_by_what_the_page_prints() -> None:
    markup = (
        '<script type="application/ld+json">{"@context":"http://schema.org","@type":"Event","name":"Harp",'
        '"startDate":"2027-04-04T13:00:00-07:00","endDate":"2027-04-04T14:30:00-07:00"}</script>'
    )
    shown = "<div class=mec-single-event><h1>Harp</h1><p>Apr 04 2027</p><p>{}</p></div>"
    assert told(markup + shown.format("8:00 pm - 9:30 pm"))[0][1].startswith("2027-04-04T20:00")
    assert told(markup + shown.format("1:00 pm - 2:30 pm"))[0][1].startswith("2027-04-04T13:00")


def _card(titles: tuple[str, ...], day: int, hour: str, notice: str = "") -> str:
    heads = "".join(f"<h5>{title}</h5>" for title in titles)
    ends = f"<h2>{day} marzo 2027</h2><ul><li>{hour}</li><li>Comprar entradas</li></ul>"
    inside = f"<div class=title>{heads}</div>{ends}"
    return f"<article><header>{notice}</header><div class=in>{inside}</div></article>"


def test_cards_with_more_and_with_fewer_lines_of_titles_are_each_called_after_the_first() -> None:
    cards = [_card((f"Banda {name}", "Gira"), 3 + at, "21:00 H.") for at, name in enumerate("ABCDEF")]
    cards.append(_card(("Trío G", "Europa 2027", "Festival de invierno"), 20, "21:00 H."))
    sold_out = "<p>Día 22 21:00 Agotado</p><p>Día 23 21:00 Agotado</p>"
    cards.append(_card(("Homenaje",), 21, "Pendiente de horario"))
    cards.append(_card(("Dúo H", "Gira"), 24, "21:00 H.", sold_out))
    read = told(f"<html lang=es><h1>Agenda</h1><main>{''.join(cards)}</main>")
    assert [title for title, _ in read] == [
        *(f"Banda {name}" for name in "ABCDEF"),
        "Trío G",
        "Homenaje",
        "Dúo H",
    ]
    assert read[-2] == ("Homenaje", "2027-03-21")


def test_hours_beside_a_house_in_a_card_are_those_of_its_heading() -> None:
    card = "<div class=e><h3>{}</h3><div class=t><p><b>{}</b></p><p>{}</p></div></div>"
    cards = [
        card.format(
            "Tag des Falters", "Sonntag 7. März 2027", "Falterhaus im Mustergarten, 14.00 bis 17.00 Uhr"
        ),
        card.format(
            "Musikschultag",
            "Samstag 13. März 2027",
            "Musikpavillon, 15.00 Uhr</p><p>Los geht es um 15.00 Uhr",
        ),
        card.format("Abendplausch", "Mittwoch 17. März 2027", "Vorplatz, 18.00 bis 22.00 Uhr"),
        card.format("Pflanzenmarkt", "Samstag 20. bis Sonntag 21.3.2027", "Vorplatz, 10.00 bis 18.00 Uhr"),
    ]
    assert told(f"<html lang=de><h1>Termine</h1><div>{''.join(cards)}</div>") == [
        ("Tag des Falters", "2027-03-07T14:00:00"),
        ("Musikschultag", "2027-03-13T15:00:00"),
        ("Abendplausch", "2027-03-17T18:00:00"),
        ("Pflanzenmarkt", "2027-03-20T10:00:00"),
    ]


def test_a_card_that_tells_in_words_when_it_is_takes_no_day_of_the_card_before() -> None:
    card = "<li class=card><p class=when>{}</p><h3 class=name>{}</h3><p class=hours>{}</p></li>"
    cards = [
        ("May 16, 2027", "16th of May in Harbour Town", "Parade: 6:00 - 8:00pm"),
        ("First Wednesday of every month", "Family History", "11:00 am - 5:00 pm"),
        ("Every Friday", "Guided Tours", "2:00 - 3:00pm"),
        ("May 28, 2027", "Movie Night", "6:30 - 8:00 pm"),
        ("June 4, 2027", "Free Evening", "7:00pm"),
    ]
    page = f"<html lang=en><h1>Events</h1><ul>{''.join(card.format(*one) for one in cards)}</ul>"
    assert [(title, start[:10]) for title, start in told(page)] == [
        ("16th of May in Harbour Town", "2027-05-16"),
        ("Movie Night", "2027-05-28"),
        ("Free Evening", "2027-06-04"),
    ]


def test_lines_left_out_of_some_cards_move_no_title() -> None:
    card = (
        "<div class=c><div class=title>{}</div>{}<div class=day>{} March 2027</div><div>8:00 pm</div></div>"
    )
    acts = ["Braid", "Coroner", "Hoaxed", "Wilhelm"]
    cards = [card.format(act, "<div class=with>with Friends</div>", 3 + at) for at, act in enumerate(acts)]
    cards.insert(2, "<div class=c><div>Text</div></div>" + card.format("The Night Tour", "", 20))
    assert [title for title, _ in told(f"<h1>Shows</h1>{''.join(cards)}")] == [
        *acts[:2],
        "The Night Tour",
        *acts[2:],
    ]


def test_a_name_in_capitals_with_a_dot_is_a_title_and_no_address_of_a_site() -> None:
    rows = "".join(
        f"<tr><td>Thu: Mar {day} (7pm)</td><td>{act}</td><td>Crystal Lounge</td></tr>"
        for day, act in ((4, "HEAT.WAV"), (11, "Magic Hippies"), (18, "Night Owls"))
    )
    assert [title for title, _ in told(f"<table>{rows}</table>")] == [
        "HEAT.WAV",
        "Magic Hippies",
        "Night Owls",
    ]


def test_who_presents_a_gathering_is_no_place() -> None:
    card = "<li><p>Presented by {}</p><p>{} March 2027, 6 pm</p><h4>{}</h4></li>"
    rows = [
        ("Harbour Museum", 4, "Book Swap"),
        ("Pearl Theatre", 5, "Sea Evening"),
        ("Harbour Museum", 6, "Kickoff Mixer"),
        ("Guild Hall", 7, "Dance on the Dock"),
    ]
    page = f"<h1>Events</h1><ul>{''.join(card.format(*row) for row in rows)}</ul>"
    found = [(one.title, one.place) for one in read(page) if isinstance(one, Listing)]
    assert found == [(title, None) for _, _, title in rows]


def test_a_day_told_again_below_itself_is_of_the_same_year() -> None:
    card = "<div><h2>{}</h2><p>{}</p><div>{}</div><p>{}</p></div>"
    page = (
        card.format(
            "Book Club", "Starting on Tuesday November 4th 2026", "Monthly on every first Tuesday", "07:00 PM"
        )
        + card.format(
            "Bourbon Day", "Monday June 14th", "Join us! June 14th - sit back and sip", "11:00 AM - 10:00 PM"
        )
        + card.format("Mixer", "Saturday June 19th", "More to come", "07:00 PM - 10:00 PM")
    )
    assert ("Bourbon Day", "2027-06-14T11:00:00") in told(f"<h1>Calendar</h1>{page}")
    assert not [start for _, start in told(f"<h1>Calendar</h1>{page}") if start.startswith("2026-06")]


def test_a_party_announced_beside_a_fair_keeps_its_name() -> None:
    page = (
        "<title>Lantern Fair</title><div><b>Lantern Fair</b><br>Hall<br>May 9–10, 2027<br>daily<br>"
        "<b>Launch Party</b><br>Loft<br>May 8, 2027<br>6–9pm</div>"
    )
    assert ("Launch Party", "2027-05-08T18:00:00") in told(page)


@pytest.mark.parametrize(
    "end", ["Curfew 10.30pm", "Show ends: 22:30", "Ende: ca. 22:30 Uhr", "Finish 1030pm"]
)
def test_an_hour_that_is_called_an_end_ends_what_began_above(end: str) -> None:
    page = (
        "<h1>Elm Quartet</h1><p>Six decades of songs.</p><aside><h5>Event information</h5><h6>When</h6>"
        f"<p>Friday 5 March 2027</p><p>Doors 6.30pm</p><p>Start 7.30pm</p><p>{end}</p></aside>"
    )
    (only,) = [
        one for one in read(f"<title>Elm Quartet | Lantern Bar</title>{page}") if isinstance(one, Listing)
    ]
    assert (only.title, str(only.start), str(only.end)) == (
        "Elm Quartet",
        "2027-03-05 19:30:00",
        "2027-03-05 22:30:00",
    )


def test_a_film_may_be_called_what_a_byline_begins_with() -> None:
    card = "<li><div>Not now</div><h3>{1}</h3><p>{0} March 2027, 7pm</p><a>Mehr anzeigen</a></li>"
    films = {5: "Born in Flames", 6: "Since You Went Away", 7: "Elm Street"}
    page = "".join(card.format(day, title) for day, title in films.items())
    assert told(f"<ul>{page}</ul>") == [(title, f"2027-03-0{day}T19:00:00") for day, title in films.items()]


def test_cinemas_over_the_days_of_one_film_are_where_it_is_shown() -> None:
    day = "<h4>{}/03/2027</h4><p>17:25</p><p>20:10</p>"
    cinemas = {"Cine Faro": (5, 6), "Cine Faro Río": (7,)}
    shown = "".join(f"<h3>{one}</h3>{''.join(map(day.format, days))}" for one, days in cinemas.items())
    page = (
        f"<title>Mar de fondo</title><h1>Mar de fondo</h1><h3>Sinopsis</h3><p>Un faro, una noche.</p>{shown}"
    )
    found = [one for one in read(page) if isinstance(one, Listing)]
    assert [(one.title, one.place.name if one.place else None) for one in found] == [
        ("Mar de fondo", "Cine Faro")
    ] * 4 + [("Mar de fondo", "Cine Faro Río")] * 2


def _series(other: str, again: str = "March 5 2027") -> str:
    card = "<div class=card><a href=/{0}>Talks</a><h2><a href=/{0}>{1}</a></h2>"
    card += "<div><p><b>{2}</b></p></div></div>"
    return (
        "<title>Tides for beginners</title><h1>Tides for beginners</h1><p>Room Ada</p>"
        "<dl><dt>When</dt><dd><p>Friday 5 March 2027: 15:30</p></dd></dl><h2>More of the week of the sea</h2>"
        + card.format(1, "Between ebb and flood", other)
        + card.format(2, "Tides for beginners", again)
    )


OWN = ("Tides for beginners", "2027-03-05T15:30:00")


@pytest.mark.parametrize("day", ["March 5 2027", "March 9 2027"])
def test_a_list_in_which_the_gathering_of_a_page_stands_once_more_is_of_gatherings(day: str) -> None:
    other = f"2027-03-0{day[6]}"
    assert told(_series(day)) == [OWN, ("Between ebb and flood", other)]


@pytest.mark.parametrize(
    ("day", "again"), [("March 9 2027", "January 9 2027"), ("January 7 2027", "March 5 2027")]
)
def test_a_list_of_posts_beside_a_gathering_is_none(day: str, again: str) -> None:
    assert told(_series(day, again)) == [OWN]


@pytest.mark.parametrize(
    ("sentence", "days"),
    [
        ("In two weeks Harbour Camp 2027 is at the door: 12-14 March at the Old Quay! Come and talk.", 1),
        ("Send in your talk for Harbour Camp 2027 from 12 March to 14 April, we will read them all.", 0),
        ("The old boat will be mended on 12-14 March at the Old Quay, and then we sail again.", 0),
    ],
)
def test_the_days_of_the_edition_that_a_posts_title_names_are_read_from_its_sentence(
    sentence: str, days: int
) -> None:
    page = f"<body><h1>Harbour Camp 2027 – a call for action</h1><p>{sentence}</p><p>See you, Ada</p>"
    assert [start for _, start in told(page)] == ["2027-03-12"] * days
