"""XML is inert, wherever in the bytes somebody hides what is not."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from scrapers.contract import LayoutChanged, Page
from scrapers.json_data.xml_records import elements_of, read_xml

HIDDEN = f'<!--{"x" * 50_000}--><!DOCTYPE a [<!ENTITY b "boom">]><a><show>&b;</show></a>'


def test_a_document_type_behind_a_long_comment_is_refused_too() -> None:
    page = Page("https://fest.example/feed.xml", HIDDEN.encode(), datetime(2027, 2, 1, tzinfo=UTC))
    with pytest.raises(LayoutChanged, match="document type"):
        read_xml(page, "show")


def test_entities_are_refused_and_never_expanded() -> None:
    with pytest.raises(LayoutChanged, match="entities"):
        list(elements_of(HIDDEN.replace("[<!ENTITY", f"[<!--{'>' * 300_000}--><!ENTITY")))
    assert "boom" not in str([element.text for _, element in elements_of(HIDDEN.replace("&b;", ""))])
