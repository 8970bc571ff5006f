"""Showings that a page keeps in `data-*` attributes for its own script, for instance of a ticket button.

    <a data-film-title="Mixer" data-showing-time="Thu 11 Feb 2027 | 19:00" data-showing-venue="Hall 2">19:00
    <button data-event='{"EventName": "Mixer", "StartDateTime": "2027-02-11T19:00"}'>

Names differ from site to site; what counts is what the words in them mean.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

import orjson
from selectolax.lexbor import LexborNode

from scrapers.climbing import above, once
from scrapers.contract import Listing, Place, Source
from scrapers.dates.iso import read_clock, read_iso
from scrapers.dates.printed import find_whens
from scrapers.dates.times import find_times
from scrapers.dates.words import fold
from scrapers.document import Document
from scrapers.plain import plain
from scrapers.programmes.stamps import as_printed
from scrapers.status import graver, status_from_title, status_from_word

MOST = 5000
"""Elements of one page that are looked at."""

FEWEST_CELLS = 5
"""So many days under one title are a calendar's."""

MOST_HEADINGS = 6
"""Linked headings of one card; what holds more is a list."""

LONGEST_BUTTON = 60
"""Characters of an element that prints the hour of its moment."""

_START = re.compile(
    r"(?:start|begin|show(?:ing|time)?|event|performance|session|screening)\w*?(?:date|time)|^date$|^datetime$|^start$|^time$|^showtime$"
)
_END = re.compile(r"end\w*(?:date|time)|^end$")
_TITLE = re.compile(r"(?:film|movie|event|show|session|performance)?\w*(?:title|name)$")
_PLACE = re.compile(r"venue|location|place|cinema|theat(?:er|re)|screen$|room")
_ID = re.compile(r"(?:showing|session|performance|event|showtime|screening)\w*?id$|^id$")
_STATUS = re.compile(r"status|state$")
_NOT_TITLE = re.compile(
    r"venue|location|place|cinema|theat|screen|room|user|client|class|tag|organi|image|file|tab|url"
)
_HEADINGS = "h1 a[href],h2 a[href],h3 a[href],h4 a[href],h5 a[href],[class*='title'] a[href]"
NAMED = re.compile(rb"time|date|start|event|session|showing|screening", re.IGNORECASE)
"""Words in the names of attributes that may hold a moment."""


def read_data_attributes(document: Document, source: Source) -> Iterator[Listing]:
    """A listing of every element whose attributes name a moment, under their own title or their card's.

    Beside such elements stand some without attributes, sold out for instance, of which only the clock is
    left: they take the day that all their neighbours share, and title and address from their card.
    """
    nodes = _candidates(document)
    cards = _Cards(document) if nodes else None
    if cards is None:
        return
    told = [(node, listing) for node in nodes if (listing := _listing(node, cards, document, source))]
    if _are_cells([listing for _, listing in told]):
        return
    yield from _once(listing for _, listing in told)
    if told:
        yield from _bare(told, cards, document)


def _are_cells(listings: Sequence[Listing]) -> bool:
    """Whether they are the days of a calendar or a table, each without an hour, under whatever heading.

    Machines write a day without an hour as its midnight.
    """
    titles = {listing.title for listing in listings}
    return len(listings) >= FEWEST_CELLS and len(titles) == 1 and not any(map(_has_hour, listings))


def _has_hour(listing: Listing) -> bool:
    return isinstance(listing.start, datetime) and listing.start.time() != time.min


def _once(listings: Iterable[Listing]) -> Iterator[Listing]:
    """Each showing once, though a grid, a list and a dialog of one page may all tell it."""
    seen: set[tuple[object, ...]] = set()
    for one in listings:
        names = {(one.origin_id, one.start), (fold(one.title), one.start, one.place)}
        if not names & seen:
            yield one
        seen |= names


