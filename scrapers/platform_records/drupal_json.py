"""Nodes as Drupal's JSON:API (`data[].attributes`) and REST (`{"title": [{"value": …}]}`) tell them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urljoin

from scrapers.contract import Finding, Listing, Unreadable
from scrapers.json_data.events import MOST_RECORDS, Shape, at, moment_at, read_record, text_at

_EVENT = re.compile(r"date|time|when|start|begin|datum|fecha|data_?evento|horario", re.IGNORECASE)
_NOT = re.compile(
    r"creat|chang|publi|revis|updat|post|upload|modif|deadline|expir|regist|timezone|runtime|promot|end|until"
    r"|sticky|status|embargo|archive",
    re.IGNORECASE,
)

SHAPE = Shape(
    id="id",
    title="title",
    start="when.value",
    end="when.end_value",
    timezone="when.timezone",
    url="url",
    description="body.processed|body.value|body|field_description.processed|field_description.value|field_summary",
    status="field_status|field_event_status",
    place="place.value|place.name|place.title|place.organization|place",
    address="place.address_line1|field_address.address_line1|field_address.value|field_address",
    city="place.locality|field_address.locality",
    country="place.country_code|field_address.country_code",
    price="field_price|field_cost",
)
_PLACE = re.compile(r"location|venue|place|lieu|ort|lugar|local|address", re.IGNORECASE)


def read_nodes(records: list[Any], base: str) -> Iterator[Finding]:
    """A listing for each date of each node; a node without a date field is said to have none."""
    for number, record in enumerate(records[:MOST_RECORDS]):
        where = f"data[{number}]"
        node = _flat(record, base)
        whens = _whens(node)
        if not whens:
            yield Unreadable(where, "no field of it holds the date of an event", text_at(node, "title") or "")
        for when in whens:
            yield _listing({**node, "when": when}, where, shared=len(whens) > 1)


def _flat(record: Any, base: str) -> dict[str, Any]:
    """The fields of a node by name; a list of one value stands for the value."""
    if not isinstance(record, dict):
        return {}
    attributes = record.get("attributes")
    node = (
        dict(attributes)
        if isinstance(attributes, dict)
        else {
            name: value[0] if isinstance(value, list) and len(value) == 1 else value
            for name, value in record.items()
        }
    )
    title = at(node, "title.value|title")
    alias = text_at(node, "path.alias") or text_at(record, "links.html.href")
    number = text_at(node, "drupal_internal__nid|nid.value|nid")
    path = alias or (f"/node/{number}" if number else None)
    place = next(
        (node[name] for name in node if _PLACE.search(name) and node[name] and name != "langcode"), None
    )
    return {
        **node,
        "id": text_at(record, "id") or number,
        "title": title,
        "url": urljoin(base, path) if path else None,
        "place": place,
    }


def _whens(node: dict[str, Any]) -> list[dict[str, Any]]:
    """The event's dates: the first field named for one that holds one; smart dates count seconds."""
    for name, value in node.items():
        if not _EVENT.search(name) or _NOT.search(re.sub(r"^field_", "", name)):
            continue
        held = [_when(one) for one in (value if isinstance(value, list) else [value])[:500]]
        whens = [one for one in held if one and moment_at(one, "value")]
        if whens:
            if len(whens) == 1 and not at(whens[0], "end_value"):
                whens[0]["end_value"] = _end(node)
            return whens
    return []


def _when(value: Any) -> dict[str, Any] | None:
    if isinstance(value, dict):
        return dict(value)
    return {"value": value} if isinstance(value, str | int) and not isinstance(value, bool) else None


def _end(node: dict[str, Any]) -> Any:
    """A second field for the end, where the first holds only the start."""
    for name, value in node.items():
        if re.search(r"(?:date|time)_?end|end_?(?:date|time)|until", name, re.IGNORECASE):
            return at(value, "value") if isinstance(value, dict) else value
    return None


def _listing(record: dict[str, Any], where: str, *, shared: bool) -> Listing | Unreadable:
    listing = read_record(record, SHAPE, where)
    if isinstance(listing, Unreadable):
        return listing
    start, end = listing.start, listing.end
    # A stored moment without an offset is UTC: that is how Drupal keeps it.
    start = start.replace(tzinfo=UTC) if isinstance(start, datetime) and start.tzinfo is None else start
    end = end.replace(tzinfo=UTC) if isinstance(end, datetime) and end.tzinfo is None else end
    origin = f"{listing.origin_id}#{start.isoformat()}" if shared else listing.origin_id
    return replace(
        listing, start=start, end=end, origin_id=origin, series=listing.origin_id if shared else None
    )
