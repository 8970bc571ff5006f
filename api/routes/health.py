"""`/healthz`, `/readyz`, `/metrics`: for whoever keeps the service running."""

from __future__ import annotations

import orjson
from fastapi import APIRouter
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Gauge, generate_latest
from starlette.requests import Request
from starlette.responses import Response

from aggregator.reports import SourceHealth
from api.deps import service_of
from api.problems import Problem

router = APIRouter(tags=["health"])
FRESH = {"Cache-Control": "no-store"}


@router.get("/healthz")
async def healthz() -> Response:
    """The process answers."""
    return Response(orjson.dumps({"status": "ok"}), 200, FRESH, "application/json")


@router.get("/readyz")
def readyz(request: Request) -> Response:
    """The store answers, too; 503 when it does not."""
    try:
        version = service_of(request).read_version()
    except Exception as trouble:
        raise Problem(503, f"The store does not answer ({type(trouble).__name__}).") from trouble
    return Response(orjson.dumps({"status": "ok", "version": version}), 200, FRESH, "application/json")


@router.get("/metrics", response_class=Response)
def metrics(request: Request) -> Response:
    """Figures of the service and of every source, for Prometheus."""
    service = service_of(request)
    body = generate_latest(request.app.state.figures.registry)
    body += generate_latest(source_figures(service.store.sources(service.now())))
    return Response(body, 200, FRESH, CONTENT_TYPE_LATEST)


def source_figures(sources: tuple[SourceHealth, ...]) -> CollectorRegistry:
    """Per source: whether it fares well, when it last did, what it lists."""
    registry = CollectorRegistry()
    gauges = {
        name: Gauge(f"festmeet_source_{name}", words, ("source", "platform"), registry=registry)
        for name, words in (
            ("up", "1 unless its last visit failed."),
            ("last_success_seconds", "Moment of its last successful visit, seconds since 1970."),
            ("listings", "Listings it has now."),
            ("failures", "Failed visits in a row."),
        )
    }
    for source in sources:
        last = source.last_success_at
        figures = {
            "up": 0 if source.code else 1, "last_success_seconds": last.timestamp() if last else 0,
            "listings": source.listings, "failures": source.failures,
        }  # fmt: skip
        for name, figure in figures.items():
            gauges[name].labels(source.key, source.platform).set(figure)
    return registry
