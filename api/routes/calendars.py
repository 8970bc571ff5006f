"""iCalendar: any search, a festival, or one event as something to subscribe to."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import cast

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from aggregator.calendar import MOST, Heading, calendar, departed, name_of, refresh_of, selected, window
from aggregator.model import Event
from aggregator.telling.vevent import Cancelled, FeedStyle
from api import parameters
from api.caching import Answer
from api.deps import Service, pairs_of, told
from api.documents import documented
from api.links import event_path, forms
from api.moments import span
from api.problems import BadQuery, ParamError, Problem
from api.query import Asked, Said, choice
from api.search import asked, everything, one_event

router = APIRouter(tags=["calendar"])
MEDIA_TYPE = "text/calendar; charset=utf-8"
CUT_HEADER = "X-Festmeet-Cut"
Edition = tuple[date | None, date | None, str | None]
FEED = parameters.FILTERS + parameters.CALENDAR


@router.get("/calendar.ics", **documented(None, FEED, media_type="text/calendar"))
async def feed(request: Request) -> Response:
    """Any search as a calendar: 30 days back, a year ahead, at most 5,000 events."""
    return await told(request, write_feed)


def write_feed(service: Service, request: Request) -> Answer:
    """The feed of a search as bytes."""
    return written(service, pairs_of(request))


@router.get(
    "/festivals/{key}.ics", **documented(None, parameters.CALENDAR, missing=True, media_type="text/calendar")
)
async def of_festival(request: Request, key: str) -> Response:  # noqa: ARG001 - named for the documentation
    """A whole festival's gatherings."""
    return await told(request, write_festival)


def write_festival(service: Service, request: Request) -> Answer:
    """One festival's feed as bytes."""
    key = request.path_params["key"]
    if key not in service.snapshot().festivals:
        raise Problem(404, "No festival has that key.")
    return written(service, [("festival", key), *pairs_of(request)])


@router.get("/events/{event_id}.ics", **documented(None, missing=True, media_type="text/calendar"))
async def of_event(request: Request, event_id: str) -> Response:  # noqa: ARG001 - named for the documentation
    """One event, to put into a calendar or to follow."""
    return await told(request, write_event)


def write_event(service: Service, request: Request) -> Answer:
    """One event's calendar as bytes."""
    event = one_event(service, request, "/events/{}.ics")
    site = service.site
    page = site.base_url + event_path(event.id)
    refresh = refresh_of(service.now(), editions(service, [event]))
    heading = Heading(event.title, page, f"{page}.ics", event.timezone, refresh)
    body = calendar([event], heading, FeedStyle(site.domain, site.base_url), service.entries)
    return Answer(body, MEDIA_TYPE, disposition(event.id), cache_control=cache_for(refresh))


def written(service: Service, pairs: list[tuple[str, str]]) -> Answer:
    """The feed of these parameters. Paging has no meaning here and is refused."""
    paging = sorted({name for name, _ in pairs} & {parameter.name for parameter in parameters.PAGING})
    if paging:
        raise BadQuery(ParamError(name, "has no meaning in a calendar") for name in paging)
    meant = asked(service, pairs, parameters.CALENDAR, upcoming=False)
    style = style_of(service, meant.extra)
    now = service.now()
    inside = replace(meant, query=window(meant.query, now))
    events, cut = everything(service, inside, MOST)
    gone, _ = everything(service, replace(meant, query=departed(meant.query, now)), MOST)
    chosen = selected(events, gone, now, style.cancelled)
    refresh = refresh_of(now, editions(service, chosen, meant.query.festival))
    body = calendar(chosen, heading_of(service, meant, refresh, cut), style, service.entries)
    headers = disposition("festmeet") | ({CUT_HEADER: f"at {MOST} events"} if cut else {})
    return Answer(body, MEDIA_TYPE, headers, cache_control=cache_for(refresh))


def heading_of(service: Service, meant: Asked, refresh: timedelta, cut: bool) -> Heading:
    """What the feed says of itself, from its filter."""
    found = forms(service.site, meant.said)
    names = service.snapshot().known.festivals
    source = forms(service.site, meant.said | meant.extra).ics
    name = name_of(meant.query, names, service.site.name)
    return Heading(name, found.page, source, meant.query.tz, refresh, cut)


def style_of(service: Service, extra: Said) -> FeedStyle:
    """How entries are written, by the calendar's own parameters."""
    cancelled = choice(extra, parameters.BY_NAME["cancelled"]) or "keep"
    spans: dict[str, timedelta | None] = {"alarm": None, "followup": None}
    for name in spans:
        value = choice(extra, parameters.BY_NAME[name])
        try:
            spans[name] = span(value) if value else None
        except ValueError as mistake:
            raise BadQuery([ParamError(name, str(mistake))]) from mistake
    return FeedStyle(
        service.site.domain, service.site.base_url, cast("Cancelled", cancelled), spans["alarm"],
        spans["followup"],
    )  # fmt: skip


def editions(service: Service, events: list[Event], keys: tuple[str, ...] = ()) -> list[Edition]:
    """First day, last day and zone of the festivals these events belong to."""
    festivals = service.snapshot().festivals
    wanted = dict.fromkeys([*keys, *(event.festival for event in events if event.festival)])
    found = [festivals[key] for key in wanted if key in festivals]
    return [(festival.starts_on, festival.ends_on, festival.timezone) for festival in found]


def cache_for(refresh: timedelta) -> str:
    """Clients come back when the calendar says it is worth it."""
    return f"public, max-age={int(refresh.total_seconds())}, stale-while-revalidate=300"


def disposition(name: str) -> dict[str, str]:
    """Shown in place, saved under a plain name."""
    plain = "".join(letter for letter in name if letter.isascii() and (letter.isalnum() or letter in "-_"))
    return {"Content-Disposition": f'inline; filename="{plain or "festmeet"}.ics"'}
