"""Lists of days without hours, each judged by itself: an archive beside a schedule does not hide it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache
from itertools import pairwise

from scrapers.plain_pages.busy_days import told_with_hours
from scrapers.plain_pages.lists_of_own import listed_with_own
from scrapers.plain_pages.page_event import may_be_on
from scrapers.programme_lists.list_evidence import ARCHIVED, BOLD, ENOUGH, headings_over, most, weigh
from scrapers.programme_words.gathering_words import calls_gone_by, calls_others
from scrapers.programme_words.meeting_names import are_gatherings
from scrapers.programmes.lines import Entry, Line

SHORTEST = 3
"""So many days make a list."""

SEASON = timedelta(days=300)
"""A list that ends ahead and begins not longer ago is that of a season, and no archive."""

NO_HEADING = 9

MADE_ALIKE, SENTENCES = 1.5, -1.5
"""What it weighs that a list is made like days with hours, and that its titles are sentences."""

LASTING, PLACED, IN_ORDER = 4.0, 4.0, 2.0
"""What it weighs that most rows last for days, that most name a place, that what was first stands first."""

LONGEST_TITLE = 90
NEXT_DAY = timedelta(days=1)


def lists_ahead(days: Sequence[Entry], lines: Sequence[Line], near: date, *, news: bool) -> list[Entry]:
    """The days of those lists that look ahead; on a page of news half of a list must be to come."""
    kept = [run for run in lists_of(days, lines) if len(run) >= SHORTEST and _is_ahead(run, near, news)]
    return [entry for run in kept for entry in run]


def _is_ahead(run: Sequence[Entry], near: date, news: bool) -> bool:
    coming = sum(1 for entry in run if entry.day >= near)
    if news:
        return coming >= SHORTEST and coming * 2 >= len(run)
    days = [entry.day for entry in run]
    return coming * ARCHIVED > len(run) or (coming > 0 and max(days) - min(days) < SEASON)


def lists_spoken_for(
    days: Sequence[Entry], timed: Sequence[Entry], lines: Sequence[Line], about: str, near: date
) -> list[Entry]:
    """The days without hours of those lists for which enough speaks, though they need not look ahead."""
    beside = listed_with_own(days, timed, lines, near)
    taken = {id(entry) for entry in beside}
    again = told_with_hours(days, timed, lines)
    makes = {_make(entry, lines) for entry in timed if entry.own_title}
    shown = {entry.title_line for entry in timed if entry.own_title}
    days = [
        one for one in days if id(one) not in again and one.title_line not in shown and id(one) not in taken
    ]
    kept = _named_alike(days, lines)
    first = min((entry.line for entry in kept), default=len(lines))
    spoken: list[Entry] = []
    for run in lists_of([entry for entry in days if entry.line < first], lines):  # below lie their agendas
        alike = all(entry.own_title and _make(entry, lines) in makes for entry in run)
        if not (alike if len(run) == 1 and lines[run[0].line].row else len(run) > 1 and _tells_apart(run)):
            continue
        weight = weigh([one.line for one in run], [one.day for one in run], lines, about, near)
        weight += MADE_ALIKE * alike + _told_by_rows(run)
        spoken += run if weight >= ENOUGH else []
    return [*beside, *kept, *spoken, *_below_same_headings(spoken, days, lines)]


def _told_by_rows(run: Sequence[Entry]) -> float:
    """What rows tell besides their days: posts last for no days, are at no place and stand newest first."""
    days = [entry.day for entry in run]
    in_order = len(set(days)) >= SHORTEST and all(one <= two for one, two in pairwise(days))
    told = SENTENCES * most((len(one.title) > LONGEST_TITLE for one in run), len(run))
    lasting = LASTING * most((one.end is not None and may_be_on(one.title) for one in run), len(run))
    placed = PLACED * most((one.place is not None and not one.place_guessed for one in run), len(run))
    return told + max(lasting, placed) + IN_ORDER * (in_order and len({one.title for one in run}) >= SHORTEST)


def _below_same_headings(kept: Sequence[Entry], days: Sequence[Entry], lines: Sequence[Line]) -> list[Entry]:
    """The other days with titles of their own below a heading, `Past screenings`, over lists that are kept.

    A remark in bold and a row made otherwise part such a list, as by hand; they tell nothing of its rows.
    """
    if not kept:
        return []
    taken, above = {id(entry) for entry in kept}, _gone_by_above(lines)
    heads = {above[entry.line] for entry in kept} - {-1}
    return [one for one in days if id(one) not in taken and one.own_title and above[one.line] in heads]


def _gone_by_above(lines: Sequence[Line]) -> list[int]:
    """For each line the heading over it that calls gatherings what is over, -1 where none does."""
    found: list[int] = []
    over: list[int] = []
    for at, line in enumerate(lines):
        found.append(next((head for head in reversed(over) if calls_gone_by(lines[head].text)), -1))
        if 0 < line.level < BOLD:
            over = [head for head in over if lines[head].level < line.level] + [at]
    return found


def without_lists_of_others(days: Sequence[Entry], lines: Sequence[Line]) -> list[Entry]:
    """The days without those of lists below the first that are headed as news or papers."""
    first, *others = lists_of(days, lines) or [[]]
    heads = [next(headings_over([entry.line for entry in run], lines), None) for run in others]
    kept = [
        run
        for run, head in zip(others, heads, strict=True)
        if head is None or not calls_others(head.text) or _archive().fullmatch(head.text)
    ]
    return [entry for run in (first, *kept) for entry in run]


def archives_below(kept: Sequence[Entry], days: Sequence[Entry], lines: Sequence[Line]) -> list[Entry]:
    """The days of lists headed `Archive` below a list of gatherings whose rows are made as theirs are."""
    taken = {id(entry) for entry in kept}
    found: list[Entry] = []
    for above, run in pairwise(lists_of([*kept, *(one for one in days if id(one) not in taken)], lines)):
        if not all(id(entry) in taken for entry in above) or any(id(entry) in taken for entry in run):
            continue
        heading = next(headings_over([entry.line for entry in run], lines), None)
        alike = {(_make(entry, lines), entry.own_title) for entry in (*above, *run)}
        if heading and len(alike) == 1 and run[0].own_title and _archive().fullmatch(heading.text):
            found += run
            taken.update(id(entry) for entry in run)
    return found


@cache
def _archive() -> re.Pattern[str]:
    """Headings over what is over of whatever stands above, compiled when first wanted."""
    return re.compile(
        r"\W*(?:archives?|archiv|past|previous|vergangene[sn]?|bisher\w*|rückblick|archivo|archivio|arquivo|"
        r"arxiu|archief|arkiv\w*|archiwum|archív|arkisto|архив|архів)\W*",
        re.IGNORECASE,
    )


def _named_alike(days: Sequence[Entry], lines: Sequence[Line]) -> list[Entry]:
    """The days of one make whose titles name gatherings, whatever stands between them: heads over agendas."""
    made: dict[tuple[str, int], list[Entry]] = {}
    for entry in days:
        if lines[entry.line].level:
            made.setdefault((lines[entry.line].sign, lines[entry.line].level), []).append(entry)
    return [entry for found in made.values() if are_gatherings(found) for entry in found]


def _make(entry: Entry, lines: Sequence[Line]) -> tuple[str, str]:
    """Of what tags a row's day or hour and its title are."""
    return lines[entry.line].sign, lines[entry.title_line].sign


