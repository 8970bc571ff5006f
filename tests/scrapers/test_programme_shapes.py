"""Shapes of programmes that site builders and hands make: grids of a month, cards of a day, dotted hours."""

from __future__ import annotations

import pytest

from tests.scrapers.test_blocks import told
from tests.scrapers.test_day_rows import placed


def test_cells_of_a_month_without_a_gathering_are_none() -> None:
    told_on = {4: "7p Crew mixer", 9: "6:30p Script table"}
    cells = [
        f"<td><div>{day}</div>" + (f"<div>{told_on[day]}</div>" if day in told_on else "") + "</td>"
        for day in range(1, 29)
    ]
    weeks = "".join(f"<tr>{''.join(cells[at : at + 7])}</tr>" for at in range(0, 28, 7))
    heads = "".join(f"<th>{day}</th>" for day in ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"))
    page = f"<body><h1>Valley Collective</h1><h2>March 2027</h2><table><tr>{heads}</tr>{weeks}</table>"
    assert [(title, start[8:16]) for title, start in told(page)] == [
        ("Crew mixer", "04T19:00"),
        ("Script table", "09T18:30"),
    ]


def _column(head: str, *rows: tuple[str, str, str]) -> str:
    cells = "".join(
        f"<div><span>{hour}</span><span>{title}</span><span>{place}</span></div>"
        for hour, title, place in rows
    )
    return f"<div><div><span>{head[:2]}</span> <span>{head[3:]}</span></div>{cells}</div>"


def test_dotted_hours_are_hours_where_the_lines_of_a_list_begin_with_them() -> None:
    page = "<html lang=nl><body><main><h1>Ontmoet elkaar</h1><div>"
    page += _column("do 11 maart", ("16.00–17.30", "Borrel voor makers", "Foyer De Kaap"))
    page += _column("vr 12 maart", ("09.30", "Ontbijt", "Café Zuid"), ("23.00", "Stille disco", "Loods 6"))
    assert placed(page + "</div></main>") == [
        ("Borrel voor makers", "03-11 16:00", "Foyer De Kaap"),
        ("Ontbijt", "03-12 09:30", "Café Zuid"),
        ("Stille disco", "03-12 23:00", "Loods 6"),
    ]


@pytest.mark.parametrize("late", ["till late", "til late", "bis spät", "hasta tarde", "open end"])
def test_how_long_it_lasts_is_no_word_of_a_title(late: str) -> None:
    page = "<body><h1>Fest</h1><h2>Friday 12 March</h2><p>18:00 – Guild drinks</p>"
    page += f"<p>22:00 {late} – Wrap party</p>"
    assert told(page)[1:] == [("Wrap party", "2027-03-12T22:00:00")]


@pytest.mark.parametrize(
    "asked", ["prenotate entro il 5 marzo", "inscrivez-vous avant le 5 mars", "confirma hasta el 5 de marzo"]
)
def test_whoever_asks_for_an_answer_by_a_day_tells_no_gathering(asked: str) -> None:
    cards = "".join(
        f"<h3>{title}</h3><p><strong>{day} march 2027, 18:30</strong><br>Bar Sport<br><br>{asked}.</p>"
        for title, day in (("Spritz", 12), ("Cena", 13), ("Tuffo", 14))
    )
    assert [title for title, _ in told(f"<body><h1>Lago</h1>{cards}")] == ["Spritz", "Cena", "Tuffo"]


def test_the_last_minute_of_a_day_is_a_deadline_and_hours_of_another_heading_are_no_rows() -> None:
    page = "<body><h1>Films</h1><h2>Dates</h2><ul><li>1 March 2027 – call opens</li>"
    page += "<li>30 April 2027, 23:59 – films received</li><li>15 May 2027 – selection announced</li></ul>"
    page += "<h2>Desk</h2><p>12:00–20:00, Sundays 14:00–20:00.</p>"
    assert [start for _, start in told(page) if "T" in start] == []


def _session(title: str, hours: str, *facts: str) -> str:
    items = "".join(f"<li>{fact}</li>" for fact in (hours, *facts))
    return f"<td><a href=/t class=talk><div>{title}</div><div><ul>{items}</ul></div></a></td>"


def test_a_timetable_whose_cells_tell_their_hours_and_titles_at_one_position() -> None:
    rows = (
        (
            "09h00",
            ("Welcome coffee", "Ana Lee", "Hall One"),
            ("Why do we meet at all?", "Ben Ode", "Foyer West"),
        ),
        (
            "10h00",
            ("Grading by daylight", "Cy Dunn", "Hall One"),
            ("Can you hear me?", "Di Eck", "Foyer West"),
        ),
        ("11h00", ("Costumes on a budget", "Ed Fry", "Hall One"), ("TBD", "", "Foyer West")),
    )
    table = "".join(
        f"<tr><td>{hour}</td>"
        + "".join(
            _session(title, f"{hour} - {hour[:2]}h45", who, room, "Talk", "Craft")
            for title, who, room in cells
        )
        + "</tr>"
        for hour, *cells in rows
    )
    page = f"<html lang=fr><body><h1>Programme</h1><h2>vendredi 12 mars 2027</h2><table>{table}</table>"
    assert [(title, start[11:16]) for title, start in told(page)] == [
        ("Welcome coffee", "09:00"), ("Why do we meet at all?", "09:00"),
        ("Grading by daylight", "10:00"), ("Can you hear me?", "10:00"), ("Costumes on a budget", "11:00"),
    ]  # fmt: skip


def test_the_day_in_the_heading_of_a_page_is_that_of_its_rows() -> None:
    rows = "".join(
        f"<h4>{hours}<br>{title}</h4><p>With tea.</p>"
        for hours, title in (
            ("11:00 – 12:00", "Repair table"),
            ("12:00 – 1:00", "Darning"),
            ("1:00 – 3:00", "Swap"),
        )
    )
    page = f"<body><h1>Thanks, all</h1><h1>Make It Last on March 14, 2027</h1><h2>Meetups</h2>{rows}"
    assert [(title, start[11:16]) for title, start in told(page)] == [
        ("Repair table", "11:00"), ("Darning", "12:00"), ("Swap", "13:00"),
    ]  # fmt: skip


def test_links_to_the_days_of_a_programme_are_no_days_of_their_own() -> None:
    days = ("Thursday, March 11", "Friday, March 12", "Saturday, March 13")
    jump = "".join(
        f"<tr><td><a href='#d'>{day}</a></td></tr><tr><td>Prehistory (morning)</td></tr>" for day in days
    )
    rows = "".join(
        f"<tr><td>{hours}</td><td>{title}</td></tr>"
        for hours, title in (("9.00 - 9.45", "Breakfast table"), ("18.00 - 21.00", "Party"))
    )
    programme = "".join(f"<div class=date>{day}</div><table>{rows}</table>" for day in days[:2])
    page = f"<body><h1>Programme 2027</h1><table>{jump}</table>{programme}"
    assert [title for title, _ in told(page)] == ["Breakfast table", "Party"] * 2


def test_an_hour_told_with_the_weekday_of_all_days_is_theirs() -> None:
    concerts = "".join(f"<h3>{day:02}.03.2027</h3><ul><li>Trio {day}</li></ul>" for day in (7, 14, 21))
    page = f"<html lang=pl><body><h1>Lato</h1><p>Niedziela, godz. 18:30</p>{concerts}"
    assert [start for _, start in told(page)] == [f"2027-03-{day:02}T18:30:00" for day in (7, 14, 21)]


def test_a_day_and_an_hour_far_apart_in_the_one_sentence_of_a_page() -> None:
    words = (
        "Sunday, the 14th of March, sees us walking the shore, asking who left all this, at 2pm on the isle."
    )
    page = f"<body><h1>Shore walk</h1><p>{words} Places are few, so sign up soon, and bring gloves.</p>"
    assert told(page) == [("Shore walk", "2027-03-14T14:00:00")]


def test_words_beat_a_stamp_without_a_zone() -> None:
    rows = "".join(
        f'<div><time datetime="2027-03-12 {hour} pm">{hour} - {hour}.30pm CET</time><h4>{title}</h4></div>'
        for hour, title in ((6, "First table"), (7, "Second table"))
    )
    assert [start[11:16] for _, start in told(f"<body><h1>Stream</h1>{rows}")] == ["18:00", "19:00"]


def test_a_code_is_no_hour() -> None:
    page = "<body><h1>Club</h1><p>All members enter in class 2A this year.</p><ul>"
    page += "".join(f"<li>{day} March 2027 – Field day {day}</li>" for day in (12, 13, 14)) + "</ul>"
    assert [start for _, start in told(page)] == [f"2027-03-{day}" for day in (12, 13, 14)]


def test_rooms_across_the_top_are_known_by_their_gaps() -> None:
    rows = (
        ("10.00", "Coffee", "", "Speed meetings"),
        ("12.00", "", "Lunch", "Case desk"),
        ("16.30", "Forum", "Tea", ""),
    )
    body = "".join(
        f"<tr><th>{hour}</th>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"
        for hour, *cells in rows
    )
    heads = "".join(f"<th>{head}</th>" for head in ("", "Godset", "Gemmestedet", "Dok 1"))
    page = "<html lang=da><body><h1>Branchedag</h1><h2>Onsdag d. 10. marts 2027</h2><table>"
    page += f"<thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table>"
    assert placed(page) == [
        ("Coffee", "03-10 10:00", "Godset"), ("Speed meetings", "03-10 10:00", "Dok 1"),
        ("Lunch", "03-10 12:00", "Gemmestedet"), ("Case desk", "03-10 12:00", "Dok 1"),
        ("Forum", "03-10 16:30", "Godset"), ("Tea", "03-10 16:30", "Gemmestedet"),
    ]  # fmt: skip


def test_a_page_that_puts_the_month_before_a_dot_is_read_so() -> None:
    days = (("THU 3.11", "Bowling"), ("FRI 3.12", "Patio"), ("SAT 3.13", "Zine swap"))
    rows = "".join(f"<p><strong>{day}</strong> / 7pm<br>{title}</p>" for day, title in days)
    assert [start for _, start in told(f"<body><h1>OFFCUTS</h1>{rows}")] == [
        f"2027-03-{day}T19:00:00" for day in (11, 12, 13)
    ]


def test_sentences_that_all_begin_with_their_day_are_rows() -> None:
    items = (
        "<b>Tue, March 9</b> — Crew drinks by the dartboard, from 6pm. Camera folks gather in the back room.",
        "<b>Sun, March 14</b> — Doc walk around the lake, 10am. Meet at the boathouse and bring good shoes.",
        "<b>Wed, March 17</b> — Script swap for shorts, 7–9pm. Ten pages, three copies and no hurt feelings.",
    )
    page = "<body><h1>March socials</h1><ul>" + "".join(f"<li>{item}</li>" for item in items) + "</ul>"
    assert [(title, start[8:16]) for title, start in told(page)] == [
        ("Crew drinks by the dartboard", "09T18:00"),
        ("Doc walk around the lake", "14T10:00"),
        ("Script swap for shorts", "17T19:00"),
    ]


def test_finnish_hours_and_houses_in_slanted_letters() -> None:
    rows = (
        ("klo 12–13", "Aamukahvit", "Kylätalo"),
        ("klo 22", "Sauna", "Jokiranta"),
        ("klo 23.30", "Karaoke", "Iso teltta"),
    )
    items = "".join(f"<p><b>{hour}</b> {title} <i>{place}</i></p>" for hour, title, place in rows)
    page = (
        f"<html lang=fi><body><h1>Tapaamiset</h1><details><summary>Torstai 11.3.</summary>{items}</details>"
    )
    assert placed(page) == [
        ("Aamukahvit", "03-11 12:00", "Kylätalo"),
        ("Sauna", "03-11 22:00", "Jokiranta"),
        ("Karaoke", "03-11 23:30", "Iso teltta"),
    ]


def test_layers_that_a_builder_names_tell_the_place() -> None:
    rows = "".join(
        f"<div><div><p>{day}</p><p>6:00 – 8:00 PM</p></div><h3>{title}</h3>"
        f"<div data-framer-name=Place><p>{place}</p></div><p>Bring ten pages.</p></div>"
        for day, title, place in (("Wed, March 10", "Potluck", "Nido"), ("Thu, March 11", "Supper", "Roost"))
    )
    assert [place for _, _, place in placed(f"<body><h1>Socials</h1>{rows}")] == ["Nido", "Roost"]


def test_a_room_that_comes_back_in_tiles_is_no_button() -> None:
    rows = "".join(
        f"<tr><td>{hour}h00</td>"
        + _session(f"Table of {hour}", f"{hour}h00 - {hour}h45", "Hall One")
        + "</tr>"
        for hour in range(10, 16)
    )
    page = f"<html lang=fr><body><h1>Programme</h1><h2>vendredi 12 mars 2027</h2><table>{rows}</table>"
    assert {place for _, _, place in placed(page)} == {"Hall One"}


def test_lines_and_columns_set_by_hand_are_rows() -> None:
    page = (
        "<html lang=de><body><h2>Kleines Fest</h2><pre>\nFreitag, 12. März 2027\n"
        "  18.00 Uhr  Ankommen              Vereinsheim\n  20.00 Uhr  Lange Nacht           Turnhalle\n"
        "\nSamstag, 13. März 2027\n  10.00 Uhr  Frühschoppen          Zum Löwen\n</pre>"
    )
    assert placed(page) == [
        ("Ankommen", "03-12 18:00", "Vereinsheim"),
        ("Lange Nacht", "03-12 20:00", "Turnhalle"),
        ("Frühschoppen", "03-13 10:00", "Zum Löwen"),
    ]


def test_an_hour_in_a_block_is_not_the_day_of_its_tab() -> None:
    tabs = "".join(f"<button data-bs-target='#j{day}'>Jeu. {day}/03</button>" for day in (18, 25))
    panes = "".join(
        f"<div class=tab-pane id=j{day}><ul><li><div>Accueil</div><span>10h</span></li>"
        f"<li><div>Verre</div><span>{day - 7 if day > 20 else day}h30</span></li></ul></div>"
        for day in (18, 25)
    )
    page = f"<html lang=fr><body><h1>Espace pro</h1>{tabs}{panes}"
    assert [start[8:16] for _, start in told(page)] == ["18T10:00", "18T18:30", "25T10:00", "25T18:30"]
