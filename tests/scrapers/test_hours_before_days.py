"""Hours that stand before their day, joined to it by the small words of each language."""

from __future__ import annotations

from datetime import date

import pytest

from scrapers.dates.printed import find_whens
from scrapers.programmes.told import tidy


def moments(text: str, language: str) -> list[str]:
    found = find_whens(text, near=date(2027, 2, 1), language=language)
    return [f"{when.start:%m-%d %H:%M}" if when.time_stated else f"{when.start_on:%m-%d}" for when in found]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("dalle ore 19:00 del 3 Giugno", "it"),
        ("alle ore 19 del 3 giugno", "it"),
        ("a las 19:00 del 3 de junio", "es"),
        ("a las 19h del día 3 de junio", "es"),
        ("às 19h do dia 3 de junho", "pt"),
        ("om 19.00 uur op 3 juni", "nl"),
        ("kl. 19 den 3. juni", "da"),
        ("o godz. 19:00 w dniu 3 czerwca", "pl"),
        ("at 7pm on the 3rd of June", "en"),
        ("v 19:00 dne 3. června", "cs"),
    ],
)
def test_an_hour_before_its_day(text: str, language: str) -> None:
    assert moments(text, language) == ["06-03 19:00"]


@pytest.mark.parametrize(
    ("text", "language"),
    [("Hall 7 on the 3rd of June", "en"), ("entre las 10:00 y las 14:00 del 3 de junio", "es")],
)
def test_another_number_or_an_end_is_not_the_hour_of_the_day(text: str, language: str) -> None:
    assert moments(text, language) == ["06-03"]


def test_hours_behind_their_days_stay_with_them() -> None:
    assert moments("5 maggio ore 19 e 6 giugno ore 20", "it") == ["05-05 19:00", "06-06 20:00"]
    assert moments("Sat 5 May 19:00, 6 May", "en") == ["05-05 19:00", "05-06"]


def test_two_days_with_an_hour_each_are_two_where_and_joins_them() -> None:
    assert moments("5 May, 7 pm and 6 June, 8 pm", "en") == ["05-05 19:00", "06-06 20:00"]
    assert moments("between 5 May, 7 pm and 6 May, 8 pm", "en") == ["05-05 19:00"]
    assert moments("5 May, 7 pm to 6 May, 8 pm", "en") == ["05-05 19:00"]


def test_what_led_to_the_hour_is_no_part_of_the_title() -> None:
    assert tidy("Cena sul molo: dalle") == "Cena sul molo"
    assert tidy("Valle dalle sette porte") == "Valle dalle sette porte"
