"""Titles that ask something are no questions of a page of answers where they stand below their hours."""

from __future__ import annotations

from tests.scrapers.test_blocks import told


def test_titles_below_their_hours_may_be_questions() -> None:
    titles = ("Is sound a colour?", "Harbour maps", "Does light wait?", "Nets by hand", "Long oars")
    rows = "".join(
        f"<div><div>{9 + at}:30</div><div><b>{title}</b></div><p>Speaker: Ada Reef</p></div>"
        for at, title in enumerate(titles)
    )
    assert [title for title, _ in told(f"<h2>Friday 5 March 2027</h2>{rows}")] == [*titles]


def test_hours_below_questions_are_answers() -> None:
    rows = "".join(
        f"<div><div><b>{question}</b></div><div>Friday 5 March 2027, {9 + at}:30</div></div>"
        for at, question in enumerate(("When do doors open?", "When is the shuttle?", "When is supper?"))
    )
    assert told(f"<h1>Good to know</h1>{rows}") == []
