"""A form or a JSON body → a subscription to be confirmed."""

from __future__ import annotations

from dataclasses import replace
from typing import cast
from urllib.parse import parse_qsl

from aggregator.calendar import name_of
from aggregator.digest import Frequency
from aggregator.links import http_url
from aggregator.localtime import zone
from aggregator.model import Query
from aggregator.people.addresses import mailbox
from aggregator.people.subscriptions import Wish, ask
from aggregator.telling.hooks import confirm_call
from aggregator.telling.letters import Letter, Letterhead, confirm_letter
from api.bodies import SubscriptionBody
from api.deps import Service
from api.problems import BadQuery, ParamError
from api.query import Asked
from api.search import asked

SAME_WORDS = (
    "Thank you. If that address can be written to, a letter is on its way: open the page it links to and "
    "press the button within 48 hours."
)
CONSENT = (
    "I want e-mails about new and changed meetups for this search at this address. "
    "I can leave with one click in every letter."
)


def wish_of(service: Service, body: SubscriptionBody) -> Wish:
    """What is asked for; raises `BadQuery` naming what cannot be understood."""
    meant = understood(service, body)
    address = reachable(body)
    timezone = body.timezone or meant.query.tz or "UTC"
    if zone(timezone) is None:
        raise BadQuery([ParamError("timezone", "is no IANA zone")])
    query = lasting(meant)
    if body.frequency == "festival" and not query.festival:
        raise BadQuery([ParamError("frequency", "festival needs a search for a festival")])
    return Wish(
        address, query, name_of(query, service.snapshot().known.festivals, service.site.name)[:100],
        cast("Frequency", body.frequency), body.hour, body.weekday, timezone, body.language, body.leads,
        query.festival[0] if query.festival else None, "webhook" if body.webhook else "mail",
    )  # fmt: skip


def reachable(body: SubscriptionBody) -> str:
    """Where letters or calls go; raises `BadQuery`."""
    if body.email and body.webhook:
        raise BadQuery([ParamError("webhook", "goes without email: ask twice for both")])
    if body.webhook:
        address = http_url(body.webhook)
        if address is None or not address.lower().startswith("https://"):
            raise BadQuery([ParamError("webhook", "is no https address")])
        return address
    mail = mailbox(body.email)
    if mail is None:
        raise BadQuery([ParamError("email", "is no address a letter can be sent to")])
    return mail


def understood(service: Service, body: SubscriptionBody) -> Asked:
    """The search inside a body; its mistakes are told as those of `query`."""
    try:
        return asked(service, parse_qsl(body.query, keep_blank_values=True), upcoming=False)
    except BadQuery as mistake:
        raise BadQuery(
            ParamError("query", f"{error.param} {error.message}", error.allowed) for error in mistake.errors
        ) from mistake


def lasting(meant: Asked) -> Query:
    """The search without what is true only today: letters are about what is to come."""
    keeps_end = not meant.is_relative and meant.query.to_at is not None
    return replace(
        meant.query, from_at=None, to_at=meant.query.to_at if keeps_end else None, updated_since=None,
        status=(), sort="start", limit=20, cursor=None, facets=(),
    )  # fmt: skip


def question(service: Service, wish: Wish, network: str) -> Letter | None:
    """Remember the wish; the letter that asks to confirm it, or `None` when none may be sent.

    What a stranger typed is not repeated to an address that never asked for it: only our own words are.
    """
    now = service.now()
    subscription_id = ask(service.store, wish, network, CONSENT, now)
    if subscription_id is None:
        return None
    own_words = replace(wish.query, q=None, city=None, country=None)
    name = name_of(own_words, service.snapshot().known.festivals, service.site.name)
    link = f"{service.site.base_url}/confirm/{service.tokens.confirm(subscription_id, now)}"
    if wish.channel == "webhook":
        return confirm_call(wish.address, name, link, service.tokens.key(subscription_id), now)
    return confirm_letter(wish.address, name, link, letterhead(service), now, wish.language)


def letterhead(service: Service) -> Letterhead:
    """Who writes."""
    site = service.site
    return Letterhead(site.sender, site.sender, site.domain, site.base_url)
