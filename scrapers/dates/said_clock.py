"""Hours of the day inside a post: "7pm", "18h30", "20 Uhr", "half six", "a las ocho y media".

A bare number is an hour only when a neighbour says so ("at 7", "tomorrow 8", "6-8p"); prices, counts, streets
and rooms are not. A clock keeps what it is for: a start, an end, somebody's screening, the old time of a
move.
"""

from __future__ import annotations

from scrapers.dates.said_hour import BETWEEN, Clock, with_fraction, with_part
from scrapers.dates.said_minutes import MINUTES, to_or_past
from scrapers.dates.said_number import from_number, from_words
from scrapers.dates.said_role import placed
from scrapers.dates.said_signs import DIGITS, LEADS
from scrapers.dates.said_tokens import Spoken
from scrapers.dates.said_words import (
    CLOCK_AFTER,
    GLUED_HALVES,
    HABITS,
    HOURS,
    MIDNIGHTS,
    NOONS,
    RELATIVE,
    SHOWS,
    bag,
    months,
    weekdays,
)

_ALSO = frozenset(("and", "und", "et", "y", "e", "en"))
# "Midnight section", "midnight madness folks": a strand of the programme, or those who watch it.
_STRANDS = SHOWS | bag(
    "section sidebar madness strand crowd gang crew people folks fans lovers heads movies films"
)
_RANGE_LEADS = frozenset(("between", "entre", "zwischen", "tra", "tussen", "from", "las"))


def clocks(post: Spoken, language: str, signs: list[int], taken: frozenset[int] = frozenset()) -> list[Clock]:
    """Every hour in the post, in the order written, ranges joined.

    `signs` are the places that may begin one (`Spoken.times`); `taken` are token places read otherwise.
    """
    found: list[Clock] = []
    behind = 0
    for index in signs:
        if index < behind or index in taken:
            continue
        clock = _clock_at(post, index, language, found[-1] if found else None)
        if clock is not None:
            found.append(clock)
            behind = clock.last
    if not signs:
        return []
    found = _ranges(post, found or _bare(post.words, taken) or _bare_word(post, signs, language))
    return [placed(post, clock) for clock in found]


def _clock_at(post: Spoken, index: int, language: str, previous: Clock | None) -> Clock | None:
    """The hour that begins at a token, or `None`."""
    words = post.words
    word = words[index]
    if word in MINUTES and (said := to_or_past(words, index, language)):
        return with_part(words, Clock(said[0], said[1], None, index, said[2], spelt=True))
    if word[0] in DIGITS:
        return from_number(post, index, language, previous)
    if word in NOONS or word in MIDNIGHTS:
        after = words[index + 1] if index + 1 < len(words) else ""
        if after in _STRANDS or _is_of_a_name(post, index, after):
            return None
        plain = not after[:1].isalpha() or after in CLOCK_AFTER or after in RELATIVE or after in weekdays()
        return with_fraction(
            words, Clock(12 if word in NOONS else 24, 0, "24", index, index + 1, strong=plain)
        )
    if word in GLUED_HALVES:
        hour = GLUED_HALVES[word] - 1 or 12
        return with_part(words, Clock(hour, 30, None, index, index + 1, spelt=True))
    if word in HOURS or word in LEADS or word.endswith("ish"):
        return from_words(post, index, language)
    return None


def _is_of_a_name(post: Spoken, index: int, after: str) -> bool:
    """ "Midnight Madness", "plage du Midi": a capital inside a name is no hour."""
    if not post.capital(index) or not index or not post.writes_capitals():
        return False
    named = (
        after[:1].isalpha() and post.capital(index + 1) and after not in weekdays() and after not in RELATIVE
    )
    return named or post.words[index - 1] == "du"


