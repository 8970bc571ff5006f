"""The data inside Facebook's pages: nodes of events, several of which together make one event.

One node has the name, another with the same id the time stamps, a third the place. Events that Facebook
suggests beside the page's own are strangers' and are passed over; so are hosts and guests.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from scrapers.contract import Finding, LayoutChanged, Listing, ListingStatus, Page, Place, Source, Unreadable
from scrapers.dates.printed import read_when
from scrapers.dates.when import When
from scrapers.dates.zones import printed_zone
from scrapers.json_data.events import ONLINE, at, degrees, flag_at, http_url, long_text, text_at
from scrapers.json_data.islands import Island, islands_handed, islands_of_type
from scrapers.json_data.paths import MOST_LOOKED_AT
from scrapers.status import graver, status_from_title

_STRANGERS = re.compile(r"suggest|related|recommend|discover|neighboring|similar")
# The first four tell when, or whether at all.
_EVENT_SIGNS = (
    "start_timestamp", "day_time_sentence", "capitalized_day_time_sentence", "is_canceled",
    "event_place", "end_timestamp", "event_description", "one_line_address",
)  # fmt: skip
_NOTHING: tuple[object, ...] = (None, "", [], {})
_HANDED = r"ServerJS\(\)\)?\.handle\w*\(\s*(?:\w+\s*,\s*)?"
_OWN_ADDRESS = re.compile(r"<meta\s+property=\"og:url\"\s+content=\"([^\"]{1,2000})")
_EVENT_ADDRESS = re.compile(r"/events/(?:[^/?#]+/){0,3}?(\d{6,})(?:[/?#]|$)")
_DATE_OF_SERIES = re.compile(r"/events/[^?#]*\?(?:[^#]*&)?event_time_id=(\d{6,})")
_ZONE = re.compile(r"\b(UTC[+-]\d{1,2}(?::\d\d)?|[A-Z]{2,5})\s*$")


def islands_of(text: str) -> Iterator[Island]:
    """The JSON of a page: in elements of its own since 2023, handed to a function in scripts before."""
    yield from islands_of_type(text)
    yield from islands_handed(text, _HANDED)


def own_event(page: Page) -> str | None:
    """The event a page is about, by its address, which the page knows too where a file has none.

    `/events/12345678/?event_time_id=23456789` is one date of a series.
    """
    told = _OWN_ADDRESS.search(page.text()[:200_000])
    for address in (page.url, told[1] if told else ""):
        if found := _DATE_OF_SERIES.search(address) or _EVENT_ADDRESS.search(address):
            return found[1]
    return None


def wall_of(page: Page) -> str | None:
    """Why a page without events shows none; `None` when it may simply have none."""
    text = page.text()[:2_000_000]
    if re.search(r"private group", text, re.IGNORECASE):
        return "private group: nothing of it can be read, use a submission"
    if re.search(r'id="login_form"|/login/\?next|checkpoint', text):
        return "a sign-in page: Facebook shows this to members only, use a submission"
    if re.search(r'"upcoming_events"|"past_events"|upcoming_hosted_events', text):
        return None
    return "no events of Facebook in it; for posts of a group use a submission"


def read_nodes(values: list[Any], page: Page, source: Source) -> Iterator[Finding]:
    """The events of a page: its own when it is about one, else all it lists; raises `LayoutChanged`."""
    events = find_events(values)
    own = own_event(page)
    if own and own in events:
        events = {own: events[own]}
    elif own:
        raise LayoutChanged("the event is not in its page: private, deleted, or a sign-in page", page.url)
    if not events and (wall := wall_of(page)):
        raise LayoutChanged(wall, page.url)
    yield from listings_of(events, page, source)


def find_events(values: list[Any]) -> dict[str, dict[str, Any]]:
    """Each event by its id, its nodes laid over one another; the first that says something counts."""
    events: dict[str, dict[str, Any]] = {}
    pending, looked_at = list(reversed(values)), 0
    while pending and looked_at < MOST_LOOKED_AT:
        node = pending.pop()
        looked_at += 1
        if isinstance(node, list):
            pending.extend(reversed(node))
        elif isinstance(node, dict):
            if text_at(node, "id") and any(sign in node for sign in _EVENT_SIGNS):
                _lay_over(events.setdefault(str(node["id"]), {}), node)
            pending.extend(
                inner for name, inner in reversed(node.items())
                if isinstance(inner, dict | list) and not _STRANGERS.search(name)
            )  # fmt: skip
    return {one: told for one, told in events.items() if text_at(told, "name") and _is_timed(told)}


def _lay_over(told: dict[str, Any], node: dict[str, Any]) -> None:
    """Add what a further node says; the place too may be told in two halves."""
    for name, value in node.items():
        had = told.get(name)
        if name == "event_place" and isinstance(had, dict) and isinstance(value, dict):
            told[name] = {**value, **{key: inner for key, inner in had.items() if inner not in _NOTHING}}
        elif had in _NOTHING:
            told[name] = value


def _is_timed(told: dict[str, Any]) -> bool:
    return any(told.get(sign) not in _NOTHING for sign in _EVENT_SIGNS[:4])


def listings_of(
    events: Mapping[str, dict[str, Any]], page: Page, source: Source
) -> Iterator[Listing | Unreadable]:
    """A listing of each public event; the same event shared twice into a group is one."""
    told: set[tuple[str, object]] = set()
    for identity, event in events.items():
        if text_at(event, "event_kind") not in (None, "PUBLIC_TYPE", "GROUP_TYPE") or at(
            event, "is_event_draft"
        ):
            continue
        found = _listing(identity, event, page, source)
        mark = (found.title, found.start) if isinstance(found, Listing) else (found.where, found.why)
        if mark not in told:
            told.add(mark)
            yield found


def _listing(identity: str, event: dict[str, Any], page: Page, source: Source) -> Listing | Unreadable:
    title = text_at(event, "name") or ""
    when = _when(event, page, source)
    if when is None:
        return Unreadable(f"event {identity}", "no time in it", title[:200])
    start, end, zone = when
    status: ListingStatus = "cancelled" if flag_at(event, "is_canceled") else "confirmed"
    return Listing(
        origin_id=identity,
        title=title,
        start=start,
        end=end,
        all_day=not isinstance(start, datetime),
        timezone=zone,
        url=_url(identity, event),
        status=graver(status_from_title(title), status),
        description=long_text(at(event, "event_description.text|description.text")),
        place=_place(event),
        price=text_at(event, "price_info"),
    )


def _url(identity: str, event: dict[str, Any]) -> str | None:
    if identity.isdigit():
        return f"https://www.facebook.com/events/{identity}/"
    return http_url(text_at(event, "url|eventUrl"))


def _when(
    event: dict[str, Any], page: Page, source: Source
) -> tuple[datetime | date, datetime | date | None, str | None] | None:
    """By the time stamps, shown in the zone that the sentence beside them prints; else by the sentence."""
    sentence = text_at(event, "day_time_sentence|capitalized_day_time_sentence|start_time_formatted") or ""
    dates = (source.starts_on, source.ends_on) if source.starts_on and source.ends_on else None
    near = page.fetched_at.date()
    read = read_when(sentence, near=near, timezone=source.timezone, language=source.language, dates=dates)
    printed = read if isinstance(read, When) else None
    stamp = at(event, "start_timestamp|current_start_timestamp")
    if not isinstance(stamp, int) or not 0 < stamp < 4_102_444_800:
        return (printed.start, printed.end, None) if printed else None
    start = datetime.fromtimestamp(stamp, UTC)
    zone = _zone(sentence, start, source) or UTC
    last = at(event, "end_timestamp")
    ends = isinstance(last, int) and stamp < last < stamp + 366 * 86_400
    end = datetime.fromtimestamp(last, UTC).astimezone(zone) if ends else None
    start = start.astimezone(zone)
    return start, end or _printed_end(start, printed), zone.key if isinstance(zone, ZoneInfo) else None


def _printed_end(start: datetime, printed: When | None) -> datetime | None:
    """`April 22 at 9:00 AM – 5:00 PM`: the end a sentence tells whose start is that of the time stamp."""
    if not printed or not isinstance(printed.start, datetime) or not isinstance(printed.end, datetime):
        return None
    lasts = printed.end.replace(tzinfo=None) - printed.start.replace(tzinfo=None)
    same = f"{printed.start:%H%M}" == f"{start:%H%M}"
    return start + lasts if same and timedelta(0) < lasts < timedelta(days=366) else None


def _zone(sentence: str, moment: datetime, source: Source) -> Any:
    """`Sat, May 9 at 3:00 PM EDT` names the zone; else the source's."""
    printed = _ZONE.search(sentence)
    if printed and printed[1] not in ("AM", "PM"):
        zone = printed_zone(printed[1], source.timezone, moment.replace(tzinfo=None))
        if zone is not None:
            return zone
    return ZoneInfo(source.timezone) if source.timezone else None


def _place(event: dict[str, Any]) -> Place | None:
    if flag_at(event, "is_online") or flag_at(event, "is_online_or_detected_online"):
        return ONLINE
    name = text_at(event, "event_place.contextual_name|event_place.name")
    lat, lon = degrees(
        at(event, "event_place.location.latitude"), at(event, "event_place.location.longitude")
    )
    city = text_at(event, "event_place.location.reverse_geocode.city|event_place.city.contextual_name")
    address = text_at(event, "one_line_address|event_place.address.street")
    found = Place(name=name, address=address, city=city, lat=lat, lon=lon)
    return found if found.line() or lat is not None else None
