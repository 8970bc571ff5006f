"""When a post says that people meet: "tonight", "tmrw 6ish", "Sat", "18h30", "20 Uhr", "in an hour", "now".

A day and an hour are found apart (`said_days`, `said_clock`) and joined here, relative to the posting and
to the
festival's dates. What is not said is `None`: a wrong hour sends people to an empty bar.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from scrapers.dates.said_clock import clocks
from scrapers.dates.said_day import Day, Edition
from scrapers.dates.said_days import DEPARTING, days, is_departure
from scrapers.dates.said_habit import HOUSE, habit_of
from scrapers.dates.said_hour import Clock
from scrapers.dates.said_span import LENGTHS, Ahead, from_now, here_until, is_there, moment_now
from scrapers.dates.said_start import start_of
from scrapers.dates.said_tokens import Spoken, spoken
from scrapers.dates.said_votes import language_of
from scrapers.dates.said_words import END_BEFORE, NOWS, PARTS

UNSAID = "no time said"


class Said(NamedTuple):
    """What a post says about time.

    `start`/`end` are aware wall times in the festival's zone, `None` when not stated. `on` is the day when
    one was named, `part` its part ("evening"). `places` are the token places used; `why` the words, or the
    reason that nothing was taken. `beyond` is the place of the next hour behind the start: another stop.
    """

    start: datetime | None = None
    end: datetime | None = None
    on: date | None = None
    part: str | None = None
    places: frozenset[int] = frozenset()
    why: str = UNSAID
    beyond: int | None = None


def said(
    text: str | Spoken,
    posted_at: datetime,
    zone: ZoneInfo,
    edition: Edition | None = None,
    language: str | None = None,
) -> Said:
    """Read the time a post names.

    `posted_at` is an aware moment; `edition` the festival's first and last day, within which a bare hour
    means
    the next such hour; `language` is guessed from the words when not given.
    """
    post = text if isinstance(text, Spoken) else spoken(text)
    language = language or language_of(post.words)
    signs = post.times
    ahead = from_now(post, language)
    if not signs and not ahead and _PRESENT.isdisjoint(post.words):
        return _NOTHING
    local = posted_at.astimezone(zone)
    hours = clocks(post, language, signs, ahead.places if ahead else frozenset())
    taken: set[int] = set()
    for clock in hours:
        taken.update(range(clock.first, clock.last))
    month_first = language == "en" and zone.key.startswith("America/")
    named = days(post, signs, local.date(), language, edition, month_first, taken) if signs else []
    for day in named:
        taken.update(range(day.first, day.last))
    places = frozenset(taken)
    chosen = start_of(post, hours) if hours else None
    if chosen is None:
        return _counted(local, ahead, places) or _without_clock(post, local, hours, named, places, language)
    on = _day_for(chosen, named)
    if on and on.first and post.words[on.first - 1] in DEPARTING and len(named) == 1:
        on = None if is_departure(on, _sure_hour(chosen), chosen.first) else on
    if on is None and not (edition and edition[0] <= local.date() <= edition[1]):
        return Said(places=places, why="an hour without a day, outside the festival")
    return _with_clock(post, chosen, hours, on, local, language, places, zone)


def _sure_hour(clock: Clock) -> int:
    """The hour of the day when it is said beyond doubt, else nought."""
    if clock.part in ("pm", "evening"):
        return clock.hour % 12 + 12
    return clock.hour if clock.hour > 12 or clock.part == "24" else 0


def _counted(local: datetime, ahead: Ahead | None, places: frozenset[int]) -> Said | None:
    """ "in an hour": that long after the posting."""
    if ahead is None:
        return None
    start = (local + timedelta(minutes=ahead.minutes)).replace(second=0, microsecond=0)
    return Said(start, None, start.date(), None, places | ahead.places, ahead.why)


def _with_clock(
    post: Spoken,
    chosen: Clock,
    hours: list[Clock],
    on: Day | None,
    local: datetime,
    language: str,
    places: frozenset[int],
    zone: ZoneInfo,
) -> Said:
    """The moment of the chosen hour, among the other hours of the post."""
    until = beyond = None
    if len(hours) > 1:
        until = _end_of(hours)
        beyond = next((one.first for one in hours if one.first >= chosen.last and one.role != "end"), None)
        if _unsure(chosen, on and on.part) and any(one.role == "show" and _late(one) for one in hours):
            chosen = chosen._replace(part="evening")  # "after the 8pm, 10ish"
    joined = _at_clock(post, chosen, on, until, local, language, places, zone)
    return joined if beyond is None else joined._replace(beyond=beyond)


def _end_of(hours: list[Clock]) -> Clock | None:
    """The hour said as an end."""
    return next((one for one in hours if one.role == "end"), None)


_NOTHING = Said()
_PRESENT = frozenset((*NOWS, *END_BEFORE))


def may_say_when(post: Spoken) -> bool:
    """Whether any token speaks of time; a quick no."""
    return bool(post.times) or not (_PRESENT.isdisjoint(post.words) and LENGTHS.isdisjoint(post.words))


def at_once(unsaid: Said, post: Spoken, local: datetime) -> Said:
    """Who sits there and calls others over means now; only for what is a call for other reasons."""
    return unsaid._replace(start=local, on=local.date(), why="there already") if is_there(post) else unsaid


def _late(clock: Clock) -> bool:
    return clock.part in ("pm", "evening") or clock.hour > 16


def _day_for(clock: Clock, named: list[Day]) -> Day | None:
    """The day nearest to the hour, the one before it in doubt."""
    if len(named) < 2:
        return named[0] if named else None
    return min(
        named,
        key=lambda day: clock.first - day.last if day.first < clock.first else 2 + day.first - clock.last,
    )


def _without_clock(
    post: Spoken,
    local: datetime,
    hours: list[Clock],
    named: list[Day],
    places: frozenset[int],
    language: str,
) -> Said:
    """ "right now", or only a day."""
    until = _end_of(hours)
    later = any(day.on > local.date() for day in named)
    now = None
    if not later and all(clock.role == "end" for clock in hours):
        now = moment_now(post, language)
        now = here_until(post, told=until is not None) if now is None else now
    if now is not None:
        end = _end_after(local, until) if until else None
        return Said(local, end, local.date(), None, places | {now}, post.words[now])
    if named:
        return Said(on=named[0].on, part=named[0].part, places=places, why="a day without an hour")
    return Said(places=places, why="only an hour that belongs to something else" if hours else UNSAID)


def _at_clock(
    post: Spoken,
    clock: Clock,
    day: Day | None,
    until: Clock | None,
    local: datetime,
    language: str,
    places: frozenset[int],
    zone: ZoneInfo,
) -> Said:
    """Join a day and an hour into a moment."""
    part = clock.part or (day.part if day else _part_near(post, clock))
    habit = habit_of(post)
    hour = hour_of_day(clock, part, habit, language)
    on = day.on if day else local.date()
    start = _moment(on, hour, clock.minute, zone)
    if "evening" in (part, day and day.part) and hour < 5 and clock.hour != 24:
        start += timedelta(days=1)  # "tonight 1am" is after midnight
    if (
        _unsure(clock, part)
        and habit not in ("morning", "dawn")
        and hour < 12
        and on == local.date()
        and start < local - timedelta(minutes=20)
    ):
        start += timedelta(hours=12)
    if start < local and (day is None or (day.offset == 0 and start.hour < 5)):
        start += timedelta(days=1)
    end = _end_after(start, clock.end or until)
    words = (
        [*post.words[day.first : day.last], *post.words[clock.first : clock.last]]
        if day
        else post.words[clock.first : clock.last]
    )
    return Said(start, end, start.date(), part, places, " ".join(words))


def _part_near(post: Spoken, clock: Clock) -> str | None:
    """The part of the day just before an hour without a day: "every morning at 9"."""
    for word in post.words[max(0, clock.first - 2) : clock.first]:
        if word in PARTS and word not in ("am", "pm"):
            return PARTS[word]
    return None


def _unsure(clock: Clock, part: str | None) -> bool:
    return part is None and not clock.marked and 0 < clock.hour < 12


def _moment(on: date, hour: int, minute: int, zone: ZoneInfo) -> datetime:
    """Wall time; hour 24 is the midnight that ends the day."""
    return datetime.combine(on + timedelta(days=hour // 24), time(hour % 24, minute), zone)


def hour_of_day(clock: Clock, part: str | None, habit: str | None, language: str) -> int:
    """The hour 0-24 that people mean."""
    hour = clock.hour
    if part == "24" or hour > 12 or hour == 0:
        return hour
    if part == "noon":
        part = "afternoon"
    if part in ("am", "morning"):
        return hour % 12 if part == "am" else hour
    if part in ("pm", "afternoon"):
        return hour % 12 + 12 if part == "pm" or hour < 10 or hour == 12 else hour
    if part in ("evening", "night"):
        return hour + 12 if hour >= 4 else hour
    if hour == 12 or (clock.marked and hour >= 7):
        return hour
    if hour <= 6:
        return hour if habit == "dawn" and hour >= 5 else hour + 12
    return _by_habit(hour, habit, language == "en" or clock.spelt or not clock.strong)


def _by_habit(hour: int, habit: str | None, spoken_hour: bool) -> int:
    """7 to 11 without am or pm: what people would do."""
    if habit in ("morning", "dawn", HOUSE):
        return hour
    if habit == "evening":
        return hour + 12
    if spoken_hour:
        return hour + 12 if hour <= 8 else hour
    return hour


def _end_after(start: datetime, clock: Clock | None) -> datetime | None:
    """The end of a range or an "until", within a day of the start."""
    if clock is None:
        return None
    hour, sure = clock.hour % 24, clock.part in ("24", "am", "pm") or clock.hour > 12 or clock.hour == 0
    if clock.part == "pm":
        hour = hour % 12 + 12
    elif clock.part == "am":
        hour %= 12
    end = start.replace(hour=hour, minute=clock.minute, second=0, microsecond=0)
    step = timedelta(days=1) if sure or clock.marked else timedelta(hours=12)
    for _ in range(3):
        if end > start:
            return end
        end += step
    return None
