"""Cells of a table that are no titles: links that come back in every row, remarks on some of the rows."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from scrapers.programme_places.line_places import names_its_place
from scrapers.programme_titles.line_titles import title_words
from scrapers.programme_words.column_words import names_remarks, names_what
from scrapers.programme_words.line_words import is_filler, is_named_title
from scrapers.programmes.told import Told, tidy

MOST_LONE = 2
"""Buttons that stand once on a page; where more do, they may be names."""

MOST_WORDS = 5
"""Words of a button."""

FEWEST_ROWS = 5
"""So many rows with the same words in a link make a button of it."""


def without_row_buttons(told: Sequence[Told]) -> list[Told]:
    """The lines; a link whose words come back from row to row is no title beside words that are none.

    `Live Video Link` is a button, whatever it is called.
    """
    told = _without_remarks(_without_marked([_without_papers(one) for one in told]))
    rows: dict[int, list[int]] = defaultdict(list)
    for at, one in enumerate(told):
        if one.line.row and not _is_of_tile(told, at):
            rows[one.line.row].append(at)
    again = Counter(
        words for places in rows.values() for words in {_linked(told[at]) for at in places} if words
    )
    often = {words for words, count in again.items() if count >= FEWEST_ROWS}
    buttons = often - _shown_again(told, rows, often)
    if not buttons:
        return list(told)
    hidden = {at for places in rows.values() for at in _beside_titles(told, places, buttons)}
    return [Told(one.line, prose=True) if at in hidden else one for at, one in enumerate(told)]


def _without_marked(told: Sequence[Told]) -> list[Told]:
    """The lines without the words of buttons, where these come back or hardly any others are on the page.

    One that stands where others come back is a button too: `Find tickets`, but once `Join waitlist`.
    """
    pressed = [tuple(filter(_is_short, one.line.buttons)) for one in told]
    if not any(pressed):
        return list(told)
    again = Counter(words.casefold() for buttons in pressed for words in set(buttons))
    makes = {
        one.line.sign
        for one, buttons in zip(told, pressed, strict=True)
        if any(again[words.casefold()] > 1 for words in buttons)
    }
    lone = {
        words.casefold()
        for one, buttons in zip(told, pressed, strict=True)
        for words in buttons
        if again[words.casefold()] == 1 and one.line.sign not in makes
    }
    known = set(again) - (lone if len(lone) > MOST_LONE else set())
    return [
        _without_words(one, [words for words in buttons if words.casefold() in known])
        for one, buttons in zip(told, pressed, strict=True)
    ]


def _without_papers(one: Told) -> Told:
    """A row without the links to papers and recordings that end it: `4 May: Old Ferries Watch livestream`."""
    if not one.dated or one.line.level or is_filler(one.rest):
        return one
    behind: list[str] = []
    text = one.line.text
    for words, _ in reversed(one.line.links):
        if not words or not is_filler(words) or not text.endswith(f" {words}"):
            break
        behind.append(words)
        text = text.removesuffix(words).rstrip()
    shorter = _without_words(one, behind[::-1]) if behind else one
    return one if is_filler(shorter.rest) else shorter


def _is_short(words: str) -> bool:
    return len(words.split()) <= MOST_WORDS and not any(map(str.isdigit, words))


def _without_words(one: Told, buttons: Sequence[str]) -> Told:
    """A line without the buttons that end it; one that holds nothing else says nothing."""
    text = one.line.text
    if 0 < one.line.level < 7:
        return one
    for words in reversed(buttons):
        text = text.removesuffix(words).rstrip()
    if text == one.line.text:
        return one
    if not text:
        return Told(one.line, prose=True)
    gone = one.line.text[len(text) :].strip()
    last = tidy(one.pieces[-1].removesuffix(gone)) if one.pieces else ""
    pieces = (*one.pieces[:-1], last) if one.pieces else ()
    return replace(one, line=replace(one.line, text=text), pieces=pieces)


def _without_remarks(told: Sequence[Told]) -> list[Told]:
    """The lines; what stands in a column of remarks names nothing where most rows have none."""
    rows: dict[tuple[int, ...], set[int]] = defaultdict(set)
    remarks: dict[tuple[int, ...], list[int]] = defaultdict(list)
    for at, one in enumerate(told):
        if one.line.row:
            table = one.line.table
            rows[table].add(one.line.row)
            if names_remarks(one.line.head) and not one.dated and not one.clocks:
                remarks[table].append(at)
    few = {
        at
        for table, places in remarks.items()
        if len({told[at].line.row for at in places}) * 2 <= len(rows[table])
        for at in places
    }
    return [Told(one.line, prose=True) if at in few else one for at, one in enumerate(told)]


def _is_of_tile(told: Sequence[Told], at: int) -> bool:
    """Whether a line shares its link with one beside it: the link is that of a whole block."""
    own = {address for _, address in told[at].line.links}
    beside = [*told[max(0, at - 1) : at], *told[at + 1 : at + 2]]
    return any(own & {address for _, address in one.line.links} for one in beside)


def _linked(one: Told) -> str:
    """The words of a line that is a link and tells no moment; a place or a title may come back."""
    if names_its_place(one.line.names) or names_what(one.line.head) or is_named_title(one.line.names):
        return ""
    whole = [said for said, _ in one.line.links if said == one.line.text]
    return whole[0].casefold() if whole and not one.whens and not one.clocks else ""


def _beside_titles(told: Sequence[Told], places: Sequence[int], buttons: set[str]) -> list[int]:
    """The buttons of a row, where another of its lines can be the title."""
    found = [at for at in places if _linked(told[at]) in buttons]
    others = [at for at in places if at not in found and title_words(told[at])]
    return found if others else []


def _shown_again(told: Sequence[Told], rows: Mapping[int, Sequence[int]], often: set[str]) -> set[str]:
    """The links of some rows that stand always beside the same words: a film and who made it."""
    beside: dict[str, set[frozenset[str]]] = defaultdict(set)
    held: Counter[str] = Counter()
    for places in rows.values():
        linked = {at: _linked(told[at]) for at in places}
        here = often & set(linked.values())
        titles = [at for at in places if title_words(told[at])] if here else []
        for words in here:
            beside[words].add(frozenset(told[at].line.text for at in titles if linked[at] != words))
            held[words] += 1
    return {words for words in often if len(beside[words]) == 1 and 2 * held[words] < len(rows)}
