"""Guilds, societies and schools in titles, and whom two records invite."""

from __future__ import annotations

import pytest

from aggregator.comparing.addressed import told_groups
from aggregator.comparing.evidence import measure
from aggregator.comparing.records import facts_of
from aggregator.comparing.titles import read_title
from tests.aggregator.match_helpers import record


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("WIF coffee", "Women in Film Seattle coffee"),
        ("Femmes du cinéma: café", "WIF coffee"),
        ("WIFT drinks", "Women in Film & TV drinks"),
        ("DGA toast", "Directors Guild reception"),
    ],
)
def test_letters_and_names_are_one_body(one: str, other: str) -> None:
    assert read_title(one).bodies & read_title(other).bodies


def test_women_in_film_are_not_women_in_animation() -> None:
    film, animation = read_title("WIF coffee"), read_title("Women in Animation coffee")
    assert film.bodies
    assert animation.bodies
    assert not film.bodies & animation.bodies


@pytest.mark.parametrize(
    "title", ["Women filmmakers' coffee", "SF drinks", "TIFF mixer", "Film school brunch"]
)
def test_groups_places_and_festivals_are_no_bodies(title: str) -> None:
    assert not read_title(title).bodies


def measures(title: str, other: str, **changes: str) -> set[str]:
    """What speaks for or against two records of one hour and place, the second from elsewhere."""
    one, two = record("a", title=title), record("b", title=other, source="luma", url=None, **changes)
    return {name for name, value in measure(facts_of(one), facts_of(two)).items() if value}


def test_a_description_says_whom_a_title_leaves_open() -> None:
    title = "Cinematographers' night"
    assert "told_group" in measures(title, "Õhtu", description="For cinematographers and their guests.")
    assert "told_clash" in measures(title, "Õhtu", description="For directors and their guests.")
    assert not {"told_group", "told_clash"} & measures(title, "Cinematographers", description="Directors.")


def test_a_description_that_lists_every_trade_addresses_nobody() -> None:
    assert told_groups(frozenset(("director", "producer", "writer")), "role") == frozenset()


def test_members_and_guests_are_no_other_invitation() -> None:
    assert "one_sided" not in measures("DGA members toast", "Directors Guild toast")
    assert "one_sided" in measures("Queer toast", "Directors Guild toast")


def test_titles_without_a_common_name_are_strangers_only_between_listings() -> None:
    titles = ("Otter Producers Hour", "Heron Coffee")
    assert "strange_listings" in measures(*titles)
    post, listing = record("a", title=titles[0], source="mastodon"), record("b", title=titles[1])
    assert not measure(facts_of(post), facts_of(listing)).get("strange_listings")
