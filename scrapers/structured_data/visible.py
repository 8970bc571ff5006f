"""What visitors see, against what the markup says: where they contradict each other, the visible page wins.

Markup is often a day without the time that is printed beside it, midnight for "no time", UTC for a wall
clock, or still "scheduled" for what a banner calls off. Each correction needs the printed day to be the
event's own, so that opening hours and neighbours cannot leak in.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta, timezone

from scrapers.contract import Listing
from scrapers.dates.when import When
from scrapers.status import graver, status_from_notice, status_from_title

LONGEST = 20_000
"""Characters of visible text that are searched for an event's times."""

SHORT = 800
"""A text of at most so many characters speaks of one event only, even where a time stands without its day."""


# Lines lose their ends when templates strip markup ("January 16, 2024Time: 6:00pm - 8:00pmLocation: …").
_LABELLED = re.compile(
    r"(?:\b|(?<=[a-z\d]))(?:Time|Uhrzeit|Beginn|Heure|Horaires?|Hora|Horario|Orario|Ora|Tijd|Aanvang)\s*:\s*"
    r"((?:(?!\n|[A-Z][a-z]+:).){3,40})"
)


_STARTS = re.compile(
    r"\b(?:start(?:s|ing)?(?: date| on)?|begins?|from|beginnt|beginn|début|inicio|inizio|início)\s*:\s*", re.I
)

BARE = 45
"""Characters of a line that holds nothing but a time, with a label perhaps."""


def needs_a_look(listing: Listing) -> bool:
    """Whether the visible text could tell more about the start than the markup does."""
    start = listing.start
    return not isinstance(start, datetime) or start.time() == time(0) or start.utcoffset() == timedelta(0)


def with_shown_start(listing: Listing, shown: str, language: str | None) -> Listing:
    """The listing as the very element that carries its start shows it."""
    if not any(sign.isdigit() for sign in shown) or len(shown) > SHORT:
        return listing
    whens = _whens(shown, listing, language)
    for when in whens:
        if when.time_stated and when.start_on == _day(listing.start):
            return _rezoned(listing, when) or _retimed(listing, when)
        if when.time_stated and (moved := _rezoned(listing, when)):
            return moved
    if len(whens) == 1 and _contradicts(whens[0], listing):
        return _moved(listing, whens[0])
    return _with_lone_time(listing, shown)


def with_shown_text(listing: Listing, text: str, language: str | None) -> Listing:
    """The listing with the time of day that the text around it prints beside the event's own day."""
    if not needs_a_look(listing):
        return listing
    whens = [when for when in _whens(text[:LONGEST], listing, language) if when.time_stated]
    if isinstance(listing.start, datetime) and listing.start.time() != time(0):
        return _rezoned_by(listing, whens)
    for when in whens:
        if when.start_on == _day(listing.start):
            return _retimed(listing, when)
    if len(text) > SHORT:
        return listing
    return _with_labelled_day(listing, text, language) or _with_lone_time(listing, text)


def _with_labelled_day(listing: Listing, text: str, language: str | None) -> Listing | None:
    """The day printed behind "Start date:" where the markup's own is printed nowhere in a short text."""
    label = _STARTS.search(text)
    if label is None or any(when.start_on == _day(listing.start) for when in _whens(text, listing, language)):
        return None
    printed = _whens(text[label.end() : label.end() + BARE], listing, language)
    return _moved(listing, printed[0]) if printed and _contradicts(printed[0], listing) else None


def _contradicts(when: When, listing: Listing) -> bool:
    """Whether a day printed in full is another than the markup's, by more than two zones can make."""
    apart = abs(when.start_on - _day(listing.start))
    return when.year_stated and apart > timedelta(days=1) and "order" not in when.guessed


def _moved(listing: Listing, when: When) -> Listing:
    """The listing on the printed day, at the printed hour or else its own; an end before that is none."""
    start: datetime | date = when.start
    if isinstance(listing.start, datetime) and not when.time_stated:
        start = datetime.combine(when.start_on, listing.start.timetz())
    elif isinstance(start, datetime) and isinstance(listing.start, datetime) and start.tzinfo is None:
        start = start.replace(tzinfo=listing.start.tzinfo)
    end = when.end or listing.end
    if end is not None and _day(end) < _day(start):
        end = None
    return replace(listing, start=start, end=end, all_day=listing.all_day and not when.time_stated)


def _rezoned_by(listing: Listing, whens: list[When]) -> Listing:
    """The listing on the wall clock that the page shows, unless the page shows the markup's own figures."""
    shown = [moment for when in whens for moment in (when.start, when.end) if isinstance(moment, datetime)]
    if any(_wall(moment) == _wall(listing.start) for moment in shown):
        return listing
    for when in whens:
        moved = _rezoned(listing, when)
        if moved and (listing.end is None or any(_wall(moment) == _wall(moved.end) for moment in shown)):
            return moved
    return listing


