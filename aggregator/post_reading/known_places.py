"""Words that places are called by: "bar", "…haus", "…straat"."""

from __future__ import annotations

from aggregator.post_reading.place_words import PLACE_ENDINGS, PLACE_NOUNS

LONGEST_MEMORY = 20_000


class _KnownPlaces(dict[str, bool]):
    """Word → whether places are called so; bounded, because strangers choose the words."""

    def __missing__(self, word: str) -> bool:
        if len(self) >= LONGEST_MEMORY:
            self.clear()
        answer = self[word] = word in PLACE_NOUNS or word.endswith(PLACE_ENDINGS)
        return answer


KNOWN_PLACES = _KnownPlaces()


def called_places(words: list[str]) -> list[bool]:
    """For each word whether places are called so: "bar", "…haus", "…straat"."""
    return [*map(KNOWN_PLACES.__getitem__, words)]
