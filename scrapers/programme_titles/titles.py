"""The title of each gathering of a programme: its own, that of its block, that of a heading above."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from operator import itemgetter
from typing import TypeAlias

from scrapers.programme_days.hall_rows import heading_over_row, tells_hall_alone
from scrapers.programme_days.hours import makes_of_rows
from scrapers.programme_titles.heads_of_addresses import without_heads_of_addresses
from scrapers.programme_titles.heads_still_over import Field, outranks, still_over
from scrapers.programme_titles.line_titles import continued, title_words
from scrapers.programme_titles.section_titles import (
    heading_beside,
    is_where_only,
    leads_row,
    names_site,
    only_line,
    rows_over_headings,
    said_below,
    said_in_row,
    standing_out,
    title_in_section,
)
from scrapers.programme_titles.title_sentences import are_named_by_sentences, first_sentence_below
from scrapers.programme_words.gathering_words import calls_gatherings
from scrapers.programme_words.generic_titles import is_generic, is_month
from scrapers.programme_words.line_words import is_filler, is_named_title, is_sentence
from scrapers.programme_words.meeting_names import names_gathering
from scrapers.programmes.choices import Choices
from scrapers.programmes.chunks import Chunk
from scrapers.programmes.line_dates import LONGEST_ROW
from scrapers.programmes.whole import repeated_blocks

Make: TypeAlias = tuple[str, int]
"""What the moments of a list have in common: their tags and how deep they lie."""

FEWEST_ALIKE = 4
"""So many titles at one position show where those of the others are."""

FEWEST_BESIDE, FEWEST_WORDED = 3, 5
"""Moments with words beside them that show where titles stand."""

MOST_ABOVE = 400
"""Headings above a moment that are asked whether it stands under them."""

LONGEST_BLOCK = 60
"""Lines above a moment in which the title of its block is looked for."""


class Titles:
    """What the chunks of one programme are called; `printed` lines lie in blocks parted by white."""

    def __init__(self, choices: Choices, page_title: str | None, printed: bool) -> None:
        told = choices.told
        self.choices = choices
        self.told = told
        self.lines = [one.line for one in told]
        self.page_title = page_title
        self.repeated = repeated_blocks(told)
        self.timed = repeated_blocks(told, with_hours=True)
        self.hour_rows = makes_of_rows(told)
        self.printed = printed
        self.fields: dict[Make, Counter[Field]] = defaultdict(Counter)
        self.once: dict[Make, Counter[Field]] = defaultdict(Counter)
        self.parts: Counter[Make] = Counter()
        undated = [at for at, one in enumerate(told) if not one.dated and len(one.line.path) > 1]
        ranked = [at for at in undated if 0 < told[at].line.level < 7]
        named = [at for at in ranked if not names_site(told[at].line, page_title)]
        self.headings = without_heads_of_addresses(told, named)
        self.named = [at for at in undated if is_named_title(told[at].line.names)]
        self.over_headings = frozenset() if printed else rows_over_headings(told)
        self.sentences = not printed and are_named_by_sentences(told)
        self.beside: Counter[Make] = Counter()
        self.worded: Counter[Make] = Counter()
        self.having: dict[Make, Counter[str]] = defaultdict(Counter)
        self.later: dict[Make, Counter[bool]] = defaultdict(Counter)
        self.housed: Counter[Make] = Counter()

    def learn(self, parts: Sequence[Chunk], firsts: Collection[int]) -> None:
        """Note where the titles of a list stand: what most of its entries do, all do.

        `firsts` are the lines of the first hours below a day, above which the heading of a section may stand.
        """
        for part in () if self.printed else parts:
            at = part.anchors[0]
            make = self._make(at)
            self.parts[make] += 1
            inside = Counter((self.lines[here].sign, here < at) for here in range(part.low, part.high))
            self.once[make].update(field for field, count in inside.items() if count == 1)
            beside = (self.lines[here].sign for here in range(part.low, part.high) if here != at)
            self.having[make].update(set(beside))
            self.worded[make] += title_words(self.told[at]) is not None
            self.housed[make] += tells_hall_alone(self.told, part, self.choices)
            if chosen := self.choices.title(part.low, part.high):
                self.beside[make] += chosen[1] == at
                self.later[make][chosen[1] < at] += at not in firsts
                self.fields[make][self.lines[chosen[1]].sign, chosen[1] < at] += 1

    def _make(self, at: int) -> Make:
        return self.lines[at].sign, len(self.lines[at].path)

    def _field(self, make: Make) -> Field | None:
        """Where most entries of a list have their title, if it is the one line of its kind in each."""
        fields = self.fields.get(make, Counter[Field]())
        field, count = max(fields.items(), key=itemgetter(1), default=(("", False), 0))
        usual = count >= FEWEST_ALIKE and count * 5 >= fields.total() * 2
        return field if usual and self.once[make][field] * 5 >= self.parts[make] * 4 else None

    def _stands_in_moments(self, make: Make) -> bool:
        """Whether most titles of a list stand in the line of their moment."""
        return self.beside[make] >= FEWEST_BESIDE and self.beside[make] * 3 >= self.parts[make] * 2

    def _beside_as_all(self, at: int, chosen: tuple[str, int] | None) -> str | None:
        """What stands beside a moment where nearly all have words there, few what was chosen: a report."""
        make = self._make(at)
        line = self.lines[chosen[1]] if chosen and chosen[1] != at else None
        if line is None or 0 < line.level < 7 or leads_row(line, self.lines[at]):
            return None
        parts = self.parts[make]
        all_worded = parts >= FEWEST_WORDED and self.worded[make] * 10 >= parts * 8
        few = self.having[make][line.sign] * 10 <= parts * 7
        return title_words(self.told[at]) if all_worded and few else None

    def _stand_below(self, make: Make) -> bool:
        """Whether most titles of a list, or all but those of first rows, stand beside moments or below."""
        below = sum(count for (_, above), count in self.fields[make].items() if not above)
        later = self.later[make]
        most = self.parts[make] >= FEWEST_BESIDE and below * 3 >= self.parts[make] * 2
        return most or (later[False] >= FEWEST_BESIDE and not later[True])

    def _as_others(self, part: Chunk, at: int, chosen: tuple[str, int] | None) -> tuple[str, int] | None:
        """The title that stands where those of most entries of the list do, "" where it says it is open."""
        chosen = still_over(self.told, part, at, chosen, self.fields[self._make(at)]) or chosen
        field = self._field(self._make(at)) or self._field(self._make(part.low))
        if field is None:
            return chosen
        sign, above = field
        inside = [here for here in range(part.low, part.high) if self.lines[here].sign == sign]
        alike = [here for here in inside if (here < at) == above and not self.told[here].dated]
        if len(alike) != 1:
            return chosen
        if chosen and (chosen[1] == alike[0] or outranks(self.lines[chosen[1]], self.lines[alike[0]])):
            return chosen
        words = title_words(self.told[alike[0]])
        return (
            (words, alike[0]) if words else ("", alike[0]) if is_filler(self.lines[alike[0]].text) else chosen
        )

    def of(self, chunk: Chunk, at: int) -> tuple[str, bool, int]:
        """The title of a chunk, whether it is its own, and the line it stands in (-1: none)."""
        above = chunk.low < chunk.anchors[0] if self.printed else False
        if above and (words := title_words(self.told[chunk.low])):
            return continued(self.told, words, chunk.low, brackets=False), True, chunk.low
        if self.lines[at].sign in self.over_headings and (
            beside := heading_beside(self.choices, chunk.low, at)
        ):
            return beside[0], True, beside[1]
        chosen = title_in_section(self.choices, chunk, at, printed=self.printed)
        if chosen and chosen[1] > at and len(self.lines[at].text) > LONGEST_ROW and not self.printed:
            return self._above(at), False, -1  # what stands below a paragraph names none of its days
        if words := self._of_hour_row(at, chosen) or self._beside_as_all(at, chosen):
            return words, True, at
        if chosen := self._as_others(chunk, at, chosen):
            words, place = self._own_heading(chunk, chosen)
            return (self._as_page_says(words) if self.lines[place].level in (1, 2) else words), True, place
        if self._stands_in_moments(self._make(at)) and (words := title_words(self.told[at])):
            return words, True, at  # where others have their title beside their moment: "Kino Cabaret, 8pm"
        if self.printed and self.told[at].clocks and (words := title_words(self.told[at])):
            return words, True, at  # beside a time of its own even the name of a bar is what is on
        if self.sentences and (words := first_sentence_below(self.told, at, chunk.high)):
            return words, True, at + 1
        if (of_block := self._of_block(at)) is not None:
            return of_block[0], True, of_block[1]
        if self._is_one_of_many(at) and (words := only_line(self.told, chunk, at)):
            return words, True, at + 1
        heading = self._above(at)
        if not heading or calls_gatherings(heading):
            words = said_in_row(self.told, chunk, at) or said_below(self.told, chunk, at)
            return (words, True, at + 1) if words else (heading, False, -1)
        return heading, False, -1

    def _of_hour_row(self, at: int, chosen: tuple[str, int] | None) -> str | None:
        """What stands behind the hour of a row in a list of such, unless one that stands out was chosen."""
        line = self.lines[at]
        if (line.sign, line.names) not in self.hour_rows or self.choices.tells_person(at):
            return None
        other = self.lines[chosen[1]] if chosen and chosen[1] != at else None
        if other and (other.level or other.sign != line.sign or is_named_title(other.names)):
            return None
        return title_words(self.told[at])

    def _own_heading(self, chunk: Chunk, chosen: tuple[str, int]) -> tuple[str, int]:
        """The title chosen in a chunk, but of several headings the page's own; that of parts is none."""
        if self.lines[chosen[1]].level != 1 or not self.page_title:
            return chosen
        headings = [at for at in range(chunk.low, chunk.high) if self.lines[at].level in (1, 2)]
        above = [at for at in headings if self.lines[at].level == 1 and at < chunk.anchors[0]]
        own = [at for at in headings if self.lines[at].text == self.page_title] or above[: len(above) - 1]
        return (self.page_title, own[0]) if own else chosen

    def of_row(self, part: Chunk, at: int, end: int) -> tuple[str, bool, int]:
        """The title of a row below a day: words behind its hour, even where they name a place.

        `end` is where the next row begins.
        """
        if film := self._film_over(at):
            return film[0], True, film[1]
        behind = range(at, part.high)
        chosen = self.choices.title(part.low, part.high)
        if chosen and chosen[1] > at and self.choices.tells_person(at):
            return chosen[0], True, chosen[1]
        above = chosen and chosen[1] < at and self._stand_below(self._make(at))
        if above and (below := self.choices.title(at, end)):
            # What stands over the first rows of a section is its heading: a room, a stage.
            return below[0], True, below[1]
        parts, worded = self.parts.total(), self.worded.total()
        if chosen and chosen[1] == at and parts >= FEWEST_WORDED and worded * 10 >= parts * 8:
            return chosen[0], True, at  # a heading below is of the next rows
        if not self._as_others(part, at, chosen):
            for here in behind:
                if (words := title_words(self.told[here])) and not is_sentence(words):
                    return "" if is_where_only(self.lines, at, here) else words, True, here
        return self.of(part, at)

    def _film_over(self, at: int) -> tuple[str, int] | None:
        """The heading of the block of a row, in a list whose rows tell an hour and a hall and no more.

        What else stands behind one of them is a remark: `20:30`, `Screen 2`, `Last seats`.
        """
        housed, parts = self.housed[make := self._make(at)], self.parts[make]
        if parts < FEWEST_BESIDE:  # a showing that is sold out is no link, as all others are
            housed, parts = self.housed.total(), self.parts.total()
        if housed < FEWEST_BESIDE or housed * 2 < parts:
            return None
        return heading_over_row(self.told, at, self.choices)

    def _of_block(self, at: int) -> tuple[str, int] | None:
        """The title that stands first in the repeated block around a moment: a film over its showings."""
        path = self.lines[at].path
        low = first = at
        for depth in range(len(path) - 1, 1, -1):
            while low and at - low < LONGEST_BLOCK and self.lines[low - 1].path[:depth] == path[:depth]:
                low -= 1
                first = low if self.told[low].dated or self.told[low].clocks else first
            parted = self.repeated[path[: depth - 1]] > 1
            under_day = not self.told[at].dated and self.timed[path[: depth - 1]] >= FEWEST_BESIDE
            if low < first and under_day and not parted and (film := standing_out(self.choices, low, first)):
                return film
            if low < first and parted:
                head = title_words(self.told[low])
                if head and any(said in head for said, _ in self.lines[low].links if said):
                    return head, low
                if self.choices.title(low, first) is None:
                    continue
                # A block may begin with a part of the day: `Mo` over `05.10.`
                if chosen := self.choices.title(low, first, (first, at)):
                    return chosen
        return None

    def _is_one_of_many(self, at: int) -> bool:
        return self.repeated[self.lines[at].path[:-3]] >= FEWEST_ALIKE

    def _above(self, at: int) -> str:
        """The nearest heading that the line stands under, else the page's title, else what is named one."""
        if words := self._nearest(at, self.headings):
            return self._as_page_says(words)
        if self.page_title and not is_generic(self.page_title):
            return self.page_title
        return self._nearest(at, self.named) or ""

    def _nearest(self, at: int, places: Sequence[int]) -> str | None:
        """The words of the nearest of these lines above whose blocks hold this one too."""
        path, last = self.lines[at].path, bisect_left(places, at)
        for higher in reversed(places[max(0, last - MOST_ABOVE) : last]):
            line = self.lines[higher]
            outside = line.path[: max(1, len(line.path) - 3)]
            words = title_words(self.told[higher])
            label = line.text.casefold() in self.choices.labels
            if (
                words
                and path[: len(outside)] == outside
                and not (label or is_generic(words) or is_month(words))
            ):
                return words
        return None

    def _as_page_says(self, words: str) -> str:
        """A heading with badges in it, shortened to the title the page gives itself."""
        title = self.page_title
        whole = title and (" " in title or len(title) * 2 > len(words))  # "Market" is no "Market drinks"
        if title and names_gathering(words) and not names_gathering(title):
            return words  # "Harbour Committee Meeting" on the page of the committee
        return title if title and whole and title.casefold() in words.casefold() else words
