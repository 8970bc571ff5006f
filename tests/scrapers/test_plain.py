"""What a reader of the page would see, whatever the markup did."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scrapers.plain import from_html, plain, plain_lines


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("Tom &amp;amp; Ines", "Tom & Ines"),
        ("Drinks<br>after <b>dark</b>", "Drinks after dark"),
        ("&lt;p&gt;Hello&lt;/p&gt;", "Hello"),
        ("a < b & c", "a < b & c"),
        ("I <3 shorts", "I <3 shorts"),
        ("[charla] Sonido", "[charla] Sonido"),
        ('[vc_row width="1/2"]Mixer[/vc_row]', "Mixer"),
        ('[caption id="a"]Mixer[/caption]', "Mixer"),
        ("<script>x()</script>Mixer <!-- no -->", "Mixer"),
        ("Sa. 3.&nbsp;M&auml;rz", "Sa. 3. März"),
        ('<img alt="a > b">Mixer', "Mixer"),
        ("Mi\u200bxer\x00 \ud800night", "Mixer night"),
        ("  ", None),
        ("<div></div>", None),
        (None, None),
    ],
)
def test_one_line(markup: str | None, text: str | None) -> None:
    assert plain(markup) == text


def test_blocks_end_lines_and_inline_marks_do_not() -> None:
    assert plain_lines("<ul><li>one</li>\n<li>two <i>and</i>\nhalf</li></ul>") == ["one", "two and half"]
    assert plain_lines("one\ntwo <b>and</b>\n\n\nhalf") == ["one", "two and", "half"]
    assert from_html("<p>one</p><p>two</p>") == "one\n\ntwo"


def test_links_are_written_out_when_wanted() -> None:
    markup = (
        '<a href="https://example.org/a">Here</a> or <a href="https://example.org">https://example.org</a>'
    )
    assert from_html(markup, links=True) == "Here (https://example.org/a) or https://example.org"
    assert from_html(markup) == "Here or https://example.org"


@settings(max_examples=150)
@given(st.text(alphabet=st.sampled_from("<>/&;#x\"'[]_=ab \n"), max_size=80))
def test_any_text_is_read_and_reading_again_changes_nothing_visible(text: str) -> None:
    line = plain(text)
    assert line is None or ("\n" not in line and line == line.strip())


def test_a_hundred_thousand_open_tags_are_no_work() -> None:
    assert plain("<div>" * 100_000 + "x") == "x"
