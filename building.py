"""Settings in, objects out: the store, the site, the line letters leave by, what a visit needs.

Each function imports the rooms it needs when it runs, as the commands do.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from aggregator.store import Store
    from api.deps import Site
    from schedules.outbox import Line, Sender
    from schedules.roles import Crew
    from schedules.visits import Follow
    from scrapers.contract import Source
    from scrapers.fetching.manners import Manners
    from scrapers.visiting.visits import Found
    from settings import Settings


def is_postgres(said: Settings) -> bool:
    """Whether the store is PostgreSQL, and the queue with it."""
    return said.service.database.startswith("postgres")


def ready_store(said: Settings) -> Store:
    """The store, its schema up to date, following what the settings name."""
    from aggregator.reports import Festival, Followed
    from aggregator.store import Store
    from settings import followed

    store = Store(said.service.database)
    store.upgrade()
    festivals = [Festival(**one.model_dump()) for one in said.festival]
    store.follow(festivals, [Followed(**one) for one in followed(said)], datetime.now(UTC))
    return store


def site_of(said: Settings) -> Site:
    """How this installation presents itself."""
    from api.deps import Site
    from signing import secret_of

    service = said.service
    return Site(
        base_url=service.base_url.rstrip("/"),
        secret=secret_of(said),
        contact=service.contact,
        sender=service.mail_from,
        operator_token=service.operator_token,
    )


def mail_line(said: Settings) -> Line:
    """Where letters go: the mail server, or the outbox folder until one is set; webhooks are called."""
    from schedules.hooks import HookLine, stranger_post
    from schedules.outbox import line_for

    mail = line_for(said.service.smtp, Path(said.service.outbox), said.service.mail_from)
    return HookLine(mail, stranger_post(manners_of(said)))


def sender_of(said: Settings, dry_run: bool = False) -> Sender:
    """Who writes, where links point, and the line; a dry run always writes into the outbox."""
    from aggregator.people.tokens import Tokens
    from aggregator.telling.letters import Letterhead
    from api.links import LetterLinks
    from schedules.outbox import FolderLine, Sender

    site = site_of(said)
    line = FolderLine(Path(said.service.outbox)) if dry_run else mail_line(said)
    head = Letterhead(site.sender, site.sender, site.domain, site.base_url)
    return Sender(line, head, LetterLinks(site, Tokens(site.secret)))


def manners_of(said: Settings) -> Manners:
    """How we behave as a guest."""
    from scrapers.fetching.manners import Manners

    service = said.service
    return Manners(
        user_agent=f"festmeet/0.1 (+{service.contact})",
        pause=service.pause_seconds,
        private_hosts=service.allow_private,
    )


def meetups_in(source: Source, findings: Sequence[Found]) -> int:
    """How many meetups a visit brought."""
    from aggregator.understand import understand

    judged = understand(findings, source, None, datetime.now(UTC)).judged
    return sum(judgement.is_meetup for _, judgement in judged)


def crew_of(said: Settings) -> Crew:
    """What visits and letters need."""
    from schedules.roles import Crew

    service = said.service
    return Crew(
        store=ready_store(said),
        follows=follows_of(said),
        manners=manners_of(said),
        sender=sender_of(said),
        now=lambda: datetime.now(UTC),
        at_once=service.at_once,
        queue_url=service.database if is_postgres(said) else None,
    )


def follows_of(said: Settings) -> dict[str, Follow]:
    """Every enabled source with its festival and filter."""
    from aggregator.reports import Festival
    from aggregator.understand import Wanted
    from schedules.visits import Follow
    from settings import source_of

    festivals = {one.key: Festival(**one.model_dump()) for one in said.festival}
    seconds = said.service.visit_every_seconds
    every = timedelta(seconds=seconds) if seconds else None
    return {
        entry.key: Follow(
            source_of(entry, said),
            festivals.get(entry.festival or ""),
            Wanted(**entry.filter.model_dump()),
            every,
        )
        for entry in said.source
        if entry.enabled
    }


def chosen(asked: list[str], follows: Mapping[str, Follow]) -> list[str]:
    """The sources somebody named, or all; a wrong key is answered with the nearest right one."""
    from setting_values import nearest

    for key in asked:
        if key not in follows:
            raise typer.BadParameter(f"no source has the key {key!r}; {nearest(key, follows)}")
    return asked or list(follows)
