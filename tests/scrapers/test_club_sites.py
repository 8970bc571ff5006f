"""Pages that clubs, musicians and small societies write by hand."""

from __future__ import annotations

from scrapers.contract import Listing
from tests.scrapers.test_blocks import read, told


def _concerts(*rows: tuple[str, str, str]) -> str:
    return "".join(f"<h4>{when}</h4><p>{where}<br>{what}</p>" for when, where, what in rows)


FOLDED = (
    ("14 mei · 20.30 uur", "Lantaarnkerk, Utterdam", "Orgelconcert met werken van Franck"),
    ("3 juni · 17.00 uur", "Kadezaal, Molendrecht", "Zomerconcert"),
    ("9 juli · 15.00 uur", "Lantaarnkerk, Utterdam", "Nieuwe muziek voor fluit"),
    ("2 augustus · 19.30 uur", "Havenkerk, Utterdam", "Improvisaties bij een stomme film"),
)


def test_what_is_folded_below_its_heading_is_read_with_the_house_as_place() -> None:
    page = (
        "<html lang=nl><body><main><h1>Agenda</h1><h2 class=collapsible>Seizoen 2027</h2>"
        f"<div style='display:none'>{_concerts(*FOLDED)}</div></main>"
    )
    listed = [one for one in read(page) if isinstance(one, Listing)]
    found = [(one.title, one.start.isoformat(), one.place.name if one.place else None) for one in listed]
    assert found == [
        ("Orgelconcert met werken van Franck", "2027-05-14T20:30:00", "Lantaarnkerk, Utterdam"),
        ("Zomerconcert", "2027-06-03T17:00:00", "Kadezaal, Molendrecht"),
        ("Nieuwe muziek voor fluit", "2027-07-09T15:00:00", "Lantaarnkerk, Utterdam"),
        ("Improvisaties bij een stomme film", "2027-08-02T19:30:00", "Havenkerk, Utterdam"),
    ]


def test_what_is_hidden_below_a_plain_heading_stays_hidden() -> None:
    page = f"<main><h1>Agenda</h1><h2>2027</h2><div style='display:none'>{_concerts(*FOLDED)}</div></main>"
    assert read(page) == []


def test_the_foot_of_an_article_that_tells_its_hour_is_read() -> None:
    rows = (("Le 14 mai 2027", "Quartet Mouette"), ("Le 28 mai 2027", "Trio des Quais"))
    page = "".join(
        f"<article><header>{day}</header>{who}<footer>au Café du Port à 20 h 30, entrée libre</footer>"
        "</article><br>"
        for day, who in rows
    )
    assert told(f"<html lang=fr><body><div class=agenda>{page}</div>") == [
        ("Quartet Mouette", "2027-05-14T20:30:00"),
        ("Trio des Quais", "2027-05-28T20:30:00"),
    ]


def test_a_link_within_a_title_does_not_cut_it() -> None:
    page = (
        "<html lang=en><body><ul><li>14 May 2027, 20:30<br>Evening of works by <a href=/b>Ana Lund</a></li>"
        "<li>21 May 2027, 20:30<br>Songs for two voices</li>"
        "<li>28 May 2027, 20:30<br>Farewell party</li></ul>"
    )
    assert told(page)[0] == ("Evening of works by Ana Lund", "2027-05-14T20:30:00")