class _Cards:
    """Which linked headings stand below an element."""

    def __init__(self, document: Document) -> None:
        self._below: dict[int, dict[str, LexborNode]] = {}
        for link in once(document.tree.css(_HEADINGS)[:MOST]):
            for around in above(link, 12):
                self._below.setdefault(around.mem_id, {}).setdefault(link.attributes.get("href") or "", link)

    def of(self, node: LexborNode, said: str | None = None) -> LexborNode | None:
        """The heading of the element's card: the only one in the nearest part that has any.

        Where that is of something else than the data `said`, of the house for instance, the nearest that is.
        """
        parts = [found for around in above(node, 8) if (found := self._below.get(around.mem_id))]
        for found in parts if said else ():
            if len(found) > MOST_HEADINGS:
                break
            about = [link for link in found.values() if _is_called(link, said or "")]
            if about:
                return about[0] if len(about) == 1 else None
        return next(iter(parts[0].values())) if parts and len(parts[0]) == 1 else None


def _candidates(document: Document) -> list[LexborNode]:
    if b"data-" not in document.page.body:
        return []
    return [
        node
        for node in document.tree.css("a,button,li,div,article,span,tr,td,option,time,section")[: MOST * 10]
        if any(name.startswith("data-") for name in node.attributes)
    ][:MOST]


def _told(node: LexborNode) -> dict[str, str]:
    """The element's data by bare name (`showingtime`), what it holds as JSON laid open."""
    told: dict[str, str] = {}
    for name, value in node.attributes.items():
        if not name.startswith("data-") or not value:
            continue
        if value.lstrip()[:1] == "{":
            told.update(_laid_open(value))
        else:
            told[_bare_name(name[5:])] = value
    return told


def _laid_open(value: str) -> dict[str, str]:
    try:
        held: Any = orjson.loads(value)
    except orjson.JSONDecodeError:
        return {}
    if not isinstance(held, dict):
        return {}
    return {
        _bare_name(str(name)): str(one)
        for name, one in held.items()
        if isinstance(one, str | int) and one != ""
    }


def _bare_name(name: str) -> str:
    return re.sub(r"[^a-z]", "", name.lower())


def _pick(
    told: Mapping[str, str], wanted: re.Pattern[str], unwanted: re.Pattern[str] | None = None
) -> str | None:
    for name, value in told.items():
        if wanted.search(name) and not (unwanted and unwanted.search(name)) and (said := plain(value)):
            return said
    return None


def _listing(node: LexborNode, cards: _Cards, document: Document, source: Source) -> Listing | None:
    told = _told(node)
    start = _moment(_pick(told, _START, _END), document, source)
    if start is None:
        return None
    said = _pick(told, _TITLE, _NOT_TITLE)
    card = cards.of(node, said)
    title = said or (plain(card.text()) if card is not None else None)
    if not title or len(title) > 300:
        return None
    own = card is not None and _is_about(card, title)
    title = _as_printed(card, title) if card is not None and own else title
    url = (document.address(card) if card is not None and own else None) or _own_address(node, document)
    end = _moment(_pick(told, _END), document, source)
    start, end = _as_shown(start, end, node)
    place = _pick(told, _PLACE, re.compile(r"id$|url|slug"))
    known = _pick(told, _ID)
    return Listing(
        origin_id=known or f"{url or title}#{start.isoformat()}",
        title=title,
        start=start,
        end=end if end and type(end) is type(start) and str(end) > str(start) else None,
        url=url,
        status=graver(status_from_title(title), status_from_word(_pick(told, _STATUS) or "confirmed")),
        place=Place(name=place) if place and not place.isdigit() else None,
    )


def _is_about(card: LexborNode, title: str) -> bool:
    """Whether a heading names what is on: it may be that of the house."""
    head, said = fold(plain(card.text()) or ""), fold(title)
    return bool(head) and (head in said or said in head)


def _is_called(card: LexborNode, title: str) -> bool:
    """Whether a heading is the title, with more behind it or less, in whole words."""
    head, said = fold(plain(card.text()) or ""), fold(title)
    shorter, longer = sorted((head, said), key=len)
    return bool(shorter) and longer.startswith(shorter) and not longer[len(shorter) :][:1].isalnum()


