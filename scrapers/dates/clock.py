"""Times of day as people print them: `18 Uhr`, `7–9pm`, `18h30`, `a las 16h`, `noon`, `19.30`.

How sure a reading is depends on its dress: `19:30` and `7pm` are times wherever they stand, `19.30` may be
a price, a bare `7` may be anything; the reader of dates decides by what stands beside them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import IntEnum
from functools import cache

from scrapers.dates.house_numbers import numbers_read
from scrapers.dates.lengths import is_length
from scrapers.dates.said_once import with_halves
from scrapers.dates.words import (
    AFTERNOON,
    FORENOON,
    MIDNIGHT,
    MORNING,
    NOON,
    PAST_NOON,
    UNTIL,
    either,
)

DAY = 24 * 60
HALF_DAY = 12 * 60
LATEST_NOON = 12 * 60 + 59


class Strength(IntEnum):
    """How much a reading needs help from its neighbours."""

    BARE = 0
    """A number: counts only after a word such as `at`, beside a day."""
    DOTTED = 1
    """`19.30`: counts only beside a day or after such a word."""
    CLEAR = 2


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day, or a span of times: minutes since midnight; an `end` after midnight exceeds 1440.

    `zone` is the abbreviation or offset printed behind it. `guessed` is true when morning or evening was
    not said (`at 7`).
    """

    start: int
    end: int | None
    span: tuple[int, int]
    strength: Strength
    zone: str | None = None
    guessed: bool = False


_UNITS = r"uhr|uur|hours|hrs|hr|heures?|horas?|hs|h|u(?!\.[a-z]\b)|klo|godz|o'clock|oclock|or[ea]|hodin|hod"
_ZONES_IN_WORDS = frozenset(("eastern", "central", "mountain", "pacific"))
_HALF = r"a\.?\s?m(?![a-z])\.?|p\.?\s?m(?![a-z])\.?|(?<=\d)(?:(?<!12)a|p)(?![a-z])"  # 12A is a film's rating
_HALF_BEFORE = "|".join((*FORENOON, *PAST_NOON))


