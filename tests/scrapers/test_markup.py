"""What is told of a page without a tree is what its tree says."""

from __future__ import annotations

from datetime import UTC, datetime
from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from scrapers.contract import Page
from scrapers.document import Document
from scrapers.markup import Markup, of_page

LD = '<script type="application/ld+json">{"n": 1}</script>'
PIECES = (
    LD,
    "<SCRIPT TYPE='application/ld+json' >[2]</SCRIPT >",
    '<script data-a=">" type="application/ld+json">[3]</script>',
    "<script>if (a < b) { x = '<!-- <div itemtype=\"q\">' }</script>",
    "<script>x = '<scr' + 'ipt type=\"application/ld+json\">'</script>",
    "<style>a > b { content: '<p itemtype>' }</style>",
    f"<!-- {LD} -->",
    "<!-->",
    "<!---->",
    "<!-- - -- > -->",
    f"<template>{LD}<p itemtype=x></template>",
    f"<textarea>{LD}</textarea>",
    "<noscript><p>no</p></noscript>",
    "<svg><title/><path d='M 1,1'/></svg>",
    '<div itemscope itemtype="https://schema.org/Event">',
    "<p typeof=Event>",
    '<P TypeOf\n= "Event">',
    "<p CLASS='a vEvent'>",
    "<i class=h-event>",
    "<p>an event: it prevents, h-events</p>",
    "<td><a href='/x'>a &lt; b</a>",
    "<base target=_top>",
    "<base href='/deep/'>",
    "<style>",
    "</style>",
    "<!--",
    "-->",
    "text < and > text",
)


def document(text: str, head: str = "<html lang=de-AT>") -> Document:
    return Document(
        Page(
            "https://kino.example/",
            f"{head}<body>{text}".encode(),
            datetime(2027, 1, 2, tzinfo=UTC),
            "text/html; charset=utf-8",
        )
    )


@given(st.lists(st.sampled_from(PIECES), max_size=8))
def test_scripts_base_and_syntaxes_are_those_of_the_tree(pieces: list[str]) -> None:
    page = document("".join(pieces))
    assert [text.decode() for text in page.jsonld] == [
        script.text() for script in page.tree.css("script[type*='ld+json' i]")
    ]
    base = page.tree.css_first("base[href]")
    assert page.base == ("https://kino.example/deep/" if base is not None else "https://kino.example/")
    assert page.language == "de-AT"
    for name in ("itemtype", "typeof"):
        assert name.encode() in page.markup.rest or not page.tree.css(f"[{name}]")
        assert name in page.markup.types or not page.tree.css(f"[{name}]:not([{name}=''])")
    assert page.markup.has_event_class or not page.tree.css(".vevent,.h-event")


@pytest.mark.parametrize(
    "opening",
    [
        "<html>",
        "<html lang=de>",
        '<HTML class="a b" LANG = "pt-BR" data-lang="xx">',
        "<html data-lang='xx' xml:lang='it' >",
        '<html xml:lang="fr" lang="">',
        '<html title=" lang=xx" lang=es>',
        '<html itemscope itemtype="https://schema.org/WebPage" lang="nl_NL">',
        "<html prefix=\"og: https://ogp.me/ns#\" lang='&#100;e'>",
        "<html amp lang/>",
        "<html data-a='>' lang=da>",
    ],
)
def test_the_language_is_the_one_the_tree_has(opening: str) -> None:
    page = document("<p>Kino", opening)
    root = page.tree.css_first("html")
    assert root is not None
    stated = root.attributes.get("lang") or root.attributes.get("xml:lang") or ""
    assert (page.language or "") == stated.replace("_", "-")


@given(st.text("ab='\"/ \n", max_size=30))
def test_the_base_is_the_one_the_tree_has(attributes: str) -> None:
    page = document(f"<base {attributes} href=/deep/>")
    base = page.tree.css_first("base[href]")
    assert base is None or page.base == urljoin("https://kino.example/", base.attributes.get("href") or "")


def test_a_page_with_nothing_but_jsonld_is_not_parsed() -> None:
    page = document(f"{LD}<script>typeof window</script><p>Screening</p>")
    assert page.jsonld == (b'{"n": 1}',)
    assert not page.markup.types
    assert not page.markup.has_event_class
    assert "tree" not in vars(page)


@pytest.mark.parametrize("before", ["", LD, "<!-- <html lang=fr> -->", "<head>"])
def test_what_opens_behind_the_beginning_counts_where_nothing_did_before(before: str) -> None:
    page = document(f"{before}<p>Kino<html lang=nl><base href=/deep/>", head="")
    root = page.tree.css_first("html")
    assert root is not None
    assert page.language == root.attributes.get("lang") == "nl"
    assert page.base == "https://kino.example/deep/"


def test_what_a_script_says_of_calling_off_is_nobody_s_news() -> None:
    assert not document("<script>event.cancelable</script>").mentions_calling_off
    assert document("<b>ABGESAGT</b>").mentions_calling_off
    assert not document("<b>ABGESAGT</b>", "<html lang=fr>").mentions_calling_off


@pytest.mark.parametrize("word", ["Café", "naïve"])
def test_a_script_that_is_not_the_utf8_it_claims_to_be_is_decoded(word: str) -> None:
    body = f'<script type="application/ld+json">"{word}"</script>'.encode("windows-1252")
    page = Page("https://kino.example/", body, datetime(2027, 1, 2, tzinfo=UTC), "text/html; charset=utf-8")
    assert of_page(page).jsonld == (f'"{word}"'.encode(),)


@pytest.mark.parametrize("opened", ["<script>", "<style>", "<!--", "<template>", "<html lang='"])
def test_what_is_never_closed_is_read_in_one_go(opened: str) -> None:
    many = 20_000
    whole = Markup((opened * many + LD).encode())
    assert len(whole.rest) <= 2 * len(whole.body)
    assert whole.jsonld is None or LexborHTMLParser(opened * 2 + LD).css("script[type*='ld+json']")
