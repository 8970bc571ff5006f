"""Lists of days of which the last alone tells a year."""

from __future__ import annotations

import pytest

from tests.scrapers.test_blocks import told
from tests.scrapers.test_printed_dates import told as printed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12.01. | 23.02. | 10.11.2027", ["2027-01-12", "2027-02-23", "2027-11-10"]),
        ("12.01. • 23.02. • 10.11.2029", ["2029-01-12", "2029-02-23", "2029-11-10"]),
        ("4 January, 12 March and 9 June 2029", ["2029-01-04", "2029-03-12", "2029-06-09"]),
        ("4 janvier, 12 mars et 9 juin 2029", ["2029-01-04", "2029-03-12", "2029-06-09"]),
        ("4 de enero, 12 de marzo y 9 de junio de 2029", ["2029-01-04", "2029-03-12", "2029-06-09"]),
        ("4. januar, 12. mars og 9. juni 2029", ["2029-01-04", "2029-03-12", "2029-06-09"]),
        ("12.11. | 10.12. | 14.01.2030", ["2029-11-12", "2029-12-10", "2030-01-14"]),
        ("2 & 4 January, 9 June 2029", ["2029-01-02", "2029-01-04", "2029-06-09"]),
    ],
)
def test_the_year_behind_the_last_day_is_that_of_all(text: str, expected: list[str]) -> None:
    assert printed(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12.11., 08.10., 12.03.2029", ["2027-11-12", "2027-10-08", "2029-03-12"]),
        ("4 January, 9 June 2029", ["2027-01-04", "2029-06-09"]),
        ("4 January, 12 March: report of 9 June 2029", ["2027-01-04", "2027-03-12", "2029-06-09"]),
        ("Mon 4 January, Fri 12 March, 10 June 2029", ["2027-01-04", "2027-03-12", "2029-06-10"]),
        ("4 March 2027, 9 June, 10 July 2029", ["2027-03-04", "2027-06-09", "2029-07-10"]),
    ],
)
def test_days_that_fall_or_are_told_apart_keep_their_own(text: str, expected: list[str]) -> None:
    assert printed(text) == expected


def test_a_list_of_this_year_on_a_page_of_two_years() -> None:
    page = """<h1>Termine 2027 / 2028</h1><h3>Vorstandssitzungen 2027</h3>
      <p>12.01. | 23.04. | 28.05. | 12.11.2027<br>jeweils 19:00 Uhr im Ankerhaus</p>
      <h3>Jahresfest</h3><p>07.06.2027, 9:00 Uhr – Hafenfest, Ankerhaus</p>"""
    starts = [start for _, start in told(f"<body>{page}")]
    assert starts[:4] == [f"2027-{day}T19:00:00" for day in ("01-12", "04-23", "05-28", "11-12")]