def _moment(n: int) -> str:
    """One time of day; groups are numbered so that a span holds two."""
    return (
        rf"(?:(?<!apres-)(?P<w{n}>(?:12\s+)?(?:{either(NOON + MIDNIGHT)}))(?![a-z])"
        rf"|(?P<hm{n}>(?:[01]\d|2[0-3])[0-5]\d)(?=\s?(?:hrs?|h|uhr|hours)(?![a-z]))\s?[a-z]+"
        rf"|(?:(?P<b{n}>{_HALF_BEFORE})\s?)?(?P<eh{n}>2[0-4]|[01]?\d)\s?"
        rf"(?:[時时시](?![間间간])|[點点](?=\s?\d\d?\s?分|半|(?(b{n})|(?!))))(?:\s?(?P<em{n}>[0-5]?\d)\s?[分분]|(?P<eq{n}>[半반]))?"
        rf"|(?:(?P<c{n}>{_HALF_BEFORE})\s?)?(?P<h{n}>2[0-4]|[01]?\d)"
        rf"(?:(?P<s{n}>\s?h|\s?h\s(?=\d\d(?!\s?h(?![a-z])))|\s(?:heures|uhr)\s(?=[0-5]\d(?:\s*[^\w\s]|\s*$))|\s?:\s(?=[0-5]\d\s?[ap]\.?\s?m)|:|\.|u(?=\d)|(?=\d\d[ap]\.?m\b))(?P<m{n}>[0-5]\d)(?!\d)(?::[0-5]\d(?!\d)|(?<=\d\dh\d\d)min(?![a-z]))?)?"
        rf"(?:\s?(?P<u{n}>{_UNITS})(?![a-z]))?"
        rf"(?:(?:\s|:(?=[ap]\.?m\b))?(?P<a{n}>{either(AFTERNOON)}|{either(MORNING)}|{_HALF}))?)"
    )


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    # "6:30 PM EDT–9:30 PM EDT"
    zone = r"(?:(?<=[ap]m)\s(?:[ecmp][sd]?t|ak[sd]t|hst|bst|gmt)(?=\s?-))?"
    about = r"(?:(?:ca\.?|ore|alle(?:\sore)?)\s)?"  # "ore 12 - ore 14"
    until = rf"{zone}(?P<joint>\s?(?:-{{1,2}}|~|»|(?<![a-z])(?:{either(UNTIL)})(?![a-z])\.?)\s?{about})"
    minutes = r"min(?:s|ut[eio]?\w*)?(?![a-z])"  # "21h Minuit à Vevey" is an hour
    money = (
        rf"€|eur(?:os?)?(?![a-z])|\$|£|%|km(?![a-z])|{minutes}|kr(?![a-z])|zl|usd|chf|°|'|\"|x\d|mm(?![a-z])"
    )
    known = {
        "times": rf"(?<![\d.,:$€£#+a-z])(?:(?<!/)|(?<=[mh\x00]/)|(?<=[:h]\d\d/))(?:{_moment(1)})"
        rf"(?:{until}(?:{_moment(2)}))?"  # "\x00/" ends a day that is read: "November 7/6-9pm"
        # A colon ends a sentence behind "6.30 p.m", "19h" and "19:00" or before a word ("ore 18: Brindisi"),
        # and goes on with the time behind "6".
        # "9 am – 5K Run" ends at no five, "2ª feira" is Monday.
        rf"(?!\d|(?<=\d)[b-oq-z]|a?[\s-]?feira|:\d|(?<![a-z])(?<![:h]\d\d):(?!\s+[^\W\d])|[.,]\d|"
        # "6:30pm/8:30pm" are two hours, "7/8" is none.
        r"/\d(?!\d?(?:(?:\.\d\d)?\s?[ap]\.?m|[:h]\d\d|h(?![a-z])))|-\d|"
        rf"\s?(?:{money}))",
        "and": r"\s?(?:and|und|y|et|e|i|en)\s?",
        "between": r"(?<![a-z])(?:between|zwischen|entre|tra|fra|tussen|mellan|mellom|mellem)\s"
        r"(?:the hours of\s)?.{0,6}$",
        "said": r"(?<![a-z])(?:ore|klo|kello|klockan|klokken|godz\.?)\s$",  # "Visita ore 19.30"
        "comma": r"\s?,\s?",
        "last comma": r"\s?[,&]\s?",
        "ampersand": r"\s?&\s?",
        "no hour": r"0?0:00:00|12:00:00\s?am",  # what a program prints of a date that has none
        "length": r"[1-9]\s?h(?:rs?|ours?)?",
        "beside length": r"\W{1,3}(?:[a-z]{2,4}\W{1,2})?",
        "zone": r"\s?[(\[]?(?P<zone>(?:UTC|GMT)(?:\s?[+-]\d{1,2}(?::?\d\d)?)?|WES?T|CES?T|EES?T|BST|"
        r"IST|MSK|JST|KST|HKT|SGT"
        r"|AE[SD]T|NZ[SD]?T|SAST|BRT|ART|[ECMP][SD]?T|AK[SD]T|HST|"
        # "2 pm Eastern", but "at 7 pm, Central Library"
        r"(?:(?i:eastern|central|mountain|pacific)(?i:\s(?:standard|daylight))?(?i:\stime)|(?:Eastern|Pacific)"
        r"(?=\W*$|\s?[,;./|()–—-])))\b[)\]]?",
    }
    return re.compile(known[name])


