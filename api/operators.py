"""Who may correct and moderate: the bearer of the operator's token, or a browser that showed it."""

from __future__ import annotations

import hmac
import time
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import blake2b
from urllib.parse import urlsplit

from itsdangerous import BadData, URLSafeTimedSerializer
from starlette.requests import Request

from aggregator.model import AggregatorError
from api.deps import Service, service_of
from api.limits import Limiter, network
from api.problems import BadQuery, ParamError, Problem

OPERATOR = "operator"
COOKIE = "festmeet_operator"
SIGNED_IN_FOR = 12 * 3600
TRIES_PER_HOUR = 20


def token_of(service: Service) -> str:
    """The operator's token; raises 404 where none is set, for then nobody is an operator."""
    token = service.site.operator_token
    if not token:
        raise Problem(404, "Nobody decides here yet: set FESTMEET_OPERATOR_TOKEN to a long random word.")
    return token


def is_token(service: Service, said: str) -> bool:
    """Whether that is the operator's token, in a time that tells nothing."""
    return hmac.compare_digest(said.encode("utf-8", "replace"), token_of(service).encode())


def require_operator(request: Request) -> str:
    """Who acts, by `Authorization: Bearer`; raises 404 without a token set, 401 without the right one."""
    service = service_of(request)
    token_of(service)
    scheme, _, said = request.headers.get("authorization", "").partition(" ")
    if scheme.casefold() == "bearer" and said:
        limit_tries(request)
        if is_token(service, said.strip()):
            forgive(request)
            return OPERATOR
    raise Problem(401, "This takes the operator's token.", {"WWW-Authenticate": "Bearer"})


def limit_tries(request: Request) -> None:
    """Count one try of a token; raises 429 when a network has guessed too often."""
    tries: Limiter = request.app.state.tries
    allowance = tries.take(network_of(request), time.time())
    if allowance.is_used_up:
        raise Problem(429, "Too many wrong tokens.", {"Retry-After": str(max(allowance.seconds, 1))})


def forgive(request: Request) -> None:
    """The token was right: the network's tries do not count."""
    tries: Limiter = request.app.state.tries
    tries.forget(network_of(request))


def network_of(request: Request) -> str:
    """Where a request comes from, as limits count."""
    return network(request.client.host if request.client else None)


# -- browsers ------------------------------------------------------------------------------------------------


def pass_for(service: Service) -> str:
    """The cookie's value: signed, good for hours, and dead as soon as the token changes."""
    return str(_signer(service).dumps(_mark(service)))


def is_signed_in(request: Request) -> bool:
    """Whether the browser showed the token lately."""
    service = service_of(request)
    token_of(service)
    try:
        said = _signer(service).loads(request.cookies.get(COOKIE, "")[:500], max_age=SIGNED_IN_FOR)
    except BadData:
        return False
    return isinstance(said, str) and hmac.compare_digest(said, _mark(service))


def require_own_form(request: Request) -> None:
    """Raises 403 for a form that another site sent; the cookie is SameSite=Strict besides."""
    origin = request.headers.get("origin")
    if origin and origin != "null" and urlsplit(origin).netloc != request.headers.get("host"):
        raise Problem(403, "That form came from another site.")


def _signer(service: Service) -> URLSafeTimedSerializer:
    return URLSafeTimedSerializer(service.site.secret, salt="festmeet.operator")


def _mark(service: Service) -> str:
    return blake2b(token_of(service).encode(), digest_size=16).hexdigest()


@contextmanager
def told_as_mistakes(param: str = "") -> Iterator[None]:
    """The store's refusals as a 400 that names the field."""
    try:
        yield
    except AggregatorError as mistake:
        raise BadQuery([ParamError(param or (mistake.where or "request")[:100], mistake.why)]) from mistake
