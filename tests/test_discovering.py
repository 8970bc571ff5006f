"""`festmeet discover` and `festmeet add`: from an address to lines of festmeet.toml that load, once."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import building
import festmeet
from aggregator.people import submissions
from discovering import DiscoverError, address, blocks_of, keep
from scrapers.discover import Discovery
from scrapers.fetching.answers import FetchFailed
from scrapers.sites.facts import FestivalFacts
from scrapers.sites.lead_visits import Discovered
from scrapers.sites.leads import Lead
from settings import Settings, SettingsError, load, parse
from tests.front import front
from toml_sources import Block, appended, key_of, same_place

GROUP = Lead(
    "meetup", "https://www.meetup.com/reef-film/", "link “Meetup” on x", "Meetup", lineage="community"
)
CALENDAR = Lead(
    "icalendar", "https://reef.example/all.ics", "head of x", "All events", "calendar", "festival"
)
CLOSED = Lead("b2match", "https://reef.b2match.io/", "link on x", "Forum", "app")
PAGE = Lead(
    "website", "https://reef.example/industry", "a section", 'Industry "Days"\n[[x]]', "own page", "festival"
)
EDITION = FestivalFacts("Reef Festival", date(2027, 2, 1), date(2027, 2, 7), "Cork", "IE")
FOUND = Discovery(
    "https://reef.example/", "Reef Festival",
    (Discovered(GROUP, 2, 1, visited=True), Discovered(CALENDAR, visited=True, timezone="Europe/Dublin"),
     Discovered(CLOSED, trouble="participants only"), Discovered(PAGE, 3, 3, visited=True)),
    ("reef27",), EDITION, "Europe/Dublin", ("https://reef.example/",),
)  # fmt: skip


def lines(discovery: Discovery, said: Settings | None = None, festival: str | None = None) -> str:
    return appended("", blocks_of(discovery, said or Settings(), festival))


def test_the_lines_load_and_name_the_festival_that_the_site_marks_up() -> None:
    said = parse(lines(FOUND), None, {})
    [edition] = said.festival
    assert (edition.key, edition.starts_on, edition.timezone, edition.hashtags) == (
        "reef-festival-2027", date(2027, 2, 1), "Europe/Dublin", ("reef27",))  # fmt: skip
    assert [(one.platform, one.url, one.festival) for one in said.source] == [
        (lead.platform, lead.url, "reef-festival-2027") for lead in (GROUP, CALENDAR, PAGE)
    ]


def test_what_cannot_be_followed_is_a_comment_with_its_reason() -> None:
    text = lines(FOUND)
    assert "# Forum: not followed: participants only (link on x)" in text
    assert '# platform = "b2match"' in text


def test_without_dates_the_festival_holds_its_sources_together_all_the_same() -> None:
    text = lines(replace(FOUND, name="Reef Festival", festival=None))
    said = parse(text, None, {})
    [edition] = said.festival
    assert (edition.key, edition.starts_on, edition.ends_on) == ("reef-festival", None, None)
    assert {"# starts_on =", "# ends_on ="} < set(text.splitlines())
    assert {one.festival for one in said.source} == {"reef-festival"}


@pytest.mark.parametrize("facts", [None, EDITION])
def test_without_a_zone_the_festival_is_a_stub_and_the_sources_stand_alone(
    facts: FestivalFacts | None,
) -> None:
    text = lines(replace(FOUND, festival=facts, timezone=None))
    said = parse(text, None, {})
    assert not said.festival
    assert "# timezone = " in text
    assert {one.festival for one in said.source} == {None}


def test_a_festival_of_the_settings_is_used_not_made_again() -> None:
    said = parse(lines(FOUND), None, {})
    again = lines(replace(FOUND, url="https://REEF.example"), said)
    assert "[[festival]]" not in again
    assert [line for line in again.splitlines() if line.startswith("# platform")] == [
        '# platform = "b2match"'
    ]
    assert '# festival = "reef-festival-2027"' in again


COMMENTED = """\
# mine
[service]
port = 8080  # not 8000

