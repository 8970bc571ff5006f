"""The pages, as a reader without scripts and a screen reader meet them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from itertools import pairwise
from typing import Any

import pytest

from tests.api.planting import LISTINGS, NOW, Planted, visit

PAGES = (
    "/",
    "/?kind=niche&q=mixer",
    "/festivals",
    "/festivals/harbourfest-2027",
    "/sources",
    "/subscribe?kind=niche",
)


class Outline(HTMLParser):
    """Headings, links, form fields and labels of a page, and whether its elements nest."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.headings: list[tuple[int, str]] = []
        self.links: list[str] = []
        self.fields: list[dict[str, str | None]] = []
        self.labels: set[str | None] = set()
        self.ids: list[str] = []
        self.open: list[str] = []
        self.scripts: list[str | None] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = dict(attrs)
        self.ids += [said["id"] or ""] if "id" in said else []
        assert "style" not in said, "the policy forbids inline styles"
        assert not any(name.startswith("on") for name in said), "and inline scripts"
        if re.fullmatch(r"h[1-6]", tag):
            self.headings.append((int(tag[1]), ""))
        if tag == "a":
            self.links.append(said.get("href") or "")
        if tag in ("input", "select") and said.get("type") != "hidden":
            self.fields.append(said)
        if tag == "label":
            self.labels.add(said.get("for"))
        if tag == "script":
            self.scripts.append(said.get("type"))
        if tag not in ("meta", "link", "input", "br", "hr", "img", "circle"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag != "circle":
            assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and any(re.fullmatch(r"h[1-6]", tag) for tag in self.open) and self.headings:
            level, text = self.headings[-1]
            self.headings[-1] = (level, text + data)


def outline(place: Planted, path: str) -> Outline:
    answer = place.client.get(path)
    assert answer.status_code == 200
    return Outline(answer.text)


@pytest.mark.parametrize("path", PAGES)
def test_pages_are_sound(shared: Planted, path: str) -> None:
    page = outline(shared, path)
    assert page.open == []
    assert page.scripts == []
    levels = [level for level, _ in page.headings]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels)), levels
    assert len(page.ids) == len(set(page.ids)), "an id names one thing"
    assert all(field.get("id") in page.labels for field in page.fields), "every field has its label"


def test_headings_hold_title_day_and_time_together(shared: Planted) -> None:
    headings = [" ".join(text.split()) for _, text in outline(shared, "/").headings]
    assert "Editors' mixer number 1 Wed 10 Feb, 18:30–20:30" in headings
    assert "Today, Wed 10 Feb" in headings
    assert "Editors' mixer number 4 Sat 13 Feb, time not stated" in headings


def test_every_link_of_the_search_page_leads_somewhere(shared: Planted) -> None:
    ours = {href for href in outline(shared, "/").links if href.startswith("/")}
    assert len(ours) > 15
    for href in ours:
        assert shared.client.get(href).status_code == 200, href


def test_facets_are_taken_and_dropped_by_links(shared: Planted) -> None:
    assert "/?kind=official" in outline(shared, "/").links
    taken = outline(shared, "/?kind=official").links
    assert "/?kind=niche&kind=official" in taken
    assert "/" in taken
    assert "/?from=now&kind=official&to=today" in taken


def test_a_search_with_no_result_says_how_far_to_believe_it(place: Planted) -> None:
    page = place.client.get("/?genre=faith").text
    assert "Nothing found." in page
    assert "All 2 sources could be read" in page
    visit(place.store, [], NOW, code="timeout", reason="no answer")
    assert "1 of 2 sources cannot be read" in place.client.get("/?genre=faith").text


def test_the_festivals_page_opens_with_tonight(place: Planted) -> None:
    page = " ".join(place.client.get("/festivals/harbourfest-2027").text.split())
    assert ">Tonight<" in page
    assert "10–14 February 2027 · Berlin" in page
    place.now = LISTINGS[3][0].start_at.replace(hour=23, day=14)
    assert "Nothing on tonight" in place.client.get("/festivals/harbourfest-2027").text
    assert place.client.get("/festivals/none").status_code == 404


