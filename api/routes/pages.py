"""The web pages: the search, an event, a festival, the sources."""

from __future__ import annotations

from dataclasses import replace

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from aggregator.calendar import name_of
from aggregator.localtime import in_zone
from aggregator.model import Event
from aggregator.reports import SourceHealth
from aggregator.telling.icaltext import uri
from aggregator.telling.letterwords import when_words
from api import parameters, views
from api.caching import Answer
from api.deps import Service, pairs_of, told
from api.links import event_path, forms, joined
from api.pages import page, script_data
from api.problems import Problem
from api.query import Asked, encoded
from api.search import asked, asked_and_found, no_parameters, one_event

router = APIRouter(include_in_schema=False)
PAGE = "40"
SHOWN_FACETS = ",".join(views.FACET_WORDS)


@router.get("/")
async def search(request: Request) -> Response:
    """The search, day by day."""
    return await told(request, write_search)


def write_search(service: Service, request: Request) -> Answer:
    """The search page; it takes exactly the API's parameters."""
    said = [pair for pair in pairs_of(request) if pair[1]]
    names = {name for name, _ in said}
    filled = said + [pair for pair in (("limit", PAGE), ("facets", SHOWN_FACETS)) if pair[0] not in names]
    meant, found = asked_and_found(service, filled)
    kept = {name: values for name, values in meant.said.items() if name not in ("limit", "facets", "cursor")}
    snapshot, now = service.snapshot(), service.now()
    return page(
        service, "search.html", relative=True,
        name=name_of(meant.query, snapshot.known.festivals, service.site.name),
        said=kept, found=found, forms=forms(service.site, kept), query=encoded(kept),
        days=views.days(found.events, in_zone(now, meant.query.tz).date()),
        groups=views.groups(found.facets, kept, snapshot.known.festivals), windows=views.windows(kept),
        more=joined("/", encoded(kept, cursor=found.cursor)) if found.cursor else None,
        trust=views.trust(behind(service, meant), now), zone=meant.query.tz,
    )  # fmt: skip


def behind(service: Service, meant: Asked) -> list[SourceHealth]:
    """The sources behind a search: those of its festivals and those of none."""
    wanted = set(meant.query.festival)
    sources = service.store.sources(service.now())
    return [
        source for source in sources if not wanted or source.festival in wanted or source.festival is None
    ]


@router.get("/events/{event_id}")
async def event(request: Request) -> Response:
    """One event."""
    return await told(request, write_event)


def write_event(service: Service, request: Request) -> Answer:
    """The page of one event."""
    found = one_event(service, request, "/events/{}")
    address = service.site.base_url + event_path(found.id)
    now = service.now()
    return page(
        service, "event.html", event=found, row=views.row(found), page=address, link=uri(found.url),
        online=uri(found.online_url), map=map_link(found), when=when_words(found, "en"),
        tags=found.roles + found.genres, paragraphs=list(filter(str.strip, found.description.split("\n"))),
        source_links=[uri(source.url) for source in found.sources], ago=lambda moment: views.ago(moment, now),
        history=service.store.history(found.id)[-20:], json_ld=script_data(views.json_ld(found, address)),
    )  # fmt: skip


def map_link(found: Event) -> str | None:
    """The point on a map, when a source gave a real one."""
    lat, lon = found.venue.lat, found.venue.lon
    if lat is None or lon is None:
        return None
    return f"https://www.openstreetmap.org/?mlat={lat:.5f}&mlon={lon:.5f}#map=17/{lat:.5f}/{lon:.5f}"


@router.get("/festivals")
async def festivals(request: Request) -> Response:
    """Every festival followed."""
    return await told(request, write_festivals)


def write_festivals(service: Service, request: Request) -> Answer:
    """The list of festivals."""
    no_parameters(request)
    known = service.snapshot().festivals.values()
    return page(service, "festivals.html", festivals=[(each, views.dates_line(each)) for each in known])


@router.get("/festivals/{key}")
async def festival(request: Request) -> Response:
    """One festival, with tonight."""
    return await told(request, write_festival)


def write_festival(service: Service, request: Request) -> Answer:
    """The page of one festival."""
    no_parameters(request)
    key = request.path_params["key"]
    found = service.snapshot().festivals.get(key)
    if found is None:
        raise Problem(404, "No festival has that key.")
    meant = asked(service, [("festival", key)])
    now = service.now()
    today = in_zone(now, found.timezone).date()
    coming = service.store.search(replace(meant.query, limit=parameters.MAX_LIMIT), now).events
    days = views.days(coming, today)
    tonight = [row for each in days if each.on == today for row in each.rows]
    return page(
        service, "festival.html", festival=found, dates=views.dates_line(found), link=uri(found.url),
        tonight=tonight, days=[each for each in days if each.on != today], query=meant.canonical,
        trust=views.trust(behind(service, meant), now), forms=forms(service.site, meant.said),
    )  # fmt: skip


@router.get("/sources")
async def sources(request: Request) -> Response:
    """How every source fares."""
    return await told(request, write_sources)


def write_sources(service: Service, request: Request) -> Answer:
    """The sources page."""
    no_parameters(request)
    now = service.now()
    known = service.store.sources(now)
    return page(service, "sources.html", rows=views.health(known, now), trust=views.trust(known, now))
