"""Entries of feeds that tell when and where in elements of their own, whatever those are called."""

from __future__ import annotations

import pytest

from scrapers.contract import Listing, Page, Source
from scrapers.platforms import feed
from tests.scrapers.moments import NOON

EVENING = "Mixer|2027-02-11T19:00:00|2027-02-11T21:00:00|Hall 2"


def read(*items: str, titles: str = "Mixer") -> list[str]:
    told = "".join(
        f"<item><title>{titles}</title><link>https://house.example/{number}</link><guid>{number}</guid>"
        f"<pubDate>Mon, 18 Jan 2027 09:00:00 GMT</pubDate><description>Join us</description>{item}</item>"
        for number, item in enumerate(items)
    )
    body = f'<?xml version="1.0"?><rss version="2.0"><channel><title>House</title>{told}</channel></rss>'
    page = Page("https://house.example/feed", body.encode(), NOON)
    found = [one for one in feed.read(page, Source("s", "feed", page.url)) if isinstance(one, Listing)]
    return [
        "|".join(
            (one.title, one.start.isoformat(), one.end.isoformat() if one.end else "",
             (one.place.line() or "") if one.place else "")
        )
        for one in found
    ]  # fmt: skip


@pytest.mark.parametrize(
    "item",
    [
        '<x-trumba:localstart tzAbbr="EST">2027-02-11T19:00:00</x-trumba:localstart>'
        '<x-trumba:localend tzAbbr="EST">2027-02-11T21:00:00</x-trumba:localend>'
        "<xCal:dtstart>2027-02-12T00:00:00Z</xCal:dtstart><xCal:location>Hall 2</xCal:location>",
        '<x-trumba:customfield name="Location" id="3">Hall 2</x-trumba:customfield>'
        '<x-trumba:localstart tzCode="180">2027-02-11T19:00:00</x-trumba:localstart>'
        '<x-trumba:localend tzCode="180">2027-02-11T21:00:00</x-trumba:localend>',
        "<mec:startDate>2027-02-11</mec:startDate><mec:startHour>7:00 pm</mec:startHour>"
        "<mec:endDate>2027-02-11</mec:endDate><mec:endHour>9:00 pm</mec:endHour>"
        "<mec:location>Hall 2</mec:location>",
        '<xcal:dtstart tzid="Europe/Berlin">20270211T190000</xcal:dtstart>'
        '<xcal:dtend tzid="Europe/Berlin">20270211T210000</xcal:dtend><xcal:location>Hall 2</xcal:location>',
        "<xcal:vevent><xcal:properties><xcal:dtstart><xcal:date-time>2027-02-11T19:00:00</xcal:date-time>"
        "</xcal:dtstart><xcal:dtend><xcal:date-time>2027-02-11T21:00:00</xcal:date-time></xcal:dtend>"
        "<xcal:location><xcal:text>Hall 2</xcal:text></xcal:location></xcal:properties></xcal:vevent>",
        '<event:start tz="x">2027-02-11T19:00:00</event:start><event:end tz="x">'
        "2027-02-11T21:00:00</event:end>"
        '<event:venue id="4">Hall 2</event:venue>',
        '<event start="2027-02-11T19:00:00" end="2027-02-11T21:00:00" location="Hall 2"/>',
        "<event><startDate>2027-02-11T19:00:00</startDate><endDate>2027-02-11T21:00:00</endDate>"
        "<venue><name>Hall 2</name></venue></event>",
        "<va:datum>11.02.2027</va:datum><va:uhrzeit>19:00</va:uhrzeit><va:ende>21:00</va:ende>"
        "<va:spielort>Hall 2</va:spielort>",
        "<startdatum>2027-02-11</startdatum><starttijd>19:00</starttijd><eindtijd>21:00</eindtijd>"
        "<locatie>Hall 2</locatie>",
        "<ag:fecha>11/02/2027</ag:fecha><ag:hora_inicio>19:00</ag:hora_inicio><ag:hora_fin>21:00</ag:hora_fin>"
        "<ag:recinto>Hall 2</ag:recinto>",
        "<data_rozpoczecia>2027-02-11 19:00</data_rozpoczecia>"
        "<data_zakonczenia>2027-02-11 21:00</data_zakonczenia>"
        "<miejsce>Hall 2</miejsce>",
        "<alkaa>2027-02-11T19:00:00</alkaa><paattyy>2027-02-11T21:00:00</paattyy><paikka>Hall 2</paikka>",
        "<StartDate>2/11/2027</StartDate><StartTime>7:00 PM</StartTime><EndDate>2/11/2027</EndDate>"
        "<EndTime>9:00 PM</EndTime><LocationName>Hall 2</LocationName>",
    ],
    ids=lambda item: item[:30],
)
def test_elements_of_their_own(item: str) -> None:
    assert read(item) == [EVENING]


def test_an_entry_with_several_starts() -> None:
    starts = "".join(f"<ev:startdate>2027-02-{day}T19:00:00</ev:startdate>" for day in (11, 12))
    assert [one[:25] for one in read(starts)] == ["Mixer|2027-02-11T19:00:00", "Mixer|2027-02-12T19:00:00"]


def test_each_entry_its_own() -> None:
    first, last = (f"<beginn uhr='ja'>2027-02-{day}T19:00:00</beginn>" for day in (11, 12))
    assert [one[6:25] for one in read(first, "<x/>", last)] == ["2027-02-11T19:00:00", "2027-02-12T19:00:00"]


@pytest.mark.parametrize(
    "item",
    [
        "<job:start_date>2027-03-01</job:start_date><job:location>Harbour</job:location>",
        "<wp:post_date>2027-01-11 19:00:00</wp:post_date><wp:post_modified>2027-01-12</wp:post_modified>",
        "<dc:date>2027-01-11T19:00:00Z</dc:date><media:title>2027</media:title>",
        "<g:availability_date>2027-02-11T19:00:00</g:availability_date><g:price>19</g:price>",
        "<cap:effective>2027-02-11T19:00:00</cap:effective><cap:expires>2027-02-12T19:00:00</cap:expires>",
        "<beginn",
        "<a><b></a>",
    ],
)
def test_other_vocabularies_and_broken_items(item: str) -> None:
    assert read(item, titles="News of ours") == []


def test_hostile_feeds_cost_little() -> None:
    assert read("<a>" * 5_000 + "</a>" * 5_000, titles="Deep") == []
    assert read('<x y="' * 20_000, titles="Quotes") == []
