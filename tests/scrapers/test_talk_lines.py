"""Talks whose line tells who speaks beside what is said, and homes of speakers that are no rooms."""

from __future__ import annotations

import pytest

from scrapers.programme_titles.line_titles import title_words
from scrapers.programme_words.people_names import are_people, names_at_end
from scrapers.programmes.lines import Line
from scrapers.programmes.told import Told
from tests.scrapers.test_list_places import located

TALKS = (
    ("9:30-10:00", "Ada Reed", "Lund University", "Boats that steer themselves"),
    ("10:00-10:30", "Jo Lund", "Delta College", "Rigging across harbours: a case"),
    ("11:00-11:30", "Per Holm and Ana Ruiz", "MIT", "Sails without frontiers"),
    ("11:30-12:00", "Lea van Holt", "Harbour Lab", "What the quay remembers"),
    ("14:00-14:30", "Kofi Mensah", "ETH", "Ropes in the age of steam"),
)
TITLES = [title for *_, title in TALKS]


def page(form: str, pause: str) -> str:
    """A day of talks told in one form, with a break behind the second of them."""
    rows = [form.format(*talk) for talk in TALKS]
    body = "".join([*rows[:2], pause, *rows[2:]])
    box = "table" if form.startswith("<tr") else "dl" if form.startswith("<dt") else "ul"
    return f"<h1>Harbour Workshop 2027</h1><h2>Friday 5 March 2027</h2><{box}>{body}</{box}>"


PAUSE, ITEM = "<p>10:30-11:00 Coffee break</p>", "<li>10:30-11:00 Coffee break</li>"
CELLS = "<td>10:30-11:00</td><td>Coffee break</td>"
TERMS = "<dt>10:30-11:00</dt><dd>Coffee break</dd>"


@pytest.mark.parametrize(
    ("form", "pause"),
    [
        ("<p>{0} <i>{3}</i><br>{1}, {2}</p>", PAUSE),
        ("<li>{0} <i>{3}.</i> {1}.</li>", ITEM),
        ("<li>{0} {3}. {1}, {2}</li>", ITEM),
        ("<li>{0} <b>{1}</b>, {3}</li>", ITEM),
        ("<li>{0} {3}, {1} ({2})</li>", ITEM),
        ("<li>{0} Invited talk: {1} ({2}), {3}</li>", ITEM),
        ("<p>{0} <b>{1}</b> <i>{3}</i></p>", PAUSE),
        ("<li>{0} <cite>{3}</cite> <strong>{1}</strong></li>", ITEM),
        ('<li>{0} <span class="what">{3}</span> <span class="by">{1}</span></li>', ITEM),
        ("<li>{0} <b>{1}</b> {3}</li>", ITEM),
        ("<p><b>{0}</b><br>{1} ({2})<br>{3}</p>", PAUSE),
        ("<p><b>{0}</b><br>{3}<br>{1} ({2})</p>", PAUSE),
        ("<h4>{0} {3}</h4><p>{1}, {2}</p>", PAUSE),
        ("<dt>{0}</dt><dd><strong>{3}</strong></dd><dd>{1} ({2})</dd>", TERMS),
        ("<tr><td>{0}</td><td>{1}, {2}<br><em>{3}</em></td></tr>", f"<tr>{CELLS}</tr>"),
        ("<tr><td>{0}</td><td>{3}<br><b>- {1}</b></td></tr>", f"<tr>{CELLS}</tr>"),
        ("<tr><td>{0}</td><td>{3}</td><td>{1} ({2})</td></tr>", f"<tr>{CELLS}</tr>"),
    ],
)  # fmt: skip
def test_what_is_said_is_the_title_and_nobody_s_home_the_place(form: str, pause: str) -> None:
    talks = [*TITLES[:2], "Coffee break", *TITLES[2:]]
    assert located(page(form, pause)) == [(title, None) for title in talks]


