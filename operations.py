"""What the operator decides, as commands: correct, judge, merge, split, erase, judge everything anew.

`festmeet.py` names these commands; each opens the store, says what it did, and closes it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated

import orjson
import typer

import console
from keeping import Config, opened

if TYPE_CHECKING:
    from aggregator.model import Event

EventId = Annotated[str, typer.Argument(help="The event's id, as in its address.")]
SourceKey = Annotated[str, typer.Argument(help="The key of the source that lists it.")]
OriginId = Annotated[
    str, typer.Argument(help="The listing's id in that source, as `festmeet review` shows it.")
]
BY = "operator"
YES, NO = ("yes", "true", "1"), ("no", "false", "0")


def meant(field: str, text: str) -> object:
    """A value as typed: `yes` or `no`, commas in lists, `-` for nothing, a name or JSON for a venue."""
    from aggregator.storing.locks import FLAGS, LISTS

    word = text.strip()
    if field in FLAGS and word.casefold() in (*YES, *NO):
        return word.casefold() in YES
    if field in LISTS:
        return [part.strip() for part in word.split(",") if part.strip() not in ("", "-")]
    if field == "venue":
        return json_of(word) if word.startswith("{") else {"name": word}
    return None if word == "-" else text


def json_of(word: str) -> object:
    """The JSON value written there; a slip is a usage error."""
    try:
        return orjson.loads(word)
    except orjson.JSONDecodeError as slip:
        raise typer.BadParameter(f"not JSON: {slip}") from None


# -- one event -----------------------------------------------------------------------------------------------


def correct(
    event: EventId,
    field: Annotated[str, typer.Argument(help="A field of the event, or is_meetup.")],
    value: Annotated[str, typer.Argument(help="The right value; - for nothing, commas in lists.")],
    config: Config = None,
) -> None:
    """Set a field for good: no later visit changes it. `is_meetup no` takes the event out."""
    with opened(config) as store:
        show([store.correct(event, field, meant(field, value), BY, now())])


def unlock(
    event: EventId,
    field: Annotated[str, typer.Argument(help="The field that was corrected.")],
    config: Config = None,
) -> None:
    """Let the sources speak for a corrected field again."""
    with opened(config) as store:
        show([store.unlock(event, field, BY, now())])


def merge(
    event: EventId, other: Annotated[str, typer.Argument(help="The other event.")], config: Config = None
) -> None:
    """Make two events one; the id known longer stays, the other leads to it for ever."""
    with opened(config) as store:
        show([store.merge(event, other, (f"{BY} says so",), BY, now())])


def unmerge(
    gone: Annotated[str, typer.Argument(help="The id that went away.")], config: Config = None
) -> None:
    """Undo a merge; no rule merges the two again."""
    with opened(config) as store:
        show([store.unmerge(gone, BY, now())])


def split(event: EventId, source: SourceKey, origin: OriginId, config: Config = None) -> None:
    """Take one source's listing out of an event into an event of its own."""
    with opened(config) as store:
        show([store.split(event, source, origin, BY, now())])


def apart(
    event: EventId, other: Annotated[str, typer.Argument(help="The other event.")], config: Config = None
) -> None:
    """Say that two events which look alike are different gatherings."""
    with opened(config) as store:
        store.apart(event, other, BY, now())


# -- one listing, one author ---------------------------------------------------------------------------------


def judge(
    source: SourceKey,
    origin: OriginId,
    field: Annotated[str, typer.Argument(help="is_meetup, kind, roles, genres, access or cost.")],
    value: Annotated[str, typer.Argument(help="The right value; commas in lists.")],
    config: Config = None,
) -> None:
    """Judge a listing that may have no event yet: `judge fest-site 4711 is_meetup yes`."""
    from aggregator.comparing.same_event import decide_same

    with opened(config) as store:
        found = store.judge(source, origin, {field: meant(field, value)}, BY, now(), match=decide_same)
        show(store.events([found] if found else []))


def erase(
    link: Annotated[str | None, typer.Option(help="Everything announced at this address.")] = None,
    handle: Annotated[str | None, typer.Option(help="Everything this person posted.")] = None,
    address: Annotated[
        str | None, typer.Option(help="A reader's e-mail address: letters, and contacts left with us.")
    ] = None,
    config: Config = None,
) -> None:
    """Remove what came from a link or an author, or what we know of a reader, for ever."""
    with opened(config) as store:
        removed = store.erase(BY, now(), link=link, handle=handle, address=address)
    typer.echo(f"{removed} removed; what comes of it later stays out.")


# -- all of them ---------------------------------------------------------------------------------------------


def believe(source: SourceKey, config: Config = None) -> None:
    """A flagged source really lost its listings: its next visit, due now, takes them out at once."""
    with opened(config) as store:
        store.allow_vanishing(source)
    typer.echo(f"What the next visit of {source} no longer finds is withdrawn.")


def reclassify(
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Show what would change; store nothing.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="For programs.")] = False,
    config: Config = None,
) -> None:
    """Judge every stored listing by today's rules, without fetching anything.

    What a person judged or corrected stays, and so does what a post's reading said.
    """
    from aggregator.understand import rejudged

    with opened(config) as store:
        said = rejudged(store, now(), dry_run=dry_run)
    if as_json:
        console.write_json(said)
        return
    telling = [one for one in said if one.change != "reasons only"]
    rows = [(one.title, one.change, "; ".join(one.why)) for one in telling]
    title = f"{len(rows)} {'would change' if dry_run else 'changed'}, {len(said) - len(rows)} in reasons only"
    console.table(title, ("title", "was → is", "why"), rows)


def review(
    as_json: Annotated[bool, typer.Option("--json", help="For programs.")] = False, config: Config = None
) -> None:
    """What waits for a person: doubtful listings (`judge`, `correct`) and pairs (`merge`, `apart`)."""
    with opened(config) as store:
        listings, pairs = store.doubtful(now()), store.doubtful_pairs(now())
    if as_json:
        console.write_json({"listings": listings, "pairs": pairs})
        return
    rows = [
        (f"{one.draft.start_on:%a %d %b}", one.draft.title, "yes" if one.judgement.is_meetup else "no",
         one.judgement.score, "; ".join(one.judgement.why), one.source_key, one.origin_id, one.event_id)
        for one in listings
    ]  # fmt: skip
    console.table(
        "Is it a meetup?", ("day", "title", "now", "score", "why", "source", "origin", "event"), rows
    )
    couples = [
        (round(one.score, 2), console.when(each), each.title, each.venue.name, each.id)
        for one in pairs
        for each in (one.one, one.other)
    ]
    console.table("Is it the same gathering?", ("score", "when", "title", "where", "event"), couples)


def show(events: Sequence[Event]) -> None:
    """The events as they are told now."""
    rows = [(one.id, console.when(one), one.title, one.kind, one.access, one.status) for one in events]
    console.table("now", ("id", "when", "title", "kind", "who may come", "status"), rows)


def now() -> datetime:
    """The moment, aware."""
    return datetime.now(UTC)


COMMANDS = (correct, unlock, merge, unmerge, split, apart, judge, believe, erase, reclassify, review)
