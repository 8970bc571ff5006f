"""The front door: reads settings, builds objects, names the commands. Only it may import every room.

Each command imports what it needs when it runs, so that `festmeet extract` on a small page starts at once.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Coroutine, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

import typer

import console
import keeping
import operations
import stages
from logs import start_logging

if TYPE_CHECKING:
    from aggregator.store import Store
    from api.deps import Site
    from schedules.outbox import Line, Sender
    from schedules.roles import Crew
    from schedules.visits import Follow
    from scrapers.contract import Source
    from scrapers.manners import Manners
    from scrapers.visits import Found
    from settings import Settings

app = typer.Typer(
    name="festmeet",
    help="Finds the meetups around film festivals and tells you about them.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
)
Answer = TypeVar("Answer")
Config = Annotated[Path | None, typer.Option("--config", help="Another festmeet.toml.")]

app.command()(stages.extract)
app.command()(stages.classify)
app.command("read-posts")(stages.read_posts)
app.command()(stages.match)
app.add_typer(keeping.db, name="db")
for command in operations.COMMANDS:
    app.command()(command)
app.add_typer(operations.moderate, name="moderate")


def main() -> None:
    """Run the command line; an error of ours is one sentence and exit status 1."""
    try:
        app()
    except Exception as error:
        if not is_ours(error):
            raise
        console.complain(f"festmeet: {error}")
        sys.exit(1)


def is_ours(error: Exception) -> bool:
    """Whether the error is one we foresaw; imported only now, since most runs never ask."""
    from aggregator.model import AggregatorError
    from scrapers.contract import ScraperError

    return isinstance(error, AggregatorError | ScraperError | OSError)


@app.command()
def run(config: Config = None) -> None:
    """Everything on one machine: the API and the schedule as processes of their own."""
    from schedules.processes import run_roles

    said = settings_at(config)
    require_free(said.service.host, said.service.port)
    ready_store(said).close()
    names = ["serve", "schedule", *(["worker"] if is_postgres(said) else [])]
    typer.echo(f"festmeet answers at {said.service.base_url}/  (Ctrl-C stops it)")
    sys.exit(run_roles([[name, *config_option(config)] for name in names], os.environ))


@app.command()
def serve(config: Config = None) -> None:
    """Answer searches: page, JSON, calendar, feeds."""
    import uvicorn

    from api.app import create_app
    from schedules.outbox import posted
    from schedules.submissions import link_reader

    said = settings_at(config)
    require_free(said.service.host, said.service.port)
    line = mail_line(said)
    reads = link_reader(manners_of(said), lambda: datetime.now(UTC))
    application = create_app(ready_store(said), site_of(said), post=partial(posted, line), read_link=reads)
    service = said.service
    uvicorn.run(application, host=service.host, port=service.port, log_level="warning", server_header=False)


@app.command()
def schedule(config: Config = None) -> None:
    """Visit what is due and send letters; with PostgreSQL, put the work into the queue for workers."""
    from schedules import roles

    said = settings_at(config)
    start_logging()
    awaited(roles.schedule(crew_of(said), timedelta(seconds=said.service.tick_seconds)))


@app.command()
def worker(config: Config = None) -> None:
    """Take visits and letters out of the queue; needs PostgreSQL."""
    from schedules import roles

    said = settings_at(config)
    if not is_postgres(said):
        raise typer.BadParameter("a worker needs a PostgreSQL database; with SQLite `schedule` does the work")
    start_logging()
    awaited(roles.work(crew_of(said)))


@app.command()
def demo(
    port: Annotated[int, typer.Option(help="Where festmeet answers.")] = 8000,
    folder: Annotated[Path, typer.Option(help="Where its store and settings go.")] = Path("var/demo"),
) -> None:
    """Follow a made-up festival on a local web server, always in season."""
    from demo.configuration import WELCOME, written
    from demo.server import serving

    require_free("127.0.0.1", port)
    with serving(lambda: datetime.now(UTC)) as site:
        config = written(folder, site, port, datetime.now(UTC))
        typer.echo(WELCOME.format(address=f"http://127.0.0.1:{port}", site=site, config=config))
        run(config)


@app.command()
def scrape(
    sources: Annotated[list[str] | None, typer.Argument(help="Keys of sources; all when none.")] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Show what they would bring; store nothing.")
    ] = False,
    config: Config = None,
) -> None:
    """Visit sources now, due or not, with progress and a table."""
    from schedules.scrape import scrape as scraping
    from schedules.scrape import try_out

    said = settings_at(config)
    crew = crew_of(said)
    keys = chosen(sources or [], crew.follows)
    with console.progress("visiting", len(keys)) as done:
        if dry_run:
            trials = awaited(try_out(crew, keys, done))
        else:
            outcomes = awaited(scraping(crew, keys, done))
    if dry_run:
        console.trials(trials)
    else:
        console.outcomes(outcomes, {key: crew.store.visits(key, 1)[0] for key in keys})


@app.command()
def discover(
    url: Annotated[str, typer.Argument(help="A festival's or association's address.")],
    write: Annotated[bool, typer.Option("--write", help="Append what was found to festmeet.toml.")] = False,
    festival: Annotated[str | None, typer.Option(help="The key of its festival in festmeet.toml.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="For programs.")] = False,
    config: Config = None,
) -> None:
    """Read a site politely and print the sources found there as lines of festmeet.toml."""
    import discovering

    said = settings_at(config)
    key = discovering.checked_festival(festival, said)
    discovery = awaited(discovering.discovery_of(url, manners_of(said), meetups_in))
    blocks = discovering.blocks_of(discovery, said, key)
    if as_json:
        console.write_json(discovering.as_json(discovery, blocks))
    else:
        discovering.tell(discovery, blocks)
    if write:
        console.complain(f"{discovering.keep(blocks, said)} sources added")


@app.command()
def add(
    url: Annotated[str, typer.Argument(help="One source: a calendar, a feed, a page, an organiser.")],
    festival: Annotated[str | None, typer.Option(help="The key of its festival in festmeet.toml.")] = None,
    config: Config = None,
) -> None:
    """Follow one address: recognise its platform, visit it, keep what came, write it to festmeet.toml."""
    take_up(url, festival, config)


@operations.moderate.command()
def accept(
    submission: operations.SubmissionId,
    note: operations.Note = "",
    festival: Annotated[str | None, typer.Option(help="Of a source: the key of its festival.")] = None,
    config: Config = None,
) -> None:
    """Publish a gathering, believe a report, or follow a source as `festmeet add` does."""
    source = operations.waiting_source(submission, config)
    if source is not None:
        take_up(source, festival, config)
    operations.accept(submission, note, config, followed=source is not None)


def take_up(url: str, festival: str | None, config: Path | None) -> None:
    """Visit an address for the first time and, if that brought an answer, follow it from now on."""
    import discovering
    from schedules.scrape import try_out
    from schedules.visits import remember

    said = settings_at(config)
    key = discovering.checked_festival(festival, said)
    added = discovering.adding(awaited(discovering.lead_at(url, manners_of(said))), said, key)
    crew = crew_of(added.settings)
    trials = awaited(try_out(crew, [added.key], lambda _: None))
    discovering.require_answer(trials[0].collected.visit)
    added.write()
    remember(trials[0].collected, trials[0].follow, crew.store, datetime.now(UTC))
    console.trials(trials)


@app.command()
def sources(
    as_json: Annotated[bool, typer.Option("--json", help="For programs.")] = False, config: Config = None
) -> None:
    """How every source fares: last and next visit, what it found, and why not."""
    store = ready_store(settings_at(config))
    console.sources(store.sources(datetime.now(UTC)), as_json=as_json)


@app.command()
def search(
    words: Annotated[list[str] | None, typer.Argument(help="Words, and parameters like kind=niche.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="For programs.")] = False,
    config: Config = None,
) -> None:
    """Search in the terminal, with the API's parameters: festmeet search drinks role=editor."""
    from api.terminal import found_for

    store = ready_store(settings_at(config))
    console.events(found_for(words or [], store, datetime.now(UTC)), as_json=as_json)


