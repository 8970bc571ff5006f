"""The made-up pages of `benchmarks.layouts`: always the same, with sound answers, and easy ones are read."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from benchmarks.layouts.pages import KINDS, LAYOUTS, page
from benchmarks.layouts.trial import tried

SEEDS = range(40)
# One page of each layout: choose another seed where pages are drawn otherwise, not where the reader fails.
EASY = {
    "cards": 4,
    "badges": 6,
    "several days a card": 27,
    "runs": 14,
    "table": 19,
    "films against days": 63,
    "month's grid": 67,
    "days over rows": 1,
    "months over rows": 87,
    "films over days": 3,
    "days over films": 2,
    "houses": 13,
    "one gathering": 49,
    "meetings of a body": 76,
    "lines": 0,
    "sentences": 35,
    "two heads": 57,
}


def test_every_layout_has_an_easy_page() -> None:
    assert set(EASY) == set(LAYOUTS)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("seed", SEEDS)
def test_a_seed_is_always_the_same_page(seed: int, kind: str) -> None:
    assert page(seed, kind) == page(seed, kind)


def test_a_seed_is_the_same_page_in_every_process() -> None:
    first = page(0).answers[0]
    assert (first.title, first.start.isoformat()) == ("Ciné-goûter", "2026-06-20T18:45:00")


@pytest.mark.parametrize("seed", SEEDS)
def test_answers_are_well_formed(seed: int) -> None:
    made = page(seed)
    assert made.answers
    for answer in made.answers:
        assert answer.title.strip() == answer.title != ""
        day = answer.start.date() if isinstance(answer.start, datetime) else answer.start
        assert date.fromisoformat(day.isoformat()) == day
        assert made.today < day < made.today + timedelta(days=366)


@pytest.mark.parametrize(("layout", "seed"), EASY.items())
def test_an_easy_page_is_read_in_full(layout: str, seed: int) -> None:
    made, comparison = tried(seed)
    assert made.layout == layout
    assert not comparison.missed
    assert not comparison.extra


@pytest.mark.parametrize("seed", SEEDS)
def test_pages_of_what_is_no_gathering_announce_none_but_those_beside(seed: int) -> None:
    made = page(seed, "others")
    assert made == page(seed, "others")
    assert bool(made.answers) == (made.layout == "beside others")


@pytest.mark.parametrize(("layout", "seed"), {"no gatherings": 1, "beside others": 0}.items())
def test_an_easy_page_of_what_is_no_gathering_is_read_in_full(layout: str, seed: int) -> None:
    made, comparison = tried(seed, "others")
    assert made.layout == layout
    assert not comparison.missed
    assert not comparison.extra
