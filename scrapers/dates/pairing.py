"""Which time of day belongs to which day: the one it stands nearest to, behind it or before it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import pairwise

from scrapers.dates.clock import Clock, Strength
from scrapers.dates.day import Day
from scrapers.dates.words import ALSO, AT, either, weekdays

FARTHEST = 60
"""Characters between a day and its time of day."""

LONGEST_ROW = 120
"""Characters between a day that begins a row and the hour that ends it."""


@dataclass
class Pair:
    """A day and the times of day that stand beside it."""

    day: Day
    clocks: list[Clock] = field(default_factory=list)


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    at = rf"(?:(?<![a-z])(?:{either(AT)})(?![a-z])|@)"
    known = {
        "gap": rf"[\s,;|·•()\[\]/:.*@>-]*(?P<at>(?:{at}[\s:.,]*){{0,3}})[\s(|]*",
        # "9:00-10:00 am (Beijing time), 25 June", "9 am Eastern Time, 25 June"
        "gap back": r"(?:\s?(?:uhr|h|uur))?(?:\s?\((?:[a-z]+[ .]){1,3}(?:time|zeit)\)|"
        r"\s(?:[a-z]{4,12}\s){1,2}time(?![a-z]))?[\s,;|·•()\[\]/:*-]*"
        r"(?:(?:on|am|le|el|il|den|del|de|of|the|do|da|no|em|dia|op|w|dnia|dniu|dne)\s+){0,3}",
        # "entre las 10:00 y las 14:00 del 3 de junio": the day's hour is the first.
        "last of two": r"\d\s?(?:h|hs)?\s(?:y|e|i)\s(?:las|le|as|les)\s$",
        "leads to hour": r"(?<![a-z])(?:ore|kl|klo|klokken|klockan|godz|godzinie)\.?\s{1,2}$",
        # "5 March: Who's there? 7pm": a name that asks or cries out right before the hour
        "same sentence": r"[^.!?;\n\d€$£]{2,60}(?:[!?]{1,3}[\s,|)\"'»”“-]{0,4}"
        rf"(?:{at}[\s:.,]{{0,3}})?)?",
        # Words that only hours follow: "ore 22 Festa", where "at 7 Main Street" is none.
        "hour word": r"(?:.*\s)?(?:ore|alle|dalle|kl|klo|klokken|a las|a partir de las|desde las|um|as)"
        r"[\s:.,]*",
        # " – extraordinary work: shredding what was cut, from "
        "row": rf"\s?[–—-]\s[^.!?;\n\d€$£]+,\s(?:{at}[\s:.,]{{0,3}})?",
        "label": r"(?:^|[^a-z])(?:time|starts?|hora|heure|uhrzeit|beginn|inicio|inizio|ora|aanvang|tijd)"
        r"[\s:]*$",
        # ", @ the mill, 12 ferry street @ 6 pm", "im haus, uferweg 12, 18 uhr"
        "address": r"[\s,]*(?:@|(?:at|in|im|au|en|nel|no|na|bij)\s)[^.!?;\n\d€$£]{2,40}"
        r"(?<![\d.,:/-])\d{1,5}(?![\d.:/%€$£])"
        r"[^!?;\n\d€$£]{0,40}?(?:@|[\s,](?:at|um|a|a las|alle|om)\s|,\s|\s[|–—-]\s)\s*",
        "amount": r"\s*(?:eur\w*|person\w*|minut\w*|tag\w*|jahr\w*|anni|an[io]s|dias|giorni|euros?)",
        "bare end": r"\s*(?:$|[^\sa-z0-9]|\n|sharp)",
        "date label": r"(?:^|[^a-z])(?:dates?|datum|data|fecha|quando|cuando|quand|wann|when|termin|kdy|"
        r"kiedy)\s?:\s*$",
        "weekday before": r"(?<![a-z])(?P<wd>[a-z]{2,13}(?:-feira)?)[.,]?\s(?:at\s|@\s?)?$",
        "also": rf"[\s]*(?:[,/|;·•+]|(?:(?<![a-z])(?:{either(ALSO[:-2])})(?![a-z])|&)"
        rf"(?:[\s]*{at}(?=[\s]))?)[\s]*",  # "at 10 am and at 8 pm"
    }
    return re.compile(known[name])


def paired(days: Sequence[Day], clocks: Sequence[Clock], folded: str) -> list[Pair]:
    """Each time of day goes to the nearest day, before or behind it; further times may follow."""
    pairs = [Pair(day) for day in days]
    hours_follow = _hours_follow(days, clocks)
    before: Pair | None = None
    last_clock: Clock | None = None
    waiting = iter([*pairs, None])
    following = next(waiting)
    for clock in clocks:
        while following and following.day.span[0] < clock.span[0]:
            before, last_clock, following = following, None, next(waiting)
        behind, ahead = (
            _distance_behind(before, last_clock, clock, folded),
            _distance_ahead(clock, following, folded),
        )
        if before and behind is not None and (ahead is None or hours_follow or behind <= ahead):
            before.clocks.append(clock)
            last_clock = clock
        elif following and ahead is not None and not following.clocks:
            following.clocks.append(clock)
    _later_in_sentence(pairs, clocks, folded)
    _labelled(pairs, clocks, folded)
    return _at_one_hour(pairs, folded)


def _at_one_hour(pairs: Sequence[Pair], folded: str) -> list[Pair]:
    """`12 and 13 February at 8pm`: the hours of the days printed as one are those of each.

    So they are of days right before several printed as one, `29, 30 April and May 5, 6 at 8pm`, or before
    a run: `30 September, 1–2 October, 8pm`.
    """
    hours = {pair.day.span: pair.clocks for pair in pairs if pair.clocks}
    printed = Counter(pair.day.span for pair in pairs)
    for one, two in reversed(list(pairwise(pairs))):
        several = printed[two.day.span] > 1 or two.day.last is not None
        if one.day.span not in hours and two.day.span in hours and several:
            begin, end = one.day.span[1], two.day.span[0]
            alike = not one.day.moment and (one.day.last is None or two.day.last is not None)
            behind = hours[two.day.span][0].span[0] > end and alike
            if behind and begin < end and _pattern("also").fullmatch(folded, begin, end):
                hours[one.day.span] = hours[two.day.span]
    return [replace(pair, clocks=hours.get(pair.day.span, pair.clocks)) for pair in pairs]


def _hours_follow(days: Sequence[Day], clocks: Sequence[Clock]) -> bool:
    """Whether each of several days has its hour behind it: `Sat 18 April, 7:50pm Sat 25 April, 9pm`."""
    if not 1 < len(days) == len(clocks):
        return False
    ends = [*(day.span[0] for day in days[1:]), clocks[-1].span[1]]
    in_turn = zip(days, clocks, ends, strict=True)
    return all(day.span[0] < clock.span[0] <= end for day, clock, end in in_turn)


def _later_in_sentence(pairs: Sequence[Pair], clocks: Sequence[Clock], folded: str) -> None:
    """`on 27 July at the Odeon, 7pm`: a clear time soon behind, in the same sentence, no number between."""
    taken = {clock.span for pair in pairs for clock in pair.clocks}
    begins = [clock.span[0] for clock in clocks]
    for pair in pairs:
        at = bisect_left(begins, pair.day.span[1])
        if pair.clocks or pair.day.moment or at == len(clocks):
            continue
        clock, between = clocks[at], folded[pair.day.span[1] : clocks[at].span[0]]
        free = clock.span not in taken and clock.strength is Strength.CLEAR
        if free and len(between) <= FARTHEST and _pattern("same sentence").fullmatch(between):
            pair.clocks.append(clock)
            taken.add(clock.span)
        elif free and len(pairs) == len(clocks) == 1 and _is_row(pair.day, between, folded[clock.span[1] :]):
            pair.clocks.append(clock)


def _is_row(day: Day, between: str, behind: str) -> bool:
    """Whether a day begins the words and its hour ends them: `07.03.2027 – A title as long, 9:00`."""
    ended = not any(map(str.isalnum, behind)) and len(between) <= LONGEST_ROW
    return ended and day.span[0] == 0 and _pattern("row").fullmatch(between) is not None


def _labelled(pairs: Sequence[Pair], clocks: Sequence[Clock], folded: str) -> None:
    """`Date 28/11/2027 Price £33.54 Time 19:00`: the one hour that a label calls so is the one day's.

    So is the one behind an address: `5 June @ The Mill, 12 Ferry Street @ 6 pm`.
    """
    clear = [clock for clock in clocks if clock.strength is Strength.CLEAR]
    if len(pairs) != 1 or pairs[0].clocks or pairs[0].day.moment or len(clear) != 1:
        return
    before = folded[pairs[0].day.span[1] : clear[0].span[0]]
    if len(before) > FARTHEST:
        return
    if _pattern("label").search(before) or _pattern("address").fullmatch(before):
        pairs[0].clocks.append(clear[0])


def _distance_behind(pair: Pair | None, last: Clock | None, clock: Clock, folded: str) -> int | None:
    """How far a time stands behind its day; `None` when what is between does not join them."""
    if pair is None or pair.day.moment:
        return None
    if last:
        joined = _pattern("also").fullmatch(folded, last.span[1], clock.span[0])
        return 0 if joined and clock.strength > Strength.BARE else None
    start = pair.day.span[1]
    if pair.clocks or clock.span[0] - start > FARTHEST:
        return None
    gap = _pattern("gap").fullmatch(folded, start, clock.span[0])
    if gap is None or (clock.strength is Strength.BARE and not _stands_alone(gap["at"], clock, folded)):
        return None
    between = folded[start : clock.span[0]]
    return 0 if gap["at"] else len(between) + 5 * between.count("\n")


def _stands_alone(at: str, clock: Clock, folded: str) -> bool:
    """Whether a bare number is an hour: `at 7.` and `ore 22 Festa` are, `at 7 Main Street` is not."""
    if _pattern("hour word").fullmatch(at) and not _pattern("amount").match(folded, clock.span[1]):
        return True
    return bool(at) and bool(_pattern("bare end").match(folded, clock.span[1]))


def _distance_ahead(clock: Clock, pair: Pair | None, folded: str) -> int | None:
    """How far a time stands before its day: `7pm on 12 February`, `ore 19 del 3 giugno`."""
    if pair is None or pair.day.moment:
        return None
    begin, start = clock.span[0], pair.day.span[0]
    led = _pattern("leads to hour").search(folded, max(0, begin - 12), begin) is not None
    if (clock.strength is Strength.BARE and not led) or _pattern("last of two").search(folded, 0, begin):
        return None
    if start - clock.span[1] > FARTHEST or not _pattern("gap back").fullmatch(folded, clock.span[1], start):
        return None
    between = folded[clock.span[1] : start]
    return len(between) + 5 * between.count("\n")


def held(pairs: Sequence[Pair], folded: str) -> list[Pair]:
    """The days, without those of an uncertain shape that nothing beside them shows to be days."""
    kept: list[Pair] = []
    for pair in pairs:
        if _holds(pair, folded) or (kept and _goes_on(kept[-1].day, pair.day, folded)):
            kept.append(pair)
    return kept


def _holds(pair: Pair, folded: str) -> bool:
    """Whether a day of an uncertain shape is one: a weekday, a label or a time of day stands beside it."""
    day = pair.day
    if day.firm or pair.clocks or day.weekdays is not None:
        return True
    before, printed = folded[: day.span[0]], folded[slice(*day.span)]
    if _pattern("date label").search(before[-24:]) and not any(map(str.isalpha, printed)):
        return True
    behind = folded[day.span[1] : day.span[1] + 1]
    return before.strip() == "" and behind in ("", "\n", ":", " ", ",") and printed.endswith(".")


def _goes_on(before: Day, day: Day, folded: str) -> bool:
    """Whether figures follow a day as another: `04.03. + 08.03.`"""
    figures = not any(map(str.isalpha, folded[slice(*day.span)]))
    return figures and _pattern("also").fullmatch(folded, before.span[1], day.span[0]) is not None


def with_weekdays_before(pairs: Sequence[Pair], folded: str, language: str | None) -> list[Pair]:
    """`Thursday 6:30pm, 4 March`: a weekday before the hour of a day is that day's."""
    return [_with_weekday(pair, folded, language) for pair in pairs]


def _with_weekday(pair: Pair, folded: str, language: str | None) -> Pair:
    if len(pair.clocks) != 1 or pair.day.weekdays or pair.clocks[0].span[0] > pair.day.span[0]:
        return pair
    begin = pair.clocks[0].span[0]
    found = _pattern("weekday before").search(folded[max(0, begin - 24) : begin])
    meant = weekdays(language).get(found["wd"]) or weekdays().get(found["wd"]) if found else None
    if found is None or meant is None:
        return pair
    start = max(0, begin - 24) + found.start()
    return replace(pair, day=replace(pair.day, weekdays=meant, span=(start, pair.day.span[1])))
