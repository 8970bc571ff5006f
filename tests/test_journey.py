"""The whole way, as a person goes it: scrape, search, subscribe, watch it move, read the mail."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import icalendar
import pytest

from aggregator.model import Query
from aggregator.people.subscriptions import Wish, ask, confirm
from aggregator.store import Store
from tests.front import Front, front

pytestmark = [pytest.mark.slow, pytest.mark.timeout(600)]

LATER = timedelta(minutes=1)
MIXER, WALK, PICNIC = "Rooftop Mixer for Directors", "River Walk for Composers", "Pop-up Picnic for Crew"


def store_of(place: Front) -> Store:
    return Store(f"sqlite:///{place.config.parent / 'festmeet.db'}")


def titles(place: Front) -> list[str]:
    said = json.loads(place.run("search", "limit=100", "--json").stdout)
    return [event["title"] for event in said]


def test_what_sites_announce_is_found_judged_merged_and_told(tmp_path: Path) -> None:
    with front(tmp_path) as place:
        first = place.run("scrape").stdout
        assert "farol-industry" in first
        found = titles(place)
        assert {MIXER, WALK, PICNIC, "Docs & Drinks", "Screenwriters' Lunch Table"} <= set(found)
        assert not {"Happy Hour", "Awards Gala", "Panel: The Art of Networking"} & set(found)
        # Two sources tell of one breakfast.
        assert sum("breakfast" in title.casefold() for title in found) == 1
        again = place.run("scrape").stdout
        assert again.count("unchanged") == 5
        assert titles(place) == found


def test_the_readmes_first_search_finds_something_in_the_demo(tmp_path: Path) -> None:
    readme = (Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")
    [asked] = re.findall(r"curl 'http://127.0.0.1:8000(/api/v1/events\?role=[^']+)'", readme)
    with front(tmp_path) as place:
        place.run("scrape", "farol-industry")
        with place.serving():
            found = json.loads(place.get(asked))["data"]
    assert [event["title"] for event in found] == ["Docs & Drinks"]


def test_a_move_a_cancellation_and_a_vanishing_reach_a_calendar_client(tmp_path: Path) -> None:
    with front(tmp_path / "festmeet") as place:
        place.run("scrape")
        client = Client(tmp_path / "client", place)
        with place.serving():
            before = client.listed()
            place.clock.ahead = LATER
            for _ in range(2):  # missing, and missing once more from a page that has not changed since
                place.run("scrape", "farol-fringe")
            after = client.listed()
    assert any(line.endswith(f"18:00 {MIXER}") for line in before)
    assert any(line.endswith(f"19:30 [MOVED] {MIXER}") for line in after)
    assert any(line.endswith(f"[CANCELLED] {WALK}") for line in after)
    assert any(line.endswith(f"12:30 {PICNIC}") for line in before)
    assert not any(line.endswith(f"12:30 {PICNIC}") for line in after)


class Client:
    """vdirsyncer and khal, as a person would set them up."""

    def __init__(self, folder: Path, place: Front) -> None:
        self.folder, calendar = folder, folder / "calendar"
        calendar.mkdir(parents=True)
        (folder / "vdirsyncer.conf").write_text(f"""
[general]
status_path = "{folder}/status"
[pair festmeet]
a = "feed"
b = "mine"
collections = null
conflict_resolution = "a wins"
[storage feed]
type = "http"
url = "http://127.0.0.1:{place.port}/calendar.ics"
[storage mine]
type = "filesystem"
path = "{calendar}"
fileext = ".ics"
""")
        (folder / "khal.conf").write_text(f"""
[calendars]
[[festmeet]]
path = {calendar}
[locale]
local_timezone = Europe/Lisbon
default_timezone = Europe/Lisbon
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
[sqlite]
path = {folder}/khal.db
""")

    def listed(self) -> list[str]:
        """What the client shows after synchronising: `2027-02-12 18:00 Title` a line."""
        config = str(self.folder / "vdirsyncer.conf")
        for command in ("discover", "sync"):
            words = ["vdirsyncer", "-c", config, command]
            subprocess.run([tool(words[0]), *words[1:]], check=True, capture_output=True, input=b"y\n")  # noqa: S603
        words = [
            "-c",
            str(self.folder / "khal.conf"),
            "list",
            "--format",
            "{start-date} {start-time} {title}",
        ]
        words += ["--day-format", "", "today", "20d"]
        shown = subprocess.run([tool("khal"), *words], check=True, capture_output=True, text=True)  # noqa: S603
        return shown.stdout.splitlines()


def tool(name: str) -> str:
    return str(Path(sys.executable).with_name(name))


def test_a_digest_tells_what_is_new_once(tmp_path: Path) -> None:
    with front(tmp_path) as place:
        place.run("scrape")
        store = store_of(place)
        now = datetime.now(UTC)
        wish = Wish("ana@farol.example", Query(festival=("farol",)), "Farol", timezone="Europe/Lisbon")
        made = ask(store, wish, "network", "I want this letter", now - timedelta(days=2))
        assert made is not None
        confirm(store, made, now - timedelta(days=2))
        store.close()
        place.run("digest")
        letters = sorted((tmp_path / "outbox").glob("*.eml"))
        assert len(letters) == 1
        letter = message_from_bytes(letters[0].read_bytes(), policy=default)
        text = letter.get_body(("plain",))
        assert text is not None
        assert MIXER in text.get_content()
        place.run("digest")
        assert sorted((tmp_path / "outbox").glob("*.eml")) == letters


def test_the_feed_is_the_same_until_something_changes(tmp_path: Path) -> None:
    with front(tmp_path) as place:
        place.run("scrape")
        with place.serving():
            first, second = place.get("/calendar.ics"), place.get("/calendar.ics")
    assert first == second
    assert len(icalendar.Calendar.from_ical(first).walk("VEVENT")) > 15
