"""What went wrong, as `application/problem+json` (RFC 9457)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from difflib import get_close_matches
from http import HTTPStatus
from typing import Any

import orjson
from starlette.responses import Response

MEDIA_TYPE = "application/problem+json"


@dataclass(frozen=True, slots=True)
class ParamError:
    """One parameter that cannot be understood, and what could be."""

    param: str
    message: str
    allowed: tuple[str, ...] = ()


class BadQuery(Exception):
    """The request cannot be answered as asked; `errors` names every parameter at fault."""

    def __init__(self, errors: Iterable[ParamError]) -> None:
        self.errors = tuple(errors)
        super().__init__("; ".join(f"{error.param}: {error.message}" for error in self.errors))


class Problem(Exception):
    """Any other answer that is not the thing asked for: status, a sentence, further members."""

    def __init__(self, status: int, detail: str, headers: dict[str, str] | None = None, **more: Any) -> None:
        super().__init__(detail)
        self.status = status
        self.detail = detail
        self.headers = headers or {}
        self.more = more


class Elsewhere(Exception):
    """What was asked for lives at another address now, for good."""

    def __init__(self, location: str) -> None:
        super().__init__(location)
        self.location = location


def nearest(word: str, known: Iterable[str]) -> str:
    """`; did you mean 'kind'?` or nothing."""
    close = get_close_matches(word.casefold(), list(known), n=1, cutoff=0.6)
    return f"; did you mean {close[0]!r}?" if close else ""


def response(
    status: int, detail: str, request_id: str, headers: dict[str, str] | None = None, **more: Any
) -> Response:
    """The answer for people's eyes and programs' alike."""
    body = {
        "type": "about:blank",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "detail": detail,
        "request_id": request_id,
        **more,
    }
    sent = {"Cache-Control": "no-store", **(headers or {})}
    return Response(orjson.dumps(body), status, sent, MEDIA_TYPE)


def bad_query(problem: BadQuery, request_id: str) -> Response:
    """A 400 that names each parameter."""
    errors = [asdict(error) for error in problem.errors]
    return response(400, str(problem), request_id, errors=errors)
