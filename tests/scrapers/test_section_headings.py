"""Lists in sections, some of which hold a single entry, and runs from a first day to a last."""

from __future__ import annotations

import pytest

from scrapers.programme_words.bylines import is_byline
from tests.scrapers.test_blocks import told


@pytest.mark.parametrize(
    ("text", "byline"),
    [
        ("von Montag 1. März 2027 bis Dienstag 2. März 2027", False),
        ("Von Ebbe zu Flut", False),
        ("Von Haydn bis Holst", False),
        ("Von Ada Reed, 1. März 2027", True),
        ("by Monday 1 March 2027", True),
        ("Example: 7:45pm", True),
        ("Beispiel: 20:15 Uhr", True),
        ("Examples of brutalism: a walk, 7:45pm", False),
    ],
)
def test_spans_and_names_that_begin_like_bylines_are_none(text: str, byline: bool) -> None:
    assert is_byline(text) is byline


def _entry(at: int, title: str, said: str, day: str) -> str:
    hall = "<div class=hall><p>Speichersaal, Hafenhaus</p></div>"
    name = f"<div class='info info_{at}'><div class=title><a href=/p/{at}>{title}</a></div></div>"
    return f"<li><section>{hall}{name}<div class=days><p>{said}</p><p>{day}</p></div>{hall}</section></li>"


def _section(heading: str, *entries: str) -> str:
    return f"<section><h3 class=title>{heading}</h3><ul>{''.join(entries)}</ul></section>"


def test_a_section_of_one_entry_does_not_name_it() -> None:
    hours = [f"Freitag {day}. März 2027 20:00" for day in (5, 12, 19, 26)]
    quartets = [_entry(at, f"Quartett Nr. {at}", "Streicher" * (at % 2), day) for at, day in enumerate(hours)]
    tours = _entry(
        9, "Von Ebbe zu Flut", "Führung durch das Haus", "von Montag 1. März 2027 bis Dienstag 2. März 2027"
    )
    page = _section("4 Konzerte Kammermusik", *quartets) + _section("1 Konzert Rundgänge", tours)
    assert told(f"<html lang=de>{page}")[-1] == ("Von Ebbe zu Flut", "2027-03-01")
    assert len(told(f"<html lang=de>{page}")) == 5
