"""How routes are documented: parameters from their one table, answers from the schemas."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pydantic import BaseModel
from starlette.responses import Response

from api.parameters import Parameter
from api.problems import MEDIA_TYPE
from api.schemas import ProblemBody

_HEADERS = {
    "ETag": {"schema": {"type": "string"}},
    "Last-Modified": {"schema": {"type": "string"}},
    "Cache-Control": {"schema": {"type": "string"}},
}


def documented(
    model: type[BaseModel] | None,
    known: Sequence[Parameter] = (),
    *,
    missing: bool = False,
    gone: str = "",
    media_type: str = "application/json",
) -> dict[str, Any]:
    """The keyword arguments of a read route: the answer is ready bytes, so nothing is modelled on the way."""
    good: dict[str, Any] = {"description": "As asked.", "headers": _HEADERS}
    if model is not None:
        good["model"] = model
    else:
        kind = "object" if media_type.endswith("json") else "string"
        good["content"] = {media_type: {"schema": {"type": kind}}}
    responses: dict[int, dict[str, Any]] = {200: good, 304: {"description": "You have it already."}}
    responses[400] = _problem("A parameter that cannot be understood, each named.")
    responses[429] = _problem("Too many requests from this address.")
    if missing:
        responses[301] = {"description": "Merged into the event at Location."}
        responses[404] = _problem("Never heard of it.")
        gone = "Removed, with the reason."
    if gone:
        responses[410] = _problem(gone)
    return {
        "responses": responses,
        "response_class": Response,
        "response_model": None,
        "openapi_extra": {"parameters": [parameter.documented() for parameter in known]},
    }


def refusals(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """The `responses` of a route that writes: problems, in their own media type."""
    return {status: {"model": ProblemBody, "content": {MEDIA_TYPE: {}}} for status in statuses}


def _problem(description: str) -> dict[str, Any]:
    schema = {"$ref": "#/components/schemas/ProblemBody"}
    return {"description": description, "content": {MEDIA_TYPE: {"schema": schema}}}
