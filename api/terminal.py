"""The search of the API for `festmeet search`: words are `q`, and `name=value` a parameter."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from aggregator.model import AggregatorError, Found
from aggregator.store import Store
from api.problems import BadQuery
from api.query import Known, read


def found_for(words: Sequence[str], store: Store, now: datetime) -> Found:
    """The first page for `["drinks", "role=editor"]`; raises `AggregatorError` naming a wrong parameter."""
    plain = " ".join(word for word in words if "=" not in word)
    pairs = [(name, value) for name, _, value in (word.partition("=") for word in words if "=" in word)]
    festivals = store.festivals()
    known = Known(
        {one.key: one.name for one in festivals},
        {one.key: one.timezone for one in festivals if one.timezone},
    )
    try:
        meant = read([("q", plain), *pairs] if plain else pairs, known, now)
    except BadQuery as mistake:
        raise AggregatorError("; ".join(f"{one.param} {one.message}" for one in mistake.errors)) from None
    return store.search(meant.query, now)
