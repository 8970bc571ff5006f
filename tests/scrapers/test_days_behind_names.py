"""Rows below the name of a month whose days stand behind what is on."""

from __future__ import annotations

from tests.scrapers.test_blocks import told


def page(rows: list[tuple[str, str]], head: str = "March 2027") -> str:
    items = "".join(
        f"<li><a href='/{at}'>{name}</a> - {days}<br>Quay Town </li>" for at, (name, days) in enumerate(rows)
    )
    return f"<h1>Festival guide</h1><div class=month>{head}</div><ul>{items}</ul>"


def test_numbers_that_do_not_ascend_are_no_days() -> None:
    assert told(page([("Amber Race", "31"), ("Birch Race", "12"), ("Cedar Race", "7")])) == []


def test_numbers_behind_few_of_many_rows_are_no_days() -> None:
    others = [(f"Reel {word}", "TBA") for word in ("one", "two", "three", "four", "five", "six", "seven")]
    assert told(page([*others, ("Amber", "3"), ("Birch", "6"), ("Cedar", "9")])) == []
