"""`festmeet moderate …`: what people submitted and reported, and deciding it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

import console
import operations
from keeping import Config, opened

moderate = typer.Typer(help="What people submitted and reported: look, accept, reject.", no_args_is_help=True)
SubmissionId = Annotated[str, typer.Argument(help="Its id, as `moderate list` shows it.")]
Note = Annotated[str, typer.Option(help="A word to whoever submitted it.")]


@moderate.command("list")
def waiting(
    as_json: Annotated[bool, typer.Option("--json", help="For programs.")] = False, config: Config = None
) -> None:
    """What waits for a moderator, oldest first."""
    from aggregator.people import submissions

    with opened(config) as store:
        found = submissions.waiting(store)
    if as_json:
        console.write_json(found)
        return
    rows = [
        (one.id, one.kind, one.proposal.title or one.payload.get("what"), one.proposal.day, one.proposal.at,
         one.proposal.where, one.proposal.url or one.event_id, one.payload.get("words"), one.contact)
        for one in found
    ]  # fmt: skip
    columns = ("id", "kind", "what", "day", "at", "where", "link or event", "words", "contact")
    console.table(f"{len(rows)} waiting", columns, rows)


def waiting_source(submission: str, config: Path | None) -> str | None:
    """The address of a source that waits to be followed; `None` when a gathering or a report waits."""
    from aggregator.people import submissions

    with opened(config) as store:
        found = submissions.undecided(store, submission)
    return found.proposal.url if found.kind == "source" else None


def accept(submission: str, note: str, config: Path | None, *, followed: bool) -> None:
    """Say yes to what waits, and show the event that came of it."""
    from aggregator.people import submissions

    with opened(config) as store:
        event = submissions.accept(
            store, submission, operations.BY, operations.now(), note, followed=followed
        )
        if event is not None:
            operations.show([event])


@moderate.command()
def reject(
    submission: SubmissionId,
    reason: Annotated[str, typer.Option(help="Why; whoever submitted it can read it.")],
    note: Note = "",
    config: Config = None,
) -> None:
    """Turn a submission down."""
    from aggregator.people import submissions

    with opened(config) as store:
        submissions.decline(store, submission, operations.BY, operations.now(), reason, note)
