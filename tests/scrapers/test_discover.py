"""A site's address is enough: what is found of what is there, politely, whatever the site is made with."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scrapers.contract import Listing, Page, Source
from scrapers.discover import Discovery, discover, gathered, leads_of_one
from scrapers.document import Document
from scrapers.fetch import Fetcher
from scrapers.fetching.answers import FetchFailed
from scrapers.fetching.manners import Manners
from scrapers.sites.facts import FestivalFacts
from scrapers.sites.lead_addresses import leads_of_address
from scrapers.sites.leads_of_page import leads_of_page
from scrapers.sites.reading import SitePage
from scrapers.sites.section_links import ENTRY, MEETING, NEVER, PROGRAMME, UNKNOWN, promise
from scrapers.visiting.visits import Found
from tests.scrapers.internet import SampleFetcher, Shape, routes, shapes
from tests.scrapers.servers import Site, reply

EMPTY = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n"
GUID = "0a1b2c3d-0000-4000-8000-123456789abc"
NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
MEETS = ("mixer", "happy hour", "breakfast", "café", "networking", "rencontre", "réseau", "stammtisch",
         "treffen", "meet", "drinks")  # fmt: skip


def meetups(_: Source, findings: Sequence[Found]) -> int:
    """Stands for the judge that the front door hands in."""
    titles = [one.title.casefold() for one in findings if isinstance(one, Listing)]
    return sum(any(word in title for word in MEETS) for title in titles)


@dataclass(frozen=True)
class Read:
    shape: Shape
    discovery: Discovery
    asked: list[str]


def read(name: str) -> Read:
    shape = Shape.read(name)

    async def run() -> tuple[Discovery, list[str]]:
        async with Site() as site:
            routes(shape, site)
            async with SampleFetcher(site, shape.fetched_at) as fetcher:
                return await discover(shape.home, fetcher, judge=meetups), fetcher.asked

    return Read(shape, *asyncio.run(run()))


@pytest.mark.parametrize("name", shapes())
def test_everything_that_is_there_is_found_and_nothing_else(name: str) -> None:
    one = read(name)
    accounts = [found for found in one.discovery.found if found.lead.kind != "hashtag"]
    assert {(found.lead.platform, found.lead.url) for found in accounts} == one.shape.there
    assert set(one.discovery.hashtags) == set(one.shape.hashtags)
    holding = {found.lead.url: found.meetups for found in accounts if found.meetups}
    assert holding == dict(one.shape.meetups)
    assert len(one.discovery.pages) <= 12
    assert len(one.asked) == len(set(one.asked)) + len(reread(one)), "only the pages visited are read twice"


def reread(one: Read) -> list[str]:
    """Pages that were read for their links, and again as a source of their own."""
    return [url for url in set(one.asked) if one.asked.count(url) == 2 and url in one.discovery.pages]


def test_dates_in_structured_data_make_the_festival() -> None:
    found = read("tec").discovery
    edition = FestivalFacts("Kelp Film Festival 2027", date(2027, 3, 4), date(2027, 3, 14), "Monterey", "US")
    assert (found.festival, found.timezone) == (edition, "America/Los_Angeles")


def test_a_place_that_cannot_be_followed_says_why() -> None:
    why = {one.lead.platform: one.trouble or "" for one in read("app").discovery.found}
    assert "participants only" in why["b2match"]
    assert "FESTMEET_GUIDEBOOK_KEY" in why["guidebook"]
    assert "404" in why["icalendar"]


def in_a_visit(site_routes: dict[str, bytes]) -> tuple[Discovery, list[str]]:
    async def run() -> tuple[Discovery, list[str]]:
        async with Site() as site:
            site.routes.update(site_routes)
            kept = Manners(pause=0, private_hosts=(site.host,))
            async with Fetcher(kept, now=lambda: NOON) as fetcher:
                return await discover(site.url("/"), fetcher, judge=meetups), site.paths()

    return asyncio.run(run())


def html(body: str) -> bytes:
    return reply(f"<html lang=en><head><title>Reef Festival</title></head><body>{body}</body></html>",
                 content_type="text/html")  # fmt: skip


def test_robots_are_obeyed_and_said() -> None:
    found, asked = in_a_visit({
        "/robots.txt": reply("User-agent: *\nDisallow: /industry"),
        "/": html('<a href="/industry">Industry</a><a href="/events">Events</a>'),
        "/events": html("<p>soon</p>"),
    })  # fmt: skip
    assert "/industry" not in asked
    assert any(url.endswith("/industry") and "robots" in why for url, why in found.missed)


def test_a_large_site_costs_a_dozen_pages_and_the_best_come_first() -> None:
    links = "".join(f'<a href="/programme/day-{n}/events">Events {n}</a>' for n in range(40))
    home = html(links + '<a href="/networking">Networking</a>')
    site = {"/": home, "/networking": html("x")}
    site |= {f"/programme/day-{n}/events": html("<p>x</p>") for n in range(40)}
    found, asked = in_a_visit(site)
    assert asked[1] == "/networking"
    assert len(found.pages) == 12


def test_strangers_links_to_private_addresses_are_not_followed() -> None:
    found, asked = in_a_visit({"/": html('<a href="http://127.0.0.1:1/all.ics">All events</a>')})
    assert asked.count("/all.ics") == 0
    [calendar] = [one for one in found.found if one.lead.platform == "icalendar"]
    assert calendar.trouble
    assert not calendar.listings


def test_a_first_page_that_cannot_be_had_is_an_error() -> None:
    with pytest.raises(FetchFailed, match="404"):
        in_a_visit({})


def test_the_buttons_of_single_events_are_no_calendars() -> None:
    links = "".join(f'<a href="/e/{n}/export.ics">ICS</a><a href="/cal/{n}.ics">+</a>' for n in range(5))
    home = html(links + '<a href="/all/festival.ics">Subscribe</a>')
    found, _ = in_a_visit({"/": home, "/all/festival.ics": reply(EMPTY)})
    paths = [one.lead.url.split("/", 3)[3] for one in found.found if one.lead.platform == "icalendar"]
    assert paths == ["all/festival.ics"]


def leads_in(body: str) -> list[tuple[str, str]]:
    page = Page("https://reef.example/", f"<html><body>{body}</body></html>".encode(), NOON, "text/html")
    one = SitePage(page, Document(page), "home page", MEETING)
    return [(lead.platform, lead.url) for lead in gathered([one], "Reef Festival") if lead.url != page.url]


@pytest.mark.parametrize(
    "text", ["Add to calendar", "In Kalender speichern", "Ajouter à mon agenda", "Añadir"]
)
def test_a_button_beside_an_event_is_no_calendar(text: str) -> None:
    assert leads_in(f'<a href="/downloads/4711.ics">{text}</a>') == []


def test_many_tickets_are_not_many_sources() -> None:
    tickets = "".join(f'<a href="https://dice.fm/event/a{n}-film">Tickets</a>' for n in range(9))
    assert len(leads_in(tickets)) == 3
    venue = "https://dice.fm/venue/reef-1"
    assert leads_in(f'{tickets}<a href="{venue}">All</a>') == [("dice", venue)]


def handles(*names: str) -> list[str]:
    links = "".join(f'<a href="https://www.instagram.com/{name}/">{name}</a>' for name in names)
    return [url.removeprefix("https://www.instagram.com/") for _, url in leads_in(links)]


def test_the_accounts_of_artists_are_not_the_sites() -> None:
    artists = ("ana.cut", "noe_films", "dj.kiki", "film.by.jo")
    assert handles("reef_fest", *artists, "reeffestivalpro") == ["reef_fest", "reeffestivalpro"]
    assert handles("ana.cut", "noe_films") == ["ana.cut", "noe_films"]
    assert handles(*artists) == ["ana.cut", "noe_films"]


def test_the_home_page_by_its_file_name_is_read_once_and_a_list_by_its_is_read() -> None:
    home = html('<a href="index.html">Home</a><a href="events/index.html">Events</a>')
    site = {"/": home, "/index.html": home, "/events/index.html": html("<p>Programme soon</p>")}
    found, _ = in_a_visit(site)
    assert [url.split("/", 3)[3] for url in found.pages] == ["", "events/index.html"]


def test_one_organiser_under_two_domains_is_one_source() -> None:
    pages = [f"https://www.eventbrite.{domain}/o/reef-30512345678" for domain in ("ie", "co.uk")]
    assert leads_in("".join(f'<a href="{page}">x</a>' for page in pages)) == [("eventbrite", pages[0])]


@pytest.mark.parametrize(
    ("url", "platform", "follow"),
    [
        ("https://www.eventbrite.de/o/reef-123456789?aff=x", "eventbrite", "https://www.eventbrite.de/o/reef-123456789"),
        ("https://www.meetup.com/de-DE/reef-film/events/301/", "meetup", "https://www.meetup.com/reef-film/"),
        ("https://lu.ma/embed/calendar/cal-Ab1/events?lt=light", "luma", "https://api.lu.ma/ics/get?entity=calendar&id=cal-Ab1"),
        ("https://reef2027.sched.org/directory/speakers", "sched", "https://reef2027.sched.com/"),
        ("https://reef.eventive.org/welcome", "eventive", "https://reef.eventive.org/schedule"),
        ("https://www.goelevent.com/Reef/e/List", "elevent", "https://www.goelevent.com/Reef/e/Search"),
        (f"https://prod3.agileticketing.net/WebSales/pages/list.aspx?epguid={GUID}&", "agile",
         f"https://prod3.agileticketing.net/websales/feed.ashx?guid={GUID}&showslist=true&format=json&v=latest"),
        ("https://calendar.google.com/calendar/u/0?cid=cmVlZkBncm91cC5jYWxlbmRhci5nb29nbGUuY29t", "icalendar",
         "https://calendar.google.com/calendar/ical/reef%40group.calendar.google.com/public/basic.ics"),
        ("https://tockify.com/reef/monthly", "icalendar", "https://tockify.com/api/feeds/ics/reef"),
        ("https://de.linkedin.com/groups/99/", "linkedin", "https://www.linkedin.com/groups/99"),
        ("https://m.facebook.com/groups/reef.makers/?ref=share", "facebook", "https://www.facebook.com/groups/reef.makers"),
        ("https://twitter.com/reeffest?lang=es", "x", "https://x.com/reeffest"),
        ("https://social.example/@reef", "mastodon", "https://social.example/@reef.rss"),
        ("https://pretalx.reef.example/days-2027/talk/AB1/", "json_list",
         "https://pretalx.reef.example/days-2027/schedule/export/schedule.json"),
        ("https://mobilizon.example/@reef_makers/events", "icalendar", "https://mobilizon.example/@reef_makers/feed/ics"),
        ("https://gancio.example/event/reef-drinks", "icalendar", "https://gancio.example/feed/ics"),
        ("https://old.reddit.com/r/Filmmakers/top", "reddit", "https://www.reddit.com/r/Filmmakers"),
    ],
)  # fmt: skip
def test_an_address_leads_to_what_is_worth_following(url: str, platform: str, follow: str) -> None:
    assert [(lead.platform, lead.url) for lead in leads_of_address(url, "a test")] == [(platform, follow)]


@pytest.mark.parametrize(
    "url",
    [
        "https://www.facebook.com/sharer/sharer.php?u=x",
        "https://twitter.com/intent/tweet?text=x",
        "https://www.linkedin.com/shareArticle?url=x",
        "https://www.facebook.com/tr?id=1",
        "http://www.facebook.com/2008/fbml",
        "https://graph.facebook.com/1234567890/picture?type=square",
        "https://www.instagram.com/p/Cabc/",
        "https://www.meetup.com/find/?keywords=film",
        "https://www.youtube.com/@reef",
        "https://calendar.google.com/calendar/render?action=TEMPLATE&text=x",
        "https://help.eventive.org/en/articles/1",
        "https://x.com/home",
        "https://luma.com/discover",
        "https://docs.pretalx.org/",
        "https://pretalx.com/p/about/",
        "https://reef.example/",
    ],
)
def test_sharing_and_platforms_own_pages_are_nobodys(url: str) -> None:
    assert list(leads_of_address(url, "a test")) == []


@pytest.mark.parametrize(
    ("path", "text", "worth"),
    [
        ("/en/industry", "Industry Days", MEETING),
        ("/rencontres-pro", "", MEETING),
        ("/x/12", "Évènements", PROGRAMME),
        ("/eventos-especiales", "", MEETING),
        ("/rahmenprogramm.html", "Rahmenprogramm", MEETING),
        ("/incontri", "Incontri", MEETING),
        ("/netwerkborrel", "Netwerkborrel", MEETING),
        ("/programacao", "Programação", PROGRAMME),
        ("/whats-on", "What’s on", PROGRAMME),
        ("/akkreditierung", "Akkreditierung", ENTRY),
        ("/events/an-evening-with-ada", "Industry talk", NEVER),
        ("/events/networking", "Networking", MEETING),
        ("/events/index.html", "Events", PROGRAMME),
        ("/industry/default.aspx", "", MEETING),
        ("/contact", "Contact", UNKNOWN),
        ("/es/industria", "Industria", ENTRY),
        ("/about", "About", UNKNOWN),
        ("/privacy-events", "Events privacy", NEVER),
        ("/files/industry.pdf", "Industry", NEVER),
    ],
)
def test_sections_are_known_in_seven_languages(path: str, text: str, worth: int) -> None:
    assert promise(f"https://reef.example{path}", text, "en") == worth


@settings(max_examples=60)
@given(st.text(alphabet="<>a=\"'/:#?&;% hrefsrcif.icslinkwebcal\\é\x00", max_size=300))
def test_no_markup_breaks_the_search_for_leads(markup: str) -> None:
    page = Page("https://reef.example/", f"<html><a href='{markup}'>{markup}".encode(), NOON, "text/html")
    for lead in leads_of_page(page, Document(page)):
        assert lead.url.startswith(("http://", "https://", "#"))


def test_one_address_is_one_source() -> None:
    async def run() -> tuple[str, str]:
        async with Site() as site:
            site.routes["/x"] = reply(EMPTY)
            async with Fetcher(Manners(pause=0, private_hosts=(site.host,))) as fetcher:
                lead = await leads_of_one(site.url("/x"), fetcher)
                group = await leads_of_one("https://www.meetup.com/reef-film/events/", fetcher)
                return lead.platform, group.url

    assert asyncio.run(run()) == ("icalendar", "https://www.meetup.com/reef-film/")
