"""Days that nothing stands beside, below a heading that says what they are: `Board meetings`, six dates."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from scrapers.programme_days.lone_days import are_days_alone, is_moment_alone
from scrapers.programme_lists.list_evidence import headings_over
from scrapers.programme_words.column_words import rows_of_places
from scrapers.programme_words.gathering_words import may_name_list
from scrapers.programme_words.meeting_names import names_gathering
from scrapers.programmes.lines import Entry, Line

SHORTEST = 3
"""So many days that stand alone make a list."""

LONGEST_NAME = 60


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted."""
    known = {
        # "2027 Travelling Committee Meeting Schedule" is a list of committee meetings.
        "list": r"(?<!\w)(?:(?:19|20)\d\d(?:\s?[-–/]\s?\d{2,4})?|dates?|schedules?|calendar|upcoming|next|"
        r"past|previous|kommende|nächste|prochaines|próxim[oa]s|prossim[ie]|komende)(?!\w)(?:\s(?:of|for|der|des)(?!\w))?",
        "next": r"\W*(?:the |our |de |der |die |das |la |le |el |il |l['’])?(?:next|upcoming|nächste[rsn]?|"
        r"prochaine?|próxim[oa]|prossim[oa]|volgende|nästa|neste|næste|seuraava|następne|příští)(?!\w)",
        "all": r"\W*(?:events?|dates|termine|veranstaltungen|eventos|eventi|événements|actividades|activités|"
        r"activiteiten|evenementen|akce|wydarzenia|concerts|shows|productions)\W*",
    }
    return re.compile(known[name], re.IGNORECASE)


def named_by_list(entries: Sequence[Entry], lines: Sequence[Line]) -> list[Entry]:
    """The entries, untitled days of a list called after the kind of gathering that its heading names.

    Only days and hours alone in their lines, three and more of one make, and only below a kind: `Events`
    tells nothing. Of a schedule whose other rows say who speaks these are those still open.
    Rows of days and places below `Committee meetings` are no tour: their places name nothing.
    """
    tours = rows_of_places(lines)
    shared = Counter(entry.title_line for entry in entries)
    runs: dict[tuple[str, ...], list[Entry]] = defaultdict(list)
    for entry in entries:
        line = lines[entry.line]
        untitled = not entry.own_title and entry.timed and not entry.title and is_moment_alone(line.text)
        of_list = not entry.own_title or line.row in tours or shared[entry.title_line] >= SHORTEST
        if untitled or (of_list and are_days_alone(line.text)):
            runs[line.sign,].append(entry)
            runs[line.sign, entry.title].append(entry)
    named: dict[int, str] = {}
    for run in runs.values():
        heading = next((one.text for one in headings_over(sorted(entry.line for entry in run), lines)), "")
        enough = len({entry.day for entry in run}) >= SHORTEST or names_next(heading)
        if enough and (name := _named(heading)):
            meets = names_gathering(name)
            named.update(
                (id(entry), name)
                for entry in run
                if entry.title in ("", heading) or (meets and lines[entry.line].row in tours)
            )
    return [
        replace(one, title=named[id(one)], own_title=False) if id(one) in named else one for one in entries
    ]


def names_next(heading: str) -> bool:
    """Whether a heading says that what stands below it is the next of its kind: `Next Board Hearing Date`."""
    return _pattern("next").match(heading) is not None


def _named(heading: str) -> str | None:
    """What a heading calls each day of the list below it, if that is a kind of gathering."""
    words = " ".join(_pattern("list").sub(" ", heading).split()).strip(" :–-,")
    if not words or len(words) > LONGEST_NAME or _pattern("all").fullmatch(words):
        return None
    return words if names_gathering(words) or may_name_list(words) else None


def without_days_told_below(entries: Sequence[Entry], lines: Sequence[Line]) -> list[Entry]:
    """The entries, a day alone in its line that the line right below tells again with a title only once."""
    below = {(entry.day, entry.line): entry for entry in entries if not entry.timed}
    spare: set[int] = set()
    for first in entries:
        second = below.get((first.day, first.line + 1))
        if second is None or first.timed or not are_days_alone(lines[first.line].text):
            continue
        if first.title_line == second.line:
            spare.add(id(second))
        elif second.own_title:
            spare.add(id(first))
    return [entry for entry in entries if id(entry) not in spare]