def _bare(words: list[str], taken: frozenset[int]) -> list[Clock]:
    """When nothing else is an hour: a number alone between commas ("cans, Spanish Arch, 6.") or "4-6 in"."""
    for index, word in enumerate(words):
        if not word.isdecimal() or len(word) > 2 or not 1 <= int(word) <= 12 or index in taken or not index:
            continue
        behind = words[index + 1 : index + 4]
        after = behind[0] if behind else ""
        if (
            words[index - 1] in (",", ".", "!", "-")
            and (after in (",", ".", "!", "", "-") or after[0] in "#{")
            and not (after == "-" and behind[1:] and behind[1][0].isdecimal())
            and words[index - 2] not in months()
            and not _is_of_a_list(words, index)
        ):
            return [Clock(int(word), 0, None, index, index + 1, strong=False, spelt=True)]
        kept = words[index - 1] in _KEPT
        if (
            len(behind) > 1
            and (after == "-" or (kept and after in ("to", "till", "til")))
            and behind[1].isdecimal()
            and 1 <= int(behind[1]) <= 12
            and (words[index - 1][0].isalpha() or words[index - 1] == ",")
        ):
            end = behind[2] if len(behind) > 2 else ""
            if (
                (kept or end in ("in", "at", "@", ",", ".", ""))
                and end not in _COUNTED
                and words[index - 1] not in months()
            ):
                later = Clock(int(behind[1]), 0, None, index + 2, index + 3, strong=False)
                return [Clock(int(word), 0, None, index, index + 1, strong=False, spelt=True), later]
    return []


# "Happy hour 5 to 7 Larkin's": behind what is kept from one hour to another.
_KEPT = HABITS.keys() | bag("hour mixer social hang hangout meetup")
_COUNTED = bag("people folks persons of us seats films pm am")


def _bare_word(post: Spoken, signs: list[int], language: str) -> list[Clock]:
    """When nothing else is an hour: one in words that is a sentence, behind another ("Marmadukes. Nine.")."""
    words = post.words
    for index in signs:
        hour, languages = HOURS.get(words[index], (0, frozenset()))
        if not hour or language not in languages or not index or words[index - 1] not in _STOPS:
            continue
        named = words[index + 1 : index + 2] == [","] and index > 1 and post.capital(index - 2)
        alone = hour >= _EARLIEST and words[index + 1 : index + 2] in (["."], [], ["!"])
        if named or alone:  # "The Brass Monkey, seven, …"
            return [Clock(hour, 0, None, index, index + 1, strong=False, spelt=True)]
    return []


_STOPS = frozenset((".", ",", "!"))
_EARLIEST = 5  # "One. Two. Three.": who counts begins lower


def _is_of_a_list(words: list[str], index: int) -> bool:
    """ "1. Learn. 2. Eat.": the number before it, or behind the first, stands the same way."""
    number = int(words[index])
    other = str(number - 1) if number > 1 else "2"
    return any(word == other and words[at + 1 : at + 2] == ["."] for at, word in enumerate(words))


def _ranges(post: Spoken, found: list[Clock]) -> list[Clock]:
    """Join "6-8pm" and "von 18 bis 20 Uhr" into one clock with an end."""
    joined: list[Clock] = []
    for clock in found:
        if joined and _is_doors(post.words, joined[-1], clock):
            joined[-1] = joined[-1]._replace(last=clock.last, strong=True, part=joined[-1].part or clock.part)
        elif joined and _is_range(post.words, joined[-1], clock):
            joined[-1] = _joined(joined[-1], clock)
        else:
            joined.append(clock)
    return joined


def _is_doors(words: list[str], one: Clock, two: Clock) -> bool:
    """ "6 for 6.30": people come at six."""
    return words[one.last : two.first] == ["for"] and one.hour == two.hour and one.minute < two.minute


def _is_range(words: list[str], one: Clock, two: Clock) -> bool:
    """Whether only a dash or "to" stands between; "6 and 8" is a range behind "between" alone."""
    between = words[one.last : two.first]
    if one.end or not 0 < len(between) <= 2 or not BETWEEN.issuperset(between):
        return False
    return between[0] not in _ALSO or words[one.first - 1] in _RANGE_LEADS


def _joined(start: Clock, end: Clock) -> Clock:
    """A range; a start without am/pm takes the end's unless it would then begin after it."""
    part = start.part
    if part is None and end.part in ("am", "pm", "evening", "afternoon", "morning") and start.hour <= 12:
        late = start.hour % 12 * 60 + start.minute >= end.hour % 12 * 60 + end.minute
        part = end.part if not late else ("am" if end.part == "pm" else "pm")
    if part is None and end.marked:
        return start._replace(last=end.last, strong=True, marked=True, end=end)
    return start._replace(part=part, last=end.last, strong=start.strong or end.strong, end=end)