def _as_printed(card: LexborNode, title: str) -> str:
    """A name that the data tells without its accents, as its heading prints it."""
    head = plain(card.text()) or title
    return head if title.isascii() and not head.isascii() and fold(head).startswith(fold(title)) else title


def _as_shown(
    start: datetime | date, end: datetime | date | None, node: LexborNode
) -> tuple[datetime | date, datetime | date | None]:
    """A moment in UTC in the zone in which the element prints its hour: `12:30 PM` on a button."""
    if not isinstance(start, datetime) or start.utcoffset() != timedelta(0):
        return start, end
    text = " ".join((node.text() or "").split())
    clocks = find_times(text) if len(text) <= LONGEST_BUTTON else []
    if len(clocks) != 1:
        return start, end
    shown = as_printed(start, clocks[0])
    aware = isinstance(end, datetime) and end.tzinfo is not None
    return shown, end.astimezone(shown.tzinfo) if isinstance(end, datetime) and aware else end


def _moment(said: str | None, document: Document, source: Source) -> datetime | date | None:
    """A machine's moment, `/Date(…)/`, or a printed date; a clock alone is none."""
    if said is None or len(said) > 200:
        return None
    epoch = re.fullmatch(r"/Date\((\d{10,13})(?:[+-]\d{4})?\)/", said)
    if epoch or re.match(r"\d{4}-?\d\d-?\d\d", said) or re.fullmatch(r"\d{10}|\d{13}", said):
        return read_iso(epoch[1] if epoch else said)
    if not re.search(r"\d", said):
        return None
    near, language = document.page.fetched_at.date(), document.language or source.language
    dates = (source.starts_on, source.ends_on) if source.starts_on and source.ends_on else None
    whens = find_whens(said, near=near, language=language, timezone=source.timezone, dates=dates)
    return whens[0].start if len(whens) == 1 and isinstance(whens[0].start, datetime) else None


def _own_address(node: LexborNode, document: Document) -> str | None:
    target = node.attributes.get("href") or ""
    return document.address(node) if target and not target.startswith(("#", "javascript:")) else None


def _bare(told: list[tuple[LexborNode, Listing]], cards: _Cards, document: Document) -> Iterator[Listing]:
    """Elements of the same kind as the telling ones whose only word is a clock."""
    known, below = {node.mem_id for node, _ in told}, _days_below(told)
    tags = {node.tag or "a" for node, _ in told}
    for node in document.tree.css(",".join(sorted(tags)))[: MOST * 4]:
        if node.mem_id in known or any(name.startswith("data-") for name in node.attributes):
            continue
        words = re.match(
            r"\s*(\d{1,2}[:.h]\d{2}(?:\s*[ap]\.?m\.?)?)\s*(?:\([^()]*\)|[A-Za-z ]{0,20})?\s*$",
            node.text(),
            re.I,
        )
        clock = read_clock(words[1]) if words else None
        card = cards.of(node) if clock else None
        day = _shared_day(node, below) if clock and card is not None else None
        if clock is None or card is None or day is None or not (title := plain(card.text())):
            continue
        start = datetime.combine(day, clock.replace(tzinfo=None))
        url = document.address(card)
        yield Listing(
            f"{url or title}#{start.isoformat()}", title, start, url=url, status=status_from_title(title)
        )


def _days_below(told: list[tuple[LexborNode, Listing]]) -> dict[int, set[date]]:
    """Which days the telling elements below an element name."""
    below: dict[int, set[date]] = {}
    for node, listing in told:
        day = listing.start.date() if isinstance(listing.start, datetime) else listing.start
        for around in above(node, 12):
            below.setdefault(around.mem_id, set()).add(day)
    return below


def _shared_day(node: LexborNode, below: Mapping[int, set[date]]) -> date | None:
    """The day of all telling elements in the smallest part of the page that holds some beside this one."""
    days = next((days for around in above(node, 10) if (days := below.get(around.mem_id))), set[date]())
    return next(iter(days)) if len(days) == 1 else None
