"""Entries of two rows, a name and a town over a kind and a day, with how many were found over them."""

from __future__ import annotations

import pytest

from tests.scrapers.test_list_evidence import told

ROW = (
    "<tr><td><strong><a href=/{1}>{0}</a></strong><td>Quay</tr><tr><td>{2}<td>{1}</tr><tr><td colspan=2></tr>"
)
SHOWS = ("Salt and Ink", "Nets of the Delta", "A Winter of Ropes", "Ebb", "Letters to a Pilot", "Low Water")
KINDS = ("Exhibition", "Exhibition", "Theatre", "Cinema", "Cinema", "Theatre")
DAYS = ("04/03/2027", "18/03/2027", "24/03/2027", "07/04/2027", "08/04/2027", "09/04/2027")


def page(kinds: tuple[str, ...], count: str) -> str:
    rows = "".join(ROW.format(*one) for one in zip(SHOWS, DAYS, kinds, strict=True))
    bar = f"<tr><td colspan=2><strong>{count}</strong></tr>"
    return f"<html lang=en-GB><h1>Agenda</h1><table>{bar}{rows}{bar}</table>"


def starts() -> list[tuple[str, str]]:
    return [(show, "-".join(reversed(day.split("/")))) for show, day in zip(SHOWS, DAYS, strict=True)]


@pytest.mark.parametrize(
    "count",
    [
        "Entries found: 129",
        "129 results",
        "Results 1–6 of 129",
        "Page 1 of 7",
        "Treffer: 129",
        "Schede trovate: 129",
    ],
)
def test_a_name_over_its_kind_and_its_day_is_of_that_day(count: str) -> None:
    assert told(page(KINDS, count)) == starts()


def test_words_that_never_come_back_beside_a_day_are_names_of_their_own() -> None:
    names = ("Night Paddle", "First Cut", "Rope Walk", "Pilot Song", "Harbour Round", "Slow Boat")
    assert {title for title, _ in told(page(names, "129 results"))} >= set(names)
