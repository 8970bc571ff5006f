"""An informal post → a lead: is it a call to meet, when, where, for whom; or the change or end of one.

Pure: a post says "tonight" relative to when it was posted, never to a clock of ours. What is not said is
`None`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, date, datetime, time
from functools import lru_cache
from typing import NamedTuple
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from aggregator.model import AggregatorError, Draft, Venue
from aggregator.normalise import origin_key
from aggregator.plaintext import plain_line
from aggregator.post_reading.calls import (
    is_hopeless,
    names_of,
    needs_more_than_a_place,
    signs,
    verdict,
    word_signs,
)
from aggregator.post_reading.off import as_written, called_off, of_another_kind, telling
from aggregator.post_reading.pieces import pieces_of
from aggregator.post_reading.regret import given_up, may_give_up
from aggregator.post_reading.titles import title_of
from aggregator.post_reading.venues import venue_before_hour, venue_of
from aggregator.post_reading.words import Heard, heard
from scrapers.contract import Post, Source
from scrapers.dates.said import UNSAID, Said, at_once, may_say_when, said
from scrapers.dates.said_tokens import Spoken, spoken
from scrapers.dates.said_votes import language_of
from scrapers.dates.words import base_language

LONGEST = 4000
DOUBTFUL = 0.25
EXCERPT = 200
_PERSONAL = re.compile(r"(?<![\w.])\+?\d(?:[\s().\-]?\d){7,14}(?!\w)|[\w.+-]+@[\w-]+\.[\w.]+")


class Reading(NamedTuple):
    """What a post says.

    `start`/`end` are aware wall times in the festival's zone, `on` the day when only that was said. `score`
    is how surely it is a call (0..1), `review` marks the doubtful. `cancels` withdraws an earlier call and
    offers no other time (then `start` is the withdrawn time, if said); `updates` changes one. `why` holds the
    words that decided.
    """

    is_call: bool
    score: float
    title: str
    start: datetime | None = None
    end: datetime | None = None
    venue: str | None = None
    roles: tuple[str, ...] = ()
    genres: tuple[str, ...] = ()
    cancels: bool = False
    updates: bool = False
    why: tuple[str, ...] = ()
    review: bool = False
    on: date | None = None
    language: str = "en"


def read_post(
    text: str,
    posted_at: datetime,
    *,
    festival_tz: str,
    festival_dates: tuple[date, date] | None = None,
    language: str | None = None,
    earlier: Reading | None = None,
) -> Reading:
    """Read one post.

    `posted_at` is an aware moment (a naive one is taken as wall time of the festival); `festival_tz` an IANA
    zone, else `AggregatorError`; `festival_dates` the first and last day; `earlier` the reading of an earlier
    call of the same thread or author, which fills what an update leaves out.
    """
    zone = zone_of(festival_tz)
    moment = posted_at if posted_at.tzinfo else posted_at.replace(tzinfo=zone)
    post = spoken(text[:LONGEST])
    language = base_language(language) if language else None
    language = language or post.language()
    words = heard(post, language)
    if (off := called_off(post, words, language)) is not None:
        words.senses["cancel"] = [off]
    found = word_signs(words, text)
    alone = earlier is None and "cancel" not in words.senses and not may_give_up(words.senses)
    if alone and is_hopeless(found, lambda: may_say_when(post)):
        return _put_away(found, words, language)
    time_said = said(post, moment, zone, festival_dates, language)
    if alone and needs_more_than_a_place(signs(found, time_said, None)):
        return _put_away(signs(found, time_said, None), words, language)
    during = time_said.why == UNSAID and _within(moment, zone, festival_dates)
    reading = _in_full(post, words, language, found, time_said, moment.astimezone(zone) if during else None)
    if alone and _CHANGES.isdisjoint(words.senses):
        return reading
    return _in_context(reading, words, post.plain, earlier)


_CHANGES = frozenset(("move", "cancel"))


def _put_away(found: int, words: Heard, language: str) -> Reading:
    """What is no call whatever place it may name."""
    judged = verdict(found, words)
    return Reading(False, judged.score, "", why=judged.why, language=language)


def _in_full(
    post: Spoken, words: Heard, language: str, found: int, time_said: Said, local: datetime | None
) -> Reading:
    """The reading of a post by itself; `local` is when it was sent, if while the festival was on and no
    time is said.

    A roundabout withdrawal is noted among the senses, as one in plain words is.
    """
    what, who = telling(words)
    ordinary = as_written(post, what | who)
    pieces = pieces_of(post, time_said.places)
    hidden = "private" in words.senses  # an address given in private is somebody's home
    venue = None if hidden else venue_of(post, pieces, language, ordinary, time_said.beyond)
    judged = verdict(signs(found, time_said, venue), words)
    calls_to = time_said.start is not None and judged.is_call
    if "cancel" not in words.senses and (
        off := given_up(post, words, what, time_said.start is not None, judged.is_call, venue is not None)
    ):
        words.senses["cancel"] = [off]
    if calls_to and venue is None and not hidden:
        venue = venue_before_hour(post, pieces, language, ordinary)
    if local and judged.is_call and venue:
        time_said = at_once(time_said, post, local)
    return Reading(
        is_call=judged.is_call,
        score=judged.score,
        title=title_of(post, pieces, what, who, venue) if judged.is_call or "cancel" in words.senses else "",
        start=time_said.start,
        end=time_said.end,
        venue=venue,
        roles=words.roles,
        genres=words.genres,
        why=(*judged.why, *_what(words), "when: " + time_said.why),
        review=judged.review,
        on=time_said.on,
        language=language,
    )


def signs_of_post(
    text: str,
    posted_at: datetime,
    festival_tz: str,
    dates: tuple[date, date] | None,
    known: Callable[[Heard], Heard],
) -> list[str]:
    """The signs that `benchmarks/train_calls.py` learns from; `known` may forget some of the words heard."""
    post = spoken(text[:LONGEST])
    language = language_of(post.words)
    words = known(heard(post, language))
    time_said = said(post, posted_at, zone_of(festival_tz), dates, language)
    what, who = telling(words)
    pieces = pieces_of(post, time_said.places)
    venue = venue_of(post, pieces, language, as_written(post, what | who), time_said.beyond)
    hidden = "private" in words.senses
    return names_of(signs(word_signs(words, text), time_said, None if hidden else venue))


@lru_cache(maxsize=256)
def zone_of(name: str) -> ZoneInfo:
    """The IANA zone, or `AggregatorError`."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, TypeError, OSError) as trouble:
        raise AggregatorError(f"no such time zone: {str(name)[:60]!r}", "festival_tz") from trouble


