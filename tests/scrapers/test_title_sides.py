"""On which side of their days titles stand, in lists that look alike in the middle: their ends tell."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from scrapers.contract import Listing, Page, Source
from scrapers.platforms import website

SHOWS = (
    ("Ebb", "Mill House", "3 March 2027"),
    ("Salt Roads", "Anchor Hall", "7 March 2027"),
    ("Night Ferry", "Quay Inn", "11 March 2027"),
    ("Long Tide", "Barn Loft", "15 March 2027"),
)
BEHIND = ("", "<h2>Our friends</h2><p>Write to us.</p>", "<h3>Contact</h3><p>Write to us.</p>")


def told(markup: str) -> list[tuple[str, str, str | None]]:
    """Title, start and place of what a page tells that was visited on the first of February 2027."""
    address = "https://club.example/page"
    page = Page(address, markup.encode(), datetime(2027, 2, 1, tzinfo=UTC), "text/html")
    found = website.read(page, Source(key="club", platform="website", url=address))
    return [
        (one.title, one.start.isoformat(), one.place.name if one.place else None)
        for one in found
        if isinstance(one, Listing)
    ]


@pytest.mark.parametrize("behind", BEHIND)
@pytest.mark.parametrize("title", ["<h3>{}</h3>", "<p><b>{}</b></p>", "<dl><dt>{}</dt></dl>"])
@pytest.mark.parametrize("order", ["title house day", "day title house", "title day house"])
def test_the_ends_of_a_list_tell_where_its_titles_stand(order: str, title: str, behind: str) -> None:
    entries = [
        "".join(
            {"title": title.format(name), "house": f"<p>{house}</p>", "day": f"<p>{day}, 8 pm</p>"}[part]
            for part in order.split()
        )
        for name, house, day in SHOWS
    ]
    found = told(f"<h1>Our evenings</h1>{''.join(entries)}{behind}")
    assert [(name, house) for name, _, house in found] == [(name, house) for name, house, _ in SHOWS]
    assert found[0][1] == "2027-03-03T20:00:00"


def test_a_bold_heading_right_above_the_first_day_is_that_of_the_list() -> None:
    rows = "".join(
        f"<tr><td><p>{day}</p></td></tr><tr><td><p><b>{name}</b></p></td></tr><tr><td><p>{house}</p></td></tr>"
        for name, house, day in SHOWS
    )
    head = "<tr><td><p><b>Coming up in our town</b></p></td></tr>"
    found = told(f"<h1>Our evenings</h1><table>{head}{rows}</table>")
    assert [(name, house) for name, _, house in found] == [(name, house) for name, house, _ in SHOWS]


def test_of_lines_that_stand_as_often_the_one_that_ranks_higher_is_the_title() -> None:
    days = (
        ("Masked Ball", "12th March 2027 - 7pm - 11pm", ("The Maze (U)",)),
        ("Comic Day", "13th March 2027 - 12pm - 11pm", ("Tin Choir (PG)", "Low Ebb (18)")),
        ("Family Day", "14th March 2027 - 12pm - 8pm", ("Salt Roads (U)", "Long Tide (U)")),
    )
    rows = "".join(
        f"<h3>{name}</h3><h4>{day}</h4>" + "".join(f"<p><b>{film}</b></p><p>A film.</p>" for film in films)
        for name, day, films in days
    )
    found = told(f"<h1>Our programme</h1>{rows}")
    assert [name for name, _, _ in found] == ["Masked Ball", "Comic Day", "Family Day"]
