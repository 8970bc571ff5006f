"""One visit's findings → drafts with their judgements: stops four and five of a listing's way, together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from aggregator.classify import judge
from aggregator.model import Draft, Judgement
from aggregator.normalise import normalise
from aggregator.posts import draft_of, read_post
from aggregator.reports import Festival
from scrapers.contract import Finding, Listing, Post, Source, Unreadable

Judged = tuple[Draft, Judgement]


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
    wanted: Wanted = Wanted(),  # noqa: B008 - frozen
) -> Understood:
    """Normalise and judge what a visit brought; one listing's trouble stays its own."""
    judged: list[Judged] = []
    unreadable: list[tuple[str, str]] = []
    passed_over = 0
    for draft in drafts(findings, source, festival, now):
        if isinstance(draft, Unreadable):
            unreadable.append((draft.where, draft.why))
        elif wanted.wants(draft):
            judged.append((draft, judge(draft, festival.name if festival else None)))
        else:
            passed_over += 1
    return Understood(tuple(judged), tuple(unreadable), passed_over)


def drafts(
    findings: Iterable[Finding], source: Source, festival: Festival | None, now: datetime
) -> Iterator[Draft | Unreadable]:
    """Listings normalised, posts read; a post that is no call to meet leaves nothing."""
    for finding in findings:
        if isinstance(finding, Listing):
            yield normalise(finding, source, now, festival.timezone if festival else None)
        elif isinstance(finding, Post):
            draft = lead(finding, source, festival, now)
            if draft is not None:
                yield draft


def lead(post: Post, source: Source, festival: Festival | None, now: datetime) -> Draft | None:
    """The draft of a post that calls people to meet."""
    zone = source.timezone or (festival.timezone if festival else None) or "UTC"
    dates = (source.starts_on, source.ends_on) if source.starts_on and source.ends_on else None
    reading = read_post(
        post.text, post.posted_at or now, festival_tz=zone, festival_dates=dates, language=post.language
    )
    return draft_of(post, source, reading)
