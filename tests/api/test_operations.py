"""What only the operator may do: over HTTP with the token, and from the terminal."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

import operations
from aggregator.model import AggregatorError, Draft
from aggregator.reports import Candidate, MatchVerdict, VisitReport
from aggregator.store import Store
from tests.api.planting import EVENING, NOW, SITE, Planted, draft, judged, planted, visit

TOKEN = "a long random word"
BEARER = {"Authorization": f"Bearer {TOKEN}"}


@pytest.fixture
def place(store: Store, monkeypatch: pytest.MonkeyPatch) -> Iterator[Planted]:
    """The made-up festival with an operator, whose commands know the same moment."""
    monkeypatch.setattr(operations, "now", lambda: NOW)
    made = planted(store, replace(SITE, operator_token=TOKEN))
    yield made
    made.client.close()


def post(place: Planted, path: str, body: Any = None) -> Any:
    return place.client.post(f"/api/v1{path}", json=body, headers=BEARER)


def mixer(place: Planted) -> str:
    return place.ids()["Editors' mixer number 1"]


CALLS = [
    ("/events/x/corrections", {"field": "kind", "value": "niche"}),
    ("/events/x/merge", {"with": "y"}),
    ("/events/x/split", {"source": "guild", "origin_id": "1"}),
    ("/events/x/unmerge", None),
    ("/events/x/apart", {"with": "y"}),
    ("/judgements", {"source": "guild", "origin_id": "1", "field": "is_meetup", "value": True}),
    ("/erasures", {"handle": "ines"}),
]


@pytest.mark.parametrize(("path", "body"), CALLS)
def test_nobody_decides_without_the_token(shared: Planted, place: Planted, path: str, body: Any) -> None:
    assert shared.client.post(f"/api/v1{path}", json=body, headers=BEARER).status_code == 404
    for headers in ({}, {"Authorization": "Bearer wrong"}, {"Authorization": f"Basic {TOKEN}"}):
        refused = place.client.post(f"/api/v1{path}", json=body, headers=headers)
        assert (refused.status_code, refused.headers["www-authenticate"]) == (401, "Bearer")
    assert place.client.get(f"/api/v1{path}", headers=BEARER).status_code in (404, 405)


def test_guessing_ends_soon(place: Planted) -> None:
    answers = [
        place.client.get("/api/v1/review", headers={"Authorization": f"Bearer {number}"}).status_code
        for number in range(25)
    ]
    assert (answers[0], answers[-1]) == (401, 429)


def test_a_correction_is_told_at_once_and_outlives_visits(place: Planted) -> None:
    event_id = mixer(place)
    fixed = post(place, f"/events/{event_id}/corrections", {"field": "kind", "value": "alumni"})
    assert fixed.status_code == 200
    assert fixed.json()["data"]["kind"] == "alumni"
    visit(place.store, [(draft(1, EVENING, description="New words"), judged())], NOW)
    event = place.client.get(f"/api/v1/events/{event_id}").json()["data"]
    assert (event["kind"], event["description"]) == ("alumni", "New words")


WRONG = [
    ("kind", "party", "kind"),
    ("colour", "red", "colour"),
    ("title", 5, "title"),
    ("title", {"a": 1}, "title"),
    ("start_at", None, "start_at"),
    ("start_at", "0001-01-01T00:00+14:00", "start_at"),
    ("end_at", "9999-12-31T23:59-12:00", "end_at"),
    ("url", "javascript:alert(1)", "url"),
    ("venue", {"lat": "north"}, "venue.lat"),
    ("roles", 5, "roles"),
]


@pytest.mark.parametrize(("field", "value", "named"), WRONG)
def test_what_cannot_be_is_refused_by_name(place: Planted, field: str, value: object, named: str) -> None:
    said = post(place, f"/events/{mixer(place)}/corrections", {"field": field, "value": value})
    assert said.status_code == 400
    assert said.json()["errors"][0]["param"] == named
    assert post(place, "/events/nobody/corrections", {"field": "kind", "value": "niche"}).status_code == 404


def test_merge_unmerge_split_and_apart(place: Planted) -> None:
    ids = place.ids()
    one, other = mixer(place), ids["First-timers' speed networking"]
    kept = post(place, f"/events/{one}/merge", {"with": other}).json()["data"]["id"]
    gone = other if kept == one else one
    assert place.client.get(f"/api/v1/events/{gone}").status_code == 301
    assert post(place, f"/events/{gone}/unmerge").json()["data"]["id"] == gone
    assert post(place, f"/events/{gone}/unmerge").status_code == 400
    wrong = post(place, f"/events/{one}/split", {"source": "guild", "origin_id": "x"})
    assert wrong.status_code == 400
    assert post(place, f"/events/{one}/apart", {"with": other}).status_code == 204
    assert post(place, f"/events/{one}/apart", {"with": one}).status_code == 400


def test_this_is_a_meetup_after_all(place: Planted) -> None:
    film = draft(9, EVENING, title="Long Table")
    visit(place.store, [(film, judged(is_meetup=False, kind=None, review=True))], NOW)
    queue = place.client.get("/api/v1/review", headers=BEARER).json()
    assert [one["title"] for one in queue["listings"]] == ["Long Table"]
    name = {"source": film.source_key, "origin_id": film.origin_id}
    made = post(place, "/judgements", {**name, "field": "is_meetup", "value": True}).json()["data"]
    assert made["title"] == "Long Table"
    assert "Long Table" in place.ids()
    assert (
        post(place, "/judgements", {**name, "field": "kind", "value": "social"}).json()["data"]["kind"]
        == "social"
    )
    visit(place.store, [(film, judged(is_meetup=False))], NOW + timedelta(hours=1))
    assert "Long Table" in place.ids(), "a person's word outlives the next visit"
    assert place.client.get("/api/v1/review", headers=BEARER).json()["listings"] == []
    label = next(one for one in place.store.labels() if one.title == "Long Table")
    assert (label.is_meetup, label.kind, label.access, label.festival) == (
        True, "social", "public", "Harbourfest 2027",
    )  # fmt: skip
    assert post(place, "/judgements", {**name, "field": "title", "value": "x"}).status_code == 400
    assert (
        post(place, "/judgements", {**name, "origin_id": "y", "field": "cost", "value": "free"}).status_code
        == 400
    )


def test_a_pair_in_doubt_waits_until_somebody_says(place: Planted) -> None:
    one = mixer(place)

    def unsure(_: Draft, __: Sequence[Candidate]) -> MatchVerdict:
        return MatchVerdict(review=((one, 0.6),))

    twin = draft(1, EVENING, source_key="guild", origin_id="g1", title="Mixer of editors", url=None)
    report = VisitReport("guild", NOW, NOW, "exhausted", True)
    place.store.record_visit(report, [(twin, judged())], NOW, match=unsure)
    queue = place.client.get("/api/v1/review", headers=BEARER).json()["pairs"]
    assert [{event["title"] for event in pair["events"]} for pair in queue] == [
        {"Editors' mixer number 1", "Mixer of editors"}
    ]
    other = place.ids()["Mixer of editors"]
    assert post(place, f"/events/{one}/apart", {"with": other}).status_code == 204
    assert place.client.get("/api/v1/review", headers=BEARER).json()["pairs"] == []
    pair = place.store.labelled_pairs()[0]
    assert (pair.same, {pair.one.title, pair.other.title}) == (
        False, {"Editors' mixer number 1", "Mixer of editors"},
    )  # fmt: skip


def test_what_somebody_wants_gone_goes(place: Planted) -> None:
    link = "https://harbour.example/1"
    one = mixer(place)
    paths = (
        "/api/v1/events?from=2027-01-01",
        "/calendar.ics",
        "/feed.atom?from=2027-01-01",
        f"/events/{one}",
    )
    assert all("mixer number 1" in place.client.get(path).text for path in paths)
    assert post(place, "/erasures", {"link": link}).json() == {"removed": 1}
    assert not any("mixer number 1" in place.client.get(path).text for path in paths)
    assert place.client.get(f"/api/v1/events/{one}").status_code == 410
    assert post(place, "/erasures", {}).status_code == 400
    assert "Editors' mixer number 1" not in place.ids()


def test_a_calendar_that_bids_farewell_to_a_merged_event_does_not_repeat_erased_words(place: Planted) -> None:
    ids = place.ids()
    links = {"Editors' mixer number 1": 1, "First-timers' speed networking": 2}
    kept = place.store.merge(*(ids[title] for title in links), (), "me", NOW).id
    title = next(title for title in links if ids[title] != kept)
    assert f"[CANCELLED] {title}" in place.client.get("/calendar.ics").text.replace("\r\n ", "")
    place.store.erase("ada", NOW + timedelta(hours=1), link=f"https://harbour.example/{links[title]}")
    assert title not in place.client.get("/calendar.ics").text.replace("\r\n ", "")


def festmeet(folder: Path, *words: str) -> str:
    """The command line on that folder's store, in this process."""
    import festmeet as front

    config = folder / "festmeet.toml"
    config.write_text(f'[service]\ndatabase = "sqlite:///{folder / "store.db"}"\n')
    said = CliRunner(env={"COLUMNS": "200"}).invoke(front.app, [*words, "--config", str(config)])
    assert said.exit_code == 0, (said.output, said.exception)
    return said.stdout


