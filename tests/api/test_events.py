"""The search API as a client meets it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from api import schemas
from tests.api.planting import LISTINGS, NOW, Planted, draft, judged, moved, visit


def get(place: Planted, path: str, **params: Any) -> Any:
    answer = place.client.get(path, params=params)
    assert answer.status_code == 200, answer.text
    return answer.json()


def titles(body: Any) -> list[str]:
    return [event["title"] for event in body["data"]]


def test_what_is_to_come_in_order(shared: Planted) -> None:
    body = get(shared, "/api/v1/events")
    assert titles(body) == [listing.title for listing, _ in LISTINGS]
    assert body["page"] == {"cursor": None, "limit": 20, "total": 4, "total_is_exact": True}
    first = body["data"][0]
    assert (first["start"], first["end"]) == ("2027-02-10T18:30:00+01:00", "2027-02-10T20:30:00+01:00")
    assert first["festival"] == {"key": "harbourfest-2027", "name": "Harbourfest 2027"}
    assert first["sources"][0]["lineage"] == "festival"
    assert body["data"][3]["start"] == "2027-02-13"
    assert (body["data"][3]["end"], body["data"][3]["all_day"]) == (None, False)


@pytest.mark.parametrize(
    ("params", "found"),
    [
        ({"kind": "official"}, [1]),
        ({"kind": ["official", "social"]}, [1, 3]),
        ({"role": "producer"}, [3]),
        ({"genre": "horror"}, [2]),
        ({"cost": "paid"}, [2]),
        ({"q": "chocolate"}, [2]),
        ({"from": "2027-02-11", "to": "2027-02-11", "tz": "Europe/Berlin"}, [1]),
        ({"from": "today", "to": "tomorrow"}, [0, 1]),
        ({"near": "52.52,13.4", "radius": 300}, [1]),
        ({"festival": "harbourfest-2027", "after": "18:00", "access": "rsvp"}, [0, 2]),
        ({"source": "guild"}, []),
        ({"city": "berlin", "country": "de"}, [0, 1, 2, 3]),
        ({"sort": "newest", "limit": 100}, None),
    ],
)
def test_filters(shared: Planted, params: dict[str, Any], found: list[int] | None) -> None:
    body = get(shared, "/api/v1/events", **params)
    if found is None:
        assert len(body["data"]) == len(LISTINGS)
    else:
        assert titles(body) == [LISTINGS[number][0].title for number in found]


def test_paging_walks_through_everything_once(shared: Planted) -> None:
    seen, link = [], "/api/v1/events?limit=1&facets=kind"
    while link:
        answer = shared.client.get(link)
        body = answer.json()
        seen += titles(body)
        link = body["meta"]["links"]["next"]
        assert (link is None) == ("link" not in answer.headers)
        assert body["facets"]["kind"] == {"niche": 2, "official": 1, "social": 1}
    assert seen == [listing.title for listing, _ in LISTINGS]


def test_a_cursor_of_another_search_is_refused(shared: Planted) -> None:
    cursor = get(shared, "/api/v1/events", limit=1)["page"]["cursor"]
    for params in ({"cursor": cursor, "kind": "niche"}, {"cursor": "rubbish"}, {"cursor": cursor[:-2]}):
        answer = shared.client.get("/api/v1/events", params=params)
        assert answer.status_code == 400
        assert answer.json()["errors"][0]["param"] == "cursor"


def test_every_answer_leads_to_the_other_forms_of_the_same_search(shared: Planted) -> None:
    body = get(shared, "/api/v1/events", kind="niche", festival="harbourfest-2027")
    links = body["meta"]["links"]
    assert body["meta"]["query"] == "festival=harbourfest-2027&kind=niche"
    assert body["meta"]["defaults"]["tz"] == "Europe/Berlin"
    assert body["meta"]["data_as_of"] == "2027-02-09T09:00:00Z"
    assert links["webcal"] == "webcal://meet.example/calendar.ics?festival=harbourfest-2027&kind=niche"
    for name in ("self", "ics", "atom", "json_feed", "html", "subscribe"):
        path = links[name].removeprefix("https://meet.example")
        answer = shared.client.get(path)
        assert answer.status_code == 200, name
    assert "Horror" in shared.client.get(links["ics"]).text


def test_mistakes_are_problems_with_every_parameter_named(shared: Planted) -> None:
    answer = shared.client.get("/api/v1/events?knd=niche&near=1,2")
    problem = answer.json()
    assert (answer.status_code, answer.headers["content-type"]) == (400, "application/problem+json")
    assert problem["errors"][0]["param"] == "knd"
    assert "did you mean 'kind'?" in problem["errors"][0]["message"]
    assert problem["request_id"] == answer.headers["x-request-id"]


def test_one_event_its_history_and_its_shape(shared: Planted) -> None:
    event_id = shared.ids()[LISTINGS[0][0].title]
    event = get(shared, f"/api/v1/events/{event_id}")["data"]
    assert event["title"] == LISTINGS[0][0].title
    assert schemas.OneEventBody.model_validate({"data": event})
    assert isinstance(get(shared, f"/api/v1/events/{event_id}/history")["data"], list)


@pytest.mark.parametrize(
    "path", ["/api/v1/events/none", "/events/none.ics", "/events/none", "/api/v1/events/" + "x" * 99]
)
def test_an_unknown_event_is_not_found(shared: Planted, path: str) -> None:
    assert shared.client.get(path).status_code == 404


def test_a_move_is_told_with_its_history(place: Planted) -> None:
    event_id = place.ids()[LISTINGS[0][0].title]
    place.now = NOW + timedelta(minutes=5)
    visit(place.store, [moved(LISTINGS[0], timedelta(hours=1)), *LISTINGS[1:]], place.now)
    event = get(place, f"/api/v1/events/{event_id}")["data"]
    assert (event["status"], event["sequence"]) == ("moved", 1)
    assert event["start"] == "2027-02-10T19:30:00+01:00"
    assert event["previous_start"] == "2027-02-10T18:30:00+01:00"
    history = get(place, f"/api/v1/events/{event_id}/history")
    assert "start_at" in {entry["field"] for entry in history["data"]}
    assert schemas.HistoriesBody.model_validate(history)


def test_a_merged_event_answers_with_its_survivor_for_ever(place: Planted) -> None:
    ids = place.ids()
    kept = place.store.merge(*list(ids.values())[:2], ["the same evening"], "ada", NOW)
    gone = next(event_id for event_id in list(ids.values())[:2] if event_id != kept.id)
    for path, tail in (
        ("/api/v1/events/", ""),
        ("/api/v1/events/", "/history"),
        ("/events/", ""),
        ("/events/", ".ics"),
    ):
        answer = place.client.get(f"{path}{gone}{tail}")
        assert answer.status_code == 301
        assert answer.headers["location"] == f"https://meet.example{path}{kept.id}{tail}"


def test_an_erased_event_is_gone_with_the_reason(place: Planted) -> None:
    event_id = place.ids()[LISTINGS[0][0].title]
    place.store.erase("ada", NOW, link="https://harbour.example/1")
    answer = place.client.get(f"/api/v1/events/{event_id}")
    assert answer.status_code == 410
    assert answer.json()["detail"].startswith("Removed: ")
    assert place.client.get(f"/events/{event_id}.ics").status_code == 410


def test_changes_follow_the_order_of_commit(place: Planted) -> None:
    first = get(place, "/api/v1/changes")
    assert schemas.ChangesBody.model_validate(first)
    assert len(first["data"]) == len(LISTINGS)
    cursor = first["page"]["cursor"]
    assert get(place, "/api/v1/changes", cursor=cursor)["data"] == []
    for hours in (0, 1):
        visit(place.store, LISTINGS[1:], NOW + timedelta(hours=hours))
    (tombstone,) = get(place, "/api/v1/changes", cursor=cursor)["data"]
    assert tombstone["gone"]
    assert place.client.get("/api/v1/changes?cursor=x").status_code == 400


def test_syncing_clients_hear_of_what_was_withdrawn(place: Planted) -> None:
    for hours in (0, 1):
        visit(place.store, LISTINGS[1:], NOW + timedelta(hours=hours))
    assert LISTINGS[0][0].title not in titles(get(place, "/api/v1/events", **{"from": "2027-02-01"}))
    synced = get(place, "/api/v1/events", updated_since="2027-02-09T10:00:00Z")
    assert [(event["title"], event["status"]) for event in synced["data"]] == [
        (LISTINGS[0][0].title, "withdrawn")
    ]


def test_facets_alone(shared: Planted) -> None:
    body = get(shared, "/api/v1/facets", kind="niche")
    assert schemas.FacetsBody.model_validate(body)
    assert body["facets"]["kind"] == {"niche": 2, "official": 1, "social": 1}
    assert body["facets"]["genre"] == {"documentary": 1, "horror": 1}
    assert set(get(shared, "/api/v1/facets", facets="city,day")["facets"]) == {"city", "day"}
    assert shared.client.get("/api/v1/facets?limit=3").status_code == 400


@pytest.mark.parametrize(
    ("path", "model"),
    [
        ("/api/v1/events?facets=kind", schemas.EventsBody),
        ("/api/v1/festivals", schemas.FestivalsBody),
        ("/api/v1/sources", schemas.SourcesBody),
    ],
)
def test_bytes_agree_with_the_documentation(shared: Planted, path: str, model: Any) -> None:
    assert model.model_validate_json(shared.client.get(path).content)


def test_sources_tell_how_they_fare(place: Planted) -> None:
    visit(place.store, [], NOW, code="timeout", reason="no answer within 30 s")
    sources = {source["key"]: source for source in get(place, "/api/v1/sources")["data"]}
    assert (sources["harbour-site"]["state"], sources["harbour-site"]["error"]) == ("failing", "timeout")
    assert sources["guild"]["last_visit"] is None


def test_conflicts_are_shown_with_who_says_what(place: Planted) -> None:
    first, judgement = LISTINGS[0]
    other = replace(
        first, source_key="guild", origin_id="g1", title="Editors' mixer number 1", lineage="organiser",
        start_at=first.start_at + timedelta(minutes=30), end_at=None,
    )  # fmt: skip
    visit(place.store, [(other, judgement)], NOW, source="guild")
    event_id = place.ids()[first.title]
    conflicts = {
        each["field"]: each["values"]
        for each in get(place, f"/api/v1/events/{event_id}")["data"]["conflicts"]
    }
    assert {saying["source"] for saying in conflicts["start"]} == {"guild", "harbour-site"}


def test_text_from_strangers_stays_text(place: Planted) -> None:
    hostile = draft(
        9, NOW + timedelta(hours=3), title="<script>alert(1)</script>\u0000", url="javascript:alert(1)"
    )
    visit(place.store, [*LISTINGS, (hostile, judged())], NOW)
    events = get(place, "/api/v1/events", limit=1)["data"]
    assert events[0]["url"] is None
    page = place.client.get("/").text
    assert "<script>" not in page
    assert "javascript:" not in page
    event_page = place.client.get(f"/events/{events[0]['id']}").text
    assert "<script>alert" not in event_page
    assert "javascript:" not in event_page
