"""Bold names that a page breaks into two lines, and the heads of columns that are plain cells."""

from __future__ import annotations

from tests.scrapers.test_blocks import told


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
