"""What the operator decides over HTTP: every call is a POST with `Authorization: Bearer <operator_token>`."""

from __future__ import annotations

from typing import Annotated

import orjson
from fastapi import APIRouter, Depends
from starlette.requests import Request
from starlette.responses import Response

from aggregator.comparing.same_event import decide_same
from aggregator.model import Event
from api.bodies import CorrectionBody, ErasureBody, JudgementBody, SplitBody, WithBody
from api.deps import Service, service_of
from api.documents import refusals
from api.operators import require_operator, told_as_mistakes
from api.problems import Problem
from api.schemas import OneEventBody
from api.shapes import doubtful_body, event_body, pair_body

PRIVATE = {"Cache-Control": "no-store"}
router = APIRouter(prefix="/api/v1", tags=["operations"], responses=refusals(400, 401, 404, 429))
By = Annotated[str, Depends(require_operator)]


@router.post("/events/{event_id}/corrections", response_model=OneEventBody)
def correct(request: Request, event_id: str, body: CorrectionBody, by: By) -> Response:
    """Set a field for good: no later visit changes it. `is_meetup: false` takes the event out."""
    service = known(request, event_id)
    with told_as_mistakes():
        return told(service.store.correct(event_id, body.field, body.value, by, service.now()))


@router.post("/events/{event_id}/merge", response_model=OneEventBody)
def merge(request: Request, event_id: str, body: WithBody, by: By) -> Response:
    """Make two events one; the id known longer stays."""
    service = known(request, event_id, body.other)
    return told(service.store.merge(event_id, body.other, (f"{by} says so",), by, service.now()))


@router.post("/events/{event_id}/unmerge", response_model=OneEventBody)
def unmerge(request: Request, event_id: str, by: By) -> Response:
    """Undo the merge that took this id away; no rule merges the two again."""
    service = known(request, event_id)
    with told_as_mistakes():
        return told(service.store.unmerge(event_id, by, service.now()))


@router.post("/events/{event_id}/split", response_model=OneEventBody)
def split(request: Request, event_id: str, body: SplitBody, by: By) -> Response:
    """Take one source's listing out into an event of its own, which is the answer."""
    service = known(request, event_id)
    with told_as_mistakes():
        return told(service.store.split(event_id, body.source, body.origin_id, by, service.now()))


@router.post("/events/{event_id}/apart", status_code=204, response_class=Response)
def apart(request: Request, event_id: str, body: WithBody, by: By) -> Response:
    """Two events that look alike are different gatherings, for good."""
    service = known(request, event_id, body.other)
    with told_as_mistakes():
        service.store.apart(event_id, body.other, by, service.now())
    return Response(status_code=204, headers=PRIVATE)


@router.post("/judgements", responses={200: {"description": "The event it speaks of now, or null."}})
def judge(request: Request, body: JudgementBody, by: By) -> Response:
    """Judge a listing that may have no event yet, by source and origin id."""
    service = service_of(request)
    said = {body.field: body.value}
    with told_as_mistakes():
        event_id = service.store.judge(
            body.source, body.origin_id, said, by, service.now(), match=decide_same
        )
    found = service.store.events([event_id] if event_id else [])
    return told(found[0] if found else None)


@router.post("/erasures", responses={200: {"description": "How many went."}})
def erase(request: Request, body: ErasureBody, by: By) -> Response:
    """Remove what came from a link or an author, or what is known of a reader, for ever."""
    service = service_of(request)
    with told_as_mistakes():
        removed = service.store.erase(
            by, service.now(), link=body.link, handle=body.handle, address=body.address
        )
    return answered({"removed": removed})


@router.get("/review", responses={200: {"description": "Listings and pairs that wait for a person."}})
def review(request: Request, by: By) -> Response:  # noqa: ARG001 - only an operator may look
    """The uncertain middle: decide by corrections, judgements, merge or apart."""
    service = service_of(request)
    now = service.now()
    listings = [doubtful_body(one) for one in service.store.doubtful(now)]
    pairs = [pair_body(one) for one in service.store.doubtful_pairs(now)]
    return answered({"listings": listings, "pairs": pairs})


def known(request: Request, *ids: str) -> Service:
    """The service, once every id is known to be an event's; raises 404."""
    service = service_of(request)
    for one in ids:
        if len(one) > 64 or "\x00" in one or service.store.event(one) is None:
            raise Problem(404, "No event has that id.")
    return service


def told(event: Event | None) -> Response:
    """The event as it is now."""
    return answered({"data": event_body(event) if event else None})


def answered(body: object) -> Response:
    """JSON that nobody keeps."""
    return Response(orjson.dumps(body, option=orjson.OPT_UTC_Z), 200, PRIVATE, "application/json")
