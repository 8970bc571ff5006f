"""Meetings on a page of papers are called after the body whose papers these are."""

from __future__ import annotations

import pytest

from tests.scrapers.test_list_evidence import told

DAYS = ("4 March 2027", "8 April 2027", "6 May 2027", "3 June 2027")


def _titles(name: str, *, above: str = "", window: str = "") -> set[str]:
    rows = "".join(f"<li>{day}, 19:00</li>" for day in DAYS)
    page = f"<html><title>{window or name}</title><body>{above}<h1>{name}</h1><ul>{rows}</ul></body></html>"
    found = told(page)
    assert len(found) == len(DAYS)
    return {title for title, _ in found}


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("Pier Board Agendas, Results, and Minutes", "Pier Board"),
        ("Pier Board Meeting Schedule & Materials", "Pier Board Meeting"),
        ("Agendas and Minutes of the Pier Board", "Pier Board"),
        ("Tagesordnungen und Niederschriften des Hafenausschusses", "Hafenausschuss"),
        ("Hafenausschuss: Tagesordnungen", "Hafenausschuss"),
        ("Ordres du jour du conseil municipal", "conseil municipal"),
        ("Actas del Consejo de Pesca 2027", "Consejo de Pesca"),
        ("Verbali della Commissione Pesca", "Commissione Pesca"),
        ("Atas da Câmara do Porto", "Câmara do Porto"),
        ("Agenda's Gemeenteraad", "Gemeenteraad"),
    ],
)
def test_a_body_is_named_before_or_behind_its_papers(name: str, title: str) -> None:
    assert _titles(name) == {title}


def test_a_page_of_papers_alone_says_beside_it_whose_they_are() -> None:
    assert _titles("2027 Agendas", above="<p>Pier Commission</p>") == {"Pier Commission"}
    assert _titles("Meeting Agendas", window="Meeting Agendas | Pier Board | Elmford") == {"Pier Board"}


@pytest.mark.parametrize("name", ["Pier Board Meetings", "Tide Calendar", "Concert Schedule"])
def test_other_pages_keep_their_names(name: str) -> None:
    assert _titles(name, above="<p>Pier Commission</p>") == {name}
