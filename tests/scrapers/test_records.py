"""Best lists and registers of a parish, which hold no gatherings."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from scrapers.contract import Listing, Page, Source
from scrapers.platforms import website

HEADS = "<tr><th>Zeit</th><th>Name</th><th>{birth}</th><th>{club}</th><th>Ort</th><th>Datum</th></tr>"
ROWS = (
    "<tr><td>10,92</td><td>Ada Reed</td><td>2001</td><td>SC Auburg</td><td>Neustedt</td><td>12.06.</td></tr>"
    "<tr><td>11,02</td><td>Ben Ford</td><td>1999</td><td>SC Auburg</td><td>Altheim</td><td>03.07.</td></tr>"
    "<tr><td>11,14</td><td>Eva Dunn</td><td>2003</td><td>SV Berg</td><td>Neustedt</td><td>12.06.</td></tr>"
)


def told(markup: str, language: str = "en") -> list[tuple[str, str]]:
    """Title and start of what a page tells that was visited in January 2027."""
    address = "https://parish.example/page"
    body = f'<html lang="{language}"><body><h1>Harbour</h1>{markup}</body></html>'
    page = Page(address, body.encode(), datetime(2027, 1, 10, tzinfo=UTC), "text/html")
    found = website.read(page, Source(key="parish", platform="website", url=address))
    return [(one.title, one.start.isoformat()) for one in found if isinstance(one, Listing)]


@pytest.mark.parametrize(
    ("birth", "club"), [("Jg.", "Verein"), ("Jahrgang", "Team"), ("Année", "Club"), ("Año nac.", "Sociedad")]
)
def test_rows_that_say_who_was_born_when_are_best_lists(birth: str, club: str) -> None:
    table = f"<table>{HEADS.format(birth=birth, club=club)}{ROWS}</table>"
    assert told(f"<h2>100 m</h2>{table}", "de") == []


def test_a_table_of_tournaments_for_an_age_group_is_read() -> None:
    table = (
        "<table><tr><th>Datum</th><th>Turnier</th><th>Jahrgang</th><th>Ort</th></tr>"
        "<tr><td>12.06.2027</td><td>Hafenpokal</td><td>2015</td><td>Neustedt</td></tr>"
        "<tr><td>03.07.2027</td><td>Sommerturnier</td><td>2014</td><td>Altheim</td></tr></table>"
    )
    assert [title for title, _ in told(table, "de")] == ["Hafenpokal", "Sommerturnier"]


@pytest.mark.parametrize(
    "heading", ["Baptisms 1877", "Taufen im Jahr 1877", "Mariages 1877", "Sepolture 1877"]
)
def test_days_of_a_register_are_those_of_its_century(heading: str) -> None:
    rows = "<p>26 Nov – Ada, daughter of John Reed</p><p>3 Dec – Ben, son of Eva Ford</p>"
    later = (
        "<h2>Baptisms 1878</h2><p>14 Jan – Flo, daughter of Ida Park</p><p>21 Jan – Hal, son of Kay Ames</p>"
    )
    assert told(f"<h2>{heading}</h2>{rows}{later}") == []


def test_talks_about_registers_and_what_stands_beside_them_are_read() -> None:
    talks = "<h2>Burials before 1837</h2><p>14 May, 7 pm</p><h2>Baptisms 1538–1812</h2><p>18 June, 7 pm</p>"
    assert len(told(talks)) == 2
    days = "<p>3 Dec – Ben, son of Eva Ford</p><p>4 Dec – Ida, daughter of Guy Park</p>"
    beside = "<h2>Meetings 2027</h2><p>4 March 2027, 7 pm – Maps</p><p>8 April 2027, 7 pm – Mills</p>"
    assert [title for title, _ in told(f"<h2>Baptisms 1877</h2>{days}{beside}")] == ["Maps", "Mills"]
