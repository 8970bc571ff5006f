"""A programme as lines → its entries: dates as headings over times, rows, titles over their showings."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import replace

from scrapers.dates.clock import Clock
from scrapers.dates.when import When
from scrapers.programme_days.card_hours import with_title_of_card
from scrapers.programme_days.day_films import films_of_day, films_with_hours, headed_hours
from scrapers.programme_days.day_houses import houses_of_days
from scrapers.programme_days.day_rows import spans_among_rows
from scrapers.programme_days.day_titles import titles_of_days
from scrapers.programme_days.dotted_hours import with_dotted_hours
from scrapers.programme_days.enumerated_days import days_listed
from scrapers.programme_days.following_hours import following
from scrapers.programme_days.half_days import with_afternoons
from scrapers.programme_days.hours import Make, are_alone, makes_of_hours, own_hours, with_rows_of_hours
from scrapers.programme_days.marked_ends import with_marked_ends
from scrapers.programme_days.repeated_days import with_days_as_above
from scrapers.programme_days.spoken import spoken_below
from scrapers.programme_days.when_columns import with_moments_of_columns
from scrapers.programme_days.year_of_most import with_year_of_most
from scrapers.programme_days.years_in_turn import with_years_in_turn
from scrapers.programme_lists.nothing_on import names_none, says_nothing_on
from scrapers.programme_lists.notices import notice_of
from scrapers.programme_lists.said_of_all import common_words
from scrapers.programme_places.line_places import choose_place
from scrapers.programme_places.list_places import with_places_of_list
from scrapers.programme_places.map_links import is_called_so
from scrapers.programme_places.places_beside import house_beside, place_beside
from scrapers.programme_places.places_of_days import places_of_days
from scrapers.programme_places.sentence_places import place_below, place_in_sentence
from scrapers.programme_titles.generic_rows import without_generic_rows
from scrapers.programme_titles.line_titles import fact_headings, title_words
from scrapers.programme_titles.list_titles import with_titles_of_list
from scrapers.programme_titles.one_gathering import of_one_gathering
from scrapers.programme_titles.retitled import retitled
from scrapers.programme_titles.titles import Titles
from scrapers.programme_titles.titles_beside_moments import with_titles_beside_moments
from scrapers.programme_words.column_words import rows_of_places
from scrapers.programme_words.line_words import names_place
from scrapers.programmes.choices import Choices
from scrapers.programmes.chunks import Chunk, chunks
from scrapers.programmes.entry_links import link_of_clock, link_of_entry
from scrapers.programmes.line_dates import tell
from scrapers.programmes.lines import Entry, Line
from scrapers.programmes.moment_chunks import dated_chunks
from scrapers.programmes.page_entries import entries_of_page
from scrapers.programmes.page_told import told_of_page
from scrapers.programmes.stamps import at_clock, in_zone
from scrapers.programmes.told import Surroundings, Told
from scrapers.programmes.told_once import same_once, spans_of_days, told_once
from scrapers.programmes.whole import known_venues, without_moments

MOST_ENTRIES = 5000
MOST_LINES = 30_000
MOST_JOINED = 3
"""Days that one heading names over their hours: `Tue & Wed, 2 & 3 October`."""

MOST_DAILY = 2
"""Hours that may hold for each day of a span; more are the programme of days told elsewhere."""


def read_lines(
    lines: Sequence[Line], around: Surroundings, page_title: str | None = None, *, printed: bool = False
) -> list[Entry]:
    """The entries of a programme in reading order, each `line` a place in `lines`.

    `page_title` is used where an entry stands under no heading. Days without a time are returned as dates;
    whether those are gatherings is for the caller to judge. `printed` lines lie in blocks parted by white,
    and a block may be a title over its showings.
    """
    found = tell(lines[:MOST_LINES], around)
    found = found if printed else with_dotted_hours(found)
    told = with_moments_of_columns(with_afternoons(found, around.language))
    told = with_marked_ends(with_days_as_above(with_year_of_most(with_years_in_turn(told, around.near))))
    told = told if printed else told_of_page(told, around, page_title or "")
    return _Reader(told, without_moments(page_title, around), around, printed).entries()


class _Reader:
    """One programme being read; holds what its parts have in common."""

    def __init__(self, told: list[Told], page_title: str | None, around: Surroundings, printed: bool) -> None:
        self.told = told
        self.lines = [one.line for one in told]
        self.page_title = page_title
        self.venues = known_venues(told)
        self.common = common_words(told)
        self.choices = Choices(told, self.venues)
        self.titles = Titles(self.choices, page_title, printed)
        self.day_places: Mapping[int, str] = {}
        self.day_houses: Mapping[int, int] = {}
        self.day_titles = {} if printed else titles_of_days(told)
        self.parts: dict[int, list[Chunk]] = {}
        self.near, self.timezone = around.near, around.timezone
        self.printed = printed
        self.hour_makes: frozenset[Make] = frozenset()
        self.tour_rows = rows_of_places(self.lines)

    def entries(self) -> list[Entry]:
        """Every entry, the same one only once."""
        found: list[Entry] = []
        divided = dated_chunks(self.choices, self.near, self.printed)
        self.hour_makes = makes_of_hours(self.told, divided)
        divided = with_rows_of_hours(self.told, divided, self.hour_makes)
        self.day_houses = houses_of_days(self.told, divided)
        houses = {at: self.lines[house].text for at, house in self.day_houses.items()}
        self.day_places = houses | places_of_days(self.told, divided)
        parts = [part for chunk in divided for part in self._rows_of(chunk) or [chunk]]
        self.titles.learn(parts, {chunk.rows[0] for chunk in divided if chunk.rows})
        for chunk in divided:
            found += [entry for entry in self._of_chunk(chunk) if not names_none(entry.title)]
            if len(found) >= MOST_ENTRIES:
                break
        whole = with_titles_of_list(spans_of_days(found), self.told)
        whole = same_once(whole if self.printed else retitled(whole, self.told))
        placed = with_titles_beside_moments(with_places_of_list(whole, self.told), self.told)
        placed = list(map(self._in_common, placed))
        found_once = of_one_gathering(told_once(placed, self.lines), self.told, self.page_title)
        if self.printed:
            return found_once
        of_page = entries_of_page(found_once, self.told, self.page_title, self.tour_rows)
        return told_once(of_page, self.lines)  # called after the page, two may be one

    def _in_common(self, entry: Entry) -> Entry:
        """An entry at the place of all, where it tells none of its own."""
        return entry if entry.place else replace(entry, place=self._common_place(entry.line))

    def _common_place(self, at: int) -> str | None:
        return common.place if (common := self.common.get(at)) else None

    def _tells_own(self, at: int) -> bool:
        """Whether a row tells an hour of its own where another holds for all: it may tell its place too."""
        common, one = self.common.get(at), self.told[at]
        return bool(common and common.clock and (one.clocks or any(when.time_stated for when in one.whens)))

    def _of_chunk(self, chunk: Chunk) -> list[Entry]:
        anchors = [self.told[at] for at in chunk.anchors]
        if any(says_nothing_on(one.rest) or names_none(one.rest) for one in anchors):
            return []
        whens = [when for one in anchors for when in one.whens]
        if chunk.rows:
            return self._under_day(chunk, whens[0], list(chunk.rows))
        if titles := self.day_titles.get(chunk.anchors[0]):
            return self._titled(chunk, whens[0], titles)
        days = {when.start_on for when in whens}
        timed = [when for when in whens if when.time_stated]
        times = own_hours(self.told, chunk, self.hour_makes, self.near)
        if not timed and len(days) == 1 and times:
            if whens[0].end and len(times) > MOST_DAILY:
                return []
            entries = self._under_day(chunk, whens[0], times)
            for part, when, title in () if self.printed else spans_among_rows(self.told, chunk):
                entries.append(self._entry(part, part.anchors[0], when, title, True, None, part.low))
            return entries if self.printed else with_title_of_card(entries, self.told, chunk)
        if not timed and len(days) == 1 and (spoken := spoken_below(self.told, chunk, self.near)):
            return self._at_one_hour(chunk, spoken.clock, spoken.place)
        joined = not timed and 1 < len(days) <= MOST_JOINED and len(anchors) == 1
        if joined and times and anchors[0].line.level:
            return [entry for day in whens for entry in self._under_day(chunk, day, times)]
        apart = anchors[0].line.row or (times and are_alone(anchors[0], self.told[times[0]]))
        several = len(days) > (1 if apart else 2)
        if not timed and len(chunk.anchors) == 1 and several and len(times) == 1:
            clocks = self.told[times[0]].clocks
            return self._at_one_hour(chunk, clocks[0] if len(clocks) == 1 else None)
        return self._stated(chunk, bool(timed))

    def _titled(self, chunk: Chunk, day: When, titles: Sequence[int]) -> list[Entry]:
        """What is on some time of a day: each heading below it that names something."""
        ends = zip(titles, [*titles[1:], max(chunk.high, titles[-1] + 1)], strict=True)
        parts = [Chunk(at, end, (at,)) for at, end in ends]
        named = [(part, title_words(self.told[part.low]) or "") for part in parts]
        found = [self._entry(part, part.low, day, words, True, None, part.low) for part, words in named]
        return [replace(entry, whole_day=True) for entry in found if entry.title]

    def _at_one_hour(self, chunk: Chunk, clock: Clock | None, place: str | None = None) -> list[Entry]:
        """The days of a chunk, all at the one hour that another line says, where it says unless they do."""
        entries = self._stated(chunk, timed=False)
        if clock is None:
            return entries
        if place:
            entries = [
                one if one.place and not one.place_guessed else replace(one, place=place) for one in entries
            ]
        whens = [in_zone(at_clock(entry.day, clock), clock, self.timezone) for entry in entries]
        return [
            replace(one, start=when.start, end=when.end) for one, when in zip(entries, whens, strict=True)
        ]

    def _stated(self, chunk: Chunk, timed: bool) -> list[Entry]:
        """The moments a chunk states itself, each with the words that stand before it in its line."""
        title, own, title_at = self.titles.of(chunk, chunk.anchors[0])
        entries = []
        for at in chunk.anchors:
            one, said = self.told[at], None
            for number, when in enumerate(one.whens):
                if timed and not when.time_stated:
                    continue
                said = place_beside(one, number, title, self.venues) or said
                entries += [
                    self._entry(chunk, at, shown, title, own, said, title_at)
                    for shown in self._with_common(when, at)
                ]
        return entries

    def _with_common(self, when: When, at: int) -> list[When]:
        """A day at each hour that is said of all rows, where it tells none itself."""
        common = self.common.get(at)
        days = days_listed(self.lines[at].text, when) or ([] if when.end else [when.start_on])
        if when.time_stated or not days or common is None or common.clock is None:
            return [when]
        clocks = (common.clock, *common.further)
        return [in_zone(at_clock(day, clock), clock, self.timezone) for day in days for clock in clocks]

    def _rows_of(self, chunk: Chunk) -> list[Chunk]:
        """The parts of a day that heads rows, one for each."""
        if chunk.rows and chunk.low not in self.parts:
            self.parts[chunk.low] = (
                films_of_day(self.told, chunk, self.venues)
                or headed_hours(self.told, chunk)
                or films_with_hours(self.told, chunk.rows, chunk.low + 1, chunk.high)
                or chunks(self.lines, chunk.rows, chunk.low + 1, chunk.high, self.choices.is_thin)
            )
        return self.parts[chunk.low] if chunk.rows else []

    def _end_of_row(self, chunk: Chunk, at: int) -> int:
        """Where the next row of a day begins, or the day ends."""
        after = bisect_right(chunk.rows, at)
        return chunk.rows[after] if after < len(chunk.rows) else chunk.high

    def _under_day(self, chunk: Chunk, day: When, times: list[int]) -> list[Entry]:
        """A day as heading over times: one entry for each time."""
        inside = (
            self._rows_of(chunk)
            or films_with_hours(self.told, times, chunk.anchors[0] + 1, chunk.high)
            or chunks(self.lines, times, chunk.low, chunk.high, self.choices.is_thin)
        )
        entries: list[Entry] = []
        for part in inside:
            low = max(part.low, chunk.anchors[0]) if len(inside) > 1 else part.low
            part = Chunk(low, part.high, part.anchors, part.bare)
            for at in part.anchors:
                if says_nothing_on(self.told[at].rest):
                    continue
                end = self._end_of_row(chunk, at)
                title, own, title_at = (
                    self.titles.of_row(part, at, end) if chunk.rows else self.titles.of(part, at)
                )
                if self.day_houses.get(at) == title_at and (film := self.choices.title(at, end)):
                    title, own, title_at = film[0], True, film[1]
                if self.told[at].whole_day:
                    whole = replace(day, all_day=True)
                    entries.append(self._entry(part, at, whole, title, own, None, title_at))
                for number, clock in enumerate(self.told[at].clocks):
                    text, last = self.lines[at].text, entries[-1].wall if entries else None
                    when = following(at_clock(day.start_on, clock), last, text[slice(*clock.span)], text)
                    when = in_zone(when, clock, self.timezone)
                    url = link_of_clock(self.lines[at], clock)
                    said = house_beside(self.told[at], number, title)
                    entries.append(self._entry(part, at, when, title, own, said, title_at, url))
        return without_generic_rows(entries, self.told)

    def _entry(
        self, chunk: Chunk, at: int, when: When, title: str, own: bool, said: str | None, title_at: int,
        url: str | None = None,
    ) -> Entry:  # fmt: skip
        common = self.common.get(at)
        places = range(chunk.low, chunk.high)
        place, guessed = choose_place(
            self.told, places, [title_at, *chunk.anchors], fact_headings(self.told, places)
        )
        if said and common and common.place and not names_place(said):
            said = None
        if place and not guessed and not names_place(said or ""):
            said = None
        told = said or place_in_sentence(self.told[at]) if guessed or not place else said
        place, guessed = told or place, guessed and not told
        place = place or (
            None if self.printed else place_below(self.told[chunk.anchors[-1] + 1 : chunk.high][:1])
        )
        place = place or self.day_places.get(at) or (None if self._tells_own(at) else self._common_place(at))
        called = title_at == at or is_called_so(self.lines[title_at], title)
        place = None if called and place == title else place
        if guessed or not place:
            place, guessed = self.told[at].house or place, guessed and not self.told[at].house
        notice = notice_of(self.told, chunk, at, title_at, title)
        level = self.lines[title_at].level if 0 <= title_at <= at else 0
        url = url or link_of_entry(self.lines, range(chunk.low, chunk.high), title_at)
        return Entry(
            title, when.start, when.end, when.all_day, place, url, notice, at, own,
            self.told[at].labelled, level, when.guessed, self.told[at].whole_day,
            title_at if own else -1, guessed,
        )  # fmt: skip
