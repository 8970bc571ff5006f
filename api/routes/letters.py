"""Asking for letters, confirming, changing, leaving. A GET never acts: mail scanners follow links."""

from __future__ import annotations

import logging
import time
from collections.abc import Mapping
from typing import Any

import orjson
from fastapi import APIRouter
from pydantic import ValidationError
from starlette.background import BackgroundTask
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from aggregator.calendar import name_of
from aggregator.digest import Subscription
from aggregator.people import subscriptions
from api.bodies import SubscriptionBody
from api.caching import Answer
from api.deps import Service, pairs_of, service_of, told
from api.documents import refusals
from api.limits import Limiter, network
from api.pages import MEDIA_TYPE, html, page
from api.problems import BadQuery, ParamError, Problem
from api.query import encoded
from api.schemas import AcceptedBody
from api.search import asked
from api.wishes import SAME_WORDS, question, wish_of

router = APIRouter(tags=["letters"])
log = logging.getLogger("festmeet.letters")
NEVER_KEPT = {"Cache-Control": "no-store", "X-Robots-Tag": "noindex"}
FREQUENCIES = (("daily", "Every day with something new"), ("weekly", "Once a week"),
               ("festival", "During the festival only"))  # fmt: skip


@router.post(
    "/api/v1/subscriptions", status_code=202, response_model=AcceptedBody,
    responses=refusals(400, 429),
)  # fmt: skip
async def subscribe(request: Request, body: SubscriptionBody) -> Response:
    """Ask for letters about a search. Always the same answer; the address is asked to confirm."""
    task = await run_in_threadpool(wished, request, body)
    return Response(orjson.dumps({"message": SAME_WORDS}), 202, NEVER_KEPT, "application/json", task)


@router.get("/subscribe", include_in_schema=False)
async def form(request: Request) -> Response:
    """The form on a page of its own, prefilled from the search."""
    return await told(request, write_form)


def write_form(service: Service, request: Request) -> Answer:
    """The form's page."""
    meant = asked(service, pairs_of(request), upcoming=False)
    name = name_of(meant.query, service.snapshot().known.festivals, service.site.name)
    query = encoded(meant.said, without=("cursor", "limit", "facets", "sort"))
    return page(service, "subscribe.html", name=name, query=query, zone=meant.query.tz, relative=False)


@router.post("/subscribe", include_in_schema=False)
async def form_sent(request: Request) -> Response:
    """The page's form."""
    async with request.form(max_files=0, max_fields=20) as fields:
        said = {name: value for name, value in fields.items() if isinstance(value, str) and value != ""}
    try:
        body = SubscriptionBody.model_validate(said)
    except ValidationError as mistake:
        raise BadQuery(
            ParamError(str(error["loc"][0])[:60] if error["loc"] else "form", error["msg"])
            for error in mistake.errors()
        ) from mistake
    task = await run_in_threadpool(wished, request, body)
    words = {"title": "Look into your mailbox", "words": SAME_WORDS}
    return Response(html(service_of(request), "message.html", **words), 202, NEVER_KEPT, MEDIA_TYPE, task)


def wished(request: Request, body: SubscriptionBody) -> BackgroundTask | None:
    """Check, limit, remember; the letter leaves after the answer, so that timing tells nothing."""
    service = service_of(request)
    limiter: Limiter = request.app.state.wishes
    asker = network(request.client.host if request.client else None)
    allowance = limiter.take(asker, time.time())
    if limiter.quota and allowance.is_used_up:
        wait = {"Retry-After": str(allowance.seconds)}
        raise Problem(429, "Too many requests for letters from this network.", wait)
    wish = wish_of(service, body)
    if body.website:
        return None
    return BackgroundTask(ask_by_letter, service, wish, asker)


def ask_by_letter(service: Service, wish: subscriptions.Wish, asker: str) -> None:
    """Send the question, if it may be sent."""
    letter = question(service, wish, asker)
    if letter is not None and not service.post(letter):
        log.error("a confirmation could not be sent", extra={"message_id": letter.message_id})


