"""The rules behind the reading: what wins, what is left out, what never breaks."""

from __future__ import annotations

import json
import random
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scrapers.contract import Listing, ScraperError, Unreadable
from scrapers.status import status_from_notice, status_from_title, status_from_word
from tests.scrapers.test_structured import ADDRESS, SAMPLES, listings, marked, read


@pytest.mark.parametrize(
    "kind", ["MusicEvent", "schema:Event", "https://schema.org/Festival", "http://www.schema.org/SocialEvent"]
)
def test_every_kind_of_event_counts(kind: str) -> None:
    body = marked(name="A", startDate="2027-01-01T10:00").replace(b'"Event"', f'"{kind}"'.encode())
    assert len(listings(body)) == 1


@pytest.mark.parametrize(
    "kind", ["PublicationEvent", "BroadcastEvent", "DeliveryEvent", "Person", "EventVenue"]
)
def test_what_only_sounds_like_an_event_does_not(kind: str) -> None:
    assert (
        read(marked(name="A", startDate="2027-01-01T10:00").replace(b'"Event"', f'"{kind}"'.encode())) == []
    )


@pytest.mark.parametrize(
    ("end", "read_as"),
    [
        ("2027-01-01T10:00", None),
        ("2027-01-01T09:00", None),
        ("2067-01-01T09:00", None),
        ("12:30", "2027-01-01T12:30:00"),
        ("01:00", "2027-01-02T01:00:00"),
        ("2027-01-03", "2027-01-03"),
        ("", None),
    ],
)
def test_an_end_that_says_nothing_is_none(end: str, read_as: str | None) -> None:
    found = listings(marked(name="A", startDate="2027-01-01T10:00", endDate=end))[0].end
    assert (found.isoformat() if found else None) == read_as


@pytest.mark.parametrize(
    ("start", "end", "read_as"),
    [
        ("2027-01-01 7:00 PM", "2027-01-01T22:00:00+01:00", "2027-01-01T19:00:00+01:00"),
        ("2027-01-01T19:00", "2027-01-01T22:00:00Z", "2027-01-01T19:00:00"),
        ("2027-01-01T19:00+02:00", "2027-01-01T22:00", "2027-01-01T19:00:00+02:00"),
    ],
)
def test_a_start_without_an_offset_has_that_of_its_end(start: str, end: str, read_as: str) -> None:
    assert listings(marked(name="A", startDate=start, endDate=end))[0].start.isoformat() == read_as


def test_midnight_to_the_last_minute_is_a_whole_day() -> None:
    found = listings(
        marked(name="A", startDate="2027-01-01T00:00:00-05:00", endDate="2027-01-01T23:59:59-05:00")
    )[0]
    assert (found.start, found.end, found.all_day) == (date(2027, 1, 1), None, True)


def test_a_printed_date_in_a_machine_field_is_read() -> None:
    found = listings(marked(name="A", startDate="March 5, 2027 7:00 pm"))[0]
    assert found.start == datetime(2027, 3, 5, 19)  # noqa: DTZ001 - a wall time


def test_a_weekly_schedule_is_expanded_inside_the_window() -> None:
    schedule = {
        "@type": "Schedule",
        "startDate": "2027-01-01",
        "endDate": "2027-12-31",
        "repeatFrequency": "P1W",
        "byDay": "https://schema.org/Wednesday",
        "startTime": "19:00",
        "endTime": "20:00",
        "scheduleTimezone": "Europe/London",
        "exceptDate": "2027-01-13",
    }
    options = {"from": "2027-01-01", "to": "2027-02-01"}
    found = listings(marked(name="Tai chi", url="/tai", eventSchedule=schedule), options=options)
    assert [one.start.isoformat()[:16] for one in found] == [
        "2027-01-06T19:00",
        "2027-01-20T19:00",
        "2027-01-27T19:00",
    ]
    assert len({one.origin_id for one in found}) == 3


