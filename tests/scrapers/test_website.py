"""The platform `website`: what it recognises, what it reads, where it goes on."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from types import ModuleType

import pytest
from selectolax.lexbor import LexborHTMLParser

from scrapers import document, registry
from scrapers.contract import LayoutChanged, Listing, Page, Request, Source
from scrapers.platforms import drupal, eventon, showings, squarespace, tec, website
from tests.scrapers.test_structured import ADDRESS, SAMPLES, marked, page

SOURCE = Source(key="s", platform="website", url=ADDRESS)


def requests(body: bytes, source: Source = SOURCE, role: str = "") -> list[Request]:
    found = website.read(replace(page(body), role=role), source)
    return [one for one in found if isinstance(one, Request)]


@pytest.mark.parametrize(
    ("body", "sure"),
    [
        (b"<!doctype html><p>hello", 0.3),
        ("<html class=vevent>".encode("utf-16"), 0.3),
        (b"<html class=vevent>", 0.5),
        (marked(name="A"), 0.5),
        (b"{}", 0.0),
        (b"BEGIN:VCALENDAR", 0.0),
        (b"%PDF-1.7", 0.0),
        (b"<?xml version='1.0'?><rss>", 0.0),
    ],
)
def test_html_is_recognised_and_never_surer_than_a_platform_of_its_own(body: bytes, sure: float) -> None:
    assert website.recognise(replace(page(body), content_type=None)) == sure


def test_the_first_request_is_the_source() -> None:
    assert list(website.first_requests(SOURCE)) == [Request(ADDRESS)]


def test_a_list_goes_on_to_its_next_page() -> None:
    assert requests((SAMPLES / "banner.html").read_bytes()) == [
        Request("https://northlight.example/e?page=2")
    ]


@pytest.mark.parametrize(
    "link", ['<a rel="next" href="?page=2">', "<p class='a pagination'><b class=next><a href='?page=2'>"]
)
def test_the_next_page_of_marked_up_events_is_found(link: str) -> None:
    assert requests(marked(name="A", startDate="2027-02-11T19:00") + link.encode()) == [
        Request(f"{ADDRESS}?page=2")
    ]


def trees(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """The pages that are parsed from here on."""
    parsed: list[bytes] = []

    def parse(body: bytes) -> LexborHTMLParser:
        parsed.append(body)
        return LexborHTMLParser(body)

    monkeypatch.setattr(document, "LexborHTMLParser", parse)
    return parsed


def test_a_page_that_goes_nowhere_is_not_parsed_to_find_that_out(monkeypatch: pytest.MonkeyPatch) -> None:
    parsed = trees(monkeypatch)
    body = marked(name="A", startDate="2027-02-11T19:00") + b"<p>The next evening</p>"
    assert [type(one) for one in website.read(page(body), SOURCE)] == [Listing]
    assert parsed == []


@pytest.mark.parametrize("platform", [eventon, showings, tec, drupal, squarespace])
def test_a_page_is_parsed_once_however_many_readers_look_at_it(
    platform: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    parsed = trees(monkeypatch)
    body = b"<!doctype html><html lang=en><h2>Mixer</h2><p>Friday 12 February 2027, 7 pm</p>"
    assert any(isinstance(one, Listing) for one in platform.read(page(body), SOURCE))
    assert len(parsed) == 1


def test_days_without_times_are_followed_on_their_own_site_only() -> None:
    body = marked(name="A", startDate="2027-01-05", url="/a") + marked(
        name="B", startDate="2027-01-06", url="https://x.example/b"
    )
    assert requests(body) == [Request("https://northlight.example/a", role="details")]
    assert requests(body, role="details") == []
    assert requests(body, replace(SOURCE, options={"follow": False})) == []


def test_a_page_without_events_is_empty_not_an_error() -> None:
    assert [
        one for one in website.read(page(b"<html><p>Nothing on tonight"), SOURCE) if isinstance(one, Listing)
    ] == []


def test_json_is_not_a_web_page() -> None:
    with pytest.raises(LayoutChanged):
        list(website.read(page(b'{"events":[]}'), SOURCE))


def test_a_piece_cut_out_of_a_page_is_read_as_one() -> None:
    piece = "Friday 5 March 2027</div><div><h3>Crew drinks</h3><p>19:00</p></div><div><span>x</span>"
    cut = Page("https://fest.example/", piece.encode(), datetime(2027, 3, 1, tzinfo=UTC), "")
    assert registry.recognise(cut).platform == "website"
