"""Talks of a series: labels of title and speaker, one talk on the page of its series."""

from __future__ import annotations

import pytest

from tests.scrapers.test_list_evidence import told

TALKS = (("Salt roads", "Ada Reed"), ("Injective reeds", "Ana Lund"), ("Tides", "Ben Ode"))


@pytest.mark.parametrize(
    ("date", "speaker", "title"),
    [
        ("Date", "Speaker", "Title"), ("Datum", "Referentin", "Titel"), ("Date", "Intervenant", "Titre"),
        ("Fecha", "Ponente", "Título"), ("Data", "Relatore", "Titolo"), ("Datum", "Spreker", "Titel"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("order", ["dst", "dts", "std"])
def test_a_label_tells_the_title_from_who_speaks(date: str, speaker: str, title: str, order: str) -> None:
    def card(number: int, what: str, who: str) -> str:
        parts = {"d": f"{date}: {number}.06.2027", "s": f"{speaker}: {who}", "t": f"{title}: {what}"}
        return f"<li>{'<br>'.join(parts[key] for key in order)}</li>"

    rows = "".join(card(14 + at, what, who) for at, (what, who) in enumerate(TALKS))
    page = f"<html lang=de><h1>Algebra Seminar</h1><h2>Programm 2027</h2><ul>{rows}</ul>"
    assert told(page) == [(what, f"2027-06-{14 + at}") for at, (what, _) in enumerate(TALKS)]


def test_who_speaks_is_the_title_where_nothing_else_is_one() -> None:
    rows = "".join(
        f"<li>Date: {14 + at} June 2027, 17:00<br>Speaker: {who}</li>" for at, (_, who) in enumerate(TALKS)
    )
    assert told(f"<h1>Algebra Seminar</h1><h2>Schedule</h2><ul>{rows}</ul>") == [
        (who, f"2027-06-{14 + at}T17:00:00") for at, (_, who) in enumerate(TALKS)
    ]


FACTS = "<p>{who}</p><p>Date: 15 June 2027</p><p>Time: 10:00–11:00</p><p>Location: Room 5</p>"


def test_the_talk_below_the_name_of_its_series_is_what_is_on() -> None:
    facts = FACTS.format(who="<b>Speaker:</b> Ada Reed")
    page = f"<title>Algebra Seminar</title><h1>Algebra Seminar</h1><h2>Salt roads</h2>{facts}"
    assert told(page) == [("Salt roads", "2027-06-15T10:00:00")]


def test_questions_are_labels_beside_one_that_asks_when() -> None:
    pairs = [
        ("Who?", "Ada Reed"), ("What?", "Salt roads"), ("When?", "15 June 2027"), ("What time?", "10:00"),
        ("Where?", "Room 5"), ("About what?", "How salt came to the coast, and went."),
    ]  # fmt: skip
    rows = "".join(f"<tr><th>{asked}<td>{said}</tr>" for asked, said in pairs)
    assert told(f"<h1>History Colloquium</h1><table>{rows}</table>") == [
        ("Salt roads", "2027-06-15T10:00:00")
    ]


def test_a_subtitle_below_what_is_on_is_none() -> None:
    page = f"<h1>Fire safety night</h1><h2>Learn to use a blanket</h2>{FACTS.format(who='With Ada Reed')}"
    assert told(page) == [("Fire safety night", "2027-06-15T10:00:00")]
    page = f"<h1>Reed Seminar</h1><h2>Practical information</h2>{FACTS.format(who='Speaker: Ada Reed')}"
    assert told(page) == [("Reed Seminar", "2027-06-15T10:00:00")]


@pytest.mark.parametrize("title", ["Di padre in figlio", "Par amour des quais", "Von allem etwas"])
def test_a_title_may_begin_like_the_name_of_an_author(title: str) -> None:
    assert told(f"<h1>Programma</h1><h3>5 June 2027</h3><p>20:30 {title}</p><p>22:00 Salt roads</p>") == [
        (title, "2027-06-05T20:30:00"), ("Salt roads", "2027-06-05T22:00:00"),
    ]  # fmt: skip
