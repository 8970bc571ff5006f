"""One visit's findings → drafts with their judgements: stops four and five of a listing's way, together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from aggregator.classify import judge
from aggregator.comparing.same_event import decide_same
from aggregator.leads import Setting
from aggregator.leads import leads as leads_of
from aggregator.model import Draft
from aggregator.normalise import normalise
from aggregator.reports import Festival, Judged, Rejudged
from scrapers.contract import Finding, Listing, Post, Source, Unreadable

if TYPE_CHECKING:
    from aggregator.store import Store


@dataclass(frozen=True, slots=True)
class Wanted:
    """A source's own filter. Empty means everything; words are compared without case; days are local."""

    title_contains: tuple[str, ...] = ()
    title_lacks: tuple[str, ...] = ()
    section: tuple[str, ...] = ()
    starts_from: date | None = None
    starts_to: date | None = None

    def wants(self, draft: Draft) -> bool:
        """Whether the draft passes; `starts_to` is inclusive."""
        title, section = draft.title.casefold(), (draft.section or "").casefold()
        return (
            (not self.title_contains or any(word.casefold() in title for word in self.title_contains))
            and not any(word.casefold() in title for word in self.title_lacks)
            and (not self.section or any(word.casefold() in section for word in self.section))
            and (self.starts_from is None or draft.start_on >= self.starts_from)
            and (self.starts_to is None or draft.start_on <= self.starts_to)
        )


@dataclass(frozen=True, slots=True)
class Understood:
    """`unreadable` are (where, why); `passed_over` counts what the source's filter did not want."""

    judged: tuple[Judged, ...]
    unreadable: tuple[tuple[str, str], ...] = ()
    passed_over: int = 0


def understand(
    findings: Iterable[Finding],
    source: Source,
    festival: Festival | None,
    now: datetime,
    wanted: Wanted = Wanted(),
    leads: Iterable[Judged] = (),
) -> Understood:
    """Normalise and judge what a visit brought; one listing's trouble stays its own.

    `leads` are the source's stored leads (`Store.leads`), which later posts may move or call off.
    """
    judged: list[Judged] = []
    unreadable: list[tuple[str, str]] = []
    passed_over = 0
    for found in judgements(findings, source, festival, now, leads):
        if isinstance(found, Unreadable):
            unreadable.append((found.where, found.why))
        elif wanted.wants(found[0]):
            judged.append(found)
        else:
            passed_over += 1
    return Understood(tuple(judged), tuple(unreadable), passed_over)


def judgements(
    findings: Iterable[Finding],
    source: Source,
    festival: Festival | None,
    now: datetime,
    stored: Iterable[Judged] = (),
) -> Iterator[Judged | Unreadable]:
    """Listings normalised and judged, then posts read; a post that is no call to meet leaves nothing."""
    posts: list[Post] = []
    zone_and_city = (festival.timezone, festival.city) if festival else (None, None)
    for finding in findings:
        if isinstance(finding, Listing):
            draft = normalise(finding, source, now, *zone_and_city)
            yield (
                draft
                if isinstance(draft, Unreadable)
                else (draft, judge(draft, festival.name if festival else None))
            )
        elif isinstance(finding, Post):
            posts.append(finding)
    yield from leads_of(posts, Setting(source, festival, now), stored)


def rejudged(store: Store, now: datetime, *, dry_run: bool = False) -> tuple[Rejudged, ...]:
    """Judge every stored listing by today's rules; nothing is fetched, and stored only unless `dry_run`."""
    names = {festival.key: festival.name for festival in store.festivals()}
    return store.rejudge(
        lambda draft: judge(draft, names.get(draft.festival or "")), now, match=decide_same, dry_run=dry_run
    )
