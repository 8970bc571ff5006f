"""Kinds of gatherings with their own names behind them: `Workshop "Salt roads"`."""

from __future__ import annotations

import pytest

from scrapers.programme_words.meeting_names import names_gathering
from tests.scrapers.test_blocks import told

NAMED = [
    'Workshop "Salt roads"',
    "Public Hearing “The New Pier”",
    "Workshop „Netze flicken“",
    "Séance « Les marées »",
    "Reunión «Las mareas»",
    "Riunione «Le maree»",
    "Reunião “As marés”",
    "Bijeenkomst “Netten”",
]


@pytest.mark.parametrize("words", NAMED)
def test_a_name_in_quotes_stands_behind_its_kind(words: str) -> None:
    assert names_gathering(words)


@pytest.mark.parametrize(
    "words",
    [
        "Rückblick: Workshop „Netze flicken“",
        "Agenda of the hearing “The New Pier”",
        "Retour sur la séance « Les marées »",
        "Statutes “Salt roads”",
        'Workshop "Salt roads" sold out at once',
    ],
)
def test_what_tells_of_one_is_none(words: str) -> None:
    assert not names_gathering(words)


@pytest.mark.parametrize("at", ["am {}", "– {}"])
def test_days_gone_by_of_two_such_are_told(at: str) -> None:
    kinds = (
        ("Beiratstreffen „Seenetz“", "30. Oktober 2025"),
        ("Workshop „Netze flicken“", "31. Oktober 2025"),
    )
    rows = "".join(f"<h3>{kind} {at.format(day)}</h3><p>Kaihalle, Saal 6</p>" for kind, day in kinds)
    assert told(f"<html lang=de><h1>Seenetz</h1><h2>Veranstaltungen</h2>{rows}") == [
        ("Beiratstreffen „Seenetz“", "2025-10-30"),
        ("Workshop „Netze flicken“", "2025-10-31"),
    ]


def test_days_gone_by_of_two_papers_are_not() -> None:
    papers = (
        ("Satzung „Seenetz“", "30. Oktober 2025"),
        ("Bericht vom Workshop „Netze flicken“", "31. Oktober 2025"),
    )
    rows = "".join(f"<h3>{paper} vom {day}</h3><p>Kaihalle, Saal 6</p>" for paper, day in papers)
    assert told(f"<html lang=de><h1>Seenetz</h1><h2>Unterlagen</h2>{rows}") == []
