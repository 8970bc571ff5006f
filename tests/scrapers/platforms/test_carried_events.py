"""Pages whose gatherings stand only in the data for their scripts, under names of the site's own."""

from __future__ import annotations

import json
from html import escape
from typing import Any

import pytest

from scrapers import registry
from scrapers.contract import Listing, Page, Source
from scrapers.json_data.carried_values import carried_values
from scrapers.json_data.cut import balanced, with_moments
from tests.scrapers.moments import NOON

EVENINGS = ["Mixer|2027-02-11T19:00", "Dance|2027-02-12T20:00"]
TERMINE = [
    {"titel": "Mixer", "beginn": "2027-02-11T19:00", "ort": "Halle 2"},
    {"titel": "Dance", "beginn": "2027-02-12T20:00", "ort": "Hof"},
]
FUNCIONES = [
    {"nombre": "Mixer", "fecha": "11/02/2027", "hora": "19:00"},
    {"nombre": "Dance", "fecha": "12/02/2027", "hora": "20:00"},
]
BEGINS = [{"name": "Mixer", "begin": 1802372400000}, {"name": "Dance", "begin": 1802462400000}]
BY_DAYS = {
    "2027-02-11": [{"titel": "Mixer", "uhrzeit": "19:00", "ort": "Halle 2"}],
    "2027-02-12": [{"titel": "Dance", "uhrzeit": "20:00", "ort": "Hof"}],
}
PACKED = [
    ["ShallowReactive", 1], {"data": 2}, {"termine": 3}, [4, 7], {"titel": 5, "beginn": 6}, "Mixer",
    ["Date", "2027-02-11T19:00:00Z"], {"titel": 8, "beginn": 9}, "Dance", "2027-02-12T20:00",
]  # fmt: skip
WITH_KINDS = {
    "konserter": [
        1,
        [
            [0, {"navn": [0, "Mixer"], "start": [3, "2027-02-11T19:00:00.000Z"]}],
            [0, {"navn": [0, "Dance"], "start": [3, "2027-02-12T20:00:00.000Z"]}],
        ],
    ]
}
ROW = f'5:["$","main",null,{{"konzerte":{json.dumps(TERMINE)}}}]\n'


def read(markup: str) -> list[str]:
    body = f"<!doctype html><html><title>House</title><body><div id=app></div>{markup}</body></html>"
    page = Page("https://house.example/was-ist-los", body.encode(), NOON, content_type="text/html")
    found = registry.recognise(page).read(page, Source("s", "website", page.url))
    return [f"{one.title}|{one.start.isoformat()[:16]}" for one in found if isinstance(one, Listing)]


def island(value: Any) -> str:
    return f'<script type="application/json">{json.dumps(value)}</script>'


def attribute(name: str, value: Any, tag: str = "div") -> str:
    return f'<{tag} {name}="{escape(json.dumps(value))}"></{tag}>'


@pytest.mark.parametrize(
    "markup",
    [
        island({"props": {"proximosEventos": FUNCIONES}}),
        island({"upcomingEvents": BEGINS}),
        island({"programm": BY_DAYS}),
        island({"seite": {"liste": TERMINE}}),
        island({"calendarView": [json.dumps({"events": FUNCIONES})]}),
        island(PACKED),
        f"<script>window.__STATE__ = JSON.parse({json.dumps(json.dumps({'agenda': FUNCIONES}))});</script>",
        attribute("data-page", {"component": "Agenda", "props": {"eventos": FUNCIONES}}),
        attribute("props", WITH_KINDS, "astro-island"),
        attribute("wire:snapshot", {"data": {"termine": [TERMINE, {"s": "arr"}]}}),
        attribute("event", TERMINE[0], "house-card") + attribute("event", TERMINE[1], "house-card"),
        f"<script>self.__next_f.push([1,{json.dumps(ROW[:90])}])</script>"
        f"<script>self.__next_f.push([1,{json.dumps(ROW[90:])}])</script>",
    ],
    ids=lambda markup: markup[:40],
)
def test_data_under_names_of_their_own(markup: str) -> None:
    assert read(markup) == EVENINGS


