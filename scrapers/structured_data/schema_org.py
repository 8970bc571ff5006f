"""schema.org `Event` (https://schema.org/Event) to `Listing`, from whatever syntax it was read."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from urllib.parse import urldefrag, urljoin, urlsplit

from scrapers.contract import Listing, ListingStatus, Unreadable
from scrapers.status import graver, status_from_title, status_from_word
from scrapers.structured_data.schema_place import read_online, read_place
from scrapers.structured_data.schema_schedule import read_schedule
from scrapers.structured_data.schema_when import Span, read_moment, read_spans
from scrapers.structured_data.thing import Thing
from scrapers.tidy import one_line, paragraphs

LONGEST_DESCRIPTION = 20_000
"""Characters of a description that are kept."""

_PLACE_OF_EVENTS = frozenset(
    {"Place", "LocalBusiness", "EventVenue", "MusicVenue", "WebSite", "WebPage", "ItemList"}
)


@dataclass(frozen=True, slots=True)
class Setting:
    """What an event cannot know itself: its page's address, the day it was fetched, its language."""

    base_of: Callable[[], str]
    near: date | None = None
    language: str | None = None
    window: tuple[date | None, date | None] = (None, None)

    @property
    def base(self) -> str:
        """Where relative links start from; most events have none, and to know it costs a search."""
        return self.base_of()


def read_event(event: Thing, setting: Setting) -> Iterator[Listing | Unreadable]:
    """The event's listings: one for each time it takes place; `Unreadable` without a title or a start."""
    title = event_title(event)
    spans = read_spans(event, setting.near, setting.language) or read_schedule(event, setting.window)
    if title is None or not spans:
        if event.properties and not _is_mere_mention(event):
            missing = "title" if title is None else "readable start"
            yield Unreadable(event.where, f"an event without a {missing}", _snippet(event, title))
        return
    for span in spans:
        yield _listing(event, title, span, setting)


def event_title(event: Thing) -> str | None:
    """The name; else who performs; else the name of what the event is listed under."""
    if title := one_line(event.text("name", "alternateName")):
        return title
    players = [one_line(thing.text("name")) or "" for thing in event.things("performer")]
    if named := ", ".join(dict.fromkeys(name for name in players if name)):
        return named
    around = event.within
    if around is not None and not _PLACE_OF_EVENTS & set(around.types) and "address" not in around.properties:
        return one_line(around.text("name"))
    return None


def event_url(event: Thing, setting: Setting) -> str | None:
    """The event's own page: what it says, what its name links to, or its `@id` when that is an address."""
    for name in ("url", "@link", "mainEntityOfPage"):
        for value in event.properties.get(name, ()):
            text = value if isinstance(value, str) else value.text("url") or value.id or ""
            if url := _absolute(text, setting):
                return url
    return _absolute(event.id, setting) if event.id and event.id.startswith(("http", "/")) else None


def event_status(event: Thing, title: str) -> ListingStatus:
    """The graver of what the field says and what the title says: fields are often left as they were."""
    status = status_from_title(title)
    for value in event.properties.get("eventStatus", ()):
        word = value if isinstance(value, str) else value.id or value.text("name") or ""
        status = graver(status, status_from_word(word))
    return status


def _listing(event: Thing, title: str, span: Span, setting: Setting) -> Listing:
    url = event_url(event, setting)
    before = event.text("previousStartDate")
    around = event.within
    return Listing(
        origin_id=_origin_id(event, url, title, setting),
        title=title,
        start=span.start,
        end=span.end,
        all_day=span.all_day,
        url=url,
        status=event_status(event, title),
        description=_description(event),
        place=read_place(event),
        online_url=_absolute(read_online(event), setting),
        organiser=_party(event, "organizer"),
        price=_price(event),
        previous_start=read_moment(before, setting.near, setting.language) if before else None,
        series=one_line(around.text("name"))
        if around is not None and "EventSeries" in around.types
        else None,
        language=_language(event),
    )


def _origin_id(event: Thing, url: str | None, title: str, setting: Setting) -> str:
    """The site's own id, else the canonical address; a page without either leaves address and title."""
    for value in event.properties.get("identifier", ()):
        text = value if isinstance(value, str) else value.text("value", "name") or ""
        if 0 < len(text.strip()) <= 300:
            return text.strip()
    if event.id and not event.id.startswith("_:") and event.node is None:
        try:
            return urljoin(setting.base, event.id)
        except ValueError:  # `http://[` is no address, but names the event all the same
            return event.id
    if url:
        if "utm_" in url or "clid=" in url:
            url = re.sub(r"(?<=[?&])(?:utm_\w+|fbclid|gclid)=[^&#]*&?", "", url)
        return url.rstrip("?&")
    words = re.sub(r"\W+", "-", title.casefold()).strip("-")
    return f"{setting.base}#{words or title}"


def _absolute(address: str | None, setting: Setting) -> str | None:
    """An http(s) address, resolved; entities that a template left in it are undone."""
    text = (address or "").strip()
    if "&" in text:
        text = re.sub(r"&(?:amp|#0*38|#x26);", "&", text)
    if not text or " " in text or text.startswith(("#", "javascript:", "mailto:", "tel:", "data:", "{")):
        return None
    try:
        text = urljoin(setting.base, text) if not text.startswith(("http://", "https://")) else text
        urlsplit(text)
    except ValueError:  # `http://[`
        return None
    return text if re.match(r"https?://[^/\s]+", text) else None


def same_page(one: str | None, other: str | None) -> bool:
    """Whether two addresses differ at most in their fragment and a last slash."""
    return bool(one and other) and urldefrag(one or "").url.rstrip("/") == urldefrag(other or "").url.rstrip(
        "/"
    )


def _description(event: Thing) -> str | None:
    text = event.text("description", "text")
    return paragraphs(text[:LONGEST_DESCRIPTION]) if text else None


def _party(event: Thing, name: str) -> str | None:
    """An organiser's public name; never an address or a person's mail."""
    for value in event.properties.get(name, ()):
        said = one_line(value if isinstance(value, str) else value.text("name"))
        if said and "@" not in said and not said.startswith("http"):
            return said
    return None


def _price(event: Thing) -> str | None:
    """The first stated price as printed, with its currency; "free" when that is said."""
    for offer in event.things("offers"):
        price = offer.text("price", "lowPrice")
        if price:
            return " ".join(part for part in (price, offer.text("priceCurrency")) if part)
    free = event.text("isAccessibleForFree")
    return "free" if free and free.casefold().endswith(("true", "yes", "1")) else None


def _language(event: Thing) -> str | None:
    said = event.text("inLanguage")
    return said if said and re.fullmatch(r"[A-Za-z]{2,3}(?:[-_]\w{2,8})*", said) else None


def _is_mere_mention(event: Thing) -> bool:
    """An event named only in passing, or a parent series whose dates are those of its parts."""
    said = set(event.properties) - {"url", "@link", "image", "name", "sameAs"}
    return not said or "EventSeries" in event.types or "subEvent" in said


def _snippet(event: Thing, title: str | None) -> str:
    return f"{title or ''} {event.text('startDate') or ''}".strip()[:200]
