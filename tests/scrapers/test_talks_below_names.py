"""Agendas whose rows name who speaks over what is said, and labels that are no title beside an hour."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser

from scrapers.plain_pages.headings import page_heading
from scrapers.programme_titles.heralds import plain_heading
from scrapers.programme_words.line_words import is_filler
from scrapers.programme_words.talk_words import names_break, speaks_of_talks
from tests.scrapers.test_list_evidence import told

TALKS = (
    ("Ada Reed", "Reading old tide tables"),
    ("Tom Okafor and Lea van Holt", "What the harbour master knew"),
    ("Dina Eck", "Ropes of the quay"),
    ("Ana Sól", "A short history of the buoy"),
)


def rows(pairs: tuple[tuple[str, str], ...], form: str) -> str:
    cells = "".join(
        f"<tr><td>{hour}:00-{hour}:45</td><td>{form.format(*pair)}</td></tr>"
        for hour, pair in enumerate(pairs, start=13)
    )
    lunch = "<tr><td>12:00-13:00</td><td>lunch and free time</td></tr>"
    return f"<h3>Friday 5 March 2027</h3><table>{lunch}{cells}</table>"


def page(pairs: tuple[tuple[str, str], ...], form: str = "{0}<br><i>{1}</i>") -> list[str]:
    body = f"<html lang=en><body><h1>Conference on Harbours</h1>{rows(pairs, form)}"
    return [title for title, _ in told(body)][1:]


@pytest.mark.parametrize("form", ["{0}<br><i>{1}</i>", "<p><b>{0}</b></p><p>{1}</p>", "1A-2 {0}<br>{1}"])
def test_a_talk_below_a_name_is_the_title(form: str) -> None:
    assert page(TALKS, form) == [talk for _, talk in TALKS]


def test_parts_of_a_conference_are_no_names() -> None:
    parts = ("Poster Session", "Panel Discussion", "Closing Remarks", "Business Meeting")
    named = tuple((part, talk) for part, (_, talk) in zip(parts, TALKS, strict=True))
    assert page(named) == list(parts)


def test_names_on_a_page_without_talks_are_who_plays() -> None:
    body = rows(TALKS, "{0}<br><i>{1}</i>").replace("lunch and free time", "Doors")
    found = [title for title, _ in told(f"<html lang=en><body><h1>Harbour Stage</h1>{body}")]
    assert [name for name, _ in TALKS] == found[-4:]


def test_who_leads_a_session_is_no_title() -> None:
    led = "<tr><td>{}:00-{}:45 Chair: Bo Lind</td><td>Sails in {} words<br>And so on</td></tr>"
    body = "".join(led.format(hour, hour, hour) for hour in range(13, 17))
    found = told(f"<html lang=en><body><h1>Conference</h1><h3>5 March 2027</h3><table>{body}</table>")
    assert [title for title, _ in found] == [f"Sails in {hour} words" for hour in range(13, 17)]


@pytest.mark.parametrize(
    "words",
    [
        "video of the whole session",
        "Aufzeichnung des gesamten Tages",
        "vidéo de la journée",
        "Programme notes",
        "300+ registrations",
        "80 Teilnehmende",
    ],
)
def test_what_remains_of_a_day_is_filler(words: str) -> None:
    assert is_filler(words)


@pytest.mark.parametrize("words", ["Video of the Year", "300 people walk into a bar", "Notes on a programme"])
def test_titles_that_sound_like_it_are_not(words: str) -> None:
    assert not is_filler(words)


def test_breaks_and_talks_are_told_in_more_languages() -> None:
    assert all(map(names_break, ("Oběd", "Przerwa kawowa", "Frokost", "Kaffepaus")))
    assert speaks_of_talks(["Barcamp v přístavu"])
    assert speaks_of_talks(["Konferencja o linach"])


def test_topics_and_details_are_no_rooms() -> None:
    heads = "<tr><th>Time (ET)</th><th>Topic</th><th>Presentation Details</th></tr>"
    row = "<tr><td>{0}:00</td><td>Session {1}</td><td><b>Knots {1}</b><br>Ada Reed</td></tr>"
    whole = "<tr><td>12:00</td><td colspan=2>Noon Break</td></tr><tr><td>16:00</td><td>End</td><td></td></tr>"
    body = heads + "".join(row.format(hour, hour - 12) for hour in (13, 14, 15)) + whole
    table = f"<h2>Friday 5 March 2027</h2><table>{body}</table>"
    found = told(f"<html lang=en><body><h1>Knot Workshop</h1>{table}")
    assert ("Session 1", "2027-03-05T13:00:00") in found
    assert len(found) == 4


def test_spans_with_a_capital_to_go_on_after_noon() -> None:
    spans = ("9:00 To 9:30", "11:30 To 1:30", "1:30 To 2:00", "2:00 To 2:30")
    body = "".join(f"<li><h3>{span}</h3><h6>Knot {number}</h6></li>" for number, span in enumerate(spans))
    found = told(f"<html lang=en><body><h1>Knots</h1><h2>Friday 5 March 2027</h2><ul>{body}</ul>")
    assert [start[11:16] for _, start in found] == ["09:00", "11:30", "13:30", "14:00"]


def test_the_logo_of_a_festival_is_called_as_it_is() -> None:
    head = "<h1 class=logo>Harbour Days 2027 - Logo</h1>"
    assert page_heading(LexborHTMLParser(head)) == "Harbour Days 2027"
    found = told(f"<html lang=en><body>{head}<p>5 March 2027, 7 pm</p><p>Royal Hall, Portby</p>")
    assert [title for title, _ in found] == ["Harbour Days 2027"]
    assert plain_heading("Draw your own logo") == "Draw your own logo"
