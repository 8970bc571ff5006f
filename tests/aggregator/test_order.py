"""Whoever speaks first, the story is the same: properties over visits of several sources."""

from __future__ import annotations

import shutil
from dataclasses import replace
from itertools import permutations
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from aggregator.model import Draft, Event, Query, Venue
from aggregator.store import Store
from tests.aggregator.visits import NOW, at, draft, opened, visit

LINK = "https://shared.example/e/{}"


def told(event: Event) -> Event:
    """What does not depend on when we heard of it."""
    plain = dict.fromkeys(("changed_at", "updated", "first_seen"), NOW)
    return replace(event, id="", sequence=0, sources=(), cancelled_at=None, **plain)  # type: ignore[arg-type]  # by name


@st.composite
def sayings(draw: st.DrawFn) -> dict[str, list[Draft]]:
    """What three sources say of up to three gatherings, each in its own way."""
    said: dict[str, list[Draft]] = {}
    for source in ("fest-site", "tickets", "guild"):
        said[source] = [
            draft(
                source,
                f"{source}{number}",
                draw(st.sampled_from(["Drinks", "Producers' Drinks", "Mixer"])),
                at(12 + number, draw(st.sampled_from([18, 19]))),
                url=LINK.format(number),
                price=draw(st.sampled_from([None, "free", "5 €"])),
                venue=draw(
                    st.sampled_from(
                        [Venue(), Venue("Bar Rosa"), Venue("Bar Rosa, 2nd floor", "Lindenstr. 5")]
                    )
                ),
                status=draw(st.sampled_from(["scheduled", "cancelled"])),
                time_stated=draw(st.booleans()),
            )
            for number in draw(st.sets(st.integers(0, 2), min_size=1))
        ]
    return said


@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(said=sayings())
def test_the_order_of_sources_does_not_matter(said: dict[str, list[Draft]], sqlite_template: Path) -> None:
    stories = []
    for order in list(permutations(said))[::2]:
        with TemporaryDirectory() as folder:
            shutil.copy(sqlite_template, f"{folder}/store.db")
            store = opened(Store(f"sqlite:///{folder}/store.db"))
            for _ in range(2):  # storing twice is storing once
                for source in order:
                    visit(store, source, said[source])
            stories.append([told(event) for event in store.search(Query(), NOW).events])
            store.close()
    assert all(story == stories[0] for story in stories)
    assert len(stories[0]) == len({one.url for drafts in said.values() for one in drafts})