def _tells_apart(run: Sequence[Entry]) -> bool:
    """Whether rows have titles that differ, or days with others between, unlike the cells of a month."""
    titles = {entry.title for entry in run if entry.own_title}
    if len(titles) * 2 > len(run):
        return True
    days = sorted({entry.day for entry in run})
    gaps = [two - one > NEXT_DAY for one, two in pairwise(days)]
    return sum(gaps) * 2 > len(gaps)


def lists_of(days: Sequence[Entry], lines: Sequence[Line]) -> list[list[Entry]]:
    """The days parted where lines are made otherwise, and by the headings that stand over lists."""
    ordered = sorted(days, key=lambda entry: entry.line)
    dated = {entry.line for entry in ordered}
    gaps = [_rank_between(lines, one.line, two.line, dated) for one, two in pairwise(ordered)]
    usual = _usual(gaps)
    runs = [[entry] for entry in ordered[:1]]
    for (before, entry), gap in zip(pairwise(ordered), gaps, strict=True):
        if gap < usual or lines[before.line].sign != lines[entry.line].sign:
            runs.append([])
        runs[-1].append(entry)
    return runs


def parted_lists(entries: Sequence[Entry], lines: Sequence[Line]) -> list[list[Entry]]:
    """The lists that entries stand in, two tables below one heading being two."""
    parted: list[list[Entry]] = []
    for run in lists_of(entries, lines):
        tables: dict[tuple[int, ...], list[Entry]] = {}
        for entry in run:
            line = lines[entry.line]
            tables.setdefault(line.table, []).append(entry)
        parted += tables.values()
    return parted


