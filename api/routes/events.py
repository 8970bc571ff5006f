"""`/api/v1/events` and what belongs to one event."""

from __future__ import annotations

from typing import Any

import orjson
from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from api import parameters
from api.caching import Answer
from api.deps import Service, pairs_of, told
from api.documents import documented
from api.links import meta_links
from api.problems import BadQuery, ParamError, Problem
from api.query import Asked
from api.schemas import ChangesBody, EventsBody, FacetsBody, HistoriesBody, OneEventBody
from api.search import asked_and_found, one_event
from api.shapes import change_body, event_body, history_body

router = APIRouter(prefix="/api/v1", tags=["events"])
JSON = "application/json"
OPTIONS = orjson.OPT_UTC_Z
CHANGES_AT_ONCE = 100


@router.get("/events", **documented(EventsBody, parameters.SEARCH))
async def events(request: Request) -> Response:
    """Search for gatherings. Every answer carries the links to the other forms of the same search."""
    return await told(request, write_events)


def write_events(service: Service, request: Request) -> Answer:
    """One page of a search as bytes."""
    asked, found = asked_and_found(service, pairs_of(request))
    body = {
        "data": [event_body(event) for event in found.events],
        "page": {
            "cursor": found.cursor, "limit": asked.query.limit, "total": found.total,
            "total_is_exact": found.total_is_exact,
        },
        "facets": found.facets,
        "meta": meta(service, asked, found.cursor),
    }  # fmt: skip
    links = meta_links(service.site, asked, found.cursor)
    headers = {"Link": f'<{links["next"]}>; rel="next"'} if links["next"] else {}
    return Answer(orjson.dumps(body, option=OPTIONS), JSON, headers, relative=asked.is_relative)


def meta(service: Service, asked: Asked, cursor: str | None) -> dict[str, Any]:
    """How the search was understood, and its other forms."""
    return {
        "query": asked.canonical, "links": meta_links(service.site, asked, cursor),
        "defaults": asked.defaults,
        "data_as_of": service.snapshot().data_as_of,
    }  # fmt: skip


@router.get("/facets", **documented(FacetsBody, parameters.FILTERS + parameters.FACETS_ONLY))
async def facets(request: Request) -> Response:
    """Counts over a search, each over the same filter minus its own; all unless `facets` names some."""
    return await told(request, write_facets)


def write_facets(service: Service, request: Request) -> Answer:
    """The facets of a search as bytes."""
    pairs = pairs_of(request)
    if not any(name == "facets" and value for name, value in pairs):
        pairs = [*pairs, ("facets", ",".join(parameters.FACETS))]
    paging = {"sort", "limit", "cursor"} & {name for name, _ in pairs}
    if paging:
        raise BadQuery(ParamError(name, "is not a parameter of this search") for name in sorted(paging))
    asked, found = asked_and_found(service, [*pairs, ("limit", "1")])
    body = {"facets": found.facets, "meta": meta(service, asked, None)}
    return Answer(orjson.dumps(body, option=OPTIONS), JSON, relative=asked.is_relative)


@router.get("/changes", **documented(ChangesBody, parameters.CHANGES, gone="A cursor that is too old."))
async def changes(request: Request) -> Response:
    """Upserts and tombstones in order of commit, for whoever keeps a copy."""
    return await told(request, write_changes)


def write_changes(service: Service, request: Request) -> Answer:
    """One page of changes; 410 when the cursor is too old, or of a store that a backup replaced."""
    cursor = change_cursor(pairs_of(request))
    found = service.store.changes(cursor, CHANGES_AT_ONCE)
    if found.too_old:
        again = f"{service.site.base_url}/api/v1/events?from=2000-01-01"
        raise Problem(410, "What follows that cursor is not kept; fetch everything anew.", resync=again)
    following = f"{service.site.base_url}/api/v1/changes?cursor={found.cursor}"
    body = {
        "data": [change_body(change) for change in found.changes],
        "page": {"cursor": str(found.cursor), "more": found.more, "next": following},
    }
    return Answer(
        orjson.dumps(body, option=OPTIONS), JSON, {"Link": f'<{following}>; rel="next"'}, relative=False,
        cache_control="public, max-age=5",
    )  # fmt: skip


def change_cursor(pairs: list[tuple[str, str]]) -> int:
    """The number after which changes are asked for."""
    strangers = sorted({name for name, _ in pairs} - {"cursor"})
    if strangers:
        raise BadQuery(
            ParamError(name[:60], "is not a parameter of this search", ("cursor",)) for name in strangers
        )
    values = [value for _, value in pairs if value]
    if not values:
        return 0
    if len(values) > 1 or not (values[0].isascii() and values[0].isdigit() and len(values[0]) < 19):
        raise BadQuery([ParamError("cursor", "is the number from page.cursor of the answer before")])
    return int(values[0])


@router.get("/events/{event_id}", **documented(OneEventBody, missing=True))
async def event(request: Request, event_id: str) -> Response:  # noqa: ARG001 - named for the documentation
    """One event; 301 to the survivor when it was merged away, 410 with the reason when it was removed."""
    return await told(request, write_event)


@router.get("/events/{event_id}/history", **documented(HistoriesBody, missing=True))
async def history(request: Request, event_id: str) -> Response:  # noqa: ARG001 - named for the documentation
    """Every change of one event, oldest first."""
    return await told(request, write_history)


def write_event(service: Service, request: Request) -> Answer:
    """One event as bytes."""
    found = one_event(service, request, "/api/v1/events/{}")
    return Answer(orjson.dumps({"data": event_body(found)}, option=OPTIONS), JSON, relative=False)


def write_history(service: Service, request: Request) -> Answer:
    """One event's history as bytes."""
    found = one_event(service, request, "/api/v1/events/{}/history")
    body = {"data": [history_body(entry) for entry in service.store.history(found.id)]}
    return Answer(orjson.dumps(body, option=OPTIONS), JSON, relative=False)