def test_the_same_event_in_two_blocks_and_two_syntaxes_is_one() -> None:
    block = marked(name="Mixer", startDate="2027-01-05T18:00", location="Bar")
    micro = (
        b'<div itemscope itemtype="https://schema.org/Event"><a itemprop="url" href="/m">'
        b'<b itemprop="name">Mixer'
        b'</b></a><time itemprop="startDate" datetime="2027-01-05">5 Jan</time></div>'
    )
    found = listings(block + block + micro)
    assert [(one.title, one.url, one.start.isoformat()) for one in found] == [
        ("Mixer", "https://northlight.example/m", "2027-01-05T18:00:00")
    ]


def test_two_screenings_at_one_time_in_two_places_stay_two() -> None:
    one = marked(name="Docs & Drinks", startDate="2027-01-05T18:00", location="Bar North")
    other = marked(name="Docs & Drinks", startDate="2027-01-05T18:00", location="Bar South")
    assert len(listings(one + other)) == 2


def test_an_identifier_is_the_origin_id_and_survives_a_move() -> None:
    before = listings(marked(name="Mixer", identifier="ev-7", startDate="2027-01-05T18:00"))[0]
    after = listings(marked(name="Mixer II", identifier="ev-7", startDate="2027-01-06T18:00"))[0]
    assert before.origin_id == after.origin_id == "ev-7"


def test_an_event_without_a_start_is_told() -> None:
    assert [
        found.why
        for found in read(marked(name="A", startDate="to be announced"))
        if not isinstance(found, Listing)
    ] == ["an event without a readable start"]


@pytest.mark.parametrize(
    ("title", "status"),
    [
        ("CANCELLED: Mixer", "cancelled"),
        ("Mixer (postponed)", "postponed"),
        ("Apéro – annulé", "cancelled"),
        ("INSTÄLLD: Filmkväll", "cancelled"),
        ("Mixer–CANCELLED", "cancelled"),
        ("[Abgesagt] Treff", "cancelled"),
        ("The Cancelled Wedding", "confirmed"),
        ("Sold out: Mixer", "confirmed"),
        ("Postponed", "postponed"),
        ("‼️ CANCELLED ‼️ Mixer", "cancelled"),
        ("⚠️ Verschoben ⚠️ Treff", "postponed"),
        ("The Cancelled ❤ Wedding", "confirmed"),
        ("Cancelled flights, a documentary", "confirmed"),
    ],
)
def test_a_title_calls_off_only_when_it_means_it(title: str, status: str) -> None:
    assert status_from_title(title) == status


def test_status_words_and_notices() -> None:
    assert status_from_word("https://schema.org/EventCancelled") == "cancelled"
    assert status_from_word("on-schedule") == "confirmed"
    assert status_from_word("EventRescheduled") == "confirmed"
    assert status_from_notice("Sorry: this event has been postponed.") == "postponed"
    assert status_from_notice("You may be cancelled from the list.") == "confirmed"


def test_deep_and_large_markup_is_survived() -> None:
    deep = (
        b"<div>" * 5000
        + b'<div itemscope itemtype="https://schema.org/Event"><b itemprop=name>'
        + b"<i>" * 5000
    )
    assert read(deep) is not None
    vevents = b'<div class="vevent">' * 3000
    assert read(vevents) is not None
    entities = marked(name="A", startDate="2027-01-05T18:00", description="&amp;" * 200_000)
    assert len(listings(entities)) == 1


EVENT = '<div itemscope itemtype="https://schema.org/Event"><b itemprop=name>n</b>'
START = '<i itemprop=startDate content="2027-01-05">'


@pytest.mark.parametrize(
    "body",
    [
        (EVENT + START) * 400,
        EVENT + ("<p><div><b itemprop=name>n</b>" + START) * 400,
        (EVENT + START + "</i></div>") * 1000,
        "<div class=vevent><b class=summary>x</b><i class=dtstart>2027-01-05</i>" * 400,
        "<div class=vevent id=v><a class=include href='#v'></a><b class=summary>x</b></div>" * 200,
        marked(name="A", startDate="2027-01-05", url="/a").decode() * 300 + '<p><a href="/a">A</a>' * 300,
    ],
    ids=["nested", "nested dates", "wide", "nested vevents", "includes itself", "one address"],
)
def test_pages_built_to_be_read_again_and_again_end(body: str) -> None:
    assert len(read(body.encode())) >= 1