def _what(words: Heard) -> tuple[str, ...]:
    """The gathering as said, one more reason."""
    phrases = [*words.senses.get("gathering", ()), *words.senses.get("fare", ())]
    return ("what: " + ", ".join(dict.fromkeys(phrases)),) if phrases else ()


def _within(moment: datetime, zone: ZoneInfo, edition: tuple[date, date] | None) -> bool:
    """Whether a post was sent while the festival was on."""
    return edition is not None and edition[0] <= moment.astimezone(zone).date() <= edition[1]


def _in_context(reading: Reading, words: Heard, plain: list[str], earlier: Reading | None) -> Reading:
    """Withdrawals and changes, judged by the post's own words and by what was announced before."""
    moved = "move" in words.senses
    if "cancel" in words.senses and not (
        _offers_another(words) and reading.start and (reading.is_call or reading.score > DOUBTFUL)
    ):
        return _cancelled(reading, words, plain, earlier)
    if earlier is None:
        return reading._replace(updates=moved and reading.is_call) if moved else reading
    if not (moved or (reading.start and reading.score > DOUBTFUL)):
        return reading
    start = reading.start
    return reading._replace(
        is_call=reading.is_call or start is not None or reading.venue is not None,
        updates=True,
        title=earlier.title,
        start=start or earlier.start,
        end=reading.end if start else earlier.end,
        venue=reading.venue or earlier.venue,
        roles=reading.roles or earlier.roles,
        genres=reading.genres or earlier.genres,
        on=reading.on or earlier.on,
    )


def _offers_another(words: Heard) -> bool:
    """Whether something is said to stand in the place of what is withdrawn."""
    return "instead" in words.senses or not _TELLS_NEWS.issuperset(words.senses.get("move", ()))


# "Update: the pints are off": that something changes is no new hour yet.
_TELLS_NEWS = frozenset(("update", "correction", "finalement", "korrektur", "correccion", "correzione"))


def _cancelled(reading: Reading, words: Heard, plain: list[str], earlier: Reading | None) -> Reading:
    """A withdrawal: of a gathering, not of a train or a screening."""
    about = any(
        sense in words.senses for sense in ("gathering", "fare", "company", "invite", "hint")
    ) or bool(reading.roles)
    other = of_another_kind(words, plain)
    cancels = earlier is not None or (about and not other) or (reading.start is not None and not other)
    why = ("cancel: " + ", ".join(words.senses["cancel"]), *reading.why[-1:])
    if not cancels:
        return reading._replace(is_call=False, why=why)
    return reading._replace(
        is_call=False,
        cancels=True,
        venue=None,
        why=why,
        title=earlier.title if earlier else reading.title,
        start=reading.start or (earlier.start if earlier else None),
        end=reading.end or (earlier.end if earlier else None),
        on=reading.on or (earlier.on if earlier else None),
    )


def draft_of(post: Post, source: Source, reading: Reading) -> Draft | None:
    """The lead as a `Draft` of a social source; `None` when it is no call, or says no day.

    The excerpt is short and holds no telephone numbers or mail addresses.
    """
    day = reading.start.date() if reading.start else reading.on
    if day is None or not (reading.is_call or reading.cancels):
        return None
    zone = reading.start.tzinfo if reading.start else zone_of(source.timezone or "UTC")
    start = reading.start or datetime.combine(day, time(), zone)
    return Draft(
        source_key=source.key,
        origin_id=origin_key(post.thread or post.id)
        if reading.updates or reading.cancels
        else origin_key(post.id),
        title=plain_line(_PERSONAL.sub("…", reading.title), EXCERPT) or "Meetup",
        start_at=start.astimezone(UTC),
        start_on=day,
        timezone=source.timezone or str(zone),
        end_at=reading.end.astimezone(UTC) if reading.end else None,
        time_stated=reading.start is not None,
        zone_stated=False,
        url=post.url,
        status="cancelled" if reading.cancels else "moved" if reading.updates else "scheduled",
        description=excerpt(post.text),
        venue=Venue(name=reading.venue),
        festival=source.festival,
        language=reading.language,
        lineage=source.lineage,
        is_post=True,
        author=post.author,
        thread=post.thread,
        cancels=reading.cancels,
        warnings=() if reading.start else ("the post names a day but no hour",),
    )


def excerpt(text: str) -> str:
    """The first words of a post in a line of at most 200 characters, no numbers and addresses of people."""
    line = _PERSONAL.sub("…", plain_line(text, 10 * EXCERPT))
    return line if len(line) <= EXCERPT else line[: EXCERPT - 1].rsplit(" ", 1)[0] + "…"
