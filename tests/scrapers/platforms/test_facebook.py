"""Facebook: off until permitted, walls named, private events and persons kept out."""

from __future__ import annotations

import json
from typing import Any

import pytest

from scrapers.contract import LayoutChanged, Listing, MissingCredential, Page, Source
from scrapers.platforms import facebook, linkedin
from tests.scrapers.moments import NOON

EVENT = "https://www.facebook.com/events/900000000000001/"


def page(url: str, *nodes: Any, text: str = "") -> Page:
    scripts = "".join(f'<script type="application/json">{json.dumps(node)}</script>' for node in nodes)
    return Page(url, f"<!DOCTYPE html><html><body>{text}{scripts}</body></html>".encode(), NOON)


def read(found: Page) -> list[Listing]:
    said = list(facebook.read(found, Source("f", "facebook", found.url)))
    return [one for one in said if isinstance(one, Listing)]


def node(number: int = 1, **more: Any) -> dict[str, Any]:
    stamp = {"id": f"90000000000000{number}", "name": "Mixer", "start_timestamp": 1802458800}
    return {"event": {**stamp, **more}}


def test_pages_are_not_asked_for_until_the_operator_permits_it() -> None:
    with pytest.raises(MissingCredential, match="permitted = true"):
        list(facebook.first_requests(Source("f", "facebook", EVENT)))
    permitted = Source("f", "facebook", EVENT, options={"permitted": True})
    assert [one.url for one in facebook.first_requests(permitted)] == [EVENT]
    export = Source("f", "facebook", "webcal://www.facebook.com/events/ical/upcoming/?uid=1&key=x")
    assert [one.url for one in facebook.first_requests(export)] == [export.url.replace("webcal:", "https:")]
    with pytest.raises(MissingCredential, match="submit"):
        list(linkedin.first_requests(Source("l", "linkedin", "https://www.linkedin.com/events/1/")))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("<span>Private group</span>", "private group"),
        ('<form id="login_form"></form>', "sign-in page"),
        ("<p>hello</p>", "no events of Facebook in it"),
    ],
)
def test_walls_are_named(text: str, said: str) -> None:
    with pytest.raises(LayoutChanged, match=said):
        read(page("https://www.facebook.com/groups/farol", text=text))


def test_an_event_page_without_its_event_is_an_error_not_a_strangers_event() -> None:
    with pytest.raises(LayoutChanged, match="not in its page"):
        read(page(EVENT, node(2)))


def test_a_page_with_an_empty_list_of_events_has_none() -> None:
    assert read(page("https://www.facebook.com/farol/events", {"upcoming_events": {"edges": []}})) == []


def test_online_drafts_private_and_endless_events() -> None:
    shown = read(
        page(
            "https://www.facebook.com/farol/upcoming_hosted_events",
            node(1, is_online=True, end_timestamp=1802458800 + 7200),
            node(2, event_kind="PRIVATE_TYPE"),
            node(3, is_event_draft=True),
            node(4, name="CANCELLED: Mixer", end_timestamp=4_000_000_000),
        )
    )
    assert [(one.origin_id[-1], one.status, one.end is None) for one in shown] == [
        ("1", "confirmed", False),
        ("4", "cancelled", True),
    ]
    assert shown[0].place is not None
    assert shown[0].place.name == "Online"


def test_no_person_leaves_the_page() -> None:
    person = {"event_creator": {"name": "Maria Silva"}, "event_hosts": [{"name": "Maria Silva"}]}
    (one,) = read(page(EVENT, node(1, **person)))
    assert "Maria" not in repr(one)


@pytest.mark.parametrize(
    "before",
    [
        "\n> event-saver@1.0.0 start\n> node index.js\n\n",
        "HTTP/2 200 \r\ncontent-type: text/html; charset=utf-8\r\n\r\n",
        "Deprecated: Function strftime() is deprecated in /srv/save.php on line 3\n",
    ],
)
def test_a_page_is_known_behind_what_saved_it(before: str) -> None:
    whole = page(EVENT, node())
    behind = Page(EVENT, before.encode() + whole.body, NOON)
    assert facebook.recognise(behind) == 0.9
    assert [one.title for one in read(behind)] == ["Mixer"]


def test_a_text_that_only_mentions_a_page_is_none() -> None:
    from scrapers.page_kinds import starts_as_markup

    mentioned = (b"{\n<html>", b"BEGIN:VCALENDAR\nX-ALT-DESC:<html>", b"Write <!doctype html> first.")
    assert not any(starts_as_markup(Page(EVENT, body, NOON)) for body in mentioned)
