"""Lists of which a page marks up only the first few entries."""

from __future__ import annotations

import json
from collections.abc import Sequence

from scrapers.contract import Listing, Page, Source
from scrapers.platforms import website
from tests.scrapers.moments import NOON

URL = "https://guide.farol.example/gigs/"
GIGS = [
    (f"{name} Night", f"{day} March 2027")
    for day, name in enumerate(("Amber", "Birch", "Cedar", "Dune", "Elm", "Fern", "Gale"), 4)
]


def told(marked: Sequence[int], title: str = "{}") -> list[str]:
    things = [
        {
            "@context": "https://schema.org",
            "@type": "Event",
            "name": title.format(GIGS[at][0]),
            "startDate": f"2027-03-{at + 4:02}",
        }
        for at in marked
    ]
    cards = "".join(
        f"<div class=card><h3><a href='/gig/{day[:2]}'>{name}</a></h3><p>{day}</p></div>"
        for name, day in GIGS
    )
    script = f'<script type="application/ld+json">{json.dumps(things)}</script>'
    body = f"<!DOCTYPE html><html lang=en><body>{script}<h1>Gigs</h1>{cards}</body></html>"
    found = website.read(Page(URL, body.encode(), NOON), Source("s", "website", URL))
    return [one.title for one in found if isinstance(one, Listing)]


def test_the_rest_of_a_list_is_read_beside_its_marked_beginning() -> None:
    assert told([0, 1, 2]) == [name for name, _ in GIGS]


def test_a_list_mostly_marked_and_a_page_of_one_event_are_as_marked() -> None:
    assert len(told([0, 1, 2, 3])) == 4
    assert told([0]) == ["Amber Night"]


def test_markup_that_is_not_found_again_stays_alone() -> None:
    assert told([0, 1, 2], "{} at the Mill") == [
        "Amber Night at the Mill",
        "Birch Night at the Mill",
        "Cedar Night at the Mill",
    ]
