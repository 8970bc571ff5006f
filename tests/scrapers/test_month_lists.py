"""Days that stand under the name of their month."""

from __future__ import annotations

from tests.scrapers.test_blocks import told


def test_a_month_in_the_row_is_no_weekday_under_that_month() -> None:
    rows = "<li>Mar 2, 2027 Open table, 7pm</li><li>Mar 9, 2027 Film quiz, 8pm</li>"
    assert told(f"<h1>Loft</h1><h2>March, 2027</h2><ul>{rows}</ul>") == [
        ("Open table", "2027-03-02T19:00:00"), ("Film quiz", "2027-03-09T20:00:00")
    ]  # fmt: skip
