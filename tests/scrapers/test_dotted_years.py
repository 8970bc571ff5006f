"""Days in figures with dots and a year on pages that put the month first."""

from __future__ import annotations

import pytest

from scrapers.plain_pages.dotted_years import with_dotted_years
from scrapers.programmes.lines import Line


def texts(*given: str) -> list[str]:
    return [line.text for line in with_dotted_years([Line(text) for text in given])]


def test_a_page_of_days_that_are_no_months_puts_the_month_first() -> None:
    given = ("12.05.26", "11.13.26", "10.24.2026", "Open night, 9.15.26")
    assert texts(*given) == ["Dec 5, 2026", "Nov 13, 2026", "Oct 24, 2026", "Open night, Sep 15, 2026"]


@pytest.mark.parametrize(
    "given",
    [
        ("12.05.26", "11.13.26", "10.24.26"),  # too few
        ("11.13.26", "10.24.26", "9.15.26", "24.10.26"),  # one of them is read otherwise
        ("1.13.26.4", "v2.24.26", "3.15.26-1"),  # versions
        ("12.05.26", "11.03.26", "10.04.26"),
    ],
)
def test_others_stay_as_they_are(given: tuple[str, ...]) -> None:
    assert texts(*given) == list(given)