def _rank_between(lines: Sequence[Line], low: int, high: int, dated: set[int]) -> int:
    """The highest heading between two days, 1 to 7; more when there is none."""
    ranks = [lines[at].level for at in range(low + 1, high) if lines[at].level and at not in dated]
    return min(ranks, default=NO_HEADING)


def _usual(gaps: Sequence[int]) -> int:
    """The rank of the headings that most days have for themselves: their titles part no lists."""
    ranks = Counter(gaps)
    if ranks[NO_HEADING] * 2 >= len(gaps):
        return NO_HEADING
    return ranks.most_common(1)[0][0]


def rows_ahead(days: Sequence[Entry], lines: Sequence[Line], near: date) -> list[Entry]:
    """The rows of a list of days to come that say beside each day what is on: dates to keep for later."""
    rows: dict[tuple[str, int], list[Entry]] = {}
    for entry in days:
        if entry.own_title and entry.title_line == entry.line:
            rows.setdefault((lines[entry.line].sign, len(lines[entry.line].path)), []).append(entry)
    kept = [row for row in rows.values() if len({entry.day for entry in row}) >= SHORTEST]
    return [entry for row in kept if all(one.last_day >= near for one in row) for entry in row]


def headed_spans(days: Sequence[Entry], lines: Sequence[Line], near: date) -> list[Entry]:
    """What goes on for days and is not over, below headings of one make: exhibitions beside their opening.

    Each may stand below a heading of its own that says whether it is on or to come.
    """
    made: dict[tuple[str, str], list[Entry]] = {}
    for entry in days:
        title = lines[entry.title_line] if entry.own_title and entry.title_line >= 0 else None
        if title and entry.end and 0 < title.level < 7 and entry.title_line < entry.line:
            made.setdefault((title.sign, lines[entry.line].sign), []).append(entry)
    kept = [row for row in made.values() if len({entry.title for entry in row}) > 1]
    return [entry for row in kept for entry in row if entry.last_day >= near and may_be_on(entry.title)]


def without_days_of_others(days: Sequence[Entry], timed: Sequence[Entry], near: date) -> list[Entry]:
    """The days without a film's release, and without those under a word that stands over many of them."""
    shown = {entry.title_line for entry in timed if entry.own_title}
    busy = {entry.day for entry in timed}
    heads = Counter(one.title_line for one in days if one.title_line >= 0 and one.day in busy)
    return [
        one
        for one in days
        if (one.last_day >= near or one.title_line not in shown) and heads[one.title_line] < SHORTEST
    ]
