"""Lists of which a page marks up only the first few entries."""

from __future__ import annotations

import json
from collections.abc import Sequence

from scrapers.contract import Listing, Page, Source
from scrapers.platforms import drupal, website
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


def of_drupal(rows: str) -> list[tuple[str, str]]:
    head = '<meta name="Generator" content="Drupal 10"><script src="/sites/default/files/js/a.js"></script>'
    body = f"<!DOCTYPE html><html lang=en><head>{head}</head><body><h1>Events</h1>{rows}</body></html>"
    found = drupal.read(Page(URL, body.encode(), NOON), Source("s", "drupal", URL))
    return [(one.title, str(one.start)[:10]) for one in found if isinstance(one, Listing)]


def tile(at: int) -> str:
    name, _ = GIGS[at]
    day = f'<time datetime="2027-03-{at + 4:02}T12:00:00Z">{at + 4} Mar 2027</time>'
    link = f'<a href="/gig/{at}" class="tile-title"><span class="field-dates">{day}</span> {name}!</a>'
    return f'<div class="views-row"><h5>{link}</h5></div>'


def test_a_list_of_drupal_whose_theme_names_no_field_is_read_beside_its_tiles() -> None:
    card = '<p><span class="when">{}</span></p><h2><a href="/gig/{}">{}</a></h2><p>Ada Reed.</p>'
    card = f'<div class="views-row">{card}</div>'
    cards = "".join(card.format(day, at, f"{name}!") for at, (name, day) in enumerate(GIGS))
    found = of_drupal(cards + "<h2>Upcoming</h2>" + "".join(map(tile, (0, 1, 2))))
    assert sorted(found) == sorted((f"{name}!", f"2027-03-{at + 4:02}") for at, (name, _) in enumerate(GIGS))


def test_the_day_in_a_link_is_no_part_of_its_title() -> None:
    assert of_drupal(tile(0)) == [("Amber Night!", "2027-03-04")]


def evening(
    heading: str, others: str = "Elm Quartet", hour: str = "8.15 pm", day: str = "2027-04-09"
) -> list[str]:
    event = {"@context": "https://schema.org", "@type": "Event", "name": others, "startDate": f"{day}T20:00"}
    script = f'<script type="application/ld+json">{json.dumps([event])}</script>'
    body = (
        f"<!DOCTYPE html><html lang=en><head><title>{heading} - Quay Hall</title></head><body>"
        f"<article><div>Friday 12 March 2027</div><h1>{heading}</h1><p>{hour}</p><p>They play.</p></article>"
        f"<section><h3>See also</h3><a href=/q><div>Fri 9 April 2027</div><h3>{others}</h3></a></section>"
        f"{script}</body></html>"
    )
    found = website.read(Page(URL, body.encode(), NOON), Source("s", "website", URL))
    return [f"{one.title} {one.start:%d %H:%M}" for one in found if isinstance(one, Listing)]


def test_the_evening_of_a_page_is_read_beside_marked_ones_that_are_like_it() -> None:
    assert evening("Salt Trio") == ["Elm Quartet 09 20:00", "Salt Trio 12 20:15"]


def test_a_page_whose_own_evening_is_marked_tells_it_once() -> None:
    assert evening("Elm Quartet") == ["Elm Quartet 09 20:00"]
    assert evening("Salt Trio", "Salt Trio live") == ["Salt Trio live 09 20:00"]
    assert evening("Salt Trio", "An evening of strings", day="2027-03-12") == [
        "An evening of strings 12 20:00"
    ]


def test_pages_that_list_or_tell_no_hour_have_no_evening_of_their_own() -> None:
    assert evening("Upcoming concerts") == evening("Salt Trio", hour="Late") == ["Elm Quartet 09 20:00"]
