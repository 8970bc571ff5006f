"""Posts as plain text."""

from __future__ import annotations

import pytest

from scrapers.contract import Removed, Source, Unreadable
from scrapers.posts.memory import MOST_KEPT, gone, portion, remember, trail_of
from scrapers.posts.text import in_place_of, links_in, links_of, tags_in, text_of


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ('<p>See <a href="https://meet.example/e/long">meet.example/e/lo…</a></p>', "See https://meet.example/e/long"),
        ('<p><a href="https://meet.example/e">sign up</a> now</p>', "sign up (https://meet.example/e) now"),
        ('<a class="u-url mention" href="https://k.example/@a">@<span>a</span></a> hi', "@a hi"),
        ('<a href="http://n.example/search?q=%23f">#f</a> hi', "#f hi"),
        ('<a href="javascript:alert(1)">x</a>', "x"),
        ("<p>one</p><p>two &amp; three<br>four</p>", "one\n\ntwo & three\nfour"),
        ('<a href="https://a.example/?x=1&amp;y=2">a.example/?x=1…</a>', "https://a.example/?x=1&y=2"),
        ("no markup < at all", "no markup < at all"),
    ],
)  # fmt: skip
def test_markup_becomes_what_a_reader_sees_with_whole_addresses(markup: str, expected: str) -> None:
    assert text_of(markup) == expected


def test_links_leave_out_mentions_and_hashtags() -> None:
    markup = '<a class="mention" href="https://k.example/@a">@a</a> <a href="https://meet.example/">x</a>'
    assert links_of(markup) == ("https://meet.example/",)
    assert links_in("at https://meet.example/e. And (https://b.example/x)") == (
        "https://meet.example/e",
        "https://b.example/x",
    )


@pytest.mark.parametrize(
    ("markup", "expected", "links"),
    [
        ('RT @<a href="https://gs.example/user/7">ada</a> hi', "RT @ada hi", ()),
        ('@<span class="vcard"><a href="https://gs.example/ada">ada</a></span> hi', "@ada hi", ()),
        ('we meet #<a href="https://gs.example/tag/kvrx" rel="tag">kvrx</a>', "we meet #kvrx", ()),
        ('!<a href="https://gs.example/group/25/id">swim</a> at noon', "!swim at noon", ()),
        ('@<a href="https://rex.example/">Rex</a>', "@Rex (https://rex.example/)", ("https://rex.example/",)),
        ('@ <a href="https://k.example/e/7">Rex</a>', "@ Rex (https://k.example/e/7)", ("https://k.example/e/7",)),
        ('Look !<a href="https://k.example/e/7">Here</a>', "Look !Here (https://k.example/e/7)", ("https://k.example/e/7",)),
    ],
)  # fmt: skip
def test_a_sign_in_front_of_a_link_makes_it_a_mention(
    markup: str, expected: str, links: tuple[str, ...]
) -> None:
    assert text_of(markup) == expected
    assert links_of(markup) == links


def test_hashtags_are_words_and_not_parts_of_addresses() -> None:
    text = "#Farol27 #farol27 #1 a#b https://x.example/#part #côte_d_or (#kino)"
    assert tags_in(text) == ("Farol27", "côte_d_or", "kino")


def test_a_shown_address_gives_way_to_the_whole_one() -> None:
    assert in_place_of("meet.example/e/…", "https://meet.example/e/1") == "https://meet.example/e/1"
    assert in_place_of("our page", "https://meet.example/") == "our page (https://meet.example/)"
    assert in_place_of("our page", "mailto:a@b.example") == "our page"


def test_memory_turns_through_what_it_keeps_and_survives_damage() -> None:
    seen = [(str(number), f"u{number}") for number in range(MOST_KEPT + 50)]
    note = remember(trail_of(source({}), "tag"), "tag", seen, "0")
    trail = trail_of(source({note.name: note.value}), "tag")
    assert (trail.newest, len(trail.kept), trail.turn) == ("0", MOST_KEPT, 1)
    asked: set[str] = set()
    for _ in range(MOST_KEPT // 20):
        asked |= set(portion(trail, 20))
        note = remember(trail, "tag", [], None)
        trail = trail_of(source({note.name: note.value}), "tag")
    assert len(asked) == MOST_KEPT
    assert trail.newest == "0"
    for damaged in ("", "{", "[]", '{"newest": 1, "kept": 3}', "null"):
        assert trail_of(source({"posts tag": damaged}), "tag").kept == ()


def test_what_does_not_come_back_is_removed_unless_nothing_comes() -> None:
    asked = {str(number): f"u{number}" for number in range(6)}
    assert list(gone(asked, {"0", "1", "2", "3", "4"})) == [Removed("u5")]
    assert [type(one) for one in gone(asked, set())] == [Unreadable]
    assert list(gone({"1": "u1"}, set())) == [Removed("u1")]


def source(memory: dict[str, str]) -> Source:
    return Source("s", "mastodon", "https://kino.example/", memory=memory)
