"""Rows in which the place stands between the day and the hour."""

from __future__ import annotations

import pytest

from scrapers.contract import Listing
from tests.scrapers.test_blocks import read


@pytest.mark.parametrize(
    ("row", "title", "place"),
    [
        ("Reed Club night, Mon {} July @ Quay Heights 7pm", "Reed Club night", "Quay Heights"),
        ("Late chess table on Mon {} July at the Old Barn, 7pm", "Late chess table", "Old Barn"),
        ("Grand loto – {} juillet 2027 à la salle des fêtes, 19h", "Grand loto", "la salle des fêtes"),
        ("Mon {} July: Chess club, 7pm", "Chess club", None),
    ],
)
def test_what_is_on_stands_before_the_day_and_where_behind_it(
    row: str, title: str, place: str | None
) -> None:
    page = "<h1>Calendar</h1><ul>" + "".join(f"<li>{row.format(day)}</li>" for day in (5, 12, 19)) + "</ul>"
    found = [one for one in read(page) if isinstance(one, Listing)]
    told = {(one.title, one.start.isoformat()[8:13], one.place.name if one.place else None) for one in found}
    assert told == {(title, f"{day:02}T19", place) for day in (5, 12, 19)}
