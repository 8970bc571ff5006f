"""Days in figures with dots: with a year on pages that put the month first, with gaps in lists."""

from __future__ import annotations

import pytest

from scrapers.page_days.dotted_days import with_spaced_days
from scrapers.page_days.dotted_years import with_dotted_years
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


def spaced(*given: str) -> list[str]:
    return [line.text for line in with_spaced_days([Line(text) for text in given])]


def test_days_with_a_gap_begin_the_rows_of_a_list() -> None:
    given = ("29. 11. Ulm, Alte Post", "Einlass", "3. 12. Jena, Kassa", "4. 12. 20 Uhr, Gera")
    assert spaced(*given) == ["29.11. Ulm, Alte Post", "Einlass", "3.12. Jena, Kassa", "4.12. 20 Uhr, Gera"]


@pytest.mark.parametrize(
    "given",
    [
        ("29. 11. Ulm", "3. 12. Jena"),  # too few
        ("1. 1. Zweck", "1. 2. Sitz", "2. 1. Organe"),  # chapters
        ("29. 11. 2027 Ulm", "3. 12. 2027 Jena", "4. 12. 2027 Gera"),  # read as they are
        ("13. 1. 1. Zweck", "13. 1. 2. Sitz", "13. 2. 1. Organe"),
        ("29. 13. Ulm", "30. 13. Jena", "31. 13. Gera"),
    ],
)
def test_chapters_and_days_with_their_years_stay_as_they_are(given: tuple[str, ...]) -> None:
    assert spaced(*given) == list(given)
