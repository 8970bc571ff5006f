"""What a visit has found so far: each origin id once, the bad parts counted, the rest passed on."""

from __future__ import annotations

from dataclasses import dataclass, field

from scrapers.contract import Listing, Post, Remember, Removed, Unreadable
from scrapers.visiting.visits import Found


@dataclass(slots=True)
class Findings:
    """Gathers findings. The same origin id again replaces what was said before, in its place: a detail page
    comes after the list that names it, and knows more.
    """

    most_unreadable: int
    said: dict[str, Listing | Post | Removed] = field(default_factory=dict)
    remembered: dict[str, Remember] = field(default_factory=dict)
    unreadable: list[Unreadable] = field(default_factory=list)
    unreadable_total: int = 0
    cut: str | None = None
    duplicates: int = 0

    def add(self, finding: object) -> bool:
        """Takes a finding in; true when its origin id is new in this visit."""
        if isinstance(finding, Listing | Removed):
            return self._say(finding.origin_id, finding)
        if isinstance(finding, Post):
            return self._say(finding.id, finding)
        if isinstance(finding, Remember):
            self.remembered[finding.name] = finding
        elif isinstance(finding, Unreadable):
            self.note(finding)
        else:
            self.note(Unreadable("reader", f"The reader said something unknown: {type(finding).__name__}"))
        return False

    def note(self, unreadable: Unreadable) -> None:
        """Counts every unreadable part, keeps the first few."""
        self.unreadable_total += 1
        if unreadable.cut:
            self.cut = self.cut or unreadable.why
        if len(self.unreadable) < self.most_unreadable:
            self.unreadable.append(unreadable)

    def count(self, kind: type[Listing] | type[Post]) -> int:
        """How many of a kind are known now."""
        return sum(isinstance(finding, kind) for finding in self.said.values())

    def all(self, complete: bool) -> tuple[Found, ...]:
        """Everything; what is to be remembered only after a complete visit, as `Source.memory` promises."""
        kept = self.remembered.values() if complete else ()
        return (*self.said.values(), *self.unreadable, *kept)

    def _say(self, origin_id: str, finding: Listing | Post | Removed) -> bool:
        before = self.said.get(origin_id)
        self.duplicates += before is not None
        # A server that does not know of its author's wish shows the post all the same.
        if not (isinstance(before, Removed) and before.wished):
            self.said[origin_id] = finding
        return before is None
