"""The application, built by a function: nothing exists until somebody asks for it."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from threading import BoundedSemaphore
from typing import Any

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.staticfiles import StaticFiles

from aggregator.people.submissions import LinkRead
from aggregator.people.tokens import Tokens
from aggregator.store import Store
from aggregator.telling.letters import Letter
from api import problems
from api.deps import AtHand, Service, Site, service_of
from api.envelope import Envelope, Figures
from api.limits import Limiter
from api.operators import TRIES_PER_HOUR
from api.pages import MEDIA_TYPE, html
from api.problems import BadQuery, Elsewhere, ParamError, Problem
from api.routes import (
    calendars,
    events,
    feeds,
    following,
    health,
    letters,
    moderation,
    operations,
    pages,
    submissions,
)

LINKS_AT_ONCE = 2
# Calendars before pages: `/events/{id}.ics` would be an id to the page's route.
ROUTES = (
    health, events, following, feeds, calendars, letters, operations, submissions, moderation, pages,
)  # fmt: skip
STATIC = Path(__file__).parent / "static"
log = logging.getLogger("festmeet.api")


def utc_now() -> datetime:
    """The moment, aware."""
    return datetime.now(UTC)


def nowhere(letter: Letter) -> bool:
    """Where letters go when nobody handed in a way to send them."""
    log.error("no way to send letters was given", extra={"message_id": letter.message_id})
    return False


def unread(url: str) -> LinkRead:
    """What is known of a link when nobody handed in a way to read it."""
    return LinkRead(url, trouble="This installation reads no links; please fill in the form.")


def create_app(
    store: Store,
    site: Site,
    *,
    now: Callable[[], datetime] = utc_now,
    post: Callable[[Letter], bool] = nowhere,
    read_link: Callable[[str], LinkRead] = unread,
) -> FastAPI:
    """The service over a store. `post` sends one letter (a confirmation) and says whether it left.

    `read_link` reads what a stranger's link announces; this room does not fetch.
    """
    app = FastAPI(
        title=site.name, version="1", description="Meetups around film festivals.",
        docs_url=None, redoc_url=None, openapi_url="/openapi.json", servers=[{"url": site.base_url}],
    )  # fmt: skip
    figures = Figures()
    service = app.state.service = Service(store, site, now, post, Tokens(site.secret), read_link)
    app.state.figures = figures
    app.state.wishes = Limiter(site.wishes_per_hour, 3600)
    app.state.submissions = Limiter(site.submissions_per_hour, 3600)
    app.state.reading = BoundedSemaphore(LINKS_AT_ONCE)
    app.state.tries = Limiter(TRIES_PER_HOUR, 3600)
    app.add_middleware(AtHand, service=service)
    app.add_middleware(
        Envelope, limiter=Limiter(site.requests_per_minute, 60), figures=figures, now=time.time
    )
    for room in ROUTES:
        app.include_router(room.router)
    app.mount("/static", StaticFiles(directory=STATIC), name="static")
    for kind, answer in HANDLERS.items():
        app.add_exception_handler(kind, answer)
    # What each route takes is worked out once, here: FastAPI puts it off to the first requests, and does it
    # under `warnings.catch_warnings`, which several threads at once must not use.
    app.openapi()
    return app


def wants_page(request: Request) -> bool:
    """Whether a person with a browser asks, to whom JSON says little."""
    path = request.url.path
    if path.startswith(("/api/", "/feed", "/metrics", "/healthz", "/readyz")) or path.endswith(
        (".ics", ".json")
    ):
        return False
    return "text/html" in request.headers.get("accept", "")


async def on_bad_query(request: Request, mistake: Any) -> Response:
    """400, with each parameter named."""
    request_id = request.scope["request_id"]
    if wants_page(request):
        shown = {
            "title": "We do not understand that search",
            "words": "Please look at:",
            "errors": mistake.errors,
        }
        return message(request, 400, **shown)
    return problems.bad_query(mistake, request_id)


async def on_problem(request: Request, problem: Any) -> Response:
    """Whatever else is not the thing asked for."""
    if wants_page(request):
        titles = {404: "Not here", 410: "Gone"}
        return message(
            request, problem.status, title=titles.get(problem.status, "Sorry"), words=problem.detail
        )
    return problems.response(
        problem.status, problem.detail, request.scope["request_id"], problem.headers, **problem.more
    )


async def on_elsewhere(request: Request, elsewhere: Any) -> Response:  # noqa: ARG001 - a handler's signature
    """301 to where it lives now."""
    return RedirectResponse(elsewhere.location, 301, {"Cache-Control": "public, max-age=3600"})


async def on_http(request: Request, error: Any) -> Response:
    """No such address, or a method it does not take."""
    words = {404: "There is nothing at this address.", 405: "This address does not take that method."}
    detail = words.get(error.status_code, str(error.detail))
    return await on_problem(request, Problem(error.status_code, detail, dict(error.headers or {})))


async def on_invalid(request: Request, invalid: Any) -> Response:
    """A body that is not as documented: each place named."""
    errors = [
        ParamError(".".join(str(part) for part in error["loc"][1:])[:100] or "body", error["msg"])
        for error in invalid.errors()
    ]
    return problems.bad_query(BadQuery(errors), request.scope["request_id"])


async def on_surprise(request: Request, surprise: Exception) -> Response:
    """500, logged once with the request's id; the words tell a stranger nothing."""
    request_id = request.scope.get("request_id", "")
    log.error("unexpected", exc_info=surprise, extra={"request_id": request_id, "path": request.url.path})
    return problems.response(500, "Something unexpected happened; it has been noted.", request_id)


def message(request: Request, status: int, **shown: Any) -> Response:
    """A short page."""
    body = html(service_of(request), "message.html", request_id=request.scope["request_id"], **shown)
    return Response(body, status, {"Cache-Control": "no-store"}, MEDIA_TYPE)


HANDLERS: dict[Any, Any] = {
    BadQuery: on_bad_query,
    Problem: on_problem,
    Elsewhere: on_elsewhere,
    HTTPException: on_http,
    RequestValidationError: on_invalid,
    Exception: on_surprise,
}
