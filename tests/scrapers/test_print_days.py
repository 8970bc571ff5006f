"""Days and hours of printed agendas in forms of their own: remarks beside a day, spans, commas, noon."""

from __future__ import annotations

import pytest

from scrapers.dates.times import find_times
from scrapers.prints.pdf_child import _goes_on
from tests.scrapers.prints import told_text


def starts(text: str) -> list[tuple[str, str]]:
    return [(title, start[5:16]) for title, start, _ in told_text(text)]


def test_hours_in_a_bracket_behind_a_day_are_not_those_of_what_stands_below() -> None:
    text = """Guild Show 2027

Friday, March 5, 2027 (desk open 9 a.m. - 6 p.m.)
   8:00 a.m.    Doors of the hall
   1:00 p.m.    Setting up
   6:00 p.m.    Dinner
Saturday, March 6, 2027 (desk open 10 a.m. - 4 p.m.)
   9:00 a.m.    Judging
   2:00 p.m.    Salt class
"""
    assert starts(text) == [
        ("Doors of the hall", "03-05T08:00"),
        ("Setting up", "03-05T13:00"),
        ("Dinner", "03-05T18:00"),
        ("Judging", "03-06T09:00"),
        ("Salt class", "03-06T14:00"),
    ]


def test_rows_above_the_second_day_of_a_span_are_of_its_first() -> None:
    text = """Harbour Forum 2027
March 5-6, 2027

9.00   Greetings
9.30   Nets and knots
11.00  Coffee

March 6
9.00   Tide tables
10.00  Closing
"""
    assert starts(text) == [
        ("Greetings", "03-05T09:00"),
        ("Nets and knots", "03-05T09:30"),
        ("Coffee", "03-05T11:00"),
        ("Tide tables", "03-06T09:00"),
        ("Closing", "03-06T10:00"),
    ]


def test_rows_above_the_only_day_are_its_own_where_no_span_says_otherwise() -> None:
    text = """Harbour Forum 2027

9.00   Greetings
9.30   Nets and knots
11.00  Coffee

March 6
14.00  Tide tables
"""
    assert {start[:5] for _, start in starts(text)} == {"03-06"}


def test_numbered_days_below_a_span_are_those_of_the_span() -> None:
    text = """Harbour Conference
March 5-6, 2027

DAY 1
09:00 - 09:30    Registration
09:30 - 10:30    Nets and knots
11:00 - 12:00    Panel of pilots

DAY 2
09:00 - 09:15    Tide tables
10:00 - 11:00    Closing
"""
    assert starts(text) == [
        ("Registration", "03-05T09:00"),
        ("Nets and knots", "03-05T09:30"),
        ("Panel of pilots", "03-05T11:00"),
        ("Tide tables", "03-06T09:00"),
        ("Closing", "03-06T10:00"),
    ]


def test_rows_with_commas_in_their_hours() -> None:
    text = """Convegno del Porto 2027

Venerdì 5 marzo
9,00     Registrazione
9,30     Saluti
10,00    Reti e nodi
11,30    Pausa

Sabato 6 marzo
9,00     Tavole di marea
"""
    assert starts(text) == [
        ("Registrazione", "03-05T09:00"),
        ("Saluti", "03-05T09:30"),
        ("Reti e nodi", "03-05T10:00"),
        ("Pausa", "03-05T11:30"),
        ("Tavole di marea", "03-06T09:00"),
    ]


def test_prices_with_commas_are_no_rows() -> None:
    text = """Osteria del Porto, 5 marzo 2027, ore 20,30

7,50 Zuppa
9,00 Pasta
12,00 Pesce
3,50 Dolce
4,50 Vino
"""
    assert all(start.endswith("20:30") for _, start in starts(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ore 9,30 apertura", [(570, None)]),
        ("alle 21,15", [(1275, None)]),
        ("dalle ore 9,30 alle 10,15", [(570, 615)]),
        ("um 19,30 Uhr", [(1170, None)]),
        ("9,30-11,00 Uhr", [(570, 660)]),
        ("20,30 h", [(1230, None)]),
        ("18,30 uur", [(1110, None)]),
        ("um 2,50 Euro", []),
        ("alle 7,50 €", []),
        ("um 1,50 m gekürzt", []),
        ("1,30 h lang", []),
        ("8,50 Uhrmacher", []),
        ("12,30 Zuppa", []),
        ("ore 9,305", []),
    ],
)
def test_commas_before_minutes(text: str, expected: list[tuple[int, int | None]]) -> None:
    assert [(clock.start, clock.end) for clock in find_times(text)] == expected


def test_a_zone_in_square_brackets_belongs_to_its_hour() -> None:
    assert [clock.zone for clock in find_times("10:15 - 10:45 [CEST] in the hall")] == ["CEST"]


def test_how_people_take_part_is_no_title() -> None:
    text = """Harbour Forum

5 March 2027
09:00 - 09:30 [CET] in presence
Greetings and nets
09:30 - 10:00 [CET] online
Tide tables
10:00 - 10:30 [CET] in presence and online
Salt and light
"""
    assert starts(text) == [
        ("Greetings and nets", "03-05T09:00"),
        ("Tide tables", "03-05T09:30"),
        ("Salt and light", "03-05T10:00"),
    ]


def test_noon_begins_a_row_of_its_own() -> None:
    text = """Guild Show

Friday, March 5, 2027
10:00 a.m.            Judging
Noon - 1:00 p.m.      Luncheon of the judges
2:00 p.m.             Salt class

Saturday, March 6, 2027
11:00 a.m.            Salt market
Noon                  Class in knots
"""
    assert starts(text) == [
        ("Judging", "03-05T10:00"),
        ("Luncheon of the judges", "03-05T12:00"),
        ("Salt class", "03-05T14:00"),
        ("Salt market", "03-06T11:00"),
        ("Class in knots", "03-06T12:00"),
    ]


def test_both_letters_of_one_sign_go_on_in_their_word() -> None:
    """`fi` drawn as one sign: both letters have the box of the whole, which ends where the run ends."""
    run = [200.0, 100.0, 239.8, 109.4, "classif", 0, 0, 0]
    assert _goes_on(run, (233.2, 100.0, 239.8, 109.4), "i")
    assert not _goes_on(run, (120.0, 100.0, 126.6, 109.4), "i")