def test_the_same_from_the_terminal(place: Planted, tmp_path: Path) -> None:
    one, other = mixer(place), place.ids()["First-timers' speed networking"]
    festmeet(tmp_path, "correct", one, "roles", "editor, producer")
    festmeet(tmp_path, "correct", one, "venue", "Bar Rosa")
    event = place.store.event(one)
    assert event is not None
    assert ({*event.roles}, event.venue.name) == ({"editor", "producer"}, "Bar Rosa")
    festmeet(tmp_path, "unlock", one, "venue")
    festmeet(tmp_path, "merge", one, other)
    away = next(each for each in (one, other) if place.store.events([each])[0].merged_into)
    festmeet(tmp_path, "unmerge", away)
    festmeet(tmp_path, "apart", one, other)
    festmeet(tmp_path, "judge", "harbour-site", "https://harbour.example/2", "is_meetup", "no")
    assert "First-timers' speed networking" not in place.ids()
    lines = [json.loads(line) for line in festmeet(tmp_path, "export", "--labels").splitlines()]
    labels = {line["title"]: line for line in lines if "title" in line}
    assert {*labels["Editors' mixer number 1"]["roles"]} == {"editor", "producer"}
    assert labels["First-timers' speed networking"]["is_meetup"] is False
    assert [line["same"] for line in lines if "same" in line] == [False]
    assert "stays out" in festmeet(tmp_path, "erase", "--link", "https://harbour.example/3")


