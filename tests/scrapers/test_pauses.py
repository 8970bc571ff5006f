"""Breaks of a day that tell their hour behind their name, among rows that begin with theirs."""

from __future__ import annotations

import pytest

from tests.scrapers.test_list_evidence import told

DAY = "<h1>Bread Days</h1><h2>Friday, 12 March 2027</h2>"
MORNING = "<li>11:00–11:30 Rye and its fields</li><li>11:30–12:00 Ovens of clay</li>"
NOON = "<li>12:20–13:00 Panel on crusts</li><li>13:00–13:30 Salt and sugar</li>"


@pytest.mark.parametrize(
    ("pause", "title"),
    [
        ("<h3>Coffee break (12:00–12:20)</h3>", "Coffee break"),
        ("<p>Kaffeepause, 12.00–12.20 Uhr</p>", "Kaffeepause"),
        ("<h3>Lunch: 12:00</h3>", "Lunch"),
        ("<p>Pause café [12h00 - 12h20]</p>", "Pause café"),
    ],
)
def test_a_break_with_its_hour_behind_is_a_row_of_the_day(pause: str, title: str) -> None:
    found = told(f"{DAY}<ul>{MORNING}</ul>{pause}<ul>{NOON}</ul>")
    assert (title, "2027-03-12T12:00:00") in found
    assert len(found) == 5


def test_a_session_with_its_hours_behind_heads_its_rows() -> None:
    found = told(
        f"{DAY}<h3>Fields (11:00–12:00)</h3><ul>{MORNING}</ul><h3>Crusts (12:20)</h3><ul>{NOON}</ul>"
    )
    assert len(found) == 4
