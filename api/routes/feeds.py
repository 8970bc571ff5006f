"""`/feed.atom` and `/feed.json`: the newest findings of any search."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from aggregator.calendar import name_of
from aggregator.model import Event
from api import parameters
from api.caching import Answer
from api.deps import Service, pairs_of, told
from api.documents import documented
from api.feeds import ATOM, JSON_FEED, FeedHead, atom, json_feed
from api.links import forms
from api.problems import BadQuery, ParamError
from api.query import Asked
from api.search import asked

router = APIRouter(tags=["feeds"])
# An empty feed needs a moment, too; any fixed one keeps its bytes the same.
LONG_AGO = datetime(2026, 1, 1, tzinfo=UTC)
ENTRIES = 50


@router.get("/feed.atom", **documented(None, parameters.FILTERS, media_type="application/atom+xml"))
async def as_atom(request: Request) -> Response:
    """The search as Atom, newest first."""
    return await told(request, write_atom)


@router.get("/feed.json", **documented(None, parameters.FILTERS, media_type="application/feed+json"))
async def as_json_feed(request: Request) -> Response:
    """The search as JSON Feed, newest first."""
    return await told(request, write_json_feed)


def write_atom(service: Service, request: Request) -> Answer:
    """The Atom document as bytes."""
    meant, events = newest(service, request)
    head = head_of(service, meant, forms(service.site, meant.said).atom)
    return Answer(atom(events, head, LONG_AGO), ATOM, relative=meant.is_relative)


def write_json_feed(service: Service, request: Request) -> Answer:
    """The JSON Feed document as bytes."""
    meant, events = newest(service, request)
    head = head_of(service, meant, forms(service.site, meant.said).json_feed)
    return Answer(json_feed(events, head), JSON_FEED, relative=meant.is_relative)


def newest(service: Service, request: Request) -> tuple[Asked, tuple[Event, ...]]:
    """The events first seen last."""
    pairs = pairs_of(request)
    paging = sorted({name for name, _ in pairs} & {parameter.name for parameter in parameters.PAGING})
    if paging:
        raise BadQuery(ParamError(name, "has no meaning in a feed") for name in paging)
    meant = asked(service, pairs)
    query = replace(meant.query, sort="newest", limit=ENTRIES)
    return meant, service.store.search(query, service.now()).events


def head_of(service: Service, meant: Asked, itself: str) -> FeedHead:
    """What the feed says of itself."""
    name = name_of(meant.query, service.snapshot().known.festivals, service.site.name)
    page = forms(service.site, meant.said).page
    return FeedHead(name, page, itself, service.site.base_url, service.site.domain)
