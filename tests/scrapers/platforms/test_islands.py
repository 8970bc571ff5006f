"""JSON islands are found by id and by assignment, whatever is around them, and say when they end early."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scrapers.contract import LayoutChanged, Page
from scrapers.json_data.islands import Island, island_assigned, island_by_id, islands_of_type, read_body


@pytest.mark.parametrize(
    "markup",
    [
        '<script id="__NEXT_DATA__" type="application/json">{"a": 1}</script>',
        "<script\n  type='application/json'\n  id='__NEXT_DATA__'\n>\n {\"a\": 1}\n</script>",
        '<SCRIPT type=application/json id=__NEXT_DATA__>{"a": 1}</SCRIPT>',
        '<script id="__NEXT_DATA__"><!-- {"a": 1} --></script>',
    ],
)
def test_by_id(markup: str) -> None:
    assert island_by_id(f"<p>{markup}<p>", "__NEXT_DATA__") == Island({"a": 1})


@pytest.mark.parametrize(
    "script",
    [
        'window.__X__ = {"a": "</b>"};',
        'if (window.__X__ === {}) {}; window.__X__={"a": "</b>"}; more({})',
        'window["__X__"] = {"a": "</b>"}',
        'var __X__ = JSON.parse("{\\"a\\": \\"</b>\\"}");',
        'window.__X__ = JSON.parse(\'{"a": "\\x3c/b>"}\')',
    ],
)
def test_by_assignment(script: str) -> None:
    found = island_assigned(f"<script>{script}</script>", "__X__")
    assert found == Island({"a": "</b>"})


def test_none_is_none() -> None:
    assert island_by_id("<script id='other'>{}</script>", "__NEXT_DATA__") is None
    assert island_by_id("<script id='__NEXT_DATA__'></script><p>{}</p>", "__NEXT_DATA__") is None
    assert island_assigned("<script>window.__X__ = undefined;</script>", "__X__") is None


def test_every_island_of_a_type() -> None:
    page = (
        '<script type="application/json" data-a>[1]</script><script type="application/json">{"b": 2}</script>'
    )
    assert [one.value for one in islands_of_type(page)] == [[1], {"b": 2}]


def test_an_island_that_ends_early_says_so_after_what_it_has() -> None:
    found = island_assigned('<script>window.__X__ = {"events": [{"id": "1"}, {"id": "2', "__X__")
    assert found is not None
    assert found.value["events"][0] == {"id": "1"}
    assert [one.cut for one in found.missing()] == [True]


def test_a_slip_is_no_cut() -> None:
    found = island_assigned('<script>window.__X__ = {"events": [1, 2,],};</script>', "__X__")
    assert found is not None
    assert not list(found.missing())


@pytest.mark.parametrize(
    ("body", "why"),
    [
        (b"", "an empty answer"),
        (b"\xef\xbb\xbf <html>", "a web page"),
        (b"Too many requests", "it starts with"),
        (b"{" * 100_000, "no JSON"),
    ],
)
def test_a_body_that_is_no_json_is_named(body: bytes, why: str) -> None:
    page = Page("https://api.example/events", body, datetime(2027, 2, 1, tzinfo=UTC))
    with pytest.raises(LayoutChanged, match=why):
        read_body(page)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 10**12) | st.text(max_size=12),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=12,
)


@settings(max_examples=60)
@given(st.dictionaries(st.text(max_size=5), JSON, min_size=1, max_size=4))
def test_what_a_page_carries_is_what_is_read(told: dict[str, object]) -> None:
    import json

    text = json.dumps(told).replace("</", "<\\/")
    assert island_assigned(f"<script>window.__X__ = {text};\nnext()</script>", "__X__") == Island(told)
    assert island_by_id(f'<script id="i" type="application/json">{text}</script>', "i") == Island(told)
