"""Years that only the title of a page tells."""

from __future__ import annotations

from datetime import UTC, datetime

from scrapers.contract import Listing, Page
from scrapers.extract import read_page


def starts(html: str, day: str = "2020-04-28") -> list[str]:
    """The starts that a page tells on a day."""
    page = Page(
        "https://week.example/events/7", html.encode(), datetime.fromisoformat(day).replace(tzinfo=UTC)
    )
    read = read_page(page, platform=None, window=(None, None))
    return sorted(one.start.isoformat()[:16] for one in read if isinstance(one, Listing))


def test_one_weekday_confirms_the_year_in_the_title() -> None:
    head = "<title>Paper boats - Quay Week 2018</title><h1>Paper boats</h1>"
    page = f"{head}<h2>Tuesday / October 23 / 6:00 PM</h2>"
    assert starts(page) == ["2018-10-23T18:00"]
    assert starts(page.replace("2018", "2019")) != ["2019-10-23T18:00"]


def test_a_line_confirms_the_year_in_the_title() -> None:
    talks = "".join(
        f"<tr><td>{hour}:00</td><td>{title}</td></tr>" for hour, title in ((9, "Salt"), (10, "Tides"))
    )
    page = f"<title>Quay Days 2013</title><h1>Program</h1><h2>15 June</h2><table>{talks}</table><p>{{}}</p>"
    assert starts(page.format("Read more in the report of 2013")) == ["2013-06-15T09:00", "2013-06-15T10:00"]
    assert starts(page.format("See you again in 2020")) == ["2020-06-15T09:00", "2020-06-15T10:00"]
