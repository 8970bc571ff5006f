"""Answers that a tool kept one a line."""

from __future__ import annotations

import json
from typing import Any

import pytest

from scrapers import registry
from scrapers.contract import Finding, Listing, Page, Post, Source, Unreadable
from tests.scrapers.moments import NOON

POSTS = [
    {"id": str(at), "text": f"Coffee at ten {at}", "author_id": "5", "edit_history_tweet_ids": [str(at)]}
    for at in (1888600000000000003, 1888600000000000004)
]
ANA = {"id": "5", "username": "ana"}


def read(lines: list[Any], cut: int = 0) -> list[Finding]:
    text = "\n".join(map(json.dumps, lines)) + "\n"
    page = Page("https://files.example/kept.jsonl", text[: len(text) - cut].encode(), NOON)
    adapter = registry.recognise(page)
    return list(adapter.read(page, Source("s", adapter.platform, page.url)))


@pytest.mark.parametrize(
    "lines",
    [
        [{"data": [post], "includes": {"users": [ANA]}, "meta": {"result_count": 1}} for post in POSTS],
        [{**post, "author": ANA} for post in POSTS],
        [
            {"id_str": post["id"], "full_text": post["text"], "user": {"id_str": "5", "screen_name": "ana"}}
            for post in POSTS
        ],
    ],
)
def test_posts_kept_one_answer_or_one_post_a_line(lines: list[Any]) -> None:
    found = [one for one in read(lines) if isinstance(one, Post)]
    assert [(one.id, one.author) for one in found] == [(post["id"], "ana") for post in POSTS]


def test_gatherings_one_a_line_and_a_last_one_cut_off() -> None:
    lines = [
        {"title": name, "startDate": "2027-02-11", "venue": "Roof"} for name in ("Mixer", "Lunch", "Walk")
    ]
    assert [one.title for one in read(lines) if isinstance(one, Listing)] == ["Mixer", "Lunch", "Walk"]
    cut = read(lines, cut=9)
    assert [one.title for one in cut if isinstance(one, Listing)] == ["Mixer", "Lunch"]
    assert any(isinstance(one, Unreadable) and one.cut for one in cut)
