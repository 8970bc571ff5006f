"""Tables of talks whose heads say who speaks and what is said; notes about hours that name nothing."""

from __future__ import annotations

import pytest

from scrapers.programme_words.line_words import is_remark
from tests.scrapers.test_list_places import located

TALKS = (
    ("13:30 - 14:10", "Ada Reed (Harbour University, ada@harbour.example)", "TBA"),
    ("14:10 - 14:50", "Jo Lund (Lund University)", "Letters between ships"),
    ("14:50 - 15:30", "Per Holm & Ana Ruiz (Delta College)", "Tides we can count on"),
    ("15:30 - 16:00", "Conference Lunch", ""),
    ("16:00 - 16:40", "Lea Holt", "Sails that mend"),
    ("16:40 - 17:00", "", "Q & A"),
)


def table(who: str, what: str, rows: tuple[tuple[str, ...], ...] = TALKS, more: str = "") -> str:
    cells = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    return (
        "<h1>Networks at Sea</h1><h2>Thursday 10 June 2027</h2>"
        f"<table><tr><th>Time</th><th>{who}</th><th>{what}</th>{more}</tr>{cells}</table>"
    )


@pytest.mark.parametrize(
    ("who", "what"),
    [("Presenter", "Theme"), ("Speaker", "Title"), ("Relatore", "Titolo"), ("Referent", "Thema")],
)
def test_what_is_said_names_the_row_and_who_says_it_is_no_place(who: str, what: str) -> None:
    assert located(table(who, what)) == [
        ("Ada Reed (Harbour University, ada@harbour.example)", None),
        ("Letters between ships", None),
        ("Tides we can count on", None),
        ("Conference Lunch", None),
        ("Sails that mend", None),
        ("Q & A", None),
    ]


def test_where_speakers_come_from_is_no_place() -> None:
    rows = tuple(
        (hour, who, what, home)
        for hour, who, what, home in (
            ("09:00", "Ada Reed", "Letters between ships", "University of Lund"),
            ("10:00", "Jo Lund", "Tides we can count on", "Delta University"),
            ("11:00", "Per Holm", "Sails that mend", "Harbour College"),
        )
    )
    talks = [("Letters between ships", None), ("Tides we can count on", None), ("Sails that mend", None)]
    assert located(table("Speaker", "Theme", rows, "<th>Affiliation</th>")) == talks


def test_rooms_stay_the_places_of_talks() -> None:
    rows = tuple((*TALKS[at], room) for at, room in ((1, "Blue Hall"), (2, "Blue Hall"), (4, "Red Room")))
    assert located(table("Speaker", "Title", rows, "<th>Room</th>")) == [
        ("Letters between ships", "Blue Hall"),
        ("Tides we can count on", "Blue Hall"),
        ("Sails that mend", "Red Room"),
    ]


@pytest.mark.parametrize(
    "note",
    [
        "All times are Lund Standard Time",
        "⚠️ All times are in UTC ⚠️",
        "Alle Zeiten in MEZ",
        "Tutti gli orari sono CET",
    ],
)
def test_a_note_about_all_hours_is_a_remark(note: str) -> None:
    assert is_remark(note)


def test_a_title_about_times_is_no_remark() -> None:
    assert not is_remark("All Times Classics: a night of songs")
