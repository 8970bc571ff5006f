"""The likeliest title of each stretch of a programme, asked several times and found once."""

from __future__ import annotations

from collections.abc import Sequence

from scrapers.programme_titles.headed_moments import headed_moments
from scrapers.programme_titles.known_people import known_people
from scrapers.programme_titles.line_titles import choose_title, title_words
from scrapers.programme_titles.lists_of_speakers import lists_of_speakers
from scrapers.programme_titles.month_labels import month_labels
from scrapers.programme_titles.repeated_labels import repeated_labels
from scrapers.programme_titles.row_ends import row_ends
from scrapers.programmes.chunks import Chunk
from scrapers.programmes.told import Told


class Choices:
    """What the lines of a programme choose from; `venues` are words that are known to be places."""

    def __init__(self, told: Sequence[Told], venues: frozenset[str]) -> None:
        self.told = told
        self.venues = venues
        self.labels = repeated_labels(told) | month_labels(told) | row_ends(told) | lists_of_speakers(told)
        self.people = known_people(told)
        self.headed = headed_moments(told)
        self.found: dict[tuple[int, int, tuple[int, ...]], tuple[str, int] | None] = {}

    def title(self, low: int, high: int, beside: tuple[int, ...] = ()) -> tuple[str, int] | None:
        """The likeliest title in the lines `[low, high)`, with its place; no part of days in `beside`."""
        key = (low, high, beside)
        if key not in self.found:
            self.found[key] = choose_title(
                self.told, range(low, high), self.venues, beside, self.people, self.labels
            )
        return self.found[key]

    def tells_person(self, at: int) -> bool:
        """Whether the words of a line, beside its hour if it tells one, are the name of who speaks."""
        return (title_words(self.told[at]) or "").casefold() in self.people

    def is_thin(self, chunk: Chunk) -> bool:
        """Whether a chunk has no title of its own: nothing but dates, times, venues and buttons."""
        return self.title(chunk.low, chunk.high) is None