@router.get("/confirm/{token}", include_in_schema=False)
def confirm_page(request: Request, token: str) -> Response:
    """A button; nothing happens yet."""
    service = service_of(request)
    found = to_confirm(service, token)
    if found.state != "pending":
        return shown(service, "message.html", **CONFIRMED)
    return shown(service, "confirm.html", subscription=found)


CONFIRMED = {
    "title": "Done",
    "words": "You will hear from us when there is something new. Every letter can end them all.",
}


@router.post("/confirm/{token}", include_in_schema=False)
def confirm(request: Request, token: str) -> Response:
    """The button."""
    service = service_of(request)
    found = to_confirm(service, token)
    subscriptions.confirm(service.store, found.id, service.now())
    return shown(service, "message.html", **CONFIRMED)


def to_confirm(service: Service, token: str) -> Subscription:
    """The subscription a token confirms; 410 when too old, forged or gone."""
    subscription_id = service.tokens.confirms(token, service.now())
    found = subscriptions.subscription(service.store, subscription_id) if subscription_id else None
    if found is None or found.state == "left":
        raise Problem(410, "This link is no longer good. Please ask again; links live for 48 hours.")
    return found


@router.get("/u/{token}", include_in_schema=False)
def leave_page(request: Request, token: str) -> Response:
    """Buttons to change, pause and leave; nothing happens yet."""
    service = service_of(request)
    return settings_page(service, owned(service, token))


@router.post("/u/{token}", include_in_schema=False)
async def leave(request: Request, token: str) -> Response:
    """Leave, which is also what a mail program's one click asks for (RFC 8058), or pause, resume, change."""
    async with request.form(max_files=0, max_fields=20) as fields:
        said = {name: value for name, value in fields.items() if isinstance(value, str)}
    return await run_in_threadpool(changed, service_of(request), token, said)


def changed(service: Service, token: str, said: Mapping[str, str]) -> Response:
    """Do what the button says; anything unknown is leaving, the safe side."""
    found, now = owned(service, token), service.now()
    if found is None:
        return settings_page(service, None)
    wanted = said.get("do", "leave")
    done = {"pause": "Paused.", "resume": "Resumed.", "change": "Saved."}.get(wanted, "")
    if wanted == "pause":
        subscriptions.pause(service.store, found.id)
    elif wanted == "resume":
        subscriptions.resume(service.store, found.id, now)
    elif wanted == "change":
        rhythm = rhythm_of(said)
        subscriptions.change(service.store, found.id, now, **rhythm)
    else:
        subscriptions.leave(service.store, found.id, now)
    return settings_page(service, owned(service, token), done)


def rhythm_of(said: Mapping[str, str]) -> dict[str, Any]:
    """Frequency and hour as a form sends them."""
    frequency, hour = said.get("frequency"), said.get("hour", "")
    if frequency is not None and frequency not in subscriptions.FREQUENCIES:
        raise BadQuery([ParamError("frequency", "is unknown", subscriptions.FREQUENCIES)])
    if hour and not (hour.isascii() and hour.isdigit() and len(hour) < 3 and int(hour) < 24):
        raise BadQuery([ParamError("hour", "is a number from 0 to 23")])
    return {"frequency": frequency, "hour": int(hour) if hour else None}


def owned(service: Service, token: str) -> Subscription | None:
    """The subscription a token is for; it works for ever, also when its reader was erased since (`None`)."""
    subscription_id = service.tokens.leaves(token)
    if subscription_id is None:
        raise Problem(404, "This link is not complete: copy all of it from the letter.")
    return subscriptions.subscription(service.store, subscription_id)


def settings_page(service: Service, found: Subscription | None, done: str = "") -> Response:
    """The page behind the link in every letter."""
    if found is None:
        return shown(service, "message.html", title="Done", words="No further letter will come.")
    return shown(service, "leave.html", subscription=found, done=done, frequencies=FREQUENCIES)


def shown(service: Service, template: str, **more: Any) -> Response:
    """A page that nobody may keep."""
    return Response(html(service, template, **more), 200, NEVER_KEPT, MEDIA_TYPE)
