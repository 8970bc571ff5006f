"""Rows of a day and a name that go on in sentences: what was raised, who came, where the photos are."""

from __future__ import annotations

import pytest

from scrapers.programme_titles.said_names import name_before_remarks
from tests.scrapers.test_list_evidence import told

LONG = "The mill was full to the last chair and the band played until the lamps went out. " * 3
ROWS = (
    ("22 October", "Musical evening at the mill.", "Musical evening at the mill"),
    ("6 October", "'Lantern walk' in aid of the ferry. This raised almost £500!", "'Lantern walk' in aid of"),
    ("22 September", f"Village supper (ferry fund). {LONG}", "Village supper"),
    (
        "12 June",
        "The long table was a great evening. Here you can see who won the prize. Well done",
        "The long table",
    ),
    ("3 May", "Reed cutting by the weir! Thank you to all who came.", "Reed cutting by the weir"),
)


def _page(rows: tuple[tuple[str, str, str], ...]) -> str:
    listed = "".join(f"<p>{day} - {words}</p>" for day, words, _ in rows)
    return f"<h1>What's on</h1><h2>Past events</h2><p><b>2026</b></p><div>{listed}</div>"


def test_the_name_in_a_row_ends_before_what_is_said_of_it() -> None:
    found = {start: title for title, start in told(_page(ROWS))}
    days = ("2026-10-22", "2026-10-06", "2026-09-22", "2026-06-12", "2026-05-03")
    assert [found[day].startswith(name) for day, (_, _, name) in zip(days, ROWS, strict=True)] == [True] * 5
    assert all("." not in title and len(title) < 60 for title in found.values())


@pytest.mark.parametrize(
    "words",
    [
        "We painted the boat. It took all day.",
        "It rained. Nobody minded.",
        "Please bring a chair. Doors open at six.",
        "Ropes, knots and St. Elmo's fire",
        "Quay House. Ana Ruiz",
    ],
)
def test_sentences_without_a_name_and_names_without_remarks_have_none(words: str) -> None:
    assert name_before_remarks(words) is None


def test_a_diary_of_sentences_is_no_list() -> None:
    rows = tuple((day, f"We went to the weir. {LONG}", "") for day, _, _ in ROWS)
    assert told(_page(rows).replace("Past events", "Diary")) == []


def test_what_begins_at_an_hour_is_called_by_what_stands_above() -> None:
    page = "<p>{} March 2027</p><p>{}</p><p>Festivities commence at 4 pm</p>"
    rows = "".join(
        f"<div>{page.format(day, name)}</div>" for day, name in ((7, "Songs of the weir"), (9, "Fair"))
    )
    assert told(f"<h1>What's on</h1>{rows}") == [
        ("Songs of the weir", "2027-03-07T16:00:00"),
        ("Fair", "2027-03-09T16:00:00"),
    ]


def test_a_house_behind_a_comma_is_no_name() -> None:
    page = (
        "<h2>Summer fair</h2><p>Saturday, 27 March 2027, 4 pm, garden of the mill. Bring a cake, please!</p>"
    )
    assert told(page) == [("Summer fair", "2027-03-27T16:00:00")]