@pytest.mark.parametrize(
    "script",
    [
        "const programm = [{titel: 'Mixer', beginn: '2027-02-11 19:00', ort: 'Halle 2'},"
        " {titel: 'Dance', beginn: '2027-02-12 20:00', ort: 'Hof'},];",
        "$('#c').fullCalendar({ events: [{title: 'Mixer', start: new Date(2027, 1, 11, 19, 0)},"
        " {title: 'Dance', start: '2027-02-12T20:00'}], eventClick: function (e) { go(e.url); } });",
        "window.__NUXT__=(function(a){return {data:[{"
        'termine:[{titel:"Mixer",beginn:"2027-02-11T19:00",ort:a},'
        '{titel:"Dance",beginn:"2027-02-12T20:00",ort:a}]}]}}("Halle 2"));',
        'kit.start(app, {data: [null, {type: "data", data: {koncerter: [{navn: "Mixer", sted: "Hal",'
        ' dato: new Date(1802372400000)}, {navn: "Dance", sted: "Hal", dato: new Date(1802462400000)}]}}]});',
    ],
    ids=lambda script: script[:20],
)
def test_literals_of_scripts(script: str) -> None:
    assert read(f"<script>{script}</script>") == EVENINGS


@pytest.mark.parametrize(
    "markup",
    [
        island({"messages": {"events": {"title": "Termine", "start": "Beginn 2027"}}}),
        island({"items": [{"title": "News of ours", "date": "2027-01-11T19:00", "category": "Blog"}]}),
        island({"notice": {"title": "Wir ziehen um", "von": "2027-01-11T08:00", "bis": "2027-02-01T08:00"}}),
        island(
            {"openingHours": [{"name": "Silvester", "datum": "2027-12-31", "von": "09:00", "ort": "Laden"}]}
        ),
        island({"menu": [{"titel": "Mittag", "datum": "2027-02-11", "von": "12:00", "ort": "Kantine"}]}),
        island({"produkte": [{"name": "Schal", "von": "2027-02-11T10:00", "bis": "2027-02-12T10:00"}]}),
        island({"banners": [{"title": "Sale", "startDate": "2027-01-11T10:00"}]}),
        island({"experiments": [{"name": "New head", "startDate": "2027-01-02T10:00"}]}),
        island({"team": [{"name": "Kim", "startDate": "2019-01-01", "location": "Hafen"}]}),
        island(
            {
                "events": [
                    {"title": "Founded", "datum": "2001-05-01"},
                    {"title": "Moved", "datum": "2009-05-01"},
                ]
            }
        ),
        "<script>var trackingEvents = [{name: 'Page view', start: '2027-02-11T19:00:00Z'}];"
        " window.events = [{name: 'page_view', start: 1802372400000}];</script>",
    ],
    ids=lambda markup: markup[32:60],
)
def test_other_data(markup: str) -> None:
    assert read(markup) == []


def test_what_a_page_prints_comes_first() -> None:
    printed = "<ul><li>11 February 2027, 19:00 Reading</li><li>12 February 2027, 20:00 Choir</li></ul>"
    assert read(printed + island({"termine": FUNCIONES})) == [
        "Reading|2027-02-11T19:00",
        "Choir|2027-02-12T20:00",
    ]


def test_literals_are_cut_at_their_own_bracket() -> None:
    assert balanced("x = {a: '}', b: [1] /* } */}; y", 4) == "{a: '}', b: [1] /* } */}"
    assert balanced("x = {a: [1}", 4) is None or balanced("x = {a: [", 4) is None
    assert with_moments("[new Date(2027, 0, 31), new Date('2027-02-11')]") == "[\"2027-01-31\", '2027-02-11']"


@pytest.mark.parametrize(
    "part",
    ["<script>", "a=[", 'a=["\\"', "a=[`\\`", "a=[/*", ' a="[', "[", "a={b:'2027-02-11'};", '{"a":'],
)
def test_hostile_pages_cost_little(part: str) -> None:
    text = f"<script>2027-02-11 {part * 20_000}"
    assert sum(1 for _ in carried_values(text)) <= 20_001
    packed = [{"a": 1}, *([at + 2] * 9 for at in range(30)), "2027-02-11"]
    assert len(list(carried_values(island(packed)))) == 2
