"""What a link tells that puts a gathering into somebody's calendar: its name, when it begins and ends, where.

Google: `https://calendar.google.com/calendar/render?action=TEMPLATE&text=…&dates=…/…&location=…&ctz=…`, or
`…/calendar/r/eventedit?text=…`; Outlook: `https://outlook.live.com/…?startdt=…&enddt=…&subject=…&location=…`;
Yahoo: `https://calendar.yahoo.com/?v=60&title=…&st=…&et=…&in_loc=…`. None is documented by its owner;
collected at https://github.com/InteractionDesignFoundation/add-event-to-calendar-docs.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cache
from urllib.parse import parse_qs, urlsplit
from zoneinfo import ZoneInfo

from scrapers.dates.iso import read_iso
from scrapers.dates.zones import named_zone
from scrapers.plain import plain
from scrapers.tidy import one_line

LONGEST_ADDRESS = 20_000
"""Characters of an address: descriptions go with it."""


@dataclass(frozen=True, slots=True)
class LinkedEvent:
    """What one link tells, to which `service` (`google`, `outlook`, `yahoo`).

    A `datetime` is aware where the link names a zone or says UTC, else wall time. `is_utc` is true where it
    says UTC and no zone: what generators write that also when they mean the clock on the wall. A plain `date`
    lasts the day; `end` is the last day then, inclusive.
    """

    title: str
    start: datetime | date
    end: datetime | date | None
    place: str | None
    is_utc: bool
    service: str

    @property
    def wall(self) -> datetime | date:
        """When it starts as a clock on the wall shows, in the zone that the link tells."""
        return self.start.replace(tzinfo=None) if isinstance(self.start, datetime) else self.start

    @property
    def day(self) -> date:
        """The day it starts, in that zone."""
        return self.start.date() if isinstance(self.start, datetime) else self.start


def is_calendar_link(address: str) -> bool:
    """Whether a link is one that puts a gathering into a calendar, be it one that cannot be read."""
    return _service().match(address) is not None


def read_calendar_link(address: str) -> LinkedEvent | None:
    """What a link puts into a calendar; `None` for any other link, and where name or start are missing."""
    service = _service().match(address) if len(address) <= LONGEST_ADDRESS else None
    if service is None:
        return None
    asked = {name: values[0].strip() for name, values in parse_qs(urlsplit(address).query).items()}
    moments = [asked.get(name, "") for name in ("startdt", "enddt")]
    if "dates" in asked:
        moments = [*asked["dates"].split("/"), ""][:2]
    elif "st" in asked:
        moments = [asked["st"], asked.get("et", "")]
    title = one_line(plain(asked.get("text") or asked.get("subject") or asked.get("title")))
    start, end = _whole_days(*map(read_iso, moments))
    if not title or start is None:
        return None
    zone, utc = named_zone(asked.get("ctz", "")), moments[0].endswith("Z")
    begins, ends = _in(zone, start), None if end is None else _in(zone, end)
    place = one_line(plain(asked.get("location") or asked.get("in_loc")))
    return LinkedEvent(title, begins, _later(begins, ends), place, utc and zone is None, service[1].lower())


def _later(start: datetime | date, end: datetime | date | None) -> datetime | date | None:
    """The end, if it comes later; the last day where whole days are told, which links count one further."""
    if isinstance(end, datetime) and isinstance(start, datetime):
        comparable = (end.tzinfo is None) == (start.tzinfo is None)
        return end if comparable and end > start else None
    if end is None or isinstance(end, datetime) or isinstance(start, datetime):
        return None
    last = end - timedelta(days=1)
    return last if last > start else None


def _whole_days(
    start: datetime | date | None, end: datetime | date | None
) -> tuple[datetime | date | None, datetime | date | None]:
    """Days where a link tells midnight to midnight, which is how some write that no hour is known."""
    if not isinstance(start, datetime) or start.time() != time.min:
        return start, end
    if not isinstance(end, datetime):
        return start.date(), end
    if end.time() == time.min:
        return start.date(), end.date()
    late = (end.hour, end.minute) == (23, 59)
    return (start.date(), end.date() + timedelta(days=1)) if late else (start, end)


def _in(zone: ZoneInfo | None, moment: datetime | date) -> datetime | date:
    """A moment as clocks of the link's zone show it."""
    if zone is None or not isinstance(moment, datetime):
        return moment
    return moment.replace(tzinfo=zone) if moment.tzinfo is None else moment.astimezone(zone)


@cache
def _service() -> re.Pattern[str]:
    """Addresses at which calendars take gatherings, compiled when first wanted."""
    return re.compile(
        r"(?:https?:)?//(?:www\.|calendar\.)?(?=google\.[a-z.]{2,6}/calendar/(?:.*[?&]action=TEMPLATE|r/eventedit\?)"
        r"|outlook\.(?:live|office|office365)\.com/.*[?&]startdt=|yahoo\.com/.*[?&]st=)([a-z]+)",
        re.IGNORECASE,
    )
