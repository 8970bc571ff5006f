"""English hours with a full stop and without am or pm: `7.30`, as film societies print them."""

from __future__ import annotations

import pytest

from tests.scrapers.test_blocks import told

DAYS = "<li>Fri 5 March – The Nets</li><li>Fri 12 March – Tar</li><li>Fri 19 March – Ropes</li>"


def hours(page: str) -> list[str]:
    return [start[11:16] for _, start in told(page)]


def test_rows_of_a_clock_of_twelve() -> None:
    page = """<html lang=en><h1>This week</h1><h2>Friday 5 March</h2><ul><li>3.15 The Nets (PG)</li>
    <li>6.00 Tar (15)</li><li>8.30 The Nets (PG)</li></ul><h2>Saturday 6 March</h2>
    <ul><li>2.15 Boats (U)</li><li>5.45 Tar (15)</li><li>8.15 The Nets (PG)</li></ul>"""
    assert hours(page) == ["15:15", "18:00", "20:30", "14:15", "17:45", "20:15"]


def test_a_day_from_morning_to_evening() -> None:
    rows = "".join(
        f"<li>{row}</li>"
        for row in ("9.30 Registration", "11.15 Nets", "12.30 Lunch", "1.30 Tar", "3.00 Ropes", "5.00 Close")
    )
    page = f"<html lang=en><h1>Saturday 6 March 2027</h1><ul>{rows}</ul>"
    assert hours(page) == ["09:30", "11:15", "12:30", "13:30", "15:00", "17:00"]


@pytest.mark.parametrize(
    "sentence",
    [
        "All screenings start at 7.30 in the Town Hall.",
        "All films begin at 7.30 unless otherwise stated.",
        "Every performance starts at 7:30.",
    ],
)
def test_evenings_of_all_rows(sentence: str) -> None:
    assert hours(f"<html lang=en><h1>Spring season</h1><p>{sentence}</p><ul>{DAYS}</ul>") == ["19:30"] * 3


@pytest.mark.parametrize(
    ("sentence", "hour"),
    [
        ("All films start at 7.30 in the morning, with breakfast.", "07:30"),
        ("All swims start at 7.30 at the quay.", "07:30"),
        ("All films start at 07:30.", "07:30"),
        ("All screenings start at 10.30 in the Town Hall.", "10:30"),
    ],
)
def test_mornings_stay_mornings(sentence: str, hour: str) -> None:
    assert hours(f"<html lang=en><h1>Spring season</h1><p>{sentence}</p><ul>{DAYS}</ul>") == [hour] * 3


def test_german_rows_begin_in_the_morning() -> None:
    rows = "<li>8.15 Netze</li><li>9.30 Teer</li><li>11.00 Seile</li><li>5.30 Nachtwache</li>"
    page = f"<html lang=de><h1>Programm</h1><h2>Freitag, 5. März 2027</h2><ul>{rows}</ul>"
    assert hours(page)[:3] == ["08:15", "09:30", "11:00"]


def test_ends_move_with_their_beginnings() -> None:
    page = """<html lang=en><h1>Clubs</h1><h2>Friday 5 March</h2><ul><li>3:15 Boats</li><li>4:30 Nets</li>
    <li>6:00 - 7:30 Tar</li><li>8:00 - 9:15 Ropes</li></ul>"""
    assert hours(page) == ["15:15", "16:30", "18:00", "20:00"]
