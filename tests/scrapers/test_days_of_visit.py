"""Days told from the day of the visit (Monday, 1 February 2027): `Today`, `Tomorrow`, `Tonight, 8pm`."""

from __future__ import annotations

import pytest

from tests.scrapers.test_list_evidence import told


@pytest.mark.parametrize(
    ("language", "today", "tomorrow", "third"),
    [
        ("en", "Today", "Tomorrow", "Sat 6 Feb"),
        ("de", "Heute", "Morgen", "Samstag, 6. Februar"),
        ("fr", "Aujourd’hui", "Demain", "samedi 6 février"),
        ("es", "Hoy", "Mañana", "sábado 6 de febrero"),
        ("it", "Oggi", "Domani", "sabato 6 febbraio"),
    ],
)
def test_today_and_tomorrow_over_hours(language: str, today: str, tomorrow: str, third: str) -> None:
    page = (
        f"<html lang={language}><body><h1>The Lock Keeper</h1>"
        f"<div>{today}</div><div><a>18:00</a> <span>1</span></div>"
        f"<div>{tomorrow}</div><div><a>13:15</a></div><div>{third}</div><div><a>17:00</a></div>"
    )
    assert told(page) == [
        ("The Lock Keeper", "2027-02-01T18:00:00"),
        ("The Lock Keeper", "2027-02-02T13:15:00"),
        ("The Lock Keeper", "2027-02-06T17:00:00"),
    ]


def test_weekdays_after_tomorrow_are_the_coming_ones() -> None:
    page = "<h1>On the screen</h1>" + "".join(
        f"<h2>{day}</h2><p>{hour} {title}</p>"
        for day, hour, title in (
            ("Today", "18:00", "Low Tide"), ("Tomorrow", "19:00", "The Tuner"),
            ("Sunday", "20:00", "Night Bus"),
        )
    )  # fmt: skip
    assert told(page) == [
        ("Low Tide", "2027-02-01T18:00:00"),
        ("The Tuner", "2027-02-02T19:00:00"),
        ("Night Bus", "2027-02-07T20:00:00"),
    ]


def test_a_row_begins_with_tonight() -> None:
    page = "<h1>Events</h1><div><h3>Crew drinks</h3><p>Tonight, 8pm, Anchor Bar</p></div>"
    assert told(page) == [("Crew drinks", "2027-02-01T20:00:00")]


@pytest.mark.parametrize(
    "page",
    [
        "<h1>Visit</h1><h2>Opening hours</h2><div>Today</div><div>10:00 – 18:00</div>",
        "<h1>Visit</h1><p>Today</p><p>10am – 6pm</p><p>Tomorrow</p><p>10am – 5pm</p>",
        "<h1>Visit</h1><p>Open today 10:00</p>",
        "<h1>Calendar</h1><button>Today</button><button>Month</button><p>Nothing here.</p>",
    ],
)
def test_hours_of_opening_and_buttons_are_no_days(page: str) -> None:
    assert told(page) == []


def test_how_long_a_film_takes_is_no_hour() -> None:
    page = "<h1>Low Tide</h1><p>Running time 1h 41m</p><h2>Friday 5 February</h2><p>18:00</p><p>20:30</p>"
    assert [start for _, start in told(page)] == ["2027-02-05T18:00:00", "2027-02-05T20:30:00"]