@pytest.mark.parametrize(
    ("parts", "description"),
    [
        ("<b class=p-name>Mixer</b><p class=p-summary>Come along", "Come along"),
        ("<b class=p-name>Mixer</b><p class=p-summary>Short</p><div class=e-content>Long", "Long"),
        ("<b class=p-summary>Mixer</b>", None),
    ],
)
def test_a_summary_beside_a_name_is_the_description(parts: str, description: str | None) -> None:
    start = '<time class=dt-start datetime="2027-01-05T18:00">soon</time>'
    found = listings(f"<div class=h-event>{start}{parts}</div>".encode())[0]
    assert (found.title, found.description) == ("Mixer", description)


@pytest.mark.parametrize(
    ("line", "start"),
    [("from 7 pm", "2027-01-05T19:00:00"), ("6 February, from 7 pm", "2027-01-05"), ("", "2027-01-05")],
)
def test_a_time_beside_another_day_is_not_the_events(line: str, start: str) -> None:
    day = "<time class=dt-start datetime=2027-01-05>Tuesday</time>"
    found = listings(f"<div class=h-event><b class=p-name>Mixer</b>{day}<p>{line}</p></div>".encode())[0]
    assert found.start.isoformat() == start


ONE_PART = "<p itemprop=name class=x>t</p>" * 3000


@pytest.mark.parametrize(
    ("body", "why"),
    [
        ("<div class=vevent><b class=summary>x</b><i class=dtstart>2027-01-05</i>" * 1000, "overlaps"),
        (f"<div id=a>{ONE_PART}</div>" + '<p class=vevent itemref="a a a a a"></p>' * 1000, "parts repeat"),
        (
            f"<div id=a>{ONE_PART}</div>"
            + '<p itemscope itemtype="https://schema.org/Event" itemref="a a"></p>' * 1000,
            "itemref adds",
        ),
        (EVENT + START * 3000, "are left out"),
    ],
    ids=["nested", "includes", "references", "dates"],
)
def test_what_a_cap_leaves_out_is_said(body: str, why: str) -> None:
    assert [one for one in read(body.encode()) if isinstance(one, Unreadable) and why in one.why]


def test_objects_that_name_each_other_end_and_say_so() -> None:
    events = [
        {"@type": "Event", "@id": f"#{at}", "name": f"M{at}", "startDate": "2027-02-03"}
        | {"organizer": [{"@id": f"#{other}"} for other in range(20)]}
        for at in range(40)
    ]
    page = f'<script type="application/ld+json">{json.dumps(events)}</script>'.encode()
    *told, last = read(page)
    assert len(told) == 40
    assert isinstance(last, Unreadable)
    assert "references" in last.why


def test_occurrences_of_one_address_take_the_time_their_own_entry_prints() -> None:
    markup = "".join(
        marked(name="Mixer", startDate=f"2027-02-{day}", url="/mixer").decode() for day in (11, 12, 13)
    )
    cards = "".join(
        f"<li><a href=/mixer>Mixer</a> {day} February 2027, {day + 6}:30</li>" for day in (11, 12, 13)
    )
    found = listings(f"<html><body>{markup}<ul>{cards}</ul></body></html>".encode())
    assert [one.start.isoformat()[:16] for one in found] == [
        "2027-02-11T17:30", "2027-02-12T18:30", "2027-02-13T19:30",
    ]  # fmt: skip


def test_markup_that_refers_to_itself_ends() -> None:
    body = marked(name="A", startDate="2027-01-05T18:00", location={"@id": "#p"}).replace(b"</html>", b"")
    place = b'{"@id":"#p","@type":"Place","name":"P","location":{"@id":"#p"}}'
    loop = b'<script type="application/ld+json">' + place + b"</script>"
    assert listings(body + loop)[0].place is not None
    assert (
        read(
            b'<div id=a itemscope itemtype="https://schema.org/Event" itemref=a><b itemprop=name>x</b></div>'
        )
        is not None
    )


@settings(max_examples=60)
@given(st.sampled_from(sorted(SAMPLES.glob("*.html"))), st.integers(0, 6000), st.integers(0, 2**32))
def test_cut_or_mutated_pages_raise_only_our_errors(sample: Path, cut: int, seed: int) -> None:
    dice = random.Random(seed)
    body = bytearray(sample.read_bytes()[:cut])
    for _ in range(min(len(body), 12)):
        body[dice.randrange(len(body))] = dice.randrange(256)
    try:
        found = read(bytes(body))
    except ScraperError:
        return
    assert all(not isinstance(one, Listing) or (one.title and one.origin_id) for one in found)


