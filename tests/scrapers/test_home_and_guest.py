"""Tables of matches, and the rounds and halls beside them."""

from __future__ import annotations

import pytest

from tests.scrapers.test_list_evidence import told

ROWS = (
    ("20.03.2027", "11:00", "ED", "Hafen 2", "Salzhausen"),
    ("21.03.2027", "14:00", "SA", "Mühlen", "Hafen 2"),
)


@pytest.mark.parametrize(
    "heads", [("Heimmannschaft", "Gastmannschaft"), ("Home", "Away"), ("Domicile", "Visiteurs")]
)
def test_both_sides_are_the_title(heads: tuple[str, str]) -> None:
    head = "".join(f"<th>{name}</th>" for name in ("Datum", "Zeit", "Sporthalle", *heads))
    rows = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in ROWS)
    assert told(f"<h1>Spielplan</h1><table><tr>{head}</tr>{rows}</table>") == [
        ("Hafen 2 – Salzhausen", "2027-03-20T11:00:00"),
        ("Mühlen – Hafen 2", "2027-03-21T14:00:00"),
    ]