@app.command()
def digest(
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Write .eml files; remember nothing.")] = False,
    config: Config = None,
) -> None:
    """Send the letters whose hour has come."""
    from schedules.post import send_due

    said = settings_at(config)
    report = send_due(ready_store(said), sender_of(said, dry_run), datetime.now(UTC), dry_run=dry_run)
    console.figures("digest", report)


@app.command()
def export(
    labels: Annotated[
        bool, typer.Option("--labels", help="What persons corrected instead, as labelled examples.")
    ] = False,
    config: Config = None,
) -> None:
    """Every event of the store as JSON lines."""
    from aggregator.model import Query

    store = ready_store(settings_at(config))
    if labels:
        operations.export_labels(store)
        return
    cursor: str | None = None
    while True:
        found = store.search(Query(limit=100, cursor=cursor), datetime.now(UTC))
        for event in found.events:
            console.write_line(event)
        cursor = found.cursor
        if cursor is None:
            return


class PortTaken(OSError):
    """Another program answers where we should."""


def require_free(host: str, port: int) -> None:
    """Raise `PortTaken` before anything is started or written, when the API could not listen there."""
    import socket

    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        socket.create_server((host, port), family=family).close()
    except OSError as error:
        why = error.strerror or str(error)
        raise PortTaken(f"cannot answer on {host}, port {port}: {why}; choose another `port`") from error


def awaited(coroutine: Coroutine[Any, Any, Answer]) -> Answer:
    """Run a coroutine to its end; asyncio is imported only by commands that wait for something."""
    import asyncio

    return asyncio.run(coroutine)


def settings_at(config: Path | None) -> Settings:
    """The settings of a file, or of where festmeet is started. Raises `SettingsError`."""
    from settings import load

    return load(config)


def config_option(config: Path | None) -> list[str]:
    """The words that hand the same settings to a child process."""
    return ["--config", str(config)] if config else []


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
    """Where letters go: the mail server, or the outbox folder until one is set."""
    from schedules.outbox import line_for

    return line_for(said.service.smtp, Path(said.service.outbox), said.service.mail_from)


def sender_of(said: Settings, dry_run: bool = False) -> Sender:
    """Who writes, where links point, and the line; a dry run always writes into the outbox."""
    from aggregator.letters import Letterhead
    from aggregator.tokens import Tokens
    from api.links import LetterLinks
    from schedules.outbox import FolderLine, Sender

    site = site_of(said)
    line = FolderLine(Path(said.service.outbox)) if dry_run else mail_line(said)
    head = Letterhead(site.sender, site.sender, site.domain, site.base_url)
    return Sender(line, head, LetterLinks(site, Tokens(site.secret)))


def manners_of(said: Settings) -> Manners:
    """How we behave as a guest."""
    from scrapers.manners import Manners

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


if __name__ == "__main__":
    main()