def test_a_broken_address_costs_no_more_than_itself() -> None:
    facts = {"name": "A", "startDate": "2027-01-01T10:00", "url": "https://[farol.example/a"}
    (found,) = listings(marked(**facts, **{"@id": "https://[farol.example/a"}))
    assert (found.url, found.origin_id) == (ADDRESS, "https://[farol.example/a")


def test_reading_twice_is_reading_once() -> None:
    body = (SAMPLES / "graph.html").read_bytes()
    assert read(body) == read(body)


def test_the_page_itself_is_the_address_of_its_only_event() -> None:
    facts: dict[str, Any] = {"name": "A", "startDate": datetime(2027, 1, 5, tzinfo=UTC).isoformat()}
    assert listings(marked(**facts))[0].url == ADDRESS


def test_a_job_in_a_resume_is_no_event() -> None:
    body = b"""<div class="hresume"><div class="experience vevent vcard"><i class="summary org">Films</i>
    <abbr class="dtstart" title="2019-05-01">May 2019</abbr></div></div>
    <div class="vevent"><b class="summary">Editors' Table</b>
    <abbr class="dtstart" title="2027-02-12T18:00">12</abbr></div>"""
    assert [one.title for one in listings(body)] == ["Editors' Table"]


@pytest.mark.parametrize(("link", "names"), [("Harbour Talks", ["Harbour Talks"]), ("Read more", [])])
def test_an_event_without_a_name_bears_that_of_its_link_if_the_pages_title_says_it(
    link: str, names: list[str]
) -> None:
    body = f"""<title>Harbour Talks, a day for sailors</title><div class="vevent">
    <time class="dtstart" datetime="2027-02-12">12</time> <a class="url" href="/">{link}</a></div>"""
    assert [one.title for one in listings(body.encode())] == names


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Start date: March 15 2027", "2027-03-15"),
        ("Start date: March 15", "2027-03-01"),
        ("Last year: March 15 2026", "2027-03-01"),
        ("Start date: March 15 2027, doors on March 1 2027", "2027-03-01"),
    ],
)
def test_a_start_printed_in_full_beats_a_hidden_one(words: str, day: str) -> None:
    body = f"""<div itemscope itemtype="https://schema.org/Event"><b itemprop="name">Mixer</b>
    <meta itemprop="startDate" content="2027-03-01">{words}</div>"""
    assert [one.start.isoformat() for one in listings(body.encode())] == [day]


def test_the_words_of_an_element_beat_its_attribute_when_they_name_another_day() -> None:
    body = b"""<div itemscope itemtype="https://schema.org/Event"><b itemprop="name">Mixer</b>
    <span itemprop="startDate" content="2027-03-01T18:00">15 March 2027</span></div>"""
    assert [one.start.isoformat() for one in listings(body)] == ["2027-03-15T18:00:00"]


def test_what_a_live_blog_is_about_is_an_event_when_it_is_told_in_full() -> None:
    about = {"@type": "Event", "name": "Opening", "startDate": "2027-01-01T10:00"}
    body = marked(name="A", startDate="2027-01-02", about=about).replace(b'"@type": "Event", "name": "A"',
        b'"@type": "LiveBlogPosting", "name": "A"')  # fmt: skip
    assert [one.title for one in listings(body)] == ["Opening"]


@pytest.mark.parametrize(("titles", "address"), [(("Salt", "Salt"), ADDRESS), (("Salt", "Ebb"), None)])
def test_showings_of_one_film_without_addresses_are_on_its_page(
    titles: tuple[str, ...], address: str | None
) -> None:
    days = ("2027-01-05T20:00", "2027-01-06T20:00")
    events = [
        {"@type": "Event", "name": one, "startDate": day} for one, day in zip(titles, days, strict=True)
    ]
    body = f'<html lang=en><script type="application/ld+json">{json.dumps(events)}</script></html>'
    found = listings(body.encode())
    assert [one.url for one in found] == [address] * 2
    assert len({one.origin_id for one in found}) == 2
