"""`/api/v1/festivals` and `/api/v1/sources`: what is followed, and how it fares."""

from __future__ import annotations

import orjson
from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from api.caching import Answer
from api.deps import Service, told
from api.documents import documented
from api.schemas import FestivalsBody, SourcesBody
from api.search import no_parameters
from api.shapes import festival_body, source_body

router = APIRouter(prefix="/api/v1", tags=["following"])


@router.get("/festivals", **documented(FestivalsBody))
async def festivals(request: Request) -> Response:
    """Every festival followed, soonest first."""
    return await told(request, write_festivals)


def write_festivals(service: Service, request: Request) -> Answer:
    """The festivals as bytes."""
    no_parameters(request)
    body = {"data": [festival_body(festival) for festival in service.snapshot().festivals.values()]}
    return Answer(orjson.dumps(body, option=orjson.OPT_UTC_Z), "application/json", relative=False)


@router.get("/sources", **documented(SourcesBody))
async def sources(request: Request) -> Response:
    """The health of every source: an empty evening means something only beside it."""
    return await told(request, write_sources)


def write_sources(service: Service, request: Request) -> Answer:
    """The sources as bytes; asked of the store anew each minute, a due visit is no change of the store."""
    no_parameters(request)
    body = {"data": [source_body(source) for source in service.store.sources(service.now())]}
    return Answer(orjson.dumps(body, option=orjson.OPT_UTC_Z), "application/json")
