"""Days that head rows of hours, whatever else stands in the heading or in the rows' descriptions."""

from __future__ import annotations

from scrapers.contract import Listing
from tests.scrapers.test_blocks import read, told


def placed(page: str) -> list[tuple[str, str, str | None]]:
    """Title, day and hour, and place of each gathering."""
    found = [one for one in read(page) if isinstance(one, Listing)]
    return [(one.title, str(one.start)[5:16], one.place.name if one.place else None) for one in found]


def _day(head: str, *rows: str) -> str:
    return f"<h3>{head}</h3><ul>" + "".join(f"<li>{row}</li>" for row in rows) + "</ul>"


def test_the_words_of_a_days_heading_hide_no_rows_below_it() -> None:
    page = "<body><h2>Schedule</h2>" + _day(
        "Wednesday - March 10 - Arrival Day", "Crew breakfast - 9AM to 11 AM", "Jury briefing - 6 PM"
    )
    page += _day("Thursday - March 11 - Open Day", "Opening mixer - 7 PM")
    assert told(page) == [
        ("Crew breakfast", "2027-03-10T09:00:00"),
        ("Jury briefing", "2027-03-10T18:00:00"),
        ("Opening mixer", "2027-03-11T19:00:00"),
    ]


def test_the_hours_of_a_whole_day_are_no_gathering_over_its_sessions() -> None:
    page = "<body><h1>Lantern Days</h1><h2>June 4, 2027 10am-3:30pm</h2>"
    page += "<h4>10:00-11:30 Coffee for newcomers</h4><p>With cake</p><h4>12:00-1:00 Lunch tables</h4>"
    page += "<h2>June 5, 2027 9am-2pm</h2><h4>9:00-10:00 Producers' breakfast</h4><h4>1:00-2:00 Farewell</h4>"
    assert told(page) == [
        ("Coffee for newcomers", "2027-06-04T10:00:00"),
        ("Lunch tables", "2027-06-04T12:00:00"),
        ("Producers' breakfast", "2027-06-05T09:00:00"),
        ("Farewell", "2027-06-05T13:00:00"),
    ]


def test_days_that_descriptions_speak_of_divide_no_day() -> None:
    rows = (
        (
            "18:00 - 20:00",
            "Editors' table",
            "Since 3 February 2027 we meet, from 12 March 2027, 19:00, weekly",
        ),
        ("19:30 - 21:00", "Composers' round", "Bring a score"),
    )
    cards = "".join(
        f"<div class=event><h4><div>{when}</div><div>Cable Loft</div></h4><h3>{title}</h3>"
        f"<p>{words}</p></div>"
        for when, title, words in rows
    )
    page = f"<body><h1>Calendar</h1><div><h2>Tuesday, 9 March 2027</h2>{cards}</div>"
    page += f"<div><h2>Wednesday, 10 March 2027</h2>{cards.replace('table', 'desk')}</div>"
    assert [(title, start[8:16]) for title, start in told(page)] == [
        ("Editors' table", "09T18:00"), ("Composers' round", "09T19:30"),
        ("Editors' desk", "10T18:00"), ("Composers' round", "10T19:30"),
    ]  # fmt: skip


def test_a_place_above_the_first_row_is_that_of_the_day_and_a_row_may_be_named_after_one() -> None:
    rows = (("09:30 AM", "Welcome coffee"), ("11:00 AM", "Pitch forum"), ("09:15 PM", "Concert (Theater)"))
    blocks = "".join(
        f"<div><div><h3>{hour}</h3></div><div><p>{title}</p></div></div>" for hour, title in rows
    )
    page = f"<body><div><h1>Friday Mar. 12</h1><h3>Auditorium Rossi (Theater)</h3>{blocks}</div>"
    page += f"<div><h1>Saturday Mar. 13</h1><h3>Sala Verde</h3>{blocks}</div>"
    assert placed(page)[1:4] == [
        ("Pitch forum", "03-12 11:00", "Auditorium Rossi (Theater)"),
        ("Concert (Theater)", "03-12 21:15", "Auditorium Rossi (Theater)"),
        ("Welcome coffee", "03-13 09:30", "Sala Verde"),
    ]


