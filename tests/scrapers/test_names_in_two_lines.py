"""Bold names that a page breaks into two lines, and the heads of columns that are plain cells."""

from __future__ import annotations

import pytest

from tests.scrapers.test_blocks import told

TALKS = (
    ("March 1st", ("Visit to Elmford House", "7.00pm", "(bookings in advance only)"), "Ada Reef"),
    ("April 5th", ('"Songs of the', 'Lower Valley"'), "Bo Quay"),
    ("May 3rd", ("A.G.M. - followed by", '"Snippets of Elmford"'), "Topics and memories"),
    ("June 7th", ("Boat Trip",), "Cy Pier"),
)
NAMES = [
    "Visit to Elmford House",
    '"Songs of the Lower Valley"',
    'A.G.M. - followed by "Snippets of Elmford"',
    "Boat Trip",
]


def _table(*heads: str) -> str:
    head = "".join(f"<td><b>{words}</b></td>" for words in heads)
    rows = "".join(
        f"<tr><td><b>{day}</b></td><td>{''.join(f'<p><b>{line}</b></p>' for line in lines)}</td>"
        f"<td><b><p>{who}</p></b></td></tr>"
        for day, lines, who in TALKS
    )
    return f"<table><tr>{head}</tr>{rows}</table>"


@pytest.mark.parametrize("when", ["2027", "Date"])
def test_plain_cells_over_days_and_titles_are_heads(when: str) -> None:
    found = told(
        f"<h1>Elmford Society</h1><p>All meetings are at 7.45pm.</p>{_table(when, 'Event', 'Speaker')}"
    )
    assert [title for title, _ in found] == NAMES
    assert [start for _, start in found][:2] == ["2027-03-01T19:00:00", "2027-04-05T19:45:00"]


def test_names_that_are_whole_stay_apart_from_what_is_below() -> None:
    rows = (("Songs at dusk", "Ada Reef, harp"), ('"Low Tide"', '"High Tide" follows in May'))
    body = "".join(
        f"<div><p><b>{day} March 2027, 8 pm</b></p><p><b>{name}</b></p><p><b>{more}</b></p></div>"
        for day, (name, more) in enumerate(rows, 3)
    )
    assert [title for title, _ in told(f"<h1>Evenings</h1>{body}")] == ["Songs at dusk", '"Low Tide"']


def test_cells_of_a_first_row_are_no_heads_beside_its_day() -> None:
    rows = "".join(
        f"<tr><td>{day} March 2027</td><td>{name}</td><td>Quay Inn</td></tr>"
        for day, name in ((3, "Open house"), (10, "Harp recital"), (17, "Supper"))
    )
    assert [title for title, _ in told(f"<h1>Club dates</h1><table>{rows}</table>")] == [
        "Open house", "Harp recital", "Supper"
    ]  # fmt: skip
