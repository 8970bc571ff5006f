"""Questions about words and lines are put once, and what is kept of the answers stays bounded."""

from __future__ import annotations

import gc
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

import pytest

from scrapers import remembered as module
from scrapers.page_days.door_times import without_doors
from scrapers.page_days.joined_hours import with_colons, with_hours_of_weekdays
from scrapers.page_days.numbered_lines import without_numbered
from scrapers.page_days.weekday_marks import without_weekday_marks
from scrapers.programme_days.editions import Held
from scrapers.programme_titles import line_titles
from scrapers.programmes import line_dates
from scrapers.programmes.asked_once import asked_once
from scrapers.programmes.line_dates import tell
from scrapers.programmes.lines import Line
from scrapers.programmes.told import Surroundings, Told
from scrapers.remembered import LONGEST, remembered


def test_the_same_words_are_asked_about_once() -> None:
    asked: list[str] = []

    @remembered
    def length(text: str) -> int:
        asked.append(text)
        return len(text)

    assert [length(words) for words in ("Quay", "Reef choir", "Quay", "Reef choir")] == [4, 10, 4, 10]
    assert asked == ["Quay", "Reef choir"]


def test_an_answer_that_is_none_is_an_answer() -> None:
    asked: list[str] = []

    @remembered
    def nothing(text: str) -> None:
        asked.append(text)

    nothing("Quay")
    nothing("Quay")
    assert asked == ["Quay"]


def test_no_more_is_kept_than_a_long_page_has_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST", 2)
    asked: list[str] = []

    @remembered
    def same(text: str) -> str:
        asked.append(text)
        return text

    assert [same(words) for words in ("one", "two", "three", "three", "one")] == [
        "one",
        "two",
        "three",
        "three",
        "one",
    ]
    assert asked == ["one", "two", "three", "one"]


def test_an_essay_is_not_kept() -> None:
    asked: list[int] = []

    @remembered
    def length(text: str) -> int:
        asked.append(len(text))
        return len(text)

    essay = "a" * (LONGEST + 1)
    assert length(essay) == length(essay) == LONGEST + 1
    assert len(asked) == 2


def test_a_line_answers_once_and_a_changed_line_anew() -> None:
    asked: list[str] = []

    @asked_once
    def words(one: Told, sign: str) -> str:
        asked.append(one.line.text)
        return one.line.text + sign

    one = Told(Line("Reef choir"))
    assert words(one, "!") == words(one, "!") == "Reef choir!"
    assert len(asked) == 1
    assert words(one, "?") == "Reef choir?"
    assert words(replace(one, prose=True), "?") == "Reef choir?"
    assert len(asked) == 3


def test_lines_with_and_without_answers_are_equal() -> None:
    one, other = Told(Line("Reef choir")), Told(Line("Reef choir"))
    assert line_titles.title_words(one) == "Reef choir"
    assert one == other
    assert hash(one) == hash(other)
    assert repr(one) == repr(other)


def test_whether_words_are_a_title_is_found_out_once_a_line(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def begins(text: str) -> bool:
        asked.append(text)
        return False

    monkeypatch.setattr(line_titles, "begins_as_byline", begins)
    told = [Told(Line("Reef choir", level=2)), Told(Line("Quay walk", level=2))]
    for low in (0, 0, 1):
        assert line_titles.choose_title(told, range(low, 2), frozenset()) is not None
    assert asked == ["Reef choir", "Quay walk"]


AROUND = Surroundings(date(2027, 3, 1), language="en")
ROWS = ("Friday, 5 March 2027, 19:30", "Reef choir", "Doors open", "Saturday 6 March (spring)", "7 pm")


def test_the_moments_of_a_line_are_looked_for_once_by_all_that_read_the_page(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[str] = []
    looked_at = line_dates._looked_at

    def counted(line: Line, around: Surroundings, year: Held | None) -> Told:
        asked.append(line.text)
        return looked_at(line, around, year)

    monkeypatch.setattr(line_dates, "_looked_at", counted)
    lines = [Line(text) for text in ROWS]
    assert tell(lines, AROUND) == tell(lines, AROUND)
    assert asked == list(ROWS)
    assert tell(lines, replace(AROUND, language="fr"))[0].dated
    assert len(asked) == 2 * len(ROWS)


def test_what_is_known_of_a_page_goes_with_its_lines() -> None:
    def kept() -> int:
        return sum(isinstance(one, Line | Told) for one in gc.get_objects())

    gc.collect()
    gc.disable()
    try:
        before = kept()
        told = tell([Line(text) for text in ROWS], AROUND)
        assert line_titles.choose_title(told, range(len(told)), frozenset()) is not None
        assert kept() > before
        del told
        assert kept() == before
    finally:
        gc.enable()


@pytest.mark.parametrize(
    "step",
    [with_hours_of_weekdays, with_colons, without_doors, without_numbered, without_weekday_marks],
)
def test_a_step_hands_on_the_lines_that_it_does_not_change(
    step: Callable[[Sequence[Line]], list[Line]],
) -> None:
    lines = [Line(text) for text in ROWS]
    assert all(one is other for one, other in zip(step(lines), lines, strict=True))


def test_a_line_that_says_something_else_knows_nothing_yet() -> None:
    line = Line("Doors 19:00, Show 20:00", level=2)
    assert line.saying("Doors 19:00, Show 20:00") is line
    (shown,) = without_doors([line])
    assert shown == Line("Show 20:00", level=2)
    assert not shown.answers
