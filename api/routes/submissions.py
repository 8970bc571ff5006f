"""Word of mouth: a form, its prefilling from a link or a post's words, reports, and what became of them."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import replace
from threading import BoundedSemaphore
from typing import Any, TypeVar

import orjson
from fastapi import APIRouter
from pydantic import BaseModel, ValidationError
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from aggregator.links import http_url
from aggregator.people import submissions
from aggregator.people.proposals import Proposal, cleaned, mistakes, proposal_of_post
from aggregator.people.submissions import REPORTS, LinkRead, Submission
from aggregator.posts import read_post
from aggregator.telling.wording import ACCESS_WORDS
from api.bodies import LinkBody, ReportBody, SubmissionBody
from api.caching import Answer
from api.deps import Service, service_of, told
from api.documents import refusals
from api.limits import Limiter
from api.operators import network_of
from api.pages import MEDIA_TYPE, html, page
from api.problems import BadQuery, ParamError, Problem
from api.schemas import QueuedBody
from api.search import no_parameters, one_event

NEVER_KEPT = {"Cache-Control": "no-store", "X-Robots-Tag": "noindex"}
router = APIRouter(tags=["submissions"], responses=refusals(400, 404, 429))
Body = TypeVar("Body", bound=BaseModel)
THANKS = "Thank you. A person looks at it before anybody else sees it."
LATER = "Reading a link takes a while and others are waiting; please try again in a minute."
STATES = {
    "waiting": "It waits for a moderator.",
    "approved": "It was accepted.",
    "declined": "It was not taken.",
}


# -- the form ------------------------------------------------------------------------------------------------


@router.get("/submit", include_in_schema=False)
async def form(request: Request) -> Response:
    """A link first; below it the form to fill in by hand."""
    return await told(request, write_form)


def write_form(service: Service, request: Request) -> Answer:
    """The empty form as bytes."""
    no_parameters(request)
    return page(service, "submit.html", relative=False, **of_form(service))


def of_form(service: Service, proposal: Proposal = Proposal(), **more: Any) -> dict[str, Any]:  # noqa: B008 - frozen
    """What the form's template shows."""
    empty: dict[str, Any] = {"errors": {}, "read": None, "text": "", "contact": ""}
    known = {"festivals": service.snapshot().festivals, "access_words": ACCESS_WORDS, "proposal": proposal}
    return empty | known | more


@router.post("/submit/read", include_in_schema=False)
async def prefill(request: Request) -> Response:
    """The form filled with what a link or a post says."""
    body = parsed(LinkBody, await fields_of(request))
    return await run_in_threadpool(prefilled, request, body)


def prefilled(request: Request, body: LinkBody) -> Response:
    """Read, then show: one gathering fills the form, several are offered to choose from."""
    service = service_of(request)
    read = read_words(request, body)
    first = read.proposals[0] if read.proposals else cleaned({"url": body.url, "festival": body.festival})
    chosen = replace(first, festival=first.festival or body.festival)
    several = read.proposals if len(read.proposals) > 1 else ()
    shown = of_form(service, chosen, read=read, several=several, text=body.text)
    return Response(html(service, "submit.html", **shown), 200, NEVER_KEPT, MEDIA_TYPE)


def read_words(request: Request, body: LinkBody) -> LinkRead:
    """What the link announces, or what the pasted words say: those come first, somebody chose them."""
    service = service_of(request)
    if body.text.strip():
        return LinkRead(body.url, proposals=(said_in(service, body),), found=1)
    if http_url(body.url) is None:
        return LinkRead(body.url, trouble="That is no http(s) address.")
    allow(request)
    gate: BoundedSemaphore = request.app.state.reading
    if not gate.acquire(timeout=2):
        return LinkRead(body.url, trouble=LATER)
    try:
        return service.read_link(body.url.strip())
    finally:
        gate.release()


def said_in(service: Service, body: LinkBody) -> Proposal:
    """A pasted post, read as if it had just been written."""
    festival = service.snapshot().festivals.get(body.festival)
    begin, end = (festival.starts_on, festival.ends_on) if festival else (None, None)
    dates = (begin, end) if begin and end else None
    zone = (festival.timezone if festival else None) or "UTC"
    reading = read_post(body.text, service.now(), festival_tz=zone, festival_dates=dates)
    stated = festival.timezone if festival and festival.timezone else ""
    return proposal_of_post(reading, body.text, body.url, body.festival, stated)


@router.post("/submit", include_in_schema=False)
async def form_sent(request: Request) -> Response:
    """The page's form."""
    body = parsed(SubmissionBody, await fields_of(request))
    return await run_in_threadpool(kept_or_shown, request, body)


def kept_or_shown(request: Request, body: SubmissionBody) -> Response:
    """Queue it, or show the form again with what is wrong beside each field."""
    service = service_of(request)
    wrong = faults(service, body)
    if wrong:
        shown = of_form(service, cleaned(body.model_dump()), errors=wrong, contact=body.contact)
        return Response(html(service, "submit.html", **shown), 400, NEVER_KEPT, MEDIA_TYPE)
    queued = queue(request, body)
    words = {"title": "It waits for a moderator", "words": THANKS, "status": queued}
    return Response(html(service, "submitted.html", **words), 202, NEVER_KEPT, MEDIA_TYPE)


# -- the same for programs -----------------------------------------------------------------------------------


