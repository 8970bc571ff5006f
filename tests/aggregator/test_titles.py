"""Titles without boiler-plate: what two of them share and where they contradict each other."""

from __future__ import annotations

from itertools import combinations

import pytest

from aggregator.comparing import opinions
from aggregator.comparing.spellings import near, spelled_out
from aggregator.comparing.titles import TitleFacts, TitleLikeness, compare_titles, read_title

SAME = [
    ("Cóctel de bienvenida para acreditados", "Welcome Cocktail (accredited)"),
    ("Drehbuchautorenstammtisch", "Screenwriters' drinks"),
    ("Aperitivo dei registi", "directors aperitivo"),
    ("Café da manhã das produtoras", "Producers' breakfast"),
    ("Docs &amp; Drinks", "docs & drinks (UPDATED)"),
    ("Borrel voor documentairemakers", "Documentary drinks"),
    ("✨ Filmmakers' Picnic ✨", "FILMMAKERS PICNIC fri 5:30pm"),
    ("SoundCircle pints", "Sound Circle: pints"),
    ("regissörsöl", "Directors' beer"),
    ("Spotkanie producentów", "Producers' meetup"),
    ("Kanadischer Empfang", "Canadian reception"),
    ("Filmemacher*innen-Treffen", "Filmmakers' meet-up"),
    ("L'apéro de l'ARPO", "ARPO – apéritif"),
    ("Aperitivo dell’Anacleto", "Anacleto: aperitivo"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_the_same_said_differently_leaves_nothing_over(one: str, other: str) -> None:
    likeness = compare_titles(read_title(one), read_title(other))
    assert likeness.better == 1.0
    assert likeness.clashing_names == 0


def test_festival_and_city_are_boiler_plate() -> None:
    facts = read_title("Queer Coffee @ Pinewood 2026, Otter City", frozenset({"pinewood", "otter", "city"}))
    assert not facts.names
    assert facts.audience == {"queer"}


def test_a_group_on_one_side_and_a_name_on_the_other_cross() -> None:
    club, queer = read_title("Otterville Doc Club Coffee"), read_title("Queer Doc Coffee")
    assert compare_titles(club, queer).crossing
    assert compare_titles(queer, club).crossing
    assert not compare_titles(club, read_title("Doc coffee (Otterville)")).crossing


def test_roles_contradict() -> None:
    assert read_title("Writers' Mixer").roles.isdisjoint(read_title("Producers' Mixer").roles)


def test_letters_of_a_guild_address_its_trade() -> None:
    assert "writer" in read_title("WGA happy hour").roles


@pytest.mark.parametrize(
    ("title", "number"),
    [
        ("Mixer, Day 2", 2),
        ("Newcomers' Coffee (second session)", 2),
        ("Pub night #3", 3),
        ("Zweiter Tag: Stammtisch", 2),
        ("Segunda sesión: vermut", 2),
        ("First-Timers Meetup", None),
        ("Drinks at 7", None),
    ],
)
def test_which_of_several(title: str, number: int | None) -> None:
    assert read_title(title).ordinals == (frozenset({number}) if number else frozenset())


def test_initials_stand_for_words() -> None:
    assert spelled_out("shb", ("silver", "harbour", "bathhouse")) == ("silver", "harbour", "bathhouse")
    assert spelled_out("pga", ("producers", "guild", "toast")) == ("producers", "guild")
    assert spelled_out("nwhs", ("northwest", "harbour", "society")) == ("northwest", "harbour", "society")
    assert spelled_out("wctv", ("workers", "in", "cinema", "and", "tv")) == ("workers", "cinema", "tv")
    assert spelled_out("nwhs", ("nw", "harbour", "society")) == ("nw", "harbour", "society")
    assert spelled_out("wicm", ("workers", "in", "cinema", "and", "media")) == (
        "workers",
        "in",
        "cinema",
        "media",
    )
    assert spelled_out("xyz", ("silver", "harbour", "bathhouse")) == ()


def test_comparing_is_symmetric() -> None:
    one, other = read_title("NPF Mixer"), read_title("Nordic Pitching Forum Opening Mixer")
    assert compare_titles(one, other) == compare_titles(other, one)
    assert compare_titles(one, other).shared_names


def test_slips_of_the_pen() -> None:
    assert near("millbrook", "millbrok")
    assert near("lodge", "lodgr")
    assert not near("role:writer", "role:winter")
    assert not near("inn", "ink")


@pytest.mark.parametrize("title", ["", "!!!", "🎬🎬", "2026", "a" * 10_000, "&#0;&#xD800;", "\u0301" * 50])
def test_odd_titles_are_read(title: str) -> None:
    assert compare_titles(read_title(title), read_title("Drinks")).better <= 1.0


def test_titles_that_meet_again_are_compared_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[frozenset[str]] = []

    def counted(a: TitleFacts, b: TitleFacts, skip: frozenset[str]) -> TitleLikeness:
        asked.append(skip)
        return compare_titles(a, b, skip)

    monkeypatch.setattr(opinions, "compare_titles", counted)
    monkeypatch.setattr(opinions, "MOST_REMEMBERED", 2)
    remembered = opinions.RememberedTitles()
    titles = [read_title(title) for title in ("Doc Drinks", "Korova Drinks", "Korova Coffee", "Belisk")]
    for skip in (frozenset[str](), frozenset({"korova"})):
        for one, other in (*combinations(titles, 2), *combinations(titles, 2)):
            assert remembered(one, other, skip) == compare_titles(one, other, skip)
            assert remembered(one, other, skip) == compare_titles(one, other, skip)
    assert len(asked) == 24