def find_clocks(folded: str, text: str) -> list[Clock]:
    """Every time of day in a text, in order; `folded` is the text as `words.fold` leaves it."""
    found: list[Clock] = []
    folded = numbers_read(folded)
    for match in _pattern("times").finditer(folded):
        clock = _read(match, text)
        if clock is not None:
            if _pattern("said").search(folded, max(0, match.start() - 12), match.start()):
                clock = replace(clock, strength=Strength.CLEAR)
            two = _names_two(match)
            last = found[-1].span[1] if found else 0
            if two or _pattern("ampersand").fullmatch(folded, last, clock.span[0]):
                _read_as_listed(found, clock, folded, bool(match["a1"] or match["a2"]))
            found += _apart(clock, match) if two else [clock]
    kept: list[Clock] = []
    for clock in found:
        whole = _with_length(kept.pop(), clock, folded) if kept else (clock,)
        kept += whole
    return with_halves(kept, folded) if len(kept) > 1 else kept


def _with_length(one: Clock, other: Clock, folded: str) -> tuple[Clock, ...]:
    """Both; but one where it says how long the other takes: `3h, 12:00–15:00`, `7–9 pm (2h)`."""
    length, spanned = (one, other) if one.end is None else (other, one)
    beside = _pattern("beside length").fullmatch(folded, one.span[1], other.span[0])
    if not beside or length.end is not None or spanned.end is None:
        return one, other
    if spanned.end - spanned.start != length.start or not _pattern("length").fullmatch(folded, *length.span):
        return one, other
    return (replace(spanned, span=(one.span[0], other.span[1])),)


def _read_as_listed(found: list[Clock], clock: Clock, folded: str, halves: bool) -> None:
    """Read the bare times before as the end of their list says: `5, 7 and 9pm`, `14, 17 und 20 Uhr`."""
    after = clock
    for at in range(len(found) - 1, -1, -1):
        one = found[at]
        joint = _pattern("comma" if after is not clock else "last comma")
        if one.end is not None or one.strength is not Strength.BARE or clock.strength is Strength.BARE:
            return
        printed = one.start - HALF_DAY if one.guessed else one.start
        starts = [start for start in (printed, printed + halves * HALF_DAY) if start < after.start]
        if not starts or not joint.fullmatch(folded, one.span[1], after.span[0]):
            return
        after = found[at] = replace(one, start=starts[-1], strength=clock.strength, guessed=False)


def _names_two(match: re.Match[str]) -> bool:
    """Whether `18.30 und 20.45`, `7 and 9pm` are two beginnings: a span would be `between` them."""
    if match["joint"] is None or not _pattern("and").fullmatch(match["joint"]):
        return False
    before = match.string[max(0, match.start() - 24) : match.start()]
    first, second = _side(match, 1), _side(match, 2)
    told = any(side and side.strength is not Strength.BARE for side in (first, second))
    return told and _pattern("between").search(before) is None


def _apart(clock: Clock, match: re.Match[str]) -> list[Clock]:
    """The two beginnings that were read as one span."""
    first = replace(clock, end=None, span=(clock.span[0], match.start("joint")), zone=None)
    return [
        first,
        replace(clock, start=(clock.end or 0) % DAY, end=None, span=(match.end("joint"), clock.span[1])),
    ]


@dataclass(frozen=True, slots=True)
class _Moment:
    """One side of a span: hour and minute as printed, with what is said about the half of the day."""

    hour: int
    minute: int
    half: str | None
    strength: Strength
    short: bool = False
    """Whether the hour is one figure, as on a clock of twelve hours."""

    def minutes(self, half: str | None) -> int:
        """Minutes since midnight under a half of the day: `a`, `p` or none."""
        hour = self.hour % 12 + (12 if half == "p" else 0) if half and self.hour <= 12 else self.hour
        return hour * 60 + self.minute


