"""Agendas of a clock of twelve whose hours have two figures: `08:30`, `11:30`, `01:30`."""

from __future__ import annotations

from tests.scrapers.test_list_evidence import told


def hours(*rows: str) -> list[str]:
    cells = "".join(f"<tr><td>{row}</td><td>Talk {at}</td></tr>" for at, row in enumerate(rows))
    found = told(f"<html lang=en><h1>Quay days</h1><h3>Friday, March 5, 2027</h3><table>{cells}</table>")
    return [start[11:16] for _, start in found]


def test_hours_behind_noon_are_told_as_such() -> None:
    assert hours("08:30", "10:00", "11:30", "01:30", "03:00") == ["08:30", "10:00", "11:30", "13:30", "15:00"]


def test_a_page_that_prints_later_hours_means_the_night() -> None:
    assert hours("08:30", "10:00", "16:00", "23:30", "01:30")[:4] == ["08:30", "10:00", "16:00", "23:30"]
    assert "13:30" not in hours("08:30", "10:00", "16:00", "23:30", "01:30")
