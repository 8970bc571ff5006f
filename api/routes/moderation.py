"""The moderator's page: what waits, with buttons. A signed cookie opens it; each act is a form of ours."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from fastapi import APIRouter
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from aggregator.comparing.same_event import decide_same
from aggregator.people import submissions
from api import views
from api.deps import Service, service_of
from api.links import event_path
from api.operators import (
    COOKIE,
    OPERATOR,
    SIGNED_IN_FOR,
    forgive,
    is_signed_in,
    is_token,
    limit_tries,
    pass_for,
    require_own_form,
    told_as_mistakes,
)
from api.pages import MEDIA_TYPE, html
from api.problems import BadQuery, ParamError, Problem
from api.routes.submissions import NEVER_KEPT, fields_of, name_of

router = APIRouter(include_in_schema=False)
Said = Mapping[str, str]


@router.get("/moderate")
def moderate(request: Request) -> Response:
    """What waits, or the door."""
    service = service_of(request)
    if not is_signed_in(request):
        return shown(service, "moderate_door.html")
    now = service.now()
    queue = submissions.waiting(service.store)
    pairs = service.store.doubtful_pairs(now)
    return shown(
        service, "moderate.html", path=event_path, listings=service.store.doubtful(now),
        waiting=[(one, name_of(one), views.ago(one.created_at, now)) for one in queue],
        pairs=[(pair, views.row(pair.one), views.row(pair.other)) for pair in pairs],
    )  # fmt: skip


@router.post("/moderate/enter")
async def enter(request: Request) -> Response:
    """Show the token once; the browser then holds a cookie that is good for hours."""
    require_own_form(request)
    service = service_of(request)
    said = await fields_of(request)
    limit_tries(request)
    if not is_token(service, said.get("token", "")):
        return shown(service, "moderate_door.html", 401, wrong=True)
    forgive(request)
    answer = RedirectResponse("/moderate", 303, NEVER_KEPT)
    answer.set_cookie(
        COOKIE, pass_for(service), SIGNED_IN_FOR, path="/moderate", httponly=True, samesite="strict",
        secure=service.site.base_url.startswith("https://"),
    )  # fmt: skip
    return answer


@router.post("/moderate/leave")
def leave(request: Request) -> Response:
    """Forget the browser."""
    require_own_form(request)
    answer = RedirectResponse("/moderate", 303, NEVER_KEPT)
    answer.delete_cookie(COOKIE, path="/moderate")
    return answer


@router.post("/moderate/act")
async def act(request: Request) -> Response:
    """One decision."""
    require_own_form(request)
    if not is_signed_in(request):
        raise Problem(401, "Please show your token again at /moderate.")
    said = await fields_of(request)
    await run_in_threadpool(decide, service_of(request), said)
    return RedirectResponse("/moderate", 303, NEVER_KEPT)


def decide(service: Service, said: Said) -> None:
    """Do what the button says; raises `BadQuery` for what cannot be."""
    doing = ACTS.get(said.get("do", ""))
    if doing is None:
        raise BadQuery([ParamError("do", "is unknown", tuple(ACTS))])
    with told_as_mistakes():
        doing(service, said)


def accept(service: Service, said: Said) -> None:
    """Accept a submission."""
    submissions.accept(service.store, said.get("id", ""), OPERATOR, service.now(), said.get("note", ""))


def decline(service: Service, said: Said) -> None:
    """Turn a submission down; its submitter reads the reason."""
    reason = said.get("reason", "")
    submissions.decline(
        service.store, said.get("id", ""), OPERATOR, service.now(), reason, said.get("note", "")
    )


def judge(service: Service, said: Said) -> None:
    """A doubtful listing is a meetup, or not."""
    name = said.get("source", ""), said.get("origin", "")
    is_meetup = {"is_meetup": said["do"] == "meetup"}
    service.store.judge(*name, is_meetup, OPERATOR, service.now(), match=decide_same)


def merge(service: Service, said: Said) -> None:
    """A doubtful pair is one gathering."""
    pair = said.get("one", ""), said.get("other", "")
    service.store.merge(*pair, (f"{OPERATOR} says so",), OPERATOR, service.now())


def apart(service: Service, said: Said) -> None:
    """A doubtful pair is two gatherings."""
    service.store.apart(said.get("one", ""), said.get("other", ""), OPERATOR, service.now())


ACTS: Mapping[str, Callable[[Service, Said], None]] = {
    "accept": accept, "decline": decline, "meetup": judge, "no meetup": judge, "same": merge, "apart": apart,
}  # fmt: skip


def shown(service: Service, template: str, status: int = 200, **more: Any) -> Response:
    """A page for moderators alone."""
    return Response(html(service, template, **more), status, NEVER_KEPT, MEDIA_TYPE)
