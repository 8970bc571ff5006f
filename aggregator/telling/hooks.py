"""Digests and confirmations → signed JSON for a webhook, with the headers of Standard Webhooks.

The receiver knows the key from the confirmation and checks `webhook-signature`: base64 of HMAC-SHA256 over
`id.timestamp.body`. The same run has the same `webhook-id`, so that a second try is known as one.
"""

from __future__ import annotations

import hashlib
import hmac
from base64 import b64encode
from collections.abc import Mapping
from datetime import datetime
from typing import Any

import orjson

from aggregator.digest import SECTIONS, Digest, Line
from aggregator.localtime import local_end, local_start
from aggregator.model import Event
from aggregator.telling.icaltext import uri
from aggregator.telling.letters import Letter, Letterhead, Links


def digest_call(digest: Digest, head: Letterhead, links: Links, now: datetime) -> Letter:
    """What the nightly letter says, for a program."""
    subscription = digest.subscription
    page, webcal = links.feed(digest)
    sections = {name: [_line(line, head.base_url) for line in digest.sections[name]] for name in SECTIONS}
    told = {
        "type": "digest",
        "run_on": digest.run_on,
        "search": subscription.name,
        "sections": sections,
        "more": digest.more,
        "failed_sources": digest.failed,
        "links": {"html": page, "webcal": webcal, "leave": links.leave(subscription.id)},
    }
    run = f"{subscription.id}/{digest.run_on.isoformat()}"
    return _call(subscription.address, run, told, links.key(subscription.id), now)


def confirm_call(address: str, name: str, link: str, key: str, now: datetime) -> Letter:
    """The question that precedes every call: a POST to `confirm` says yes."""
    told = {"type": "confirmation", "search": name, "confirm": link, "key": key}
    return _call(address, f"confirm/{link}", told, key, now)


def signature(key: str, message_id: str, moment: int, body: bytes) -> str:
    """What the receiver compares."""
    signed = b"%b.%d.%b" % (message_id.encode(), moment, body)
    return f"v1,{b64encode(hmac.digest(key.encode(), signed, 'sha256')).decode()}"


def _call(address: str, run: str, told: Mapping[str, Any], key: str, now: datetime) -> Letter:
    body = orjson.dumps(told, option=orjson.OPT_UTC_Z)
    message_id = hashlib.sha256(run.encode()).hexdigest()[:32]
    moment = int(now.timestamp())
    headers = {
        "Content-Type": "application/json",
        "webhook-id": message_id,
        "webhook-timestamp": str(moment),
        "webhook-signature": signature(key, message_id, moment, body),
    }
    return Letter(address, message_id, body, headers)


def _line(line: Line, base_url: str) -> dict[str, Any]:
    was = line.was
    before = {"title": was.title, "start": was.start_at, "place": was.place} if was else None
    return {**_event(line.event, base_url), "was": before}


def _event(event: Event, base_url: str) -> dict[str, Any]:
    """What a program needs to show it and to ask for more."""
    page = f"{base_url}/events/{event.id}"
    same = ("id", "title", "timezone", "status", "sequence", "kind", "access", "cost", "confidence", "venue")
    told = {name: getattr(event, name) for name in same}
    moments = {"start": local_start(event), "end": local_end(event)}
    return told | moments | {"url": uri(event.url), "page": page, "ics": f"{page}.ics"}
