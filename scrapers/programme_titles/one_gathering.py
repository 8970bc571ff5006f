"""A page that announces one gathering bears its title; words beside the date are then none."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from scrapers.programme_lists.fact_labels import is_labelled_title
from scrapers.programme_titles.next_headings import says_next
from scrapers.programme_titles.next_meetings import named_as_next
from scrapers.programme_titles.series_talks import talk_of_series
from scrapers.programme_words.gathering_words import may_name_list
from scrapers.programme_words.generic_titles import is_generic
from scrapers.programme_words.line_words import (
    is_filler,
    is_named_title,
    label_of_when,
    label_of_where,
    names_place,
)
from scrapers.programmes.lines import Entry, Line
from scrapers.programmes.told import Told

LOWEST_RANK = 3
"""The rank of a heading that stays a title beside that of the page."""

LONGEST_STAGE = 60
"""Minutes from the beginning of an evening to that of its second part."""

FEWEST_NAMES = 3
"""Entries called by headings that ask nothing; one of their make that asks is a name too."""

FEWEST_QUESTIONS = 2
"""Headings that ask something and make a page one of answers."""


def of_one_gathering(entries: Sequence[Entry], told: Sequence[Told], page_title: str | None) -> list[Entry]:
    """The entries, called after the page where they all are of one gathering; without answers."""
    entries = _without_later_stages(named_as_next(_without_answers(entries, told), told), told)
    timed = {(entry.wall, entry.title) for entry in entries if entry.timed}
    if len({start for start, _ in timed}) != 1 or not page_title or is_generic(page_title):
        return entries
    if len(entries) > 1 and may_name_list(page_title.split()[-1]):  # "Club dates"
        return entries
    listed = may_name_list(page_title)  # "Spectacles"
    if all(_is_headed(one, told) and (listed or _has_articles_beside(one, told)) for one in entries):
        return entries
    if len(timed) > 1 and not all(said == page_title or _is_address(said) for _, said in timed):
        return entries
    if _are_headed_side_by_side(entries, told):
        return entries
    if _are_announced_side_by_side(entries, told) or all(_is_of_table(one, told) for one in entries):
        return entries
    if talk := talk_of_series(told, page_title):
        entries = [_called(one, *talk) if one.title == page_title else one for one in entries]
    headed = any(0 < one.line.level < 7 and one.line.text == page_title for one in told)
    alone = [
        entry
        if (not headed and _is_right_below(entry, told)) or _is_labelled(entry, told)
        else _retitled(entry, page_title)
        for entry in entries
        if entry.timed
    ]
    place = next((entry.place for entry in alone if entry.place), None)
    one = replace(alone[0], place=place) if len({entry.title for entry in alone}) == 1 else None
    return [*([one] if one else alone), *(entry for entry in entries if not entry.timed)]


def _without_answers(entries: Sequence[Entry], told: Sequence[Told]) -> list[Entry]:
    """The entries, on a page of questions only those that stand below none."""
    headings = [at for at, one in enumerate(told) if one.line.level]
    labels = {told[at].line.sign for at in headings if _labels_fact(told[at].line)}
    below = {one.title_line for one in entries if one.title_line > one.line}  # answers stand below questions
    asked = {at for at in headings if told[at].line.level > 1 and at not in below and _asks(told[at].line)}
    listed = [told[one.title_line].line for one in entries if one.own_title and one.title_line >= 0]
    named = Counter((line.sign, line.level) for line in listed if not _asks(line))
    makes = {
        make for make, count in named.items() if count >= FEWEST_NAMES
    }  # a talk may be called as it asks
    asked = {at for at in asked if (told[at].line.sign, told[at].line.level) not in makes}
    asked = {at for at in asked if told[at].line.sign not in labels}  # `Who?` beside `When?`
    if len(asked) < FEWEST_QUESTIONS:
        return list(entries)
    return [one for one in entries if not _answers(one, asked, headings, told)]


def _answers(entry: Entry, asked: set[int], headings: Sequence[int], told: Sequence[Told]) -> bool:
    """Whether an entry stands below a question, and not in a card behind it that bears a title of its own."""
    number = bisect_right(headings, entry.line)
    if not number:
        return False
    above = headings[number - 1]
    titled = entry.own_title and entry.title_line > above
    own = titled and 0 < told[entry.title_line].line.level <= told[above].line.level
    return above in asked and not own


def _asks(line: Line) -> bool:
    """Whether a heading is a question: no label (`When?`) nor a title in a column of titles."""
    words = line.text
    return words.endswith("?") and not (line.head or _labels_fact(line))


def _labels_fact(line: Line) -> bool:
    """Whether a heading is a label for day, hour or place and no more: `When?`."""
    return bool(line.text) and max(label_of_when(line.text), label_of_where(line.text)) == len(line.text)


def _without_later_stages(entries: Sequence[Entry], told: Sequence[Told]) -> list[Entry]:
    """The entries; of two hours within one, each with its words, the first: `7:30 Supper 8:00 Talk`."""
    timed = [one for one in entries if one.timed]
    if len(timed) != 2 or len({(one.line, one.title, one.day) for one in timed}) != 1:
        return list(entries)
    one, other = sorted(timed, key=lambda entry: str(entry.wall))
    clocks, text = told[one.line].clocks, told[one.line].line.text
    if len(clocks) != 2 or not 0 < clocks[1].start - clocks[0].start <= LONGEST_STAGE or one.end or other.end:
        return list(entries)
    before, between = text[: clocks[0].span[0]], text[clocks[0].span[1] : clocks[1].span[0]]
    parts = (between, before if _says_stage(before) else text[clocks[1].span[1] :])
    return (
        [entry for entry in entries if entry is not other] if all(map(_says_stage, parts)) else list(entries)
    )


def _says_stage(words: str) -> bool:
    """Whether words beside an hour say what happens then: no button, no hall."""
    return not is_filler(words) and not names_place(words)


def _is_address(words: str) -> bool:
    """Whether what stands beside a moment is where it is rather than what."""
    return words[:1].isdigit() or names_place(words)


def _are_announced_side_by_side(entries: Sequence[Entry], told: Sequence[Told]) -> bool:
    """Whether bold titles of one make stand over the one with an hour and over another day."""
    makes = {
        timed: {
            told[one.title_line].line.sign for one in entries if _is_bold(one, told) and one.timed == timed
        }
        for timed in (True, False)
    }
    return bool(makes[True] & makes[False]) and len({one.title for one in entries}) > 1


def _are_headed_side_by_side(entries: Sequence[Entry], told: Sequence[Told]) -> bool:
    """Whether headings of one make name what is on for days, as exhibitions are, beside one hour."""
    headed = {one.title: one for one in entries if not one.timed and one.end and _is_headed(one, told)}
    return len(headed) > 1 and len({told[one.title_line].line.sign for one in headed.values()}) == 1


def _is_of_table(entry: Entry, told: Sequence[Told]) -> bool:
    """Whether a title stands in a column of its own, in a table of which this page has one row."""
    line = told[entry.title_line].line
    return entry.own_title and entry.title_line >= 0 and bool(line.row and line.head)


def _is_right_below(entry: Entry, told: Sequence[Told]) -> bool:
    """Whether a moment stands right below a bold title, on a page whose title is only that of its window.

    Or below one that the markup names a title.
    """
    named = entry.own_title and entry.title_line >= 0 and is_named_title(told[entry.title_line].line.names)
    return (_is_bold(entry, told) or named) and entry.title_line == entry.line - 1


def _is_labelled(entry: Entry, told: Sequence[Told]) -> bool:
    """Whether a title stands behind a label that calls it one, `Title:`, or below `Next meetup`."""
    at = entry.title_line
    return entry.own_title and at > 0 and (is_labelled_title(told, at) or says_next(told[at - 1].line))


def _is_headed(entry: Entry, told: Sequence[Told]) -> bool:
    """Whether a title is a heading, be it below the moment."""
    line = told[entry.title_line].line
    return entry.own_title and entry.title_line >= 0 and 0 < line.level < 5 and line.text == entry.title


def _has_articles_beside(entry: Entry, told: Sequence[Told]) -> bool:
    """Whether a title is that of an article, and another article has one of the same make."""
    sign = told[entry.title_line].line.sign
    return "article" in sign.split("/") and sum(one.line.sign == sign for one in told) > 1


def _is_bold(entry: Entry, told: Sequence[Told]) -> bool:
    return entry.own_title and entry.title_line >= 0 and told[entry.title_line].line.level == 7


def _called(entry: Entry, words: str, at: int) -> Entry:
    return replace(entry, title=words, own_title=True, title_line=at, title_level=LOWEST_RANK)


def _retitled(entry: Entry, title: str) -> Entry:
    housed = entry.title_line == entry.line and names_place(entry.title)  # "6:30 pm Quay Hall"
    if entry.own_title and entry.title_level and entry.title_level < 5 and not housed:
        return entry
    beside = entry.title if entry.own_title and entry.title != title else None
    place = entry.place or (beside if beside and names_place(beside) else None)
    return replace(entry, title=title, own_title=False, place=place)
