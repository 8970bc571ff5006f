"""Words of a text beside the day that it tells are no place."""

from __future__ import annotations

from scrapers.contract import Listing
from tests.scrapers.test_blocks import read

CARD = "<li><div>March {0}</div><a href=/{0}><h2>{1}</h2><p>{2}</p></a></li>"
LONG = (
    "Old songs with a twist, that is what the evening is about on Friday {0} March 2027: songs of the nets, "
    "the ropes and the tide, sung by everybody who comes, and soup for all of them afterwards"
)


def places(text: str) -> list[str | None]:
    rows = ((5, "Song evening"), (12, "Rope walk"), (19, "Net market"))
    cards = "".join(CARD.format(day, name, text.format(day)) for day, name in rows)
    found = [one for one in read(f"<h1>Agenda</h1><ul>{cards}</ul>") if isinstance(one, Listing)]
    assert [one.title for one in found] == [name for _, name in rows]
    return [one.place.name if one.place else None for one in found]


def test_words_before_a_day_in_a_long_text_are_no_place() -> None:
    assert places(LONG) == [None, None, None]


def test_a_house_beside_a_day_in_a_row_is_one() -> None:
    assert places("Quay Hall, Friday {0} March 2027") == ["Quay Hall"] * 3
