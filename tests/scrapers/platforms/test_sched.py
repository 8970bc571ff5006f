"""Sched: the calendar of a programme, and the lists of the API where somebody kept one."""

from __future__ import annotations

import json

import pytest

from scrapers import registry
from scrapers.contract import Finding, LayoutChanged, Listing, Page, Source, Unreadable
from tests.scrapers.moments import NOON

LIST = "https://farol2027.sched.com/api/session/list?format=csv"
ELSEWHERE = "https://files.example/programme"
ROWS = (
    'event_key,name,event_start,event_end,venue\n"7","Mixer","2027-02-11 19:00","2027-02-11 21:00","Roof"\n'
)


def read(body: str, url: str = ELSEWHERE, timezone: str | None = None) -> list[Finding]:
    page = Page(url, body.encode(), NOON)
    adapter = registry.recognise(page)
    assert adapter.platform == "sched"
    return list(adapter.read(page, Source("s", "sched", url, timezone=timezone)))


def told(found: list[Finding]) -> list[str]:
    return [
        f"{one.title}|{one.start.isoformat()}|{one.place.line() if one.place else ''}"
        for one in found
        if isinstance(one, Listing)
    ]


MIXER = "Mixer|2027-02-11T19:00:00|Roof"


@pytest.mark.parametrize(
    "body",
    [
        ROWS,
        "\ufeff" + ROWS.replace("\n", "\r\n"),
        ROWS.replace("\n", "\r"),
        "sep=;\n" + ROWS.replace(",", ";"),
        ROWS.replace(",", "\t").replace('"', ""),
        '<?xml version="1.0"?><sessions><session><event_key>7</event_key><name>Mixer</name>'
        "<event_start>2027-02-11 19:00</event_start><venue>Roof</venue></session></sessions>",
        json.dumps([{"event_key": "7", "name": "Mixer", "event_start": "2027-02-11 19:00", "venue": "Roof"}]),
        json.dumps(
            [{"session_key": "7", "name": "Mixer", "session_start": "2027-02-11 19:00", "venue": "Roof"}]
        ),
    ],
)
def test_a_list_of_the_api_is_read_wherever_it_was_kept(body: str) -> None:
    assert told(read(body)) == [MIXER]


def test_a_list_with_chosen_fields_is_known_by_its_address() -> None:
    assert told(read("name,event_start\nMixer,2027-02-11 19:00\n", LIST)) == ["Mixer|2027-02-11T19:00:00|"]
    assert told(read('[{"name": "Mixer", "event_start": "2027-02-11 TBA"}]', LIST)) == ["Mixer|2027-02-11|"]


def test_wall_times_are_of_the_sources_zone() -> None:
    (mixer,) = read(ROWS, timezone="Europe/Lisbon")
    assert isinstance(mixer, Listing)
    assert mixer.timezone == "Europe/Lisbon"


def test_a_refusal_is_told_and_an_empty_list_is_empty() -> None:
    with pytest.raises(LayoutChanged, match="ERR: Invalid API key"):
        read("ERR: Invalid API key", LIST)
    assert read("event_key,name,event_start\n", LIST) == []


def test_a_table_cut_off_inside_a_cell_says_so() -> None:
    found = read(ROWS + '"8","Lunch","2027-02-12 12:00","","Foy')
    assert told(found)[0] == MIXER
    assert any(isinstance(one, Unreadable) and one.cut for one in found)
