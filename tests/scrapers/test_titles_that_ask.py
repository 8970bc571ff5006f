"""Talks that are called as they ask, beside pages of questions and answers."""

from __future__ import annotations

from tests.scrapers.test_list_evidence import told

CARD = (
    "<div><h2>{}</h2><div>Friday, {} March 2027 18:00 – 19:00 / Upper floor</div><div>Free entry</div></div>"
)
NAMES = (
    "Salt market",
    "Open reading room",
    "What do I need to know about nets?",
    "Ruby meetup",
    "Who owns the tide?",
)


def test_a_question_among_names_of_its_make_is_a_title() -> None:
    cards = "".join(CARD.format(name, day) for name, day in zip(NAMES, (5, 12, 19, 26, 26), strict=True))
    assert [title for title, _ in told(f"<h1>Events</h1>{cards}")] == list(NAMES)


def test_what_stands_below_questions_alone_is_no_gathering() -> None:
    asked = ("When do you open?", "When is the box office closed?", "When can I see the archive?")
    cards = "".join(CARD.format(name, day) for name, day in zip(asked, (5, 12, 19), strict=True))
    assert told(f"<h1>Questions</h1>{cards}") == []
