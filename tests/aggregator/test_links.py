"""One page has one address, however it was passed on."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aggregator.links import canonical_url, event_address, http_url, is_specific, page_address

SAME = [
    ("https://www.eventbrite.co.uk/e/producers-drinks-tickets-1234567890?aff=oddtdtcreator", "https://eventbrite.com/e/1234567890"),
    ("http://eventbrite.com/e/1234567890", "https://eventbrite.com/e/1234567890"),
    ("https://www.meetup.com/fr-FR/film-people/events/298765432/?eventOrigin=home", "https://meetup.com/events/298765432"),
    ("https://meetup.com/film-people/events/298765432", "https://meetup.com/events/298765432"),
    ("https://luma.com/abc123xy?tk=Zz", "https://lu.ma/abc123xy"),
    ("https://lu.ma/event/evt-AbC123", "https://lu.ma/evt-AbC123"),
    ("https://m.facebook.com/events/some-night/1234567890123/?ref=newsfeed", "https://facebook.com/events/1234567890123"),
    ("https://www.facebook.com/events/111111111/?event_time_id=222222222", "https://facebook.com/events/222222222"),
    ("https://fest2027.sched.com/event/1AbCd/mixer", "https://sched.com/event/1AbCd"),
    ("https://sched.co/1AbCd", "https://sched.com/event/1AbCd"),
    ("https://WWW.Fest.example/Industry//Mixer/index.html?utm_source=x&b=2&a=1#top", "https://fest.example/Industry/Mixer?a=1&b=2"),
    ("https://l.facebook.com/l.php?u=https%3A%2F%2Ffest.example%2Fmixer%3Ffbclid%3D1&h=x", "https://fest.example/mixer"),
    ("https://fest.example:443/a%20b/", "https://fest.example/a%20b"),
    ("https://fest.example/#!/event/12", "https://fest.example#!/event/12"),
]  # fmt: skip


@pytest.mark.parametrize(("shared", "canonical"), SAME)
def test_shared_addresses_meet(shared: str, canonical: str) -> None:
    assert canonical_url(shared) == canonical
    assert canonical_url(canonical) == canonical


NO_PAGES = [
    "",
    None,
    "javascript:alert(1)",
    "mailto:a@b.example",
    "http://",
    "https://[::1",
    "ftp://a.example/x",
]


@pytest.mark.parametrize("address", NO_PAGES)
def test_no_page_no_address(address: str | None) -> None:
    assert canonical_url(address) is None


def test_different_pages_stay_apart() -> None:
    assert canonical_url("https://fest.example/e?id=1") != canonical_url("https://fest.example/e?id=2")
    assert canonical_url("https://fest.example:8443/e") != canonical_url("https://fest.example/e")
    assert canonical_url("https://luma.com/discover") == "https://luma.com/discover"


def test_a_platform_id_names_one_gathering() -> None:
    assert (
        event_address("https://www.eventbrite.de/e/apero-987654321") == "https://eventbrite.com/e/987654321"
    )
    assert event_address("https://fest.example/programme") is None


def test_a_front_page_names_nothing() -> None:
    assert not is_specific("https://www.fest.example/?utm_source=post")
    assert is_specific("https://fest.example/mixer")


def test_a_host_of_dots_is_no_host() -> None:
    assert canonical_url("https://.") is None
    assert canonical_url("https://../mixer") is None


def test_only_plain_links_are_shown() -> None:
    assert http_url(" https://fest.example/a ") == "https://fest.example/a"
    assert http_url("https://user:pw@fest.example/") is None
    assert http_url('https://fest.example/"><script>') is None


@pytest.mark.parametrize("host", [" ", "\u00a0", "a b.example", "a\u00a0b.example", "a|b.example"])
def test_a_host_with_what_no_host_may_hold_is_no_address(host: str) -> None:
    assert canonical_url(f"https://{host}/mixer#") is None
    assert http_url(f"https://{host}/mixer") is None


@settings(max_examples=200)
@given(
    st.text(max_size=60),
    st.sampled_from(["https://", "http://fest.example/", "https://lu.ma/", "https://a.example/?"]),
)
def test_canonical_is_idempotent(text: str, start: str) -> None:
    address = canonical_url(start + text)
    assert address is None or canonical_url(address) == address


HOSTS = [
    "fest.example",
    "www.fest.example",
    "m.fest.example",
    "meetup.com",
    "lu.ma",
    "a.sched.com",
    "www.uk",
    "facebook.com",
]
PARTS = [
    "e",
    "events",
    "event",
    "index.html",
    "Default.aspx",
    "1234567890",
    "some-night_2",
    "~otter",
    "..",
    ".",
    "1AbC.",
]


@given(
    st.sampled_from(["http", "https"]),
    st.sampled_from(HOSTS),
    st.lists(st.sampled_from(PARTS), max_size=4),
    st.booleans(),
)
def test_what_is_told_at_once_is_told_alike(scheme: str, host: str, parts: list[str], slash: bool) -> None:
    """A fragment says nothing and sends the address the long way round."""
    address = f"{scheme}://{'/'.join([host, *parts])}{'/' * slash}"
    assert canonical_url(address) == canonical_url(f"{address}#top")
    assert is_specific(address) == is_specific(f"{address}#top")


@pytest.mark.parametrize(
    "url",
    [
        *(printed for printed, _ in SAME),
        "https://fest.example/mixer",
        "https://m.fest.example/mixer",
        "https://fest.example/Default.aspx",
        "https://fest.example/",
        "https://fest.example/" + "x" * 2500,
    ],
)
def test_a_page_is_its_canonical_address_however_soon_that_is_told(url: str) -> None:
    assert page_address(url) == (canonical_url(url) if is_specific(url) else None)
