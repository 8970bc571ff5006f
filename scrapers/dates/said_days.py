"""Days inside a post, relative to its posting: "today", "tmrw", "Sat", "Sun 21st", "opening Friday"."""

from __future__ import annotations

from datetime import date, timedelta

from scrapers.dates.said_date import dated
from scrapers.dates.said_day import OPENING, Day, Edition, part_after
from scrapers.dates.said_tokens import Spoken
from scrapers.dates.said_weekday import weekday
from scrapers.dates.said_words import CUTS, PARTS, RELATIVE, TODAY_BEFORE, bag, months, weekdays

_GLUED = (*CUTS, "'s")
_JOINTS = bag(", ( the le el den dem der . on this this den il - = aka is")


def days(
    post: Spoken,
    signs: list[int],
    posted: date,
    language: str,
    edition: Edition | None,
    month_first: bool,
    taken: set[int],
) -> list[Day]:
    """Every day in the post, in the order written.

    `signs` are the places that may begin one (`Spoken.times`); `taken` those already read as hours.
    """
    found: list[Day] = []
    behind = 0
    for index in signs:
        if index < behind or index in taken:
            continue
        day = _day_at(post, index, posted, language, edition, month_first, taken)
        if day is None:
            continue
        behind = day.last
        if found and _touches(post, found[-1], day):
            day = _merged(found.pop(), day)
        found.append(day)
    return found


DEPARTING = bag(
    "leaving leave leaves flying fly flies departing heading home abreisen abreise fliegen repartent partent "
    "marchan vuelan partono partem vertrekken"
)
_EVENING = 17


def is_departure(day: Day, hour: int, at: int) -> bool:
    """Whether people leave on that day: "leaving tmrw? Toast at 6:30pm" is tonight.

    `hour` is the hour of the day said, if it is sure, and `at` its place; a breakfast may be on that day.
    """
    return hour >= _EVENING and at - day.last not in (0, 1)


def _day_at(
    post: Spoken,
    index: int,
    posted: date,
    language: str,
    edition: Edition | None,
    month_first: bool,
    taken: set[int],
) -> Day | None:
    """The day that begins at a token, or `None`."""
    word = post.words[index]
    if word in RELATIVE or word.removesuffix("'s") in RELATIVE:
        return _relative(post, index, posted, language)
    if word in weekdays() or "-" in word or word.endswith(_GLUED):
        day = weekday(post, index, posted, language, edition, taken)
        if day:
            return day
    if word in PARTS and index and post.words[index - 1] in TODAY_BEFORE:
        return Day(posted, PARTS[word], index - 1, index + 1, 0)
    if word[0].isdecimal() or word in months():
        return dated(post, index, posted, month_first, taken)
    if word == "day" and index and post.words[index - 1] in OPENING and edition and posted <= edition[0]:
        return Day(edition[0], None, index - 1, index + 1)
    return None


def _relative(post: Spoken, index: int, posted: date, language: str) -> Day | None:
    """ "tonight", "tomorrow"; "mañana" and "morgen" are sometimes the morning."""
    word = post.words[index]
    before = post.words[index - 1] if index else ""
    offset, part = RELATIVE[word.removesuffix("'s")]  # "tomorrow's coffee"
    if word == "mañana" and before in ("la", "cada"):
        return None
    if word in ("mañana", "morgen", "manana") and before in TODAY_BEFORE:
        return Day(posted, "morning", index - 1, index + 1, 0)
    if word == "morgen" and (before in ("guten", "am", "jeden", "goede", "'s") or language == "en"):
        return None
    if word == "mañana" and before == "pasado":
        offset = 2
    if word == "amanhã" and post.words[max(0, index - 2) : index] == ["depois", "de"]:
        offset = 2
    if word in ("tomorrow", "tmrw", "morgen") and post.words[max(0, index - 2) : index] == ["day", "after"]:
        offset = 2
    last = index + 1
    part, last = part_after(post.words, last, part)
    return Day(posted + timedelta(days=offset), part, index, last, offset)


def _touches(post: Spoken, one: Day, two: Day) -> bool:
    """Whether two days stand together ("today, Thursday", "Sat 18 October")."""
    between = post.words[one.last : two.first]
    return len(between) <= 2 and all(word in _JOINTS for word in between)


def _merged(one: Day, two: Day) -> Day:
    """One day said twice: a date outranks a weekday, both a relative word unless they lie far off it."""
    best = two if two.dated or (one.offset is not None and not one.dated) else one
    relative = one if one.offset is not None else two
    on = best.on
    if relative.offset is not None and abs((on - relative.on).days) > 1:
        on = relative.on  # "tonight, Friday is sold out": not the same day after all
    return Day(on, one.part or two.part, one.first, two.last, relative.offset, best.dated)
