"""What stands beside a list takes no part in reading it: news, hours, past editions, empty calendars."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest

from scrapers.contract import Listing, Page, Source
from scrapers.dates.times import find_times
from scrapers.platforms import website
from tests.scrapers.test_layouts import EXPECTED, FOLDER

BOXES = (
    '<div><h3>Latest news</h3><ul><li><a href="/n1">New website launched</a> 3 {month} {year}</li>'
    '<li><a href="/n2">We are hiring a producer</a> 28 {month} {year}</li></ul></div>',
    "<div><p>Posted on {month} 4, {year} by admin</p><p>Tickets on sale from {month} 2, 10am.</p></div>",
    '<div><h4>Archives</h4><ul><li><a href="/a">{month} {year}</a> (4)</li>'
    "<li>December 2025 (7)</li></ul></div>",
    "<div><h4>Opening hours</h4><table><tr><td>Monday</td><td>closed</td></tr>"
    "<tr><td>Tue–Fri</td><td>10:00–18:00</td></tr></table></div>",
    "<div><p>Next edition: 12–18 June {year}</p></div>",
    "<div><h4>Call for entries</h4><p>Early deadline: {month} 12, {year}</p>"
    "<p>Late deadline: {month} 28, {year}, 11:59pm</p></div>",
    "<div><p>Box office open daily 11am–8pm.</p><p>12 Mill Lane, York YO1 7AA</p></div>",
    "<table><caption>{month} {year}</caption><tr><th>M</th><th>T</th><th>W</th><th>T</th><th>F</th><th>S</th>"
    "<th>S</th></tr><tr><td>1</td><td>2</td><td>3</td><td>4</td><td>5</td><td>6</td><td>7</td></tr><tr><td>8</td>"
    "<td>9</td><td>10</td><td>11</td><td>12</td><td>13</td><td>14</td></tr></table>",
    "<div><h3>Sponsors</h3><p>Acme Lenses 1902</p><p>Bar 54</p></div>",
    "<div><h3>Past editions</h3><ul><li>2025: 4–12 May</li><li>2024: 5–13 May</li>"
    "<li>2023: 6–14 May</li></ul></div>",
    "<div><h3>Our team</h3><p>Ana Lopes, director (since 2019)</p><p>Jo Bell (since March 2021)</p></div>",
    "<div><h3>Recently viewed</h3><p>The Long Winter, 2024, 98 min</p><p>Salt, 2023, 1h 45</p></div>",
    "<div><h2>2 comments</h2><p>Jo, 12 {month} {year}, 15:14</p><p>See you all there!</p></div>",
)


def read(markup: str, name: str) -> list[list[str | None]]:
    told = EXPECTED[name]
    visited = datetime.fromisoformat(f"{told['visited']}T00:00:00+00:00")
    page = Page(told["url"], markup.encode(), visited, "text/html")
    found = website.read(page, Source(key="layout", platform="website", url=page.url))
    return sorted(
        [
            [one.title, one.start.isoformat(), one.place.name if one.place else None]
            for one in found
            if isinstance(one, Listing)
        ],
        key=str,
    )


def boxed(markup: str, box: str, *, first: bool) -> str:
    if first:
        return re.sub(r"<body[^>]*>", lambda found: found[0] + box, markup, count=1, flags=re.IGNORECASE)
    before, end, behind = markup.rpartition("</body>")
    return f"{before}{box}{end}{behind}" if end else markup + box


@pytest.mark.parametrize(("number", "name"), list(enumerate(sorted(EXPECTED))))
def test_a_box_beside_a_list_changes_nothing(number: int, name: str) -> None:
    markup = (FOLDER / f"{name}.html").read_text(encoding="utf-8")
    visited = datetime.fromisoformat(EXPECTED[name]["visited"])
    gatherings = sorted(EXPECTED[name]["gatherings"], key=str)
    for at, first in ((number, True), (number + 5, False)):
        box = BOXES[at % len(BOXES)].format(month=visited.strftime("%B"), year=visited.year)
        assert read(boxed(markup, box, first=first), name) == gatherings, box


def test_news_with_hours_are_heard() -> None:
    page = "<h1>What the guild is up to</h1><h2>News</h2><ul><li><b>Mixer</b><br>4 March 2027, 7pm</li>"
    page += "<li><b>Breakfast</b><br>9 March 2027, 9am</li></ul>"
    visited = datetime(2027, 2, 1, tzinfo=UTC)
    found = website.read(
        Page("https://guild.example/", page.encode(), visited, "text/html"),
        Source(key="guild", platform="website", url="https://guild.example/"),
    )
    assert [one.title for one in found if isinstance(one, Listing)] == ["Mixer", "Breakfast"]


@pytest.mark.parametrize("length", ["1h 45", "1h45", "2h10", "3h00", "00h 46m", "01h 15min"])
def test_how_long_a_film_is_is_no_hour(length: str) -> None:
    assert find_times(length) == []


@pytest.mark.parametrize("hour", ["01h45", "0h30", "1h45 du matin", "11h45", "2h30-4h"])
def test_hours_of_the_night_are_hours(hour: str) -> None:
    assert len(find_times(hour)) == 1


def test_what_is_to_be_kept_until_then_is_no_gathering() -> None:
    page = "<h1>For journalists</h1><h3>Line-up revealed</h3><p>Embargo: 28 April 2027, 10:00</p>"
    page += "<h3>Jury named</h3><p>Sperrfrist: 2. Mai 2027, 10:00 Uhr</p>"
    visited = datetime(2026, 12, 1, tzinfo=UTC)
    found = website.read(
        Page("https://school.example/notes", page.encode(), visited, "text/html"),
        Source(key="school", platform="website", url="https://school.example/notes"),
    )
    assert [one for one in found if isinstance(one, Listing)] == []


@pytest.mark.parametrize("heading", ["Office Hours", "Board"])
def test_a_heading_that_may_be_what_is_on_hides_nothing(heading: str) -> None:
    page = f"<h1>Industry lounge</h1><div><h3>{heading}</h3><p>Friday 5 March 2027, 10:00</p><p>Hub</p></div>"
    page += "<div><h3>Pitch Clinic</h3><p>Saturday 6 March 2027, 11:00</p><p>Hub</p></div>"
    visited = datetime(2027, 2, 1, tzinfo=UTC)
    found = website.read(
        Page("https://fest.example/lounge", page.encode(), visited, "text/html"),
        Source(key="lounge", platform="website", url="https://fest.example/lounge"),
    )
    assert [one.title for one in found if isinstance(one, Listing)] == [heading, "Pitch Clinic"]
