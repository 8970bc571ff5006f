"""Questions about words and lines are put once, and what is kept of the answers stays bounded."""

from __future__ import annotations

from dataclasses import replace

import pytest

from scrapers import remembered as module
from scrapers.programme_titles import line_titles
from scrapers.programmes.lines import Line
from scrapers.programmes.told import Told, asked_once
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