@pytest.mark.parametrize("room", ["Blue Hall", "Grand Ballroom"])
def test_rooms_in_brackets_are_places_of_parts_of_a_conference(room: str) -> None:
    rows = f"<li>18:00 Poster Session ({room})</li><li>19:00 Welcome Reception ({room})</li>"
    found = located(f"<h1>Harbour Conference</h1><h2>Friday 5 March 2027</h2><ul>{rows}</ul>")
    assert found == [("Poster Session", room), ("Welcome Reception", room)]


def test_a_break_bears_its_own_words_and_not_those_of_the_session_below() -> None:
    def talk(hour: str, title: str) -> str:
        return f"<p><strong>{hour}<br>{title}</strong></p><p>Ada Reed, Jo Lund<br><i>Lund, SE</i></p>"

    talks = (
        talk("9:00 - 9:30", "Boats that steer themselves"), talk("9:30 - 10:00", "Rigging across harbours"),
        "<p><strong>10:00 - 10:30 Coffee Break</strong></p><p><strong>Session 2: Sails</strong></p>",
        talk("10:30 - 11:00", "Sails without frontiers"), talk("11:00 - 11:30", "What the quay remembers"),
    )  # fmt: skip
    head = "<h1>Harbour Workshop</h1><p><strong>Session 1: Steering</strong></p><h3>5 March 2027</h3>"
    page = f"{head}{''.join(talks)}"
    titles = [title for title, _ in located(page)]
    assert "Coffee Break" in titles
    assert "Session 2: Sails" not in titles


@pytest.mark.parametrize(
    ("text", "title"),
    [("1Lund University; 2Delta College", None), ("3D printing for all", "3D printing for all")],
)
def test_homes_with_their_numbers_name_nothing(text: str, title: str | None) -> None:
    assert title_words(Told(Line(text), pieces=(text,))) == title


def test_parts_of_a_conference_among_names_do_not_hide_who_speaks() -> None:
    rows = "".join(
        f"<tr><td>{hour}</td><td>{name} ({home})</td><td>{title}</td><td>Seminar Room B</td></tr>"
        for hour, name, home, title in TALKS
    )
    parts = "".join(
        f"<tr><td>{hour}:00-{hour}:30</td><td></td><td>{part}</td><td>Seminar Room B</td></tr>"
        for hour, part in ((15, "Panel discussion"), (16, "Conference dinner"))
    )
    found = located(f"<h1>Harbour Workshop</h1><h2>Friday 5 March 2027</h2><table>{rows}{parts}</table>")
    assert [title for title, _ in found][: len(TITLES)] == TITLES


@pytest.mark.parametrize(("text", "title"), [("Home Guests", None), ("Home of Guests", "Home of Guests")])
def test_buttons_side_by_side_name_nothing(text: str, title: str | None) -> None:
    line = Line(text, buttons=("Home", "Guests"))
    assert title_words(Told(line, pieces=(text,))) == title


@pytest.mark.parametrize(
    ("words", "people"),
    [
        ("- Dr. Ada Reed", True),
        ("Ada Reed1; Jo Lund2; Per Holm1,2", True),
        ("1Ada Reed; 2Jo Lund", True),
        ("Ada Reed*", True),
        ("2 boats; 3 sails", False),
        ("Reading old tide tables; a survey", False),
    ],
)
def test_names_bear_the_numbers_of_homes(words: str, people: bool) -> None:
    assert are_people(words) is people


def test_names_that_words_end_with() -> None:
    assert names_at_end("Salt roads, Ada Reed") == "Ada Reed"
    assert names_at_end("Salt roads of the north") == ""


def test_houses_in_elements_behind_names_are_no_talks() -> None:
    page_of_songs = page("<li>{0} <b>{1}</b> <i>Quay House</i></li>", ITEM)
    names = [name for _, name, *_ in TALKS]
    assert [title for title, _ in located(page_of_songs)] == [*names[:2], "Coffee break", *names[2:]]
