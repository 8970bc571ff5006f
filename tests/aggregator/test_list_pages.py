"""An address that a whole list links to is no gathering's own."""

from __future__ import annotations

from typing import Any

from aggregator.comparing.listpages import list_pages
from aggregator.stage_match import match_rows

PROGRAMME = "https://fest.example/programme.pdf"


def row(rid: str, source: str, title: str, hour: str, **more: Any) -> dict[str, Any]:
    start = f"2027-03-04T{hour}:00+01:00"
    return {"rid": rid, "source": source, "title": title, "start": start, "url": PROGRAMME, **more}


def together(rows: list[dict[str, Any]]) -> list[list[str]]:
    homes: dict[str, list[str]] = {}
    for answer in match_rows(rows):
        homes.setdefault(answer["cluster"], []).append(answer["rid"])
    return sorted(map(sorted, homes.values()))


def test_a_programme_read_by_two_sources_joins_what_is_the_same_and_nothing_else() -> None:
    entries = [("Makers' Breakfast", "09:00"), ("Docs Lunch", "12:00"), ("Shorts Mixer", "12:30")]
    rows = [
        row(f"{source}{number}", source, title, hour, venue="Lantern House")
        for source in ("paper", "site")
        for number, (title, hour) in enumerate(entries)
    ]
    assert together(rows) == [["paper0", "site0"], ["paper1", "site1"], ["paper2", "site2"]]


def test_the_sittings_of_one_page_are_sittings() -> None:
    rows = [row(f"a{hour}", "luma", "Speed Networking", hour) for hour in ("13:00", "15:00", "17:00")]
    assert together(rows) == [["a13:00"], ["a15:00"], ["a17:00"]]


def test_copies_of_a_page_with_doors_and_marks_stay_one() -> None:
    titles = ("Guild Drinks", "GUILD DRINKS", "Guild Drinks (UPDATED)")
    hours = ("18:00", "17:30", "18:00")
    rows = [
        row(f"c{number}", "guild", title, hour)
        for number, (title, hour) in enumerate(zip(titles, hours, strict=True))
    ]
    assert together(rows) == [["c0", "c1", "c2"]]


def test_where_no_address_is_shared_there_is_no_list() -> None:
    assert list_pages(["a", "b"], ["x", "y"], [1, 2], ["p", None]) == frozenset()
