"""Tables whose heads say who speaks and what is said: the talk names the row, and its speaker no place.

`Time`, `Speaker`, `Title` over `14:00`, `Ada Reed (Harbour)`, `Reading old tide tables`. A break may stand
in any cell.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from typing import TypeAlias

from scrapers.programme_lists.nothing_on import names_none
from scrapers.programme_titles.line_titles import title_words
from scrapers.programme_words.column_words import names_what
from scrapers.programme_words.speaker_labels import label_of_speaker
from scrapers.programme_words.talk_words import names_break
from scrapers.programmes.lines import Entry
from scrapers.programmes.told import Told

FEWEST_TALKS = 3
"""Rows with somebody who says something that make a table one of talks."""

USUAL = 0.6
"""Of what stands below the head of talks so many differ; what comes back is their kind: `Keynote`."""

Path: TypeAlias = tuple[int, ...]


@dataclass(slots=True)
class _Table:
    """A table: the heads of its columns, and by row and head the lines below them."""

    heads: set[str] = field(default_factory=set)
    cells: dict[int, dict[str, list[int]]] = field(default_factory=lambda: defaultdict(dict))


def with_titles_of_talk_tables(entries: Sequence[Entry], told: Sequence[Told]) -> list[Entry]:
    """The entries, those in rows of talks called after what is said and not placed with who says it."""
    columns = {path: found for path, table in _tables(told).items() if (found := _of_talks(table, told))}
    return [
        _called(one, told, columns[at]) if (at := told[one.line].line.table) in columns else one
        for one in entries
    ]


def _tables(told: Sequence[Told]) -> dict[Path, _Table]:
    tables: dict[Path, _Table] = defaultdict(_Table)
    for at, one in enumerate(told):
        line = one.line
        if line.row and line.head and line.text != line.head:
            table = tables[line.table]
            table.heads.add(line.head)
            table.cells[line.row].setdefault(line.head, []).append(at)
    return tables


@dataclass(frozen=True, slots=True)
class _Columns:
    """Below which head of a table of talks stands what is said, who says it, and where these are from."""

    what: str
    who: frozenset[str]
    homes: frozenset[str]
    cells: Mapping[int, Mapping[str, Sequence[int]]]


def _of_talks(table: _Table, told: Sequence[Told]) -> _Columns | None:
    """The columns of a table in which several speak and most of what they say differs."""
    whats = [head for head in table.heads if names_what(head)]
    speakers = {head for head in table.heads if label_of_speaker(head) == len(head)}
    if len(whats) != 1 or not speakers:
        return None
    rows = [row for row in table.cells.values() if speakers & row.keys()]
    said = [told[row[whats[0]][0]].line.text for row in rows if whats[0] in row]
    if len(rows) < FEWEST_TALKS or len(set(said)) < USUAL * len(said):
        return None
    homes = frozenset(head for head in table.heads if _home().fullmatch(head))
    return _Columns(whats[0], frozenset(speakers), homes, table.cells)


@cache
def _home() -> re.Pattern[str]:
    """What stands over the houses that speakers come from, compiled when first wanted."""
    return re.compile(
        r"\W*(?:affiliations?|institut(?:ion|ion\w+|e|o|ie)?|universit\w+|organi[sz]ations?|company|employer|"
        r"einrichtung|hochschule|firma|organisation|zugehörigkeit|société|entreprise|établissement|"
        r"afiliación|institución|universidad|empresa|organización|affiliazione|istituzione|università|ente|azienda|"
        r"filiação|instituição|universidade|organização|instelling|bedrijf|organisatie)\W*",
        re.IGNORECASE,
    )


def _called(entry: Entry, told: Sequence[Told], columns: _Columns) -> Entry:
    """An entry, called after what its own row says, or after who stands there where nothing is said."""
    row = columns.cells.get(told[entry.line].line.row, {})
    people, homes = (
        [at for head in heads for at in row.get(head, ())] for heads in (columns.who, columns.homes)
    )
    said = [at for at in row.get(columns.what, ()) if not names_none(told[at].line.text)]
    breaks = [at for at in people if _is_break(told[at].line.text)]
    titles = breaks or _titles(said, told) or _titles(people, told) or said
    stands = any((entry.place or "\n") in told[at].line.text for at in (*people, *homes, *titles[:1]))
    place = None if stands else entry.place
    if not titles or entry.title_line == titles[0]:
        return replace(entry, place=place)
    line = told[titles[0]].line
    words, level = title_words(told[titles[0]]) or line.text, line.level  # "Q & A"
    return replace(entry, title=words, title_line=titles[0], title_level=level, own_title=True, place=place)


def _is_break(words: str) -> bool:
    """Whether words are a break, though they stand where speakers do: `Lunch`, `Conference lunch`."""
    return names_break(words) or names_break(words.rpartition(" ")[2])


def _titles(lines: Sequence[int], told: Sequence[Told]) -> list[int]:
    return [at for at in lines if (words := title_words(told[at])) and not names_none(words)]
