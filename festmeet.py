"""The front door: names the commands. Only it and `building`, which makes objects, may import every room.

Each command imports what it needs when it runs, so that `festmeet extract` on a small page starts at once.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Coroutine
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

import typer

import building
import console
import keeping
import moderating
import operations
import stages
from keeping import Config
from logs import start_logging

if TYPE_CHECKING:
    from settings import Settings

app = typer.Typer(
    name="festmeet",
    help="Finds the meetups around film festivals and tells you about them.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
)
Answer = TypeVar("Answer")

app.add_typer(keeping.db, name="db")
app.command()(keeping.export)
for command in operations.COMMANDS:
    app.command(rich_help_panel="What a person decides")(command)
app.add_typer(moderating.moderate, name="moderate", rich_help_panel="What a person decides")
for stage in stages.COMMANDS:
    name = stage.__name__.replace("_", "-")
    app.command(name, rich_help_panel="One stage each, on a file or standard input")(stage)


def main() -> None:
    """Run the command line; an error of ours is one sentence and exit status 1."""
    try:
        app()
    except Exception as error:
        if not is_ours(error):
            raise
        console.complain(f"festmeet: {console.sentence(error)}")
        sys.exit(1)


def is_ours(error: Exception) -> bool:
    """Whether the error is one we foresaw; imported only now, since most runs never ask."""
    from aggregator.model import AggregatorError
    from scrapers.contract import ScraperError

    return isinstance(error, AggregatorError | ScraperError | OSError)


@app.command()
def run(config: Config = None) -> None:
    """Everything on one machine: the API and the schedule as processes of their own."""
    from api.listening import require_free
    from schedules.processes import run_roles

    said = settings_at(config)
    require_free(said.service.host, said.service.port)
    building.ready_store(said).close()
    hint_where_to_begin(said)
    names = ["serve", "schedule", *(["worker"] if building.is_postgres(said) else [])]
    typer.echo(f"festmeet answers at {said.service.base_url}/  (Ctrl-C stops it)")
    sys.exit(run_roles([[name, *config_option(config)] for name in names], os.environ))


@app.command()
def serve(config: Config = None) -> None:
    """Answer searches: page, JSON, calendar, feeds."""
    from api.app import create_app
    from api.listening import answer, require_free
    from schedules.outbox import posted
    from schedules.submissions import link_reader

    said = settings_at(config)
    require_free(said.service.host, said.service.port)
    line = building.mail_line(said)
    reads = link_reader(building.manners_of(said), lambda: datetime.now(UTC))
    application = create_app(
        building.ready_store(said), building.site_of(said), post=partial(posted, line), read_link=reads
    )
    answer(application, said.service.host, said.service.port)


@app.command()
def schedule(config: Config = None) -> None:
    """Visit what is due and send letters; with PostgreSQL, put the work into the queue for workers."""
    from schedules import roles

    said = settings_at(config)
    start_logging()
    awaited(roles.schedule(building.crew_of(said), timedelta(seconds=said.service.tick_seconds)))


@app.command()
def worker(config: Config = None) -> None:
    """Take visits and letters out of the queue; needs PostgreSQL."""
    from schedules import roles

    said = settings_at(config)
    if not building.is_postgres(said):
        raise typer.BadParameter("a worker needs a PostgreSQL database; with SQLite `schedule` does the work")
    start_logging()
    awaited(roles.work(building.crew_of(said)))


@app.command()
def demo(
    port: Annotated[int, typer.Option(help="Where festmeet answers.")] = 8000,
    folder: Annotated[Path, typer.Option(help="Where its store and settings go.")] = Path("var/demo"),
) -> None:
    """Follow a made-up festival on a local web server, always in season."""
    from api.listening import require_free
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
    hint_where_to_begin(said)
    crew = building.crew_of(said)
    keys = building.chosen(sources or [], crew.follows)
    with console.progress("visiting", len(keys)) as done:
        if dry_run:
            trials = awaited(try_out(crew, keys, done))
        else:
            outcomes = awaited(scraping(crew, keys, done))
    if dry_run:
        console.trials(trials)
    else:
        visited = [one.source_key for one in outcomes]
        console.outcomes(outcomes, {key: crew.store.visits(key, 1)[0] for key in visited})
        console.left_out(sorted(set(keys) - {*visited}))


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
    discovery = awaited(discovering.discovery_of(url, building.manners_of(said), building.meetups_in))
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


@moderating.moderate.command()
def accept(
    submission: moderating.SubmissionId,
    note: moderating.Note = "",
    festival: Annotated[str | None, typer.Option(help="Of a source: the key of its festival.")] = None,
    config: Config = None,
) -> None:
    """Publish a gathering, believe a report, or follow a source as `festmeet add` does."""
    source = moderating.waiting_source(submission, config)
    if source is not None:
        take_up(source, festival, config)
    moderating.accept(submission, note, config, followed=source is not None)


def take_up(url: str, festival: str | None, config: Path | None) -> None:
    """Visit an address for the first time and, if that brought an answer, follow it from now on."""
    import discovering
    from schedules.scrape import try_out
    from schedules.visits import remember

    said = settings_at(config)
    key = discovering.checked_festival(festival, said)
    added = discovering.adding(awaited(discovering.lead_at(url, building.manners_of(said))), said, key)
    crew = building.crew_of(added.settings)
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
    said = settings_at(config)
    hint_where_to_begin(said)
    now = datetime.now(UTC)
    console.sources(building.ready_store(said).sources(now), now, as_json=as_json)


@app.command()
def search(
    words: Annotated[list[str] | None, typer.Argument(help="Words, and parameters like kind=niche.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="For programs.")] = False,
    config: Config = None,
) -> None:
    """Search in the terminal, with the API's parameters: festmeet search drinks role=editor."""
    from api.terminal import found_for

    store = building.ready_store(settings_at(config))
    console.events(found_for(words or [], store, datetime.now(UTC)), as_json=as_json)


@app.command()
def digest(
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Write .eml files; remember nothing.")] = False,
    config: Config = None,
) -> None:
    """Send the letters whose hour has come."""
    from schedules.post import send_due

    said = settings_at(config)
    sender = building.sender_of(said, dry_run)
    report = send_due(building.ready_store(said), sender, datetime.now(UTC), dry_run=dry_run)
    console.figures("digest", report)


def awaited(coroutine: Coroutine[Any, Any, Answer]) -> Answer:
    """Run a coroutine to its end; asyncio is imported only by commands that wait for something."""
    import asyncio

    return asyncio.run(coroutine)


def settings_at(config: Path | None) -> Settings:
    """The settings of a file, or of where festmeet is started. Raises `SettingsError`."""
    from settings import load

    return load(config)


def hint_where_to_begin(said: Settings) -> None:
    """Say what to do next where nothing is followed yet."""
    if not said.source:
        console.complain(
            "Nothing is followed yet: `festmeet discover URL --write` finds the sources of a festival's site "
            "and writes them to festmeet.toml; `festmeet demo` shows how it looks with some."
        )


def config_option(config: Path | None) -> list[str]:
    """The words that hand the same settings to a child process."""
    return ["--config", str(config)] if config else []


if __name__ == "__main__":
    main()
