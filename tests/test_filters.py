"""A source's own filter, from festmeet.toml to what is kept; and how often hashtags are looked at."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from aggregator.store import Store
from aggregator.understand import understand
from building import follows_of
from scrapers.contract import Listing
from settings import SettingsError, parse
from tests.aggregator.visits import FEST, SOURCES, report

NOW = datetime(2027, 2, 1, 12, tzinfo=UTC)
SETTINGS = """\
[[festival]]
key = "reef"
name = "Reef"
starts_on = 2027-02-10
ends_on = 2027-02-20
timezone = "Europe/Dublin"

[[source]]
key = "site"
platform = "website"
url = "https://reef.example/"
festival = "reef"

[source.filter]
"""
LISTINGS = (
    Listing("1", "Filmmakers’ Mixer", datetime(2027, 2, 11, 19), section="Industry / Networking"),  # noqa: DTZ001 - wall time
    Listing("2", "Opening film", datetime(2027, 2, 10, 20), section="Screenings"),  # noqa: DTZ001 - wall time
    Listing("3", "Producers’ MIXER (staff only)", datetime(2027, 2, 12, 23, 30), section="Industry"),  # noqa: DTZ001 - wall time
    Listing("4", "Editors’ Breakfast", datetime(2027, 2, 20, 9)),  # noqa: DTZ001 - wall time
)


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("", "1234"),
        ('title_contains = ["mixer", "breakfast"]', "134"),
        ('title_contains = ["mixer"]\ntitle_lacks = ["Staff Only"]', "1"),
        ('section = ["industry"]', "13"),
        ('section = ["networking", "screenings"]', "12"),
        ("starts_from = 2027-02-11", "134"),
        ("starts_to = 2027-02-12", "123"),  # inclusive, by the day on the festival's wall
        ('starts_from = 2027-02-11\nstarts_to = 2027-02-19\nsection = ["industry"]', "13"),
    ],
)
def test_only_what_the_filter_wants_is_kept(said: str, kept: str) -> None:
    follow = follows_of(parse(SETTINGS + said, None, {}))["site"]
    found = understand(LISTINGS, follow.source, follow.festival, NOW, follow.wanted)
    assert "".join(draft.origin_id for draft, _ in found.judged) == kept
    assert found.passed_over == len(LISTINGS) - len(kept)


def test_a_wrong_word_in_a_filter_is_answered_with_the_right_one() -> None:
    with pytest.raises(SettingsError, match=r"festmeet\.toml:15 .*did you mean 'title_contains'"):
        parse(SETTINGS + 'title_contain = ["x"]', Path("festmeet.toml"), {})


@pytest.mark.parametrize(
    ("source", "today", "soonest", "latest"),
    [
        ("tags", date(2027, 2, 12), 4, 6),  # during the festival: hashtags every five minutes
        ("fest-site", date(2027, 2, 12), 50, 70),
        ("tags", date(2027, 2, 5), 50, 70),  # the week before
        ("fest-site", date(2027, 2, 5), 320, 400),
        ("tags", date(2027, 5, 1), 6 * 1440, 8 * 1440),  # off-season
    ],
)
def test_hashtags_are_looked_at_by_the_festivals_clock(
    tmp_path: Path, source: str, today: date, soonest: int, latest: int
) -> None:
    now = datetime(today.year, today.month, today.day, 12, tzinfo=UTC)
    store = Store(f"sqlite:///{tmp_path}/clock.db")
    store.upgrade()
    store.follow([FEST], SOURCES, now)
    store.record_visit(report(source, now), [], now)
    health = next(one for one in store.sources(now) if one.key == source)
    store.close()
    assert timedelta(minutes=soonest) <= health.next_visit_at - now <= timedelta(minutes=latest)
