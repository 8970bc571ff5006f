"""What people read of a gathering beside its title."""

from __future__ import annotations

from dataclasses import replace

from aggregator.model import Query
from aggregator.store import Store
from aggregator.telling.wording import who_may_come
from tests.aggregator.visits import FEST, NOW, SOURCES, draft, visit


def test_who_may_come_does_not_repeat_the_title(store: Store) -> None:
    store.follow((FEST,), SOURCES, NOW)
    visit(store, "fest-site", [draft("fest-site", "a", "Members' Toast")])
    event = replace(store.search(Query(), NOW).events[0], access="members", access_note="members' toast")
    assert who_may_come(event) == "For members"
    assert who_may_come(replace(event, access_note="Guild members only")) == "For members: Guild members only"
    assert who_may_come(replace(event, access_note=None)) == "For members"
