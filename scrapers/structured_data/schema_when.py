"""When a schema.org event is: starts and ends as pages really write them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from scrapers.dates.iso import read_clock, read_duration, read_iso
from scrapers.structured_data.thing import Thing

LONGEST = timedelta(days=1000)
"""An end further away than this is a slip of the keyboard (2067 was seen)."""


@dataclass(slots=True)  # not frozen: that would cost as much as reading the two moments
class Span:
    """Start and end as a `Listing` wants them."""

    start: datetime | date
    end: datetime | date | None = None
    all_day: bool = False


def read_spans(event: Thing, near: date | None = None, language: str | None = None) -> list[Span]:
    """Every time the event takes place: usually one, several when `startDate` is a list of different ones.

    `near` decides a year that a printed date leaves out.
    """
    if exact := _exact(event):
        return [exact]
    starts = _moments(event.texts("startDate"), event.text("startTime"), near, language)
    stated = event.texts("endDate")
    found: list[Span] = []
    for at, start in enumerate(starts):
        said = stated if len(starts) == 1 else stated[at : at + 1] if len(stated) >= len(starts) else []
        found.append(span(start, _end(event, start, said, near, language)))
    return found


def _exact(event: Thing) -> Span | None:
    """The usual case without a detour: one start and one end, both whole ISO 8601 moments."""
    starts, ends = event.properties.get("startDate", ()), event.properties.get("endDate", ())
    if len(starts) != 1 or len(ends) != 1 or not isinstance(starts[0], str) or not isinstance(ends[0], str):
        return None
    start, end = read_iso(starts[0]), read_iso(ends[0])
    return (
        span(start, _with_zone(end, start))
        if isinstance(start, datetime) and isinstance(end, datetime)
        else None
    )


def span(start: datetime | date, end: datetime | date | None) -> Span:
    """Start and end made sensible: an end that is not after the start is unknown, whole days are dates."""
    start = _zoned_by(end, start)
    if end is not None and not _is_after(end, start):
        end = None
    if isinstance(start, datetime) and isinstance(end, datetime) and _are_whole_days(start, end):
        first, last = start.date(), end.date()
        return Span(first, last if last > first else None, all_day=True)
    if not isinstance(start, datetime):
        several = end is not None and not isinstance(end, datetime)
        return Span(start, end, all_day=several)
    return Span(start, end)


def _zoned_by(end: datetime | date | None, start: datetime | date) -> datetime | date:
    """A start without an offset has that of its end, but not UTC, which many write for wall time."""
    if not isinstance(start, datetime) or not isinstance(end, datetime) or start.tzinfo is not None:
        return start
    return start.replace(tzinfo=end.tzinfo) if end.utcoffset() else start


def _are_whole_days(start: datetime, end: datetime) -> bool:
    """From midnight to midnight, or to the last minute before it."""
    if start.hour:
        return False
    to_midnight = end.time() == time(0) and start.utcoffset() == end.utcoffset()
    return start.time() == time(0) and (to_midnight or end.time() >= time(23, 58))


def _is_after(end: datetime | date, start: datetime | date) -> bool:
    """Whether the end lies after the start and within reason; days and moments are compared as days."""
    if isinstance(end, datetime) and isinstance(start, datetime):
        if end.tzinfo is None or start.tzinfo is None:
            end, start = end.replace(tzinfo=None), start.replace(tzinfo=None)
        return start < end < start + LONGEST
    first = start.date() if isinstance(start, datetime) else start
    last = end.date() if isinstance(end, datetime) else end
    return first < last < first + LONGEST or (isinstance(end, datetime) and first == last)


def _moments(
    texts: list[str], clock: str | None, near: date | None, language: str | None
) -> list[datetime | date]:
    """The different moments of a list of date texts; a time given on its own joins the day before it."""
    found: list[datetime | date] = []
    for text in texts:
        moment = read_moment(text, near, language)
        if moment is None and found and not isinstance(found[-1], datetime) and (at := read_clock(text)):
            found[-1] = datetime.combine(found[-1], at)
        elif moment is not None:
            found.append(moment)
    if clock and found and (at := _clock_in(clock)) and not isinstance(found[0], datetime):
        found[0] = datetime.combine(found[0], at)
    days = {moment.date() for moment in found if isinstance(moment, datetime)}
    return [one for one in dict.fromkeys(found) if isinstance(one, datetime) or one not in days]


def _clock_in(text: str) -> time | None:
    """A time of day from a property that should hold one but may hold a whole moment."""
    moment = read_iso(text)
    return moment.time() if isinstance(moment, datetime) else read_clock(text)


def _end(
    event: Thing, start: datetime | date, stated: list[str], near: date | None, language: str | None
) -> datetime | date | None:
    """The end as stated: a moment, a day, a time of day on the start's day, or a duration."""
    ends = _moments(stated, event.text("endTime"), near, language)
    if ends:
        return _with_zone(ends[0], start)
    day = start.date() if isinstance(start, datetime) else start
    clock = next((at for text in [*stated, event.text("endTime") or ""] if (at := _clock_in(text))), None)
    if clock is not None and isinstance(start, datetime):
        end = datetime.combine(day, clock, tzinfo=clock.tzinfo or start.tzinfo)
        return end if _is_after(end, start) else end + timedelta(days=1)
    length = next((span for text in event.texts("duration") if (span := read_duration(text))), None)
    return start + length if length and isinstance(start, datetime) else None


def _with_zone(end: datetime | date, start: datetime | date) -> datetime | date:
    """An end without an offset means that of its start."""
    if (
        isinstance(end, datetime)
        and isinstance(start, datetime)
        and end.tzinfo is None
        and start.tzinfo is not None
    ):
        return end.replace(tzinfo=start.tzinfo)
    return end


def read_moment(text: str, near: date | None, language: str | None) -> datetime | date | None:
    """A machine's date, else what a person would print; `None` when the text is neither."""
    if (found := read_iso(text)) is not None:
        return found
    if near is None or not re.search(r"\d", text) or len(text) > 200 or read_clock(text):
        return None
    return _printed(text, near, language)


def _printed(text: str, near: date, language: str | None) -> datetime | date | None:
    from scrapers.dates.printed import find_whens  # only odd pages pay for the grammar of printed dates

    # A day as it is printed, with the hour behind it as machines write it: "October 24 - HackdayT10:00".
    day, sign, clock = text.rpartition("T")
    hour = read_clock(clock) if sign and clock[:1].isdigit() else None
    whens = find_whens(day if hour else text, near=near, language=language)
    start = whens[0].start if whens else None
    return start if hour is None or start is None else datetime.combine(start, hour)
