"""From a request to the store and back: one understanding of parameters for JSON, calendar, feed and page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from starlette.requests import Request

from aggregator.model import AggregatorError, Event, Found
from api.deps import Service, pairs_of
from api.parameters import Parameter
from api.problems import BadQuery, Elsewhere, ParamError, Problem
from api.query import Asked, read

PAGE = 1_000


def asked(
    service: Service,
    pairs: Sequence[tuple[str, str]],
    extra: Sequence[Parameter] = (),
    *,
    upcoming: bool = True,
) -> Asked:
    """What is meant by these parameters; "now" is the minute that has begun, as long as an answer is kept."""
    now = service.now().replace(second=0, microsecond=0)
    return read(pairs, service.snapshot().known, now, extra, upcoming=upcoming)


def asked_and_found(service: Service, pairs: Sequence[tuple[str, str]]) -> tuple[Asked, Found]:
    """The query meant and one page of what it finds; a cursor of another search is a mistake, not a page."""
    meant = asked(service, pairs)
    try:
        return meant, service.store.search(meant.query, service.now().replace(second=0, microsecond=0))
    except AggregatorError as trouble:
        if meant.query.cursor is None:
            raise
        raise BadQuery([ParamError("cursor", "belongs to another search or is damaged")]) from trouble


def everything(service: Service, meant: Asked, most: int) -> tuple[list[Event], bool]:
    """Up to `most` events of a search, and whether there were more."""
    query, events, cursor = meant.query, list[Event](), None
    while len(events) <= most:
        found = service.store.search(replace(query, limit=PAGE, cursor=cursor, facets=()), service.now())
        events += found.events
        cursor = found.cursor
        if cursor is None:
            return events[:most], len(events) > most
    return events[:most], True


def no_parameters(request: Request) -> None:
    """Raises `BadQuery` where an address takes none."""
    names = sorted({name for name, _ in pairs_of(request)})
    if names:
        raise BadQuery(ParamError(name[:60], "is not a parameter of this search") for name in names)


def one_event(service: Service, request: Request, path: str) -> Event:
    """The event a path names; raises `Elsewhere` (`path` with the survivor's id) or `Problem` 404 or 410."""
    no_parameters(request)
    event_id = str(request.path_params["event_id"])
    if len(event_id) > 64 or "\x00" in event_id:
        raise Problem(404, "No event has that id.")
    found = service.store.event(event_id)
    if found is None:
        reason = service.store.erased(event_id)
        raise Problem(410, f"Removed: {reason}") if reason else Problem(404, "No event has that id.")
    if found.id != event_id:
        raise Elsewhere(service.site.base_url + path.format(found.id))
    return found
