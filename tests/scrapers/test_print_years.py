"""The year of a print that is read long after it was printed."""

from __future__ import annotations

import pytest

from scrapers.dates.printed import find_whens
from tests.scrapers.moments import NOON
from tests.scrapers.prints import Placed, a_pdf, told

ROWS = ("18:00  The Ferry", "20:00  Night Train to the Sea", "22:00  Late Ice")


def starts(body: bytes) -> set[str]:
    return {start[:10] for _, start, _ in told(body)}


def page(head: str, day: str) -> list[Placed]:
    lines: list[Placed] = [(60, 560, head, 14), (60, 530, day)]
    return [*lines, *((60.0, 510.0 - 20 * at, row) for at, row in enumerate(ROWS))]


def test_the_weekdays_of_a_print_tell_its_year() -> None:
    pages = [page("Salt Film Days", day) for day in ("8 DE ABRIL | SEXTA-FEIRA", "9 DE ABRIL | SABADO")]
    pages.append(page("Salt Film Days", "10 DE ABRIL | DOMINGO"))
    assert starts(a_pdf(pages)) == {"2022-04-08", "2022-04-09", "2022-04-10"}


def test_weekdays_of_a_year_near_the_visit_stay() -> None:
    pages = [
        page("Salt Film Days", day) for day in ("Friday 9 April", "Saturday 10 April", "Sunday 11 April")
    ]
    assert starts(a_pdf(pages)) == {"2027-04-09", "2027-04-10", "2027-04-11"}


def test_the_year_over_all_pages_of_a_print_is_that_of_its_days() -> None:
    days = ("3 June", "4 June", "5 June", "6 June", "7 June")
    pages = [page("Salt Symposium 2017", day) for day in days]
    assert starts(a_pdf(pages)) == {f"2017-06-0{at}" for at in range(3, 8)}


def test_a_year_long_gone_in_one_heading_is_not_that_of_the_print() -> None:
    days = ("3 June", "4 June", "5 June", "6 June", "7 June")
    pages = [page("Salt Symposium, since 2017" if day == "3 June" else "Salt Symposium", day) for day in days]
    assert starts(a_pdf(pages)) == {f"2027-06-0{at}" for at in range(3, 8)}


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("10 DE ABRIL | SÁBADO", ""),
        ("12 DE ABRIL | SEGUNDA - FEIRA", ""),
        ("10 April | Saturday Market", " Market"),
        ("10 April | Satire", " | Satire"),
    ],
)
def test_a_weekday_behind_a_bar_is_that_of_the_day(text: str, left: str) -> None:
    (when,) = find_whens(text, near=NOON.date())
    assert text[when.span[1] :] == left


def test_the_year_of_a_film_is_not_that_of_the_print() -> None:
    pages = [page("Salt Film Days", "8 April")]
    pages[0].insert(1, (60, 545, "Peru, 2025, 94'"))
    pages.append(page("Salt Film Days", "9 April"))
    assert starts(a_pdf(pages)) == {"2027-04-08", "2027-04-09"}