@router.post("/api/v1/submissions", status_code=202, response_model=QueuedBody)
def submit(request: Request, body: SubmissionBody) -> Response:
    """Submit a gathering or a source; a person decides."""
    wrong = faults(service_of(request), body)
    if wrong:
        raise BadQuery(ParamError(name, why) for name, why in wrong.items())
    return queued_answer(request, queue(request, body))


@router.post("/api/v1/submissions/preview", responses={200: {"description": "What it would bring."}})
def preview(request: Request, body: LinkBody) -> Response:
    """What a link or a post's text would bring: gatherings to submit, or what to say of a source."""
    return Response(orjson.dumps(read_words(request, body)), 200, NEVER_KEPT, "application/json")


@router.post("/api/v1/events/{event_id}/reports", status_code=202, response_model=QueuedBody)
def report(request: Request, event_id: str, body: ReportBody) -> Response:  # noqa: ARG001 - read from the path
    """Say that the time is wrong, that it is full, that it is cancelled."""
    return queued_answer(request, flagged(request, body))


def queued_answer(request: Request, submission_id: str) -> Response:
    """202 with where to look."""
    status = f"{service_of(request).site.base_url}/submissions/{submission_id}"
    body = orjson.dumps({"id": submission_id, "status": status})
    return Response(body, 202, NEVER_KEPT, "application/json")


# -- reports and what became of things -----------------------------------------------------------------------


@router.get("/events/{event_id}/report", include_in_schema=False)
async def report_form(request: Request) -> Response:
    """What may be wrong with an event."""
    return await told(request, write_report_form)


def write_report_form(service: Service, request: Request) -> Answer:
    """The report's form as bytes."""
    return page(
        service, "report.html", event=one_event(service, request, "/events/{}/report"), reports=REPORTS
    )


@router.post("/events/{event_id}/report", include_in_schema=False)
async def report_sent(request: Request, event_id: str) -> Response:  # noqa: ARG001 - read from the path
    """The report's form."""
    body = parsed(ReportBody, await fields_of(request))
    queued = await run_in_threadpool(flagged, request, body)
    words = {"title": "Thank you", "words": THANKS, "status": queued}
    return Response(html(service_of(request), "submitted.html", **words), 202, NEVER_KEPT, MEDIA_TYPE)


def flagged(request: Request, body: ReportBody) -> str:
    """Queue a report; returns its id."""
    service = service_of(request)
    event = one_event(service, request, "/events/{}")
    allow(request)
    if body.website:
        return nobodys()
    made = submissions.report(
        service.store, event.id, body.what, body.words, network_of(request), service.now(), body.contact
    )
    return made or too_much()


@router.get("/submissions/{submission_id}", include_in_schema=False)
def status(request: Request, submission_id: str) -> Response:
    """What became of it, for whoever submitted it; the address is the key."""
    service = service_of(request)
    found = submissions.submission(service.store, submission_id[:60].replace("\x00", ""))
    if found is None:
        raise Problem(404, "No submission has that address; decided ones are forgotten after a month.")
    shown = {"submission": found, "state": STATES[found.state], "name": name_of(found)}
    return Response(html(service, "submission.html", **shown), 200, NEVER_KEPT, MEDIA_TYPE)


def name_of(found: Submission) -> str:
    """What a submission is about, in a line."""
    if found.kind == "report":
        return REPORTS.get(str(found.payload.get("what")), "A report")
    return found.proposal.title or found.proposal.url


# -- limits --------------------------------------------------------------------------------------------------


def faults(service: Service, body: SubmissionBody) -> dict[str, str]:
    """What keeps a submission out of the queue: field → a sentence."""
    if body.kind == "source":
        return {} if http_url(body.url) else {"url": "is no http(s) address"}
    return mistakes(cleaned(body.model_dump()), service.snapshot().festivals)


def queue(request: Request, body: SubmissionBody) -> str:
    """Into the queue; whoever fills the hidden field hears the same words and leaves nothing."""
    service = service_of(request)
    allow(request)
    if body.website:
        return nobodys()
    kind: submissions.Kind = "source" if body.kind == "source" else "event"
    payload = cleaned(body.model_dump()).typed()
    made = submissions.submit(
        service.store, kind, payload, network_of(request), service.now(), contact=body.contact
    )
    return made or too_much()


def allow(request: Request) -> None:
    """Count one submission or reading; raises 429 when a network asks too much."""
    limiter: Limiter = request.app.state.submissions
    allowance = limiter.take(network_of(request), time.time())
    if limiter.quota and allowance.is_used_up:
        raise Problem(429, "Too many submissions from this network.", {"Retry-After": str(allowance.seconds)})


def too_much() -> str:
    """Raises 429: the queue's own limits, which outlive a restart."""
    raise Problem(429, "Too much waits already; please come back tomorrow.", {"Retry-After": "86400"})


def nobodys() -> str:
    """An id like any other that leads nowhere."""
    return "received"


async def fields_of(request: Request) -> dict[str, str]:
    """A form's filled-in fields."""
    async with request.form(max_files=0, max_fields=40) as fields:
        return {name: value for name, value in fields.items() if isinstance(value, str) and value != ""}


def parsed(model: type[Body], said: Mapping[str, str]) -> Body:
    """The form as its body; raises `BadQuery` naming each field."""
    try:
        return model.model_validate(said)
    except ValidationError as mistake:
        raise BadQuery(
            ParamError(str(error["loc"][0])[:60] if error["loc"] else "form", error["msg"])
            for error in mistake.errors()
        ) from mistake