def _side(match: re.Match[str], n: int) -> _Moment | None:
    """What one side of a match says; `None` when that side is absent."""
    part = match.groupdict()
    if word := part[f"w{n}"]:
        noon = any(name in word for name in NOON)
        return _Moment(12 if noon else 24, 0, None, Strength.CLEAR)
    if packed := part[f"hm{n}"]:
        return _Moment(int(packed[:2]), int(packed[2:]), None, Strength.CLEAR)
    if hour := part[f"eh{n}"]:  # "午後1時30分", "9時半"
        minute = 30 if part[f"eq{n}"] else int(part[f"em{n}"] or 0)
        return _Moment(int(hour), minute, _half(part[f"b{n}"]), Strength.CLEAR)
    if part[f"h{n}"] is None:
        return None
    half = _half(part[f"a{n}"] or part[f"c{n}"])
    clear = bool(part[f"a{n}"] or part[f"u{n}"]) or (part[f"m{n}"] is not None and part[f"s{n}"] != ".")
    dotted = part[f"m{n}"] is not None and (part[f"s{n}"] != "." or len(part[f"h{n}"]) <= 2)
    strength = Strength.CLEAR if clear else Strength.DOTTED if dotted else Strength.BARE
    hour = part[f"h{n}"]
    return _Moment(int(hour), int(part[f"m{n}"] or 0), half, strength, len(hour) == 1)


def _half(printed: str | None) -> str | None:
    """`a` or `p` for what is printed behind the hour, or before it."""
    if not printed:
        return None
    if printed in AFTERNOON:
        return "p"
    return "a" if printed[0] == "a" or printed in (*FORENOON, *MORNING) else "p"


def _read(match: re.Match[str], text: str) -> Clock | None:
    """A match as minutes; `None` when the numbers make no time."""
    first, second = _side(match, 1), _side(match, 2)
    if first is None or _pattern("no hour").fullmatch(match[0]):
        return None
    if first.hour > 24 or (first.hour == 24 and (first.minute or (first.half and second is None))):
        return None
    span, zone = _zone_behind(match, text)
    bare = second is None or second.strength is Strength.BARE
    if bare and not match["m1"] and text[match.start("a1") : match.end("a1")] in ("A", "P"):
        return None  # "a 2A entry", "Hall 3P", "paper 1A-2"
    if not first.half and (second is None or match["u2"] == "hours") and is_length(match):
        return None
    if second is None:
        said = first.strength is Strength.BARE or "clock" in (match["u1"] or "")
        nought = (match["h1"] or "").startswith("0")  # "kl. 08" is in the morning
        guessed = said and not first.half and not first.minute and first.hour <= 8 and not nought
        start = first.minutes(first.half or ("p" if guessed else None))
        return Clock(start, None, span, first.strength, zone, guessed)
    return _spanned(first, second, span, zone)


def _spanned(first: _Moment, second: _Moment, span: tuple[int, int], zone: str | None) -> Clock:
    """A span of times: the half of the day said once holds for both, unless that turns time back."""
    strength = max(first.strength, second.strength)
    half, last_half = first.half, second.half
    if last_half and not half and first.hour <= 12:
        half = last_half
        if first.minutes(half) > second.minutes(last_half):
            half = "a" if last_half == "p" else "p"
    if half == "p" and not last_half and second.hour <= 12 and second.minutes("p") > first.minutes("p"):
        last_half = "p"
    start, end = first.minutes(half), second.minutes(last_half)
    if half == "a" and not last_half and end <= start and second.hour <= 12:
        end = second.minutes("p")
    if not half and not last_half and second.short and end < start <= LATEST_NOON:
        end = second.minutes("p")  # "11:30-1:00" ends after noon
    return Clock(start, end + DAY if end < start else end, span, strength, zone)


def _zone_behind(match: re.Match[str], text: str) -> tuple[tuple[int, int], str | None]:
    """The match's place, stretched over a zone printed behind it in capitals."""
    zone = _pattern("zone").match(text, match.end())
    if zone is None:
        return match.span(), None
    word = zone["zone"].split()[0].casefold()
    return (match.start(), zone.end()), f"{word[0].upper()}T" if word in _ZONES_IN_WORDS else zone["zone"]
