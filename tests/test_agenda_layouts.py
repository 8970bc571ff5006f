"""The made-up agendas of `benchmarks.layouts`: always the same, with sound answers, easy ones are read."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from benchmarks.layouts.pages import AGENDAS, page
from benchmarks.layouts.trial import tried

SEEDS = range(30)
# Choose another seed where pages are drawn otherwise, not where the reader fails.
EASY = {
    "agenda table": 4,
    "agenda lines": 14,
    "agenda cards": 1,
    "agenda headings": 51,
    "sessions": 2,
    "tracks": 13,
    "seminars": 46,
}


def test_every_layout_has_an_easy_page() -> None:
    assert set(EASY) == set(AGENDAS)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_seed_is_always_the_same_page(seed: int) -> None:
    assert page(seed, "agendas") == page(seed, "agendas")


@pytest.mark.parametrize("seed", SEEDS)
def test_answers_are_well_formed(seed: int) -> None:
    made = page(seed, "agendas")
    assert any(not answer.optional for answer in made.answers)
    for answer in made.answers:
        assert answer.title.strip() == answer.title != ""
        assert isinstance(answer.start, datetime)
        assert made.today < answer.start.date() < made.today + timedelta(days=366)


@pytest.mark.parametrize(("layout", "seed"), EASY.items())
def test_an_easy_page_is_read_in_full(layout: str, seed: int) -> None:
    made, comparison = tried(seed, "agendas")
    assert made.layout == layout
    assert not comparison.missed
    assert not comparison.extra
