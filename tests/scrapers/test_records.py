"""Best lists and registers of a parish, which hold no gatherings."""

from __future__ import annotations

from datetime import UTC, datetime

from scrapers.contract import Listing, Page, Source
from scrapers.platforms import website


def told(markup: str, language: str = "en") -> list[tuple[str, str]]:
    """Title and start of what a page tells that was visited in January 2027."""
    address = "https://parish.example/page"
    body = f'<html lang="{language}"><body><h1>Harbour</h1>{markup}</body></html>'
    page = Page(address, body.encode(), datetime(2027, 1, 10, tzinfo=UTC), "text/html")
    found = website.read(page, Source(key="parish", platform="website", url=address))
    return [(one.title, one.start.isoformat()) for one in found if isinstance(one, Listing)]


def test_a_table_of_tournaments_for_an_age_group_is_read() -> None:
    table = (
        "<table><tr><th>Datum</th><th>Turnier</th><th>Jahrgang</th><th>Ort</th></tr>"
        "<tr><td>12.06.2027</td><td>Hafenpokal</td><td>2015</td><td>Neustedt</td></tr>"
        "<tr><td>03.07.2027</td><td>Sommerturnier</td><td>2014</td><td>Altheim</td></tr></table>"
    )
    assert [title for title, _ in told(table, "de")] == ["Hafenpokal", "Sommerturnier"]


def test_talks_about_registers_and_what_stands_beside_them_are_read() -> None:
    talks = "<h2>Burials before 1837</h2><p>14 May, 7 pm</p><h2>Baptisms 1538–1812</h2><p>18 June, 7 pm</p>"
    assert len(told(talks)) == 2
    days = "<p>3 Dec – Ben, son of Eva Ford</p><p>4 Dec – Ida, daughter of Guy Park</p>"
    beside = "<h2>Meetings 2027</h2><p>4 March 2027, 7 pm – Maps</p><p>8 April 2027, 7 pm – Mills</p>"
    assert [title for title, _ in told(f"<h2>Baptisms 1877</h2>{days}{beside}")] == ["Maps", "Mills"]
