"""What one source says about one gathering, in the shape in which two of them are compared.

A `Record` comes from a row of the `match` command (`record_of_row`) or from a `Draft` (`record_of_draft`).
Its times are whole minutes: `instant` since the epoch in UTC, `wall` since the epoch as the clock on the wall
shows it, `day` the proleptic ordinal of the local date. What was not said is `None`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from aggregator.comparing.titles import TitleFacts, read_title
from aggregator.comparing.venues import PlaceFacts, read_place
from aggregator.comparing.words import NAME, WORD, plain, stem, vocabulary
from aggregator.links import page_address, site_of

if TYPE_CHECKING:
    from aggregator.model import Draft

# One word for many organisers: two listings of such a "source" may well be of one gathering.
SHARED_SOURCE_WORDS = """
meetup eventbrite luma facebook fb instagram ig mastodon bluesky twitter x threads reddit discord telegram
whatsapp linkedin partiful social post posts community association partner ical ics calendar newsletter web
platform forum tiktok slack
"""
SHARED_SOURCES = frozenset(SHARED_SOURCE_WORDS.split())
# Where people write posts: two addresses there may well speak of one gathering.
POST_WORDS = """
mastodon bluesky twitter x threads reddit discord telegram whatsapp linkedin social post posts tiktok slack
"""
POSTS = frozenset(POST_WORDS.split())
EPOCH_DAY = date(1970, 1, 1).toordinal()
OF_ANY_FESTIVAL = frozenset(["film", "festival", "international", "fest", "filmfest", "filmfestival"])
LENGTH_OF_A_DATE = 10
DATE_ONLY = re.compile(r"^\d{4}-\d{2}-\d{2}$")
NOTHING: frozenset[str] = frozenset()

ReadTitle = Callable[[str, frozenset[str]], TitleFacts]


class Record(NamedTuple):
    """One source's word about one gathering. A tuple, because there may be a million of them.

    `page` is the canonical address of its own page; `place_of_source` is set when the source is one place we
    follow (a festival's site, one calendar), whose two listings are two gatherings unless their page is one.
    """

    rid: str
    source: str
    title: str
    instant: int | None = None
    wall: int | None = None
    day: int | None = None
    end: int | None = None
    venue: str | None = None
    address: str | None = None
    page: str | None = None
    festival: str | None = None
    description: str = ""
    place_of_source: str | None = None
    lat: float | None = None
    lon: float | None = None
    is_post: bool = False


@dataclass(frozen=True, slots=True)
class Facts:
    """A record, understood: what `evidence` compares.

    `boiler` are the festival's and the city's words, `told` stemmed words at the start of its description.
    """

    record: Record
    title: TitleFacts
    place: PlaceFacts
    boiler: frozenset[str]
    festival: frozenset[str]
    told: frozenset[str]


def facts_of(record: Record, read: ReadTitle = read_title) -> Facts:
    """Understand a record's title (with `read`), place, festival and description."""
    place = read_place(record.venue, record.address)
    festival = festival_words(record.festival)
    boiler = festival | place.city
    told = frozenset(map(stem, WORD.findall(plain(record.description)))) if record.description else NOTHING
    return Facts(record, read(record.title, boiler), place, boiler, festival, told)


@lru_cache(maxsize=4096)
def festival_words(festival: str | None) -> frozenset[str]:
    """The stemmed words by which a festival is called, its acronym among them; without the year."""
    words = [word for word in WORD.findall(plain(festival or "")) if not word.isdigit()]
    if not words:
        return frozenset()
    named = {stem(word) for word in words} | {"".join(word[0] for word in words)}
    for short, long in vocabulary().acronyms.items():
        own = set(long) - OF_ANY_FESTIVAL
        if short in words:
            named.update(own)
        elif "festival" in long and own and own <= named:
            named.add(short)
    known = vocabulary().meaning  # "Hot Docs": what every title there may mean is no boiler-plate
    return frozenset(
        word for word in named - OF_ANY_FESTIVAL if len(word) > 1 and known.get(word, (NAME, word))[0] == NAME
    )


def record_of_row(row: Mapping[str, Any]) -> Record:
    """A record from a row of the `match` command; fields that cannot be read are taken as not said."""
    source = _text(row.get("source")) or ""
    page = page_address(_text(row.get("url")))
    instant, wall, day = read_moment(row.get("start"))
    return Record(
        rid=str(row["rid"]),
        source=source,
        title=_text(row.get("title")) or "",
        instant=instant,
        wall=wall,
        day=day,
        end=read_moment(row.get("end"))[0],
        venue=_text(row.get("venue")),
        address=_text(row.get("address")),
        page=page,
        festival=_text(row.get("festival")),
        description=_text(row.get("description")) or "",
        place_of_source=place_of_source(source, page),
        is_post=is_of_posts(source),
    )


def place_of_source(source: str, page: str | None) -> str | None:
    """The one place we follow that a word of the `match` command and a page stand for, if they do."""
    return f"{source} {site_of(page)}" if page and is_one_place(source) else None


@lru_cache(maxsize=4096)
def is_one_place(source: str) -> bool:
    """Whether that word of the `match` command stands for one place we follow."""
    return bool(source) and plain(source) not in SHARED_SOURCES


@lru_cache(maxsize=4096)
def is_of_posts(source: str) -> bool:
    """Whether that word stands for a place where people write posts."""
    return plain(source) in POSTS


def _text(value: object) -> str | None:
    return value.strip() or None if isinstance(value, str) else None


def read_moment(value: object) -> tuple[int | None, int | None, int | None]:
    """ISO 8601 text → (instant, wall, day); a date alone gives the day only, a naive time no instant."""
    text = _text(value)
    if text is None:
        return None, None, None
    try:
        if len(text) == LENGTH_OF_A_DATE and DATE_ONLY.match(text):
            return None, None, date.fromisoformat(text).toordinal()
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None, None, None
    return _minutes(moment)


def _minutes(moment: datetime) -> tuple[int | None, int | None, int | None]:
    day = moment.toordinal()
    wall = (day - EPOCH_DAY) * 1440 + moment.hour * 60 + moment.minute
    ahead = moment.utcoffset()
    if ahead is None:
        return None, wall, day
    seconds = moment.second - ahead.days * 86_400 - ahead.seconds
    return wall + seconds // 60, wall, day


def record_of_draft(draft: Draft, rid: str | None = None) -> Record:
    """A record from a draft. Every source of the store is one place we follow."""
    from aggregator.localtime import in_zone  # which the command `match` starts sooner without

    local = in_zone(draft.start_at, draft.timezone)
    timed = draft.time_stated and not draft.all_day
    instant, wall, _ = _minutes(local)
    return Record(
        rid=rid or f"{draft.source_key} {draft.origin_id}",
        source=draft.source_key,
        title=draft.title,
        instant=instant if timed else None,
        wall=wall if timed else None,
        day=draft.start_on.toordinal(),
        end=_minutes(draft.end_at)[0] if draft.end_at and timed and not draft.end_is_guessed else None,
        venue=draft.venue.name,
        address=", ".join(part for part in (draft.venue.address, draft.venue.city) if part) or None,
        page=page_address(draft.url),
        festival=draft.festival,
        description=draft.description,
        place_of_source=None if draft.is_post else draft.source_key,
        lat=draft.venue.lat,
        lon=draft.venue.lon,
        is_post=draft.is_post,
    )
