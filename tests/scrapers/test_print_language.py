"""The language of a print, found in its words of days and months."""

from __future__ import annotations

import pytest

from scrapers.prints.print_language import language_of_days
from tests.scrapers.prints import told_text


@pytest.mark.parametrize(
    ("texts", "language"),
    [
        (["Fredag 24/11", "Lördag 25/11", "Söndag 26/11"], "sv"),
        (["vendredi 12 mars", "samedi 13 mars", "dimanche 14"], "fr"),
        (["Freitag", "Samstag, 5. März", "Sonntag", "September"], "de"),
        (["Friday 5 March", "Saturday", "Sunday"], None),
        (["September", "November", "October", "December"], None),
        (["Samstag", "Sonntag"], None),
        (["Friday", "Saturday", "Sunday", "vendredi", "samedi", "dimanche"], None),
    ],
)
def test_most_words_of_days_tell_the_language(texts: list[str], language: str | None) -> None:
    assert language_of_days(texts) == language


def test_short_weekdays_are_read_in_the_language_of_the_others() -> None:
    text = """Fyrfestivalen 2027

Fredag, lördag och söndag den 12-14 mars 2027

NATTFÄRJAN
Fre 12/3 kl 19
Sön 14/3 kl 21

SALTET
Lör 13/3 kl 18
Sön 14/3 kl 13
"""
    assert told_text(text) == [
        ("NATTFÄRJAN", "2027-03-12T19:00", None),
        ("NATTFÄRJAN", "2027-03-14T21:00", None),
        ("SALTET", "2027-03-13T18:00", None),
        ("SALTET", "2027-03-14T13:00", None),
    ]
