"""Sections of rows, one of which has a single row; and what is said of the rows of one section."""

from __future__ import annotations

import pytest

from tests.scrapers.test_blocks import told

SECTIONS = (
    ("Quay Readers", (("Friday, March 5", "Salt roads"), ("Friday, April 2", "Low ebb"))),
    (
        "Mill Readers",
        (("Sunday, March 14", "Ada Reed: A definitive history of the long winters of the harbour"),),
    ),
    ("Night Readers", (("Saturday, March 6", "Harbour lights"), ("Saturday, April 3", "A tale of eels"))),
    ("Poets", (("Sunday, March 28", "Songs of tides by Nina Bell"),)),
)
TITLES = [title for _, rows in SECTIONS for _, title in rows]


def page(said: str = "", row: str = "<p>{} — {}</p>") -> str:
    body = ""
    for head, rows in SECTIONS:
        inside = said + "".join(row.format(day, title) for day, title in rows)
        body += f"<div><div><h2>{head}</h2></div><div>{inside}</div></div>"
    return f"<body><h1>Book clubs</h1><div>{body}</div></body>"


def test_a_heading_over_each_of_its_days_stays_the_title() -> None:
    body = "".join(f"<h2>{title}</h2><p>{day} — Quay Hall</p>" for _, rows in SECTIONS for day, title in rows)
    assert [title for title, _ in told(f"<body><h1>Events</h1><div>{body}</div></body>")] == TITLES


@pytest.mark.parametrize(
    "said",
    [
        "Meets the second week of every month at 7pm.",
        "Trifft sich jede zweite Woche um 19 Uhr.",
        "Se réunit tous les mois à 19h.",
        "Se reúne todos los meses a las 19:00.",
        "Si riunisce ogni mese alle ore 19.",
        "Reúne-se todos os meses às 19h.",
        "Komt elke maand samen om 19.00 uur.",
    ],
)
def test_what_each_section_says_of_its_rows_holds_for_them_all(said: str) -> None:
    assert {start[10:] for _, start in told(page(f"<p>{said}</p>"))} == {"T19:00:00"}


def test_what_one_section_says_holds_no_longer_below_the_next() -> None:
    body = page().replace("<p>Friday, March 5", "<p>Meets every month at 7pm.</p><p>Friday, March 5")
    assert [title for title, start in told(body) if "T" in start] == ["Salt roads", "Low ebb"]


def test_what_is_said_of_an_entry_below_its_day_holds_for_no_other_though_days_are_listed_elsewhere() -> None:
    entries = "".join(
        f"<p>{day} March 2027</p><h3>{title}</h3><p>{said}</p>"
        for day, title, said in (
            (5, "Salt", "Open every hour from 7 pm."),
            (6, "Ebb", "Come."),
            (7, "Eels", "Come."),
        )
    )
    strip = "<p>5 March 2027</p><p>6 March 2027</p><p>7 March 2027</p>"
    starts = {
        start
        for title, start in told(f"<body><h1>Events</h1>{strip}<div>{entries}</div></body>")
        if title != "Salt"
    }
    assert not any("T" in start for start in starts)
