"""Broken JSON: what can be saved is saved, and nothing hangs."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scrapers.json_data.mend import BrokenJson, mend, read_json


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ('{"a":1}', [{"a": 1}]),
        ('{"a":"b",}', [{"a": "b"}]),
        ('{"a":"b",,"c":"d"}', [{"a": "b", "c": "d"}]),
        ('{"a":"b";\n"c":"d"}', [{"a": "b", "c": "d"}]),
        ('{"a":"two\nlines"}', [{"a": "two lines"}]),
        ('{"a": "he said: "cut".", "b":"c"}', [{"a": 'he said: "cut".', "b": "c"}]),
        ('<!-- {"a":"b"} -->', [{"a": "b"}]),
        ('//<![CDATA[\n{"a":"b"}\n//]]>', [{"a": "b"}]),
        ('{"a":"b"}{"c":"d"}', [{"a": "b"}, {"c": "d"}]),
        ('[{"a":"x"},{"b":"y","c":"cut', [[{"a": "x"}, {"b": "y"}]]),
        ("{&quot;a&quot;:&quot;b &amp;amp; c&quot;}", [{"a": "b & c"}]),
        ("{“a”: “b”}", [{"a": "b"}]),
        ("{'a':'it\\'s'}", [{"a": "it's"}]),
        ("{a: 04109}", [{"a": "04109"}]),
        ('{"a":["1","2"}', [{"a": ["1", "2"]}]),
        ('{"a":"x"\n"b":"y"}', [{"a": "x", "b": "y"}]),
        ('{"a":"\\ud83d\\ude80 \\ud800"}', [{"a": "🚀 \ufffd"}]),
        ('{"a":"b" /* why */, <br /> "c":"d"}', [{"a": "b", "c": "d"}]),
        ('{"a":["kept"],"a":[],,}', [{"a": ["kept"]}]),
    ],
)
def test_what_templates_break_is_mended(text: str, values: list[Any]) -> None:
    assert read_json(text) == values


@pytest.mark.parametrize("text", ["", "no JSON here", "[" * 100_000, '{"a":' * 100_000, '"' * 10_000])
def test_what_cannot_be_mended_says_so(text: str) -> None:
    with pytest.raises(BrokenJson):
        mend(text)


def test_an_integer_of_five_thousand_digits_is_just_text() -> None:
    assert read_json('{"n":' + "9" * 5000 + ",}") == [{"n": "9" * 5000}]


@pytest.mark.parametrize("tail", ["<!--", "/*", '"', "[}", "{", "\\u", "“", ",", '" ', "&quot;"])
def test_a_hostile_tail_is_read_in_one_go(tail: str) -> None:
    values = mend('{"name":"kept","x":' + tail * 30_000)
    assert values[0].get("name", "kept") == "kept"


JSON = st.recursive(
    st.text(max_size=20) | st.none() | st.booleans(),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(min_size=1, max_size=8), inner, max_size=4)
    ),
    max_leaves=12,
)


@settings(max_examples=150)
@given(st.dictionaries(st.text(min_size=1, max_size=8), JSON, min_size=1, max_size=4), st.integers(0, 400))
def test_cut_anywhere_it_raises_only_our_error(value: dict[str, Any], at: int) -> None:
    text = json.dumps(value)
    try:
        read_json(text[:at])
    except BrokenJson:
        assert at < len(text)