def _wall(moment: datetime | date | None) -> datetime | date | None:
    """What the clock on the wall shows."""
    return moment.replace(tzinfo=None) if isinstance(moment, datetime) else moment


def with_described_time(listing: Listing, language: str | None) -> Listing:
    """A bare day with the time its description states: beside the day, or behind a label ("Time: 6pm")."""
    start, text = listing.start, listing.description
    if not text or listing.all_day or (isinstance(start, datetime) and start.time() != time(0)):
        return listing
    for when in _whens(text[:LONGEST], listing, language):
        if when.time_stated and when.start_on == _day(start):
            return _retimed(listing, when)
    labelled = {found[1] for found in _LABELLED.finditer(text[:LONGEST])}
    return _with_lone_time(listing, next(iter(labelled))) if len(labelled) == 1 else listing


def with_shown_status(listing: Listing, text: str) -> Listing:
    """The listing called off when a sentence or a label of its own says so."""
    status = graver(listing.status, status_from_notice(text))
    for line in text.split("\n"):
        if len(line) <= 40:
            status = graver(status, status_from_title(line.strip()))
    return replace(listing, status=status)


def _whens(text: str, listing: Listing, language: str | None) -> list[When]:
    """The dates printed in a text; where 07/11 could be July or November, the markup's day decides."""
    from scrapers.dates.printed import find_whens  # only pages whose markup says too little pay for it

    day = _day(listing.start)
    whens = find_whens(text, near=day, language=language)
    if any("order" in when.guessed for when in whens) and not any(when.start_on == day for when in whens):
        for day_first in (True, False):
            ordered = find_whens(text, near=day, language=language, day_first=day_first)
            if any(abs(when.start_on - day) <= timedelta(days=1) for when in ordered):
                return ordered
    return whens


def _retimed(listing: Listing, when: When) -> Listing:
    """The markup's day with the printed time; its zone stays."""
    if not isinstance(when.start, datetime):
        return listing
    zone = listing.start.tzinfo if isinstance(listing.start, datetime) else None
    start = when.start if when.start.tzinfo else when.start.replace(tzinfo=zone)
    if listing.start == start:
        return listing
    end = when.end
    if isinstance(end, datetime):
        end = end if end.tzinfo else end.replace(tzinfo=start.tzinfo)
    elif listing.end is not None and _day(listing.end) > start.date():
        end = listing.end if isinstance(listing.start, datetime) else _day(listing.end)
    return replace(listing, start=start, end=end, all_day=False)


def _rezoned(listing: Listing, when: When) -> Listing | None:
    """A start in UTC shown as the wall clock of its place: the same instant with that place's offset."""
    start = listing.start
    if (
        not isinstance(start, datetime)
        or start.utcoffset() != timedelta(0)
        or not isinstance(when.start, datetime)
    ):
        return None
    if when.start.tzinfo is not None:
        return None
    shift = when.start.replace(tzinfo=UTC) - start.astimezone(UTC)
    if not shift or not timedelta(hours=-12) <= shift <= timedelta(hours=14) or shift % timedelta(minutes=30):
        return None
    zone = timezone(shift)
    end = (
        listing.end.astimezone(zone)
        if isinstance(listing.end, datetime) and listing.end.tzinfo
        else listing.end
    )
    if isinstance(when.end, datetime) and isinstance(end, datetime) and when.end.time() != end.time():
        return None
    return replace(listing, start=start.astimezone(zone), end=end)


def _with_lone_time(listing: Listing, text: str) -> Listing:
    """A short text with one time, or one span of times, and no other day: that is the event's."""
    from scrapers.dates.times import find_times

    text = text.replace(
        listing.title, " "
    )  # "Cancelled: Committee of 3 January" names a day that is not this one
    if listing.all_day or (isinstance(listing.start, datetime) and listing.start.time() != time(0)):
        return listing
    lines = [line for line in text.split("\n") if len(line) <= BARE and find_times(line)]
    bare = [clock for line in lines if not _names_another_day(line, listing) for clock in find_times(line)]
    if len({(clock.start, clock.end) for clock in bare}) == 1:
        return _at(listing, bare[0].start, bare[0].end)
    if _names_another_day(text, listing):
        return listing
    clocks = find_times(text)
    alone = len({(clock.start, clock.end) for clock in clocks}) == 1
    return _at(listing, clocks[0].start, clocks[0].end) if alone else listing


def _names_another_day(text: str, listing: Listing) -> bool:
    return any(when.start_on != _day(listing.start) for when in _whens(text, listing, None))


def _at(listing: Listing, starts: int, ends: int | None) -> Listing:
    """The listing's day from and to these minutes after midnight."""
    zone = listing.start.tzinfo if isinstance(listing.start, datetime) else None
    midnight = datetime.combine(_day(listing.start), time(0), tzinfo=zone)
    end = midnight + timedelta(minutes=ends) if ends is not None else None
    return replace(listing, start=midnight + timedelta(minutes=starts), end=end)


def _day(moment: datetime | date) -> date:
    return moment.date() if isinstance(moment, datetime) else moment
