"""Films over their showings: halls and remarks behind hours are no titles."""

from __future__ import annotations

import pytest

from scrapers.contract import Listing, Page, Source
from scrapers.platforms import drupal
from scrapers.programme_words.generic_titles import is_generic
from tests.scrapers.moments import NOON
from tests.scrapers.test_blocks import told
from tests.scrapers.test_list_places import located


def _film(title: str, *showings: tuple[str, str, str]) -> str:
    rows = "".join(
        f"<{tag} class=s><span>{hour}</span><span>{hall}</span></{tag}>"
        if tag != "em"
        else f"<div><span>{hour}</span><span>{hall}</span><em>Few seats</em></div>"
        for hour, hall, tag in showings
    )
    return f"<li><div><h3><a href='/{title}'>{title}</a></h3><p>Drama</p></div><div>{rows}</div></li>"


def _days(hall: str, remark: str) -> str:
    first = _film("Ebb", ("18:00", f"{hall} 1", "a"), ("20:30", f"{hall} 1", "a"))
    first += _film("Night Bus", ("18:15", f"{hall} 2", "a"))
    second = _film("Ebb", ("13:00", f"{hall} 2", "a"), ("19:00", f"{hall} 1", "em"))
    second += _film("Slack Water", ("21:00", f"{hall} 2", "a"))
    second = second.replace("Few seats", remark)
    return (
        f"<section><h2>Friday 5 March 2027</h2><ul>{first}</ul></section>"
        f"<section><h2>Saturday 6 March 2027</h2><ul>{second}</ul></section>"
    )


@pytest.mark.parametrize(("hall", "remark"), [("Screen", "Last seats"), ("Salong", "Få platser kvar")])
def test_showings_of_an_hour_and_a_hall_bear_the_title_above_them(hall: str, remark: str) -> None:
    assert told(_days(hall, remark)) == [
        ("Ebb", "2027-03-05T18:00:00"),
        ("Ebb", "2027-03-05T20:30:00"),
        ("Night Bus", "2027-03-05T18:15:00"),
        ("Ebb", "2027-03-06T13:00:00"),
        ("Ebb", "2027-03-06T19:00:00"),
        ("Slack Water", "2027-03-06T21:00:00"),
    ]
    assert located(_days(hall, remark))[1] == ("Ebb", f"{hall} 1")


def test_talks_behind_the_rooms_of_a_morning_keep_their_titles() -> None:
    rows = "".join(
        f"<div><p>{hour}</p><p>Room {room}</p><p>{talk}</p></div>"
        for hour, room, talk in [("9:00", 1, "Sound of snow"), ("10:00", 2, "Grading"), ("11:00", 1, "Nets")]
    )
    page = (
        f"<section><h2>Friday 5 March 2027</h2><ul><li><h3>Morning</h3><div>{rows}</div></li></ul></section>"
    )
    page += page.replace("Friday 5", "Saturday 6").replace("Grading", "Lamps")
    assert [title for title, _ in told(page)][:3] == ["Sound of snow", "Grading", "Nets"]


def test_a_day_with_hours_at_both_ends_keeps_them() -> None:
    rows = "".join(
        f"<tr><td>{when}</td><td>{what}</td></tr>"
        for when, what in [
            ("Thursday, March 4, 2027 - 9:00am to Friday, March 5, 2027 - 4:00pm", "Panel Review"),
            ("Thursday, March 11, 2027 - 1:00pm", "Board Meeting"),
            ("Thursday, March 18, 2027 - 1:00pm", "Board Supper"),
        ]
    )
    assert told(f"<table>{rows}</table>")[0] == ("Panel Review", "2027-03-04T09:00:00")


def test_a_stamp_beside_all_day_tells_no_hour() -> None:
    row = (
        "<tr><td class='views-field views-field-field-date'><time datetime='2027-03-{0}T17:00:00Z'>"
        "Thursday, March {0}, 2027 - {1}</time></td>"
        "<td class=views-field-title><a href=/n/{0}>{2}</a></td></tr>"
    )
    rows = row.format(11, "All day", "Retreat") + row.format(18, "1:00pm", "Board Supper")
    page = f"<div class=view-content><table><tbody>{rows}</tbody></table></div>"
    source = Source(key="x", platform="drupal", url="https://example.org/x")
    found = drupal.read(Page(source.url, page.encode(), NOON, "text/html"), source)
    assert [str(one.start) for one in found if isinstance(one, Listing)] == [
        "2027-03-11", "2027-03-18 13:00:00-04:00"
    ]  # fmt: skip


def test_a_hall_stands_behind_its_hour_and_beside_the_language() -> None:
    def film(title: str, *showings: tuple[str, str]) -> str:
        rows = "".join(f"<a href=/b><span>{a}</span> <small>{b}</small></a>" for a, b in showings)
        return f"<div><h3><a href=/f>{title}</a></h3>{rows}</div>"

    day = film("Ebb Tide", ("18:00", "Salle 1"), ("20:30", "VF · Salle 2")) + film(
        "Filets", ("17:00", "Salle 2")
    )
    page = f"<html lang=fr><h2>vendredi 5 mars 2027</h2>{day}<h2>samedi 6 mars 2027</h2>{day}"
    assert located(page)[:3] == [("Ebb Tide", "Salle 1"), ("Ebb Tide", "Salle 2"), ("Filets", "Salle 2")]


@pytest.mark.parametrize(
    "words",
    [
        "Click a time to book tickets",
        "Bitte klicken Sie auf eine Uhrzeit",
        "Cliquez sur une heure",
        "Click here",
    ],
)
def test_what_a_button_does_names_nothing(words: str) -> None:
    assert is_generic(words)


def test_a_film_about_a_click_is_one() -> None:
    assert not any(map(is_generic, ("Click", "The Click", "Click and the Sea", "Tap Dogs for Two")))