[[source]]  # by hand
key = "reef-festival-meetup"
platform = "meetup"
url = "http://meetup.com/reef-film"
"""


def test_writing_keeps_every_byte_and_adds_nothing_twice(tmp_path: Path) -> None:
    path = tmp_path / "festmeet.toml"
    path.write_text(COMMENTED)
    path.chmod(0o600)
    counts = []
    for _ in range(2):
        said = load(path, {})
        counts.append(keep(blocks_of(FOUND, said, None), said))
    assert counts == [2, 0]
    assert path.read_text().startswith(COMMENTED)
    assert path.stat().st_mode & 0o777 == 0o600
    assert [one.key for one in load(path, {}).source] == [
        "reef-festival-meetup", "reef-festival-all-events", "reef-festival-industry-days-x"]  # fmt: skip
    assert not [one for one in tmp_path.iterdir() if one != path]


def test_a_file_that_cannot_take_more_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "festmeet.toml"
    inline = 'source = [{ key = "a", platform = "website", url = "https://a.example/" }]\n'
    path.write_text(inline)
    said = load(path, {})
    with pytest.raises(SettingsError, match="source"):
        keep(blocks_of(FOUND, said, None), said)
    assert path.read_text() == inline


@given(st.text(max_size=60), st.text(max_size=60), st.text(max_size=40))
def test_no_title_or_name_breaks_the_lines(title: str, name: str, why: str) -> None:
    lead = replace(PAGE, title=title, why=why)
    said = parse(lines(replace(FOUND, name=name, found=(Discovered(lead, 1, 1, visited=True),))), None, {})
    assert [one.url for one in said.source] == [PAGE.url]


@given(st.lists(st.text(max_size=80), max_size=6))
def test_keys_are_valid_and_never_alike(words: list[str]) -> None:
    keys: list[str] = []
    for word in words:
        keys.append(key_of(word, keys))
    assert len(set(keys)) == len(keys)
    assert all(re.fullmatch(r"[a-z0-9][a-z0-9-]{0,63}", key) for key in keys)


def test_a_remark_cannot_leave_its_comment() -> None:
    text = Block("source", {"key": "a"}, "x\n[[source]]\r\u2028evil").text()
    assert text.splitlines()[1:] == ["[[source]]", 'key = "a"']


def test_addresses_are_the_same_but_for_scheme_www_and_slash() -> None:
    assert same_place("https://www.Reef.example/A/") == same_place("http://reef.example/A")
    assert same_place("https://reef.example/a") != same_place("https://reef.example/A")


@pytest.mark.parametrize(
    ("words", "meant"),
    [("reef.example/industry", "https://reef.example/industry"), ("webcal://reef.example/a.ics", "https://reef.example/a.ics")],
)  # fmt: skip
def test_an_address_needs_no_scheme(words: str, meant: str) -> None:
    assert address(words) == meant


def test_a_name_is_no_address() -> None:
    with pytest.raises(DiscoverError, match=r"say where its site is, like https://www\.sundance\.org/"):
        address("Sundance")


# -- the commands, on the made-up festival -------------------------------------------------------------------


@dataclass(frozen=True)
class Bare:
    """A festmeet that follows nothing yet, and the made-up festival's address."""

    config: Path
    site: str


@pytest.fixture
def bare(tmp_path: Path) -> Iterator[Bare]:
    with front(tmp_path) as one:
        text = one.config.read_text()
        site = re.search(r'url = "(http://127[^"/]+)/', text)
        assert site
        one.config.write_text(text.split("[[festival]]")[0])
        yield Bare(one.config, site[1])


def test_a_sites_address_is_enough(bare: Bare, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    festmeet.discover(f"{bare.site}/", write=True, as_json=True, config=bare.config)
    said = json.loads(capfdbinary.readouterr().out)
    holding = [one for one in said["sources"] if one["meetups"]]
    found = {(one["platform"], one["url"].removeprefix(bare.site)) for one in holding}
    there = {("icalendar", "/guild.ics"), ("feed", "/blog/feed.xml"), ("website", "/industry/"),
             ("website", "/community/"), ("website", "/fringe/")}  # fmt: skip
    assert found == there
    written = {(one.platform, one.url.removeprefix(bare.site)) for one in load(bare.config, {}).source}
    assert written == there


def test_an_address_is_added_visited_and_kept_once(bare: Bare, capsys: pytest.CaptureFixture[str]) -> None:
    festmeet.add(f"{bare.site}/guild.ics", config=bare.config)
    assert "association" in capsys.readouterr().out
    with pytest.raises(DiscoverError, match="followed already"):
        festmeet.add(f"{bare.site}/guild.ics", config=bare.config)
    with pytest.raises(FetchFailed, match="404"):
        festmeet.add(f"{bare.site}/nothing", config=bare.config)
    with pytest.raises(SettingsError, match="no festival has the key 'farl'"):
        festmeet.add(f"{bare.site}/industry/", festival="farl", config=bare.config)
    store = building.ready_store(load(bare.config, {}))
    [health] = store.sources(datetime.now(UTC))
    store.close()
    assert (health.state, health.platform, health.listings > 0) == ("ok", "icalendar", True)


def test_a_submitted_source_is_followed_once_it_is_accepted(bare: Bare) -> None:
    store = building.ready_store(load(bare.config, {}))
    sent = [
        submissions.submit(store, "source", {"url": f"{bare.site}/{path}"}, "192.0.2.0/24", datetime.now(UTC))
        for path in ("guild.ics", "nothing")
    ]
    assert all(sent)
    festmeet.accept(str(sent[0]), config=bare.config)
    with pytest.raises(FetchFailed, match="404"):
        festmeet.accept(str(sent[1]), config=bare.config)
    assert [one.url for one in load(bare.config, {}).source] == [f"{bare.site}/guild.ics"]
    assert [one.id for one in submissions.waiting(store)] == [sent[1]], "what gave no answer still waits"
    assert [one.listings > 0 for one in store.sources(datetime.now(UTC))] == [True]
    store.close()
