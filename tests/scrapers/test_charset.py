"""Bytes become the words their author wrote, whatever the labels say."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from webencodings.labels import LABELS

from scrapers.charset import codec_of, decode
from scrapers.contract import Page
from tests.scrapers.moments import NOON

SMILE = "Kaffee für Künstler – 22 Uhr"


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        pytest.param(SMILE.encode(), "text/html; charset=utf-8", id="header"),
        pytest.param(SMILE.encode("windows-1252"), "text/html; charset=ISO-8859-1", id="latin means windows"),
        pytest.param(SMILE.encode("windows-1252"), 'text/html; charset="windows-1252"', id="quoted"),
        pytest.param(SMILE.encode("utf-16-le"), "text/html; charset=utf-16le", id="utf-16 by header"),
        pytest.param(
            codecs.BOM_UTF8 + SMILE.encode(), "text/html; charset=windows-1252", id="mark over header"
        ),
        pytest.param(codecs.BOM_UTF16_BE + SMILE.encode("utf-16-be"), None, id="utf-16 by mark"),
        pytest.param(SMILE.encode("utf-16-le"), None, id="utf-16 without mark"),
        pytest.param(SMILE.encode(), None, id="content utf-8"),
        pytest.param(SMILE.encode("windows-1252"), None, id="content windows-1252"),
        pytest.param(SMILE.encode(), "text/html; charset=iso-8859-1", id="header lies, content is utf-8"),
        pytest.param(
            SMILE.encode("windows-1252"), "text/html; charset=utf-8", id="header lies, content is not"
        ),
        pytest.param(SMILE.encode(), "text/html; charset=zlib", id="label is no text encoding"),
        pytest.param(SMILE.encode(), "text/html; charset=\udc80", id="label is rubbish"),
    ],
)
def test_decodes(body: bytes, content_type: str | None) -> None:
    assert decode(body, content_type) == SMILE


@pytest.mark.parametrize(
    ("declaration", "codec"),
    [
        ('<meta charset="windows-1250">', "windows-1250"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-2">', "iso-8859-2"),
        ('<?xml version="1.0" encoding="windows-1251"?>', "windows-1251"),
        ("<!-- <meta charset=utf-8> --><meta charset=iso-8859-2>", "iso-8859-2"),
    ],
)
def test_a_declaration_in_the_body_is_heeded(declaration: str, codec: str) -> None:
    text = declaration + ("Встреча" if codec == "windows-1251" else "Přátelé žížal")
    assert decode(text.encode(codec), "text/html") == text


def test_meta_saying_utf_16_cannot_be_right() -> None:
    assert decode(b'<meta charset="utf-16">caf\xc3\xa9', None).endswith("café")


def test_a_few_broken_bytes_do_not_turn_the_page_into_another_encoding() -> None:
    assert decode("für Künstlerinnen über ".encode() + b"\xff") == "für Künstlerinnen über \ufffd"


def test_page_text_uses_the_header() -> None:
    page = Page("https://festival.example/", "Żółw".encode("iso-8859-2"), NOON, "text/html; charset=latin2")
    assert page.text() == "Żółw"


@given(st.binary(max_size=200), st.sampled_from([*LABELS, "hex", "idna", "utf-7", "unicode_escape", ""]))
@settings(max_examples=300)
def test_nothing_unstorable_ever_comes_out(body: bytes, label: str) -> None:
    text = decode(body, f"text/html; charset={label}")
    assert "\0" not in text
    assert text.encode("utf-8").decode("utf-8") == text


@pytest.mark.parametrize(
    "label", ["hex", "base64", "rot13", "zlib", "bz2", "idna", "utf-7", "undefined", "replacement"]
)
def test_labels_of_no_text_encoding_are_ignored(label: str) -> None:
    assert codec_of(label) is None
