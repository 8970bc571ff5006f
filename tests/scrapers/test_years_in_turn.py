"""Years left out all over a list: its days follow each other."""

from __future__ import annotations

from datetime import UTC, datetime

from scrapers.contract import Listing, Page, Source
from scrapers.platforms import website

YEAR = ("14 January", "11 February", "18 March", "22 April", "17 June", "16 September", "11 November")
SEASON = ("16 September", "14 October", "11 November", "9 December", "13 January", "10 February", "17 March")


def starts(days: tuple[str, ...], visited: datetime) -> list[str]:
    """When the rides of a club's list begin, read on some day."""
    rows = "".join(f"<li>{day} – Ride number {chr(65 + at)}</li>" for at, day in enumerate(days))
    page = f"<h1>Riders of the Fen</h1><h2>Calendar of events</h2><ul>{rows}</ul>"
    address = "https://riders.example/calendar"
    found = website.read(
        Page(address, page.encode(), visited, "text/html"),
        Source(key="club", platform="website", url=address),
    )
    return [one.start.isoformat()[:7] for one in found if isinstance(one, Listing)]


def test_the_list_of_a_year_is_of_one_year() -> None:
    months = [f"2027-{month:02}" for month in (1, 2, 3, 4, 6, 9, 11)]
    assert starts(YEAR, datetime(2027, 8, 4, tzinfo=UTC)) == months
    assert starts(YEAR, datetime(2027, 2, 4, tzinfo=UTC)) == months


def test_the_list_of_a_season_goes_on_behind_new_year() -> None:
    months = ["2026-09", "2026-10", "2026-11", "2026-12", "2027-01", "2027-02", "2027-03"]
    assert starts(SEASON, datetime(2027, 2, 1, tzinfo=UTC)) == months


def evenings(days: tuple[str, ...], visited: datetime) -> list[str]:
    """When the evenings of a society's list begin, each with its hour."""
    return starts(tuple(f"{day}, 7 pm" for day in days), visited)


def test_a_list_that_stands_latest_first_is_that_of_what_is_over() -> None:
    fallen = ("19 June", "12 June", "7 May", "16 April", "19 March", "10 February", "21 January")
    months = ["2027-06", "2027-06", "2027-05", "2027-04", "2027-03", "2027-02", "2027-01"]
    assert evenings(fallen, datetime(2027, 7, 1, tzinfo=UTC)) == months
    assert evenings(fallen, datetime(2027, 1, 8, tzinfo=UTC)) == months  # all are to come


def test_days_that_follow_no_year_keep_the_nearest_ones() -> None:
    mixed = ("17 June", "14 January", "16 September", "11 February", "11 November")
    assert set(starts(mixed, datetime(2027, 8, 4, tzinfo=UTC))) >= {"2028-01", "2028-02"}


def test_what_stands_over_a_column_of_titles_is_none_of_them() -> None:
    table = (
        "<h3>{}</h3><table><tbody><tr><th>Día</th><th>Evento</th></tr><tr><td>{}</td><td>{}</td></tr></table>"
    )
    page = "<html lang=es><h1>Moteros del Valle</h1>"
    page += table.format("Marzo", "13 marzo 2027", "Ruta de la sal")
    page += table.format("Abril", "10 abril 2027", "Vuelta al pantano")
    page += table.format("Mayo", "8 mayo 2027", "Gymkhana")
    address = "https://moteros.example/calendario"
    visited = Page(address, page.encode(), datetime(2027, 2, 1, tzinfo=UTC), "text/html")
    found = website.read(visited, Source(key="club", platform="website", url=address))
    titles = [one.title for one in found if isinstance(one, Listing)]
    assert titles == ["Ruta de la sal", "Vuelta al pantano", "Gymkhana"]


def titles_of(page: str) -> list[tuple[str, str]]:
    address = "https://club.example/meetings"
    visited = Page(address, page.encode(), datetime(2027, 2, 1, tzinfo=UTC), "text/html")
    found = website.read(visited, Source(key="club", platform="website", url=address))
    return [(one.title, one.start.isoformat()) for one in found if isinstance(one, Listing)]


def test_a_row_is_called_after_its_own_cell_though_the_row_above_has_no_day_yet() -> None:
    head, cells = "<h3>{}</h3><table><tr><th>Day</th><th>Event</th></tr>", "<tr><td>{}</td><td>{}</td></tr>"
    page = "<h1>Riders of the Fen</h1><h2>Calendar of events</h2>"
    page += (
        head.format("March") + cells.format("?", "Ferry run") + cells.format("13 March 2027", "Sluice run")
    )
    page += "</table>" + head.format("April") + cells.format("10 April 2027", "Mill tour") + "</table>"
    page += head.format("May") + cells.format("8 May 2027", "Gymkhana") + "</table>"
    assert titles_of(page) == [
        ("Sluice run", "2027-03-13"), ("Mill tour", "2027-04-10"), ("Gymkhana", "2027-05-08"),
    ]  # fmt: skip


def test_a_column_of_years_tells_those_of_the_century_before() -> None:
    row = "<tr><td>{}</td><td><p>{}</p><p>{}</p></td></tr>"
    page = "<h1>Tide Gauges</h1><h2>Past meetings</h2><table><tr><th>Year</th><th>Meeting and place</th></tr>"
    page += row.format(2001, "Third Steering Meeting", "27-29 November, Hobart")
    page += row.format(2000, "Second Steering Meeting", "16-18 February, Honolulu")
    page += row.format(1999, "First Steering Meeting", "18-22 October, St Raphael") + "</table>"
    assert [start for _, start in titles_of(page)] == ["2001-11-27", "2000-02-16", "1999-10-18"]