def test_an_hour_on_both_clocks_is_told_once_and_rows_without_a_day_are_of_the_last() -> None:
    def item(stamp: str, hours: str, kind: str, title: str) -> str:
        return (
            f'<div><div><time datetime="{stamp}">{hours}</time><small>{kind}</small></div>'
            f"<div><h4>{title}</h4></div></div>"
        )

    sections = (
        ("focus", "Lottehof, Ostrasse 8", "12", ("reception", "First drinks"), ("welcome", "First words")),
        ("pro", "Haus West, Anlage 43", "13", ("Keynote", "Money talks"), ("Panel Talk", "Reels and deals")),
    )  # fmt: skip
    page = "<body><h1>Program</h1>"
    for name, place, day, first, second in sections:
        rows = item(f"2027-03-{day} 17:00 | 5pm", "17:00 | 5pm", *first)
        rows += item(f"2027-03-{day} 18:30 | 6:30pm", "18:30 | 6:30pm", *second)
        rows += item(" 20:00 | 8pm", "20:00 | 8pm", "talk", f"Late {name} table")
        page += f"<div><section><h2>{name}</h2><div>Location: {place}</div></section><div>{rows}</div></div>"
    assert placed(page)[1:] == [
        ("First words", "03-12 18:30", "Lottehof, Ostrasse 8"),
        ("Late focus table", "03-12 20:00", "Lottehof, Ostrasse 8"),
        ("Money talks", "03-13 17:00", "Haus West, Anlage 43"),
        ("Reels and deals", "03-13 18:30", "Haus West, Anlage 43"),
        ("Late pro table", "03-13 20:00", "Haus West, Anlage 43"),
    ]


EVENTS = (
    ("Script Days :", "", "March 10-12, 2027", ""),
    ("Mentoring Lunch :", "", "Wednesday, March 17, 2027 at 12:30pm", ""),
    ("Editors' Q&A :", "<h4>The guild's board</h4>", "March 18th (12:50-1:30pm local time), 2027", ""),
    ("Grading Workshop :", "", "March 18, 2027 at 6:00pm", "<br><a href=/w>Website</a>"),
    ("Newcomers' lunch:", "", "March 19, 2027 at 1:00pm", "<br>Meet at the desk."),
)  # fmt: skip


def test_headings_like_those_of_the_other_entries_are_the_titles() -> None:
    rows = "".join(f"<h3>{title}</h3>{sub}<p>{when}{more}</p><hr>" for title, sub, when, more in EVENTS)
    assert told(f"<body><h1>Special Events:</h1>{rows}") == [
        ("Script Days", "2027-03-10"),
        ("Mentoring Lunch", "2027-03-17T12:30:00"),
        ("Editors' Q&A", "2027-03-18T12:50:00"),
        ("Grading Workshop", "2027-03-18T18:00:00"),
        ("Newcomers' lunch", "2027-03-19T13:00:00"),
    ]


def test_a_heading_that_names_the_house_of_the_label_below_it_is_no_title() -> None:
    page = "<body><h1>Fest</h1>"
    for house, day, title in (("The Quay House", "12", "Crew mixer"), ("Dock Four", "13", "Closing toast")):
        page += f"<div><h2>{house}</h2><p>Location: {house}, Canal Street</p>"
        page += f"<div><p>{day} March 2027, 19:00</p><h4>{title}</h4></div></div>"
    assert placed(page) == [
        ("Crew mixer", "03-12 19:00", "The Quay House, Canal Street"),
        ("Closing toast", "03-13 19:00", "Dock Four, Canal Street"),
    ]


def test_what_lasts_for_days_stands_among_the_rows_of_its_first() -> None:
    def day(head: str, *rows: tuple[str, str]) -> str:
        parts = "".join(f"<div><h3>{title}</h3><ul><li>{when}</li></ul></div>" for title, when in rows)
        return f"<section><div>{head}</div>{parts}</section>"

    page = day("Tue, March 9", ("Quiet Town", "19:00"), ("Loud Village", "21:00"))
    stall = ("Stall of books", "Wed, March 10 – Fri, March 12")
    page += day("Wed, March 10", stall, ("Reed songs", "20:00"), ("Slow dances", "22:00"))
    page += day("Thu, March 11", ("Knots by night", "19:00"), ("Last supper", "22:00"))
    assert ("Stall of books", "2027-03-10") in told(f"<h1>Evenings</h1>{page}")
    assert len(told(f"<h1>Evenings</h1>{page}")) == 7


def test_a_day_that_a_row_names_behind_its_hour_is_of_its_title() -> None:
    def room(name: str, *rows: str) -> str:
        return f"<h4>{name}</h4><ul>{''.join(f'<li>{row}</li>' for row in rows)}</ul>"

    page = "<html lang=fr><body><h1>Journées du port</h1><h3>vendredi 12 mars 2027</h3>"
    page += room("1 - Halle", "09:00 - 09:30 - Nœuds", "10:00 - 11:00 - Voiles", "11:00 - 12:00 - Phares")
    page += room("2 - Cale", "09:00 - 10:00 - Objectif Mars 2 : le retour", "10:00 - 11:00 - Cordes")
    assert [(title, start[5:16]) for title, start in told(page)] == [
        ("Nœuds", "03-12T09:00"),
        ("Voiles", "03-12T10:00"),
        ("Phares", "03-12T11:00"),
        ("Objectif Mars 2 : le retour", "03-12T09:00"),
        ("Cordes", "03-12T10:00"),
    ]
