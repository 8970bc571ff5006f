"""Columns of printed agendas whose heads say that they tell who speaks."""

from __future__ import annotations

import pytest

from scrapers.prints.row import begun_rows
from scrapers.prints.speaker_columns import without_speakers
from scrapers.programmes.lines import Line
from tests.scrapers.prints import Placed, a_pdf, told, told_text

TALKS = (
    ("9:00", "Registration desk", ""),
    ("9:30", "Salt roads of the north", "Dr Ada Reed"),
    ("10:00", "Reading tide tables", "Jo Lund (Delta College)"),
    ("10:30", "Boats that steer alone", "Prof. Kofi Mensah"),
)
TITLES = [title for _, title, _ in TALKS]


def agenda(head: str, rows: list[str]) -> str:
    return "\n".join(["Rope Symposium", "", "3 March 2027", "", head, *rows])


@pytest.mark.parametrize(
    "head",
    ["Speaker", "Presenter(s)", "Expositor", "Ponente", "Referentin", "Intervenant", "Relatore", "Spreker"],
)
def test_what_stands_below_a_head_of_speakers_is_not_of_the_title(head: str) -> None:
    rows = [f"{hour}   {title:<40}{name}".rstrip() for hour, title, name in TALKS]
    found = told_text(agenda(f"Time   {'Talk':<40}{head}", rows))
    assert [title for title, *_ in found] == TITLES


def test_speakers_may_stand_before_the_titles() -> None:
    lines = [
        Line("Time  Speaker  Talk"),
        Line("9:30  Dr Ada Reed  Salt roads of the north"),
        Line("9:50  Tea"),
    ]
    rows = without_speakers(begun_rows(lines), lines)
    assert [row.rest for row in rows.values()] == ["Salt roads of the north", "Tea"]


def test_without_such_a_head_a_second_column_stays() -> None:
    rows = [f"{hour}   {title:<40}{name}".rstrip() for hour, title, name in TALKS]
    assert len(told_text(agenda("", rows))) == len(TALKS)
    assert "Ada Reed" in str(told_text(agenda("", rows)))


def test_rows_whose_hours_stand_half_way_down_keep_their_columns_apart() -> None:
    words: list[Placed] = [(20, 520, "03/03/2027"), (110, 520, "Rope Symposium"), (280, 520, "Speaker")]
    for at, (hour, title, name) in enumerate((*TALKS, ("11:00", "What the quay remembers", "Per Holm"))):
        y = 500 - 40 * at
        words += [(110, y, title), (20, y - 6, hour), (110, y - 12, "and what became of them")]
        words += [(280, y - 6, name)] if name else []
    assert [title for title, *_ in told(a_pdf([words]))] == [
        f"{title} and what became of them" for title in (*TITLES, "What the quay remembers")
    ]