def test_an_events_page_tells_machines_too(shared: Planted) -> None:
    page = shared.client.get(f"/events/{shared.ids()[LISTINGS[2][0].title]}").text
    (block,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.S)
    said: dict[str, Any] = json.loads(block)
    assert said["name"] == "Horror & <b>hot chocolate</b>"
    assert "<b>" not in block
    assert said["startDate"] == "2027-02-12T18:30:00+01:00"
    assert said["location"][0]["address"]["addressLocality"] == "Berlin"
    assert said["isAccessibleForFree"] is False
    assert "last confirmed" in page
    assert "Open, please RSVP" in page


def test_sources_page_puts_trouble_first(place: Planted) -> None:
    visit(place.store, [], NOW, code="timeout", reason="no answer within 30 s")
    page = place.client.get("/sources").text
    assert page.index("Harbourfest") < page.index("The guild")
    assert "no answer within 30 s" in page


def test_a_browser_gets_a_page_for_its_mistakes(shared: Planted) -> None:
    answer = shared.client.get("/?kind=nich", headers={"Accept": "text/html"})
    assert answer.status_code == 400
    assert "did you mean &#39;niche&#39;?" in answer.text


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """A Chromium, the system's when there is one."""
    import shutil

    sync = pytest.importorskip("playwright.sync_api")
    with sync.sync_playwright() as driver:
        path = shutil.which("chromium") or shutil.which("google-chrome")
        if path is None:
            pytest.skip("no Chromium here")
        started = driver.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield started
        started.close()


TARGETS = (
    "[...document.querySelectorAll('button, .button, .chip, input:not([type=hidden]):not([type=checkbox])')]"
    ".filter(each => each.offsetParent && !each.closest('.pot'))"
)


@pytest.mark.browser
@pytest.mark.parametrize("width", [320, 1200])
def test_in_a_browser_nothing_sticks_out_and_no_policy_is_broken(
    shared: Planted, browser: Any, width: int
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900}, java_script_enabled=True)
    page = context.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))

    def answer(route: Any) -> None:
        got = shared.client.get(route.request.url.removeprefix("https://meet.example"))
        route.fulfill(status=got.status_code, headers=dict(got.headers), body=got.content)

    page.route("https://meet.example/**", answer)
    event = f"/events/{shared.ids()[LISTINGS[0][0].title]}"
    for path in ("/", "/festivals/harbourfest-2027", event, "/sources", "/subscribe?kind=niche"):
        page.goto(f"https://meet.example{path}")
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
        assert page.evaluate("getComputedStyle(document.querySelector('h1')).fontSize") != "32px", "styled"
        small = page.evaluate(f"{TARGETS}.filter(each => each.getBoundingClientRect().height < 24).length")
        assert small == 0, "WCAG 2.2 asks for targets of 24 pixels"
    assert complaints == []
    context.close()


@pytest.mark.browser
def test_another_site_shows_the_list_and_keeps_its_own_when_scripts_fail(
    shared: Planted, browser: Any
) -> None:
    host = (
        "<script src='https://meet.example/static/embed.js' defer></script>"
        "<festmeet-events query='kind=official'><a href='/plain'>Plain list</a></festmeet-events>"
    )

    def answer(route: Any) -> None:
        got = shared.client.get(route.request.url.removeprefix("https://meet.example"))
        route.fulfill(status=got.status_code, headers=dict(got.headers), body=got.content)

    for scripts, shown in ((True, "First-timers' speed networking"), (False, "Plain list")):
        context = browser.new_context(java_script_enabled=scripts)
        page = context.new_page()
        page.route("https://meet.example/**", answer)
        page.route("https://host.example/", lambda route: route.fulfill(body=host, content_type="text/html"))
        page.goto("https://host.example/")
        page.wait_for_selector(f"text={shown}")
        context.close()
