"""The same gathering described twice on a page: in two syntaxes, in two blocks, in a list and beside it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, fields, replace
from datetime import date, datetime, time, timedelta
from difflib import SequenceMatcher
from typing import Any

from scrapers.contract import Listing, Place
from scrapers.status import graver
from scrapers.structured_data.schema_org import same_page

MOST_COMPARED = 40
"""Events of one day whose titles are compared letter by letter; beyond that only equal titles meet."""


@dataclass(slots=True)
class Told:
    """A listing and the syntax that told it ("json-ld"): within one syntax two must agree more closely."""

    listing: Listing
    syntax: str


@dataclass(slots=True)
class _Day:
    """What was told of one day, the places of each title in that, and in which syntaxes."""

    told: list[Told] = field(default_factory=list)
    by_title: dict[str, list[int]] = field(default_factory=dict)
    syntaxes: set[str] = field(default_factory=set)

    def add(self, new: Told, key: str) -> int:
        """Note one more gathering; its place."""
        self.by_title.setdefault(key, []).append(len(self.told))
        self.syntaxes.add(new.syntax)
        self.told.append(new)
        return len(self.told) - 1


def once(told: Iterable[Told], page_url: str) -> list[Listing]:
    """Every gathering once, where it was first told, its gaps filled from the later tellings."""
    days: dict[date, _Day] = {}
    order: list[tuple[date, int]] = []
    for new in told:
        on, key = _day(new.listing.start), _plain_key(new.listing.title)
        known: tuple[date, int] | None = None
        for near in _nearby(on, new.listing):
            if near in days and (at := _match(days[near], new, key, page_url)) is not None:
                known = near, at
                break
        if known is None:
            if on not in days:
                days[on] = _Day()
            order.append((on, days[on].add(new, key)))
        else:
            had = days[known[0]].told[known[1]]
            days[known[0]].told[known[1]] = Told(_merged(had.listing, new.listing, page_url), had.syntax)
    return [days[on].told[at].listing for on, at in order]


def _nearby(on: date, listing: Listing) -> Iterator[date]:
    """The days on which it may have been told: an instant in UTC may belong to the wall clock's next day."""
    yield on
    if _is_aware(listing):
        yield on - timedelta(days=1)
        yield on + timedelta(days=1)


def _match(day: _Day, new: Told, key: str, page_url: str) -> int | None:
    """Which of a day's gatherings the new one is, if any."""
    likely = day.by_title.get(key, [])
    if not likely and day.syntaxes == {new.syntax}:
        return None
    rest: Iterable[int] = range(len(day.told)) if len(day.told) <= MOST_COMPARED else ()
    others = (at for at in rest if day.told[at].syntax != new.syntax)
    for at in dict.fromkeys([*likely, *others]):
        if _is_same(day.told[at], new, page_url):
            return at
    return None


def _is_same(had: Told, new: Told, page_url: str) -> bool:
    one, other = had.listing, new.listing
    if not _times_agree(one, other, strictly=had.syntax == new.syntax):
        return False
    own_url = same_page(one.url, other.url) and not same_page(one.url, page_url)
    if had.syntax == new.syntax:
        return _plain_key(one.title) == _plain_key(other.title) and _places_agree(one.place, other.place)
    return own_url or _titles_agree(one.title, other.title)


def _times_agree(one: Listing, other: Listing, strictly: bool) -> bool:
    """Same instant or wall time; between syntaxes a day or a bare midnight agrees with any time of it."""
    start, begin = one.start, other.start
    if isinstance(start, datetime) and isinstance(begin, datetime):
        if start.tzinfo and begin.tzinfo and start == begin:
            return True
        if start.replace(tzinfo=None) == begin.replace(tzinfo=None):
            return True
        return not strictly and _day(start) == _day(begin) and time(0) in (start.time(), begin.time())
    if _day(start) != _day(begin):
        return False
    return not strictly or type(start) is type(begin)


def _titles_agree(one: str, other: str) -> bool:
    first, second = _plain_key(one), _plain_key(other)
    if first == second or (min(len(first), len(second)) >= 6 and (first in second or second in first)):
        return True
    return SequenceMatcher(None, first[:200], second[:200], autojunk=False).ratio() >= 0.85


def _places_agree(one: Place | None, other: Place | None) -> bool:
    first, second = (_plain_key((place.line() if place else None) or "") for place in (one, other))
    return not first or not second or first in second or second in first


def _merged(had: Listing, new: Listing, page_url: str) -> Listing:
    """The first telling with its gaps filled; a time of day beats a bare day, an offset beats none."""
    filled: dict[str, Any] = {}
    for one in fields(Listing):
        if getattr(had, one.name) is None and getattr(new, one.name) is not None:
            filled[one.name] = getattr(new, one.name)
    if _knows_more(new.start, had.start):
        filled |= {"start": new.start, "end": new.end or _later(had.end, new.start), "all_day": new.all_day}
    elif "end" in filled:
        filled["end"] = _later(new.end, had.start)
    if new.url and (had.url is None or same_page(had.url, page_url)):
        filled |= {"url": new.url, "origin_id": new.origin_id}
    return replace(had, status=graver(had.status, new.status), **filled)


def _later(end: datetime | date | None, start: datetime | date) -> datetime | date | None:
    """The end, when it is of the start's kind and lies behind it."""
    if not (isinstance(end, datetime) and isinstance(start, datetime)):
        return end if end is not None and not isinstance(start, datetime) and _day(end) > start else None
    if (end.tzinfo is None) != (start.tzinfo is None):
        end = end.replace(tzinfo=start.tzinfo)
    return end if end > start else None


def _knows_more(new: datetime | date, had: datetime | date) -> bool:
    return _knowledge(new) > _knowledge(had)


def _knowledge(moment: datetime | date) -> int:
    if not isinstance(moment, datetime):
        return 0
    return (2 if moment.time() != time(0) else 0) + (moment.tzinfo is not None) + (moment.time() != time(0))


def _day(moment: datetime | date) -> date:
    return moment.date() if isinstance(moment, datetime) else moment


def _is_aware(listing: Listing) -> bool:
    return isinstance(listing.start, datetime) and listing.start.tzinfo is not None


def _plain_key(text: str) -> str:
    folded = text.casefold()
    plain = folded.replace(" ", "")
    return plain if plain.isalnum() else re.sub(r"[\W_]+", "", folded)