def test_reclassify_shows_before_it_changes(place: Planted, tmp_path: Path) -> None:
    talk = draft(9, EVENING, title="Masterclass: Lighting the Harbour", description="A talk about light.")
    visit(place.store, [(talk, judged())], NOW, complete=False)
    before = place.ids()
    shown = festmeet(tmp_path, "reclassify", "--dry-run")
    assert "would change" in shown
    assert talk.title in shown
    assert "is_meetup True → False" in shown
    assert place.ids() == before
    festmeet(tmp_path, "reclassify")
    assert talk.title in before
    assert talk.title not in place.ids()
    assert "Editors' mixer number 1" in place.ids()
    assert "0 changed" in festmeet(tmp_path, "reclassify")


def test_a_source_that_really_lost_its_listings_is_believed(place: Planted, tmp_path: Path) -> None:
    many = [(draft(n, EVENING + timedelta(hours=n)), judged()) for n in range(10, 30)]
    visit(place.store, many, NOW)
    visit(place.store, many[:10], NOW + timedelta(hours=1))
    assert "14 of 24" in festmeet(tmp_path, "sources")
    festmeet(tmp_path, "believe", "harbour-site")
    visit(place.store, many[:10], NOW + timedelta(hours=2))
    assert {one[0].title for one in many[:10]} == set(place.ids())
    with pytest.raises(AggregatorError, match="no source has that key"):
        place.store.allow_vanishing("harbor-site")
