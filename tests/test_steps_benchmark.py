"""`benchmarks.steps`: which steps of the reader a page wants is told as leaving them out shows it."""

from __future__ import annotations

from pathlib import Path

from benchmarks.steps import answers, changed_pages, mattering, pages, steps

NOON = "programme_days.noon.with_noon"
PAGE = """<html lang=en><h1>Programme</h1><h2>Thursday 4 March 2027</h2><p>11:30 am – Walk along the quay</p>
<p>12 am – Lunch of editors</p><p>1 pm – Coffee of composers</p>"""
"""Noon is misprinted."""


def test_a_step_that_a_page_wants_changes_it_and_matters(tmp_path: Path) -> None:
    (tmp_path / "noon.html").write_text(PAGE)
    (tmp_path / "other.html").write_text(PAGE.replace("12 am", "12 pm"))
    known, read = steps(), pages([tmp_path])
    usual = {name: answers(page) for name, page in read.items()}
    changed = changed_pages(known, read)
    assert [Path(name).name for name in changed[NOON]] == ["noon.html"]
    assert mattering(known[NOON], set(read), read) == 1
    assert {name: answers(page) for name, page in read.items()} == usual  # everything is put back


def test_what_gives_something_else_than_it_takes_is_no_step() -> None:
    known = steps()
    assert NOON in known
    assert "plain_pages.credible.credible" in known  # entries to entries, with more besides
    assert not any("names_none" in name or "says_nothing_on" in name for name in known)
