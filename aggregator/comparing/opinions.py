"""What is thought of pairs of records: those worth a look, settled at sight or compared in full."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from itertools import combinations

from aggregator import identity
from aggregator.comparing.blocking import by_neighbourhood, by_words, gaps_of, odd_meetings
from aggregator.comparing.columns import Columns
from aggregator.comparing.evidence import WORDING
from aggregator.comparing.glimpse import Looks
from aggregator.comparing.hopeless import Hopes
from aggregator.comparing.records import Facts, facts_of
from aggregator.comparing.sight import settled
from aggregator.comparing.titles import TitleFacts, TitleLikeness, compare_titles, read_title
from aggregator.comparing.windows import Pair
from aggregator.identity import Likeness, compare_facts

ROUNDED = 1e-8  # more than scores are rounded by
MOST_REMEMBERED = 20_000
Scored = tuple[float, Pair]  # the lower, the surer
SEEN = Likeness(0.995, tuple(WORDING[name] for name in ("title_same", "place_same", "start_close")), "same")


class RememberedTitles:
    """`compare_titles`, but that titles which meet again, as those of weekly rounds do, are compared once.

    They are known by identity: whoever calls keeps them, and reads equal titles once.
    """

    def __init__(self) -> None:
        self._known: dict[tuple[int, int, frozenset[str]], TitleLikeness] = {}

    def __call__(self, a: TitleFacts, b: TitleFacts, skip: frozenset[str]) -> TitleLikeness:
        key = id(a), id(b), skip
        known = self._known.get(key)
        if known is None:
            if len(self._known) >= MOST_REMEMBERED:
                self._known.clear()
            known = self._known[key] = compare_titles(a, b, skip)
        return known


class Opinions:
    """What is thought of each pair of records; thought of once, and only when asked.

    Of two records the one whose `rid` comes first is looked at first, whichever arrived first.
    """

    def __init__(self, columns: Columns) -> None:
        self.columns = columns
        self._facts: dict[int, Facts] = {}
        self._read = cache(read_title)  # a title is told again and again
        self._compared = RememberedTitles()
        self._known: dict[Pair, Likeness] = {}
        self._seen: set[Pair] = set()
        self._voices: dict[int, str] = {}
        self._least = identity.weights().same - ROUNDED  # only those who join are told why

    def of(self, one: int, other: int) -> Likeness:
        """Likeness of two records by their numbers."""
        pair = (one, other) if one < other else (other, one)
        if pair in self._seen:
            return SEEN
        known = self._known.get(pair)
        if known is None:
            first, second = self._by_rid(pair)
            ours, theirs = self._understood(first), self._understood(second)
            known = self._known[pair] = compare_facts(ours, theirs, self._least, self._compared)
        return known

    def _by_rid(self, pair: Pair) -> Pair:
        rids = self.columns.rid
        return pair if rids[pair[0]] < rids[pair[1]] else (pair[1], pair[0])

    def rids(self, numbers: Iterable[int]) -> tuple[str, ...]:
        """The `rid`s of these records, sorted."""
        return tuple(sorted([self.columns.rid[number] for number in numbers]))

    def why_all(self, numbers: Sequence[int]) -> tuple[str, ...] | None:
        """Why these are one gathering, each like each other; `None` where that must be weighed."""
        if len(numbers) == 2:
            return self.of(*numbers).why
        return SEEN.why if self._seen.issuperset(combinations(sorted(numbers), 2)) else None

    def voice(self, number: int) -> str:
        """Whose words the record is."""
        voice = self._voices.get(number)
        if voice is None:
            voice = self._voices[number] = identity.voice_of(self.columns.record(number))
        return voice

    def _understood(self, number: int) -> Facts:
        facts = self._facts.get(number)
        if facts is None:
            facts = self._facts[number] = facts_of(self.columns.record(number), self._read)
        return facts

    def note(self, seen: Iterable[Pair]) -> None:
        """Remember that these pairs are one gathering at sight."""
        self._seen.update(seen)

    def sure_pairs(self) -> tuple[list[Scored], list[Pair]]:
        """Pairs judged the same, with a score that is lower the surer we are; and pairs the same at sight.

        Those at sight are not noted yet: most of them nobody asks about again.
        """
        least = identity.weights().same
        hopes = Hopes(self.columns)
        found: list[Scored] = []
        seen, doubtful = self._look_at_all()
        for pair in sorted(doubtful):
            if not hopes.none(*self._by_rid(pair)):
                score = round(self.of(*pair).score, 9)
                if score >= least:
                    found.append((-score, pair))
        return found, seen

    def _look_at_all(self) -> tuple[list[Pair], Iterable[Pair]]:
        """The pairs that are one gathering at sight, and those that need a comparison."""
        looks, gaps = Looks(self.columns), gaps_of(self.columns)
        seen, doubtful = settled(looks, by_neighbourhood(self.columns))
        if gaps.no_place:
            near, apart = by_words(looks)
            more = settled(looks, near)
            seen, doubtful = seen + more.same, [*doubtful, *{*more.doubtful, *apart}]
        odd = odd_meetings(looks, gaps)
        return seen, odd.union(doubtful).difference(seen) if odd else doubtful
