"""Houses of a list that some rows set otherwise than the others do."""

from __future__ import annotations

import pytest

from scrapers.contract import Listing
from tests.scrapers.test_blocks import read

ROWS = ("Nina Bell - Quay Hall", "Otters - Old Mill", "The Eels - Quay Hall", "Salt Choir - Harbour Club")


def places(*rows: str) -> list[tuple[str, str | None]]:
    listed = "".join(f"<p>{5 + at:02}.03.2027 - {row}</p>" for at, row in enumerate((*ROWS, *rows)))
    found = read(f"<body><h1>Konzerte</h1><div>{listed}</div></body>")
    told = [one for one in found if isinstance(one, Listing)]
    return [(one.title, one.place.name if one.place else None) for one in told[len(ROWS) :]]


@pytest.mark.parametrize(
    "row", ["Low Ebb- Quay Hall", "Low Ebb - Quay Hall !", "Low Ebb –Quay Hall", "Low Ebb | Quay Hall"]
)
def test_a_house_is_known_however_it_is_set(row: str) -> None:
    assert places(row) == [("Low Ebb", "Quay Hall")]


def test_a_house_may_begin_small_and_go_on_with_a_capital() -> None:
    assert places("Low Ebb - dieWerft", "Two Tides - derKeller") == [
        ("Low Ebb", "dieWerft"),
        ("Two Tides", "derKeller"),
    ]


def test_words_that_no_row_tells_as_a_house_stay_in_the_title() -> None:
    assert places("Low Ebb- Live at last") == [("Low Ebb- Live at last", None)]
    assert places("Quay Hall") == [("Quay Hall", None)]
