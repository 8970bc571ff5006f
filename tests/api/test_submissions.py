"""Word of mouth, from the pasted link to the event, and what stands between: limits, a person, a reason."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

import operations
from aggregator.model import AggregatorError
from aggregator.people import submissions
from aggregator.people.proposals import Proposal
from aggregator.people.submissions import LinkRead, submission_id
from aggregator.store import Store
from api.app import create_app
from tests.api.planting import EVENING, NOW, SITE, Planted, TestClient, draft, judged, visit
from tests.api.test_operations import TOKEN, festmeet

COFFEE = {
    "title": "Editors' coffee", "day": "2027-02-12", "at": "18:30", "until": "01:00",
    "festival": "harbourfest-2027", "where": "Café Anker", "access": "open", "cost": "free",
    "contact": "ines@reader.example", "description": "Bring a cutting room story.",
}  # fmt: skip
SAID = Proposal("Docs & Drinks", "2027-02-13", "19:00", url="https://lu.example/docs", where="Bar Rosa")
READ = {
    "https://lu.example/docs": LinkRead("https://lu.example/docs", "luma", (SAID,), 1, 1),
    "https://lu.example/many": LinkRead(
        "https://lu.example/many", "luma", (SAID, replace(SAID, title="Walk")), 5, 2
    ),
}


def read_link(url: str) -> LinkRead:
    return READ.get(url) or LinkRead(url, trouble="It asks for a login.")


@pytest.fixture
def place(store: Store, monkeypatch: pytest.MonkeyPatch) -> Iterator[Planted]:
    monkeypatch.setattr(operations, "now", lambda: NOW)
    made = served(store)
    yield made
    made.client.close()


def served(store: Store, **more: Any) -> Planted:
    site = replace(SITE, **({"operator_token": TOKEN, "submissions_per_hour": 0} | more))
    app = create_app(store, site, now=lambda: NOW, read_link=read_link)
    client = TestClient(app, base_url=site.base_url, raise_server_exceptions=False, follow_redirects=False)
    return Planted(store, client)


def waiting(place: Planted) -> tuple[submissions.Submission, ...]:
    return submissions.waiting(place.store)


def status_path(text: str) -> str:
    found = re.search(r"/submissions/[\w-]+", text)
    assert found
    return found[0]


def enter(place: Planted) -> None:
    assert place.client.post("/moderate/enter", data={"token": TOKEN}).status_code == 303


def test_nothing_is_public_until_a_person_says_so(place: Planted) -> None:
    sent = place.client.post("/submit", data=COFFEE)
    assert sent.status_code == 202
    path = status_path(sent.text)
    assert "waits for a moderator" in place.client.get(path).text
    assert "Editors' coffee" not in place.ids()
    enter(place)
    queue = place.client.get("/moderate").text
    assert "Editors&#39; coffee" in queue
    assert "ines@reader.example" in queue
    act = {"do": "accept", "id": waiting(place)[0].id}
    assert place.client.post("/moderate/act", data=act).status_code == 303
    event = place.store.event(place.ids()["Editors' coffee"])
    assert event is not None
    assert (event.access, event.cost, event.venue.name, event.timezone) == (
        "open", "free", "Café Anker", "Europe/Berlin",
    )  # fmt: skip
    assert event.end_at is not None
    assert event.end_at - event.start_at == timedelta(hours=6, minutes=30)
    assert [(one.name, one.lineage) for one in event.sources] == [("Word of mouth", "community")]
    assert "was accepted" in place.client.get(path).text
    told = place.client.get(f"/events/{event.id}").text + place.client.get("/api/v1/events").text
    assert "ines@reader.example" not in told
    assert place.client.post("/moderate/act", data=act).status_code == 400, "decided once"
    assert "word-of-mouth" not in place.client.get("/api/v1/sources").text


def test_a_refusal_tells_its_reason(place: Planted) -> None:
    sent = place.client.post("/api/v1/submissions", json=COFFEE)
    assert sent.status_code == 202
    festmeet(Path(str(place.store.engine.url.database)).parent, "moderate", "reject", sent.json()["id"],
             "--reason", "We know it already")  # fmt: skip
    shown = place.client.get(status_path(sent.json()["status"])).text
    assert "We know it already" in shown
    assert "Editors' coffee" not in place.ids()


def test_the_terminal_lists_and_accepts(place: Planted, tmp_path: Path) -> None:
    made = place.client.post("/api/v1/submissions", json=COFFEE).json()["id"]
    assert "Café Anker" in festmeet(tmp_path, "moderate", "list")
    assert "Editors' coffee" in festmeet(tmp_path, "moderate", "accept", made)
    assert "Editors' coffee" in place.ids()


def test_what_festivals_announce_too_is_one_event(place: Planted) -> None:
    link = "https://harbour.example/1"
    same = COFFEE | {"title": "Editors' mixer number 1", "day": "2027-02-10", "at": "18:30", "url": link}
    made = place.client.post("/api/v1/submissions", json=same | {"where": "Café 1"}).json()["id"]
    event = submissions.accept(place.store, made, "ada", NOW)
    assert event is not None
    assert {one.lineage for one in event.sources} == {"festival", "community"}


def test_a_link_fills_the_form(place: Planted) -> None:
    shown = place.client.post("/submit/read", data={"url": SAID.url, "festival": "harbourfest-2027"}).text
    for value in ("Docs &amp; Drinks", "2027-02-13", "19:00", "Bar Rosa", SAID.url):
        assert f'value="{value}"' in shown
    assert 'value="harbourfest-2027" selected' in shown
    preview = place.client.post("/api/v1/submissions/preview", json={"url": SAID.url}).json()
    assert (preview["platform"], preview["proposals"][0]["title"]) == ("luma", "Docs & Drinks")
    assert waiting(place) == (), "reading is not submitting"


def test_a_page_of_several_offers_each_and_itself_as_a_source(place: Planted) -> None:
    shown = place.client.post("/submit/read", data={"url": "https://lu.example/many"}).text
    assert shown.count("Submit this one") == 2
    assert "2 meetups now" in shown
    sent = place.client.post("/submit", data={"kind": "source", "url": "https://lu.example/many"})
    assert sent.status_code == 202
    assert (waiting(place)[0].kind, waiting(place)[0].proposal.url) == ("source", "https://lu.example/many")


def test_a_source_is_accepted_once_it_is_followed(place: Planted) -> None:
    place.client.post("/submit", data={"kind": "source", "url": "https://lu.example/many"})
    made = waiting(place)[0].id
    with pytest.raises(AggregatorError, match=f"festmeet moderate accept {made}"):
        submissions.accept(place.store, made, "ada", NOW)
    assert submissions.accept(place.store, made, "ada", NOW, followed=True) is None
    assert waiting(place) == ()


def test_what_asks_for_a_login_is_pasted_as_words(place: Planted) -> None:
    link = "https://social.example/groups/1"
    shown = place.client.post("/submit/read", data={"url": link}).text
    assert "It asks for a login." in shown
    words = "Documentary editors: drinks tomorrow at 7pm at Café Anker, call me +49 170 1234567!"
    body = {"url": link, "text": words, "festival": "harbourfest-2027"}
    read = place.client.post("/api/v1/submissions/preview", json=body).json()["proposals"][0]
    assert (read["day"], read["at"], read["where"]) == ("2027-02-11", "19:00", "Café Anker")
    assert read["timezone"] == "Europe/Berlin"
    assert "1234567" not in str(read)


WRONG = [
    ({"title": ""}, "title"),
    ({"day": "tomorrow"}, "day"),
    ({"day": "0001-01-01"}, "day"),
    ({"day": "9999-12-31"}, "day"),
    ({"at": "25:00"}, "at"),
    ({"festival": "nowhere"}, "festival"),
    ({"festival": "", "timezone": ""}, "timezone"),
    ({"where": ""}, "where"),
    ({"url": "javascript:alert(1)"}, "url"),
    ({"url": "http://user:secret@x.example/"}, "url"),
    ({"access": "everybody"}, "access"),
    ({"description": "http://a.example " * 4}, "description"),
]


@pytest.mark.parametrize(("change", "named"), WRONG)
def test_what_cannot_be_is_named_beside_its_field(place: Planted, change: Any, named: str) -> None:
    refused = place.client.post("/api/v1/submissions", json=COFFEE | change)
    assert refused.status_code == 400
    assert named in [error["param"] for error in refused.json()["errors"]]
    page = place.client.post("/submit", data=COFFEE | change)
    assert page.status_code == 400
    assert f'id="wrong-{named}"' in page.text
    assert waiting(place) == ()


def test_machines_and_crowds_are_kept_out(store: Store) -> None:
    place = served(store, submissions_per_hour=3)
    trapped = place.client.post("/submit", data=COFFEE | {"website": "https://spam.example"})
    assert trapped.status_code == 202
    assert waiting(place) == ()
    first, again = (place.client.post("/api/v1/submissions", json=COFFEE).json() for _ in range(2))
    assert first == again
    assert len(waiting(place)) == 1
    assert place.client.post("/api/v1/submissions", json=COFFEE).status_code == 429
    place.client.close()


def test_a_network_has_a_limit_that_outlives_a_restart(place: Planted) -> None:
    for number in range(submissions.MOST_PER_NETWORK_AND_DAY):
        place.client.post("/api/v1/submissions", json=COFFEE | {"title": f"Coffee {number}"})
    assert place.client.post("/api/v1/submissions", json=COFFEE).status_code == 429
    assert len(waiting(place)) == submissions.MOST_PER_NETWORK_AND_DAY


def test_strangers_markup_is_shown_as_text(place: Planted) -> None:
    place.client.post("/submit", data=COFFEE | {"title": "Tea <script>alert(1)</script>", "where": "<b>Bar"})
    enter(place)
    shown = place.client.get("/moderate").text
    assert "<script>alert" not in shown
    assert "<b>Bar" not in shown


@pytest.mark.parametrize(("what", "told"), [("cancelled", "status"), ("full", "access_note"), ("time", None)])
def test_a_report_flags_an_event_and_is_believed_by_a_person(
    place: Planted, what: str, told: str | None
) -> None:
    event_id = place.ids()["Editors' mixer number 1"]
    before = place.store.event(event_id)
    page = place.client.get(f"/events/{event_id}").text
    assert f"/events/{event_id}/report" in page
    assert 'name="what"' in place.client.get(f"/events/{event_id}/report").text
    sent = place.client.post(
        f"/events/{event_id}/report", data={"what": what, "words": "It says so at the door"}
    )
    assert sent.status_code == 202
    assert place.store.event(event_id) == before
    enter(place)
    assert "It says so at the door" in place.client.get("/moderate").text
    place.client.post("/moderate/act", data={"do": "accept", "id": waiting(place)[0].id})
    after = place.store.event(event_id)
    assert after is not None
    assert before is not None
    changed = [
        name
        for name in ("status", "access_note", "start_at")
        if getattr(after, name) != getattr(before, name)
    ]
    assert changed == ([told] if told else [])
    assert place.client.post("/api/v1/events/nobody/reports", json={"what": what}).status_code == 404
    assert place.client.post(f"/api/v1/events/{event_id}/reports", json={"what": "dull"}).status_code == 400


def test_moderation_is_behind_a_door(place: Planted, shared: Planted) -> None:
    assert shared.client.get("/moderate").status_code == 404
    assert "Nothing waits" not in place.client.get("/moderate").text
    assert place.client.post("/moderate/act", data={"do": "accept", "id": "x"}).status_code == 401
    assert place.client.post("/moderate/enter", data={"token": "wrong"}).status_code == 401
    sent = place.client.post("/moderate/enter", data={"token": TOKEN})
    cookie = sent.headers["set-cookie"]
    assert all(word in cookie for word in ("HttpOnly", "SameSite=strict", "Secure", "Path=/moderate"))
    assert TOKEN not in cookie
    shown = place.client.get("/moderate")
    assert "Nothing waits" in shown.text
    assert shown.headers["cache-control"] == "no-store"
    assert "access-control-allow-origin" not in shown.headers
    elsewhere = {"Origin": "https://evil.example"}
    assert place.client.post("/moderate/act", data={"do": "accept"}, headers=elsewhere).status_code == 403
    assert place.client.post("/moderate/act", data={"do": "dance"}).status_code == 400
    place.client.post("/moderate/leave")
    assert "Nothing waits" not in place.client.get("/moderate").text


def test_the_uncertain_middle_is_decided_there_too(place: Planted) -> None:
    table = draft(9, EVENING, title="Long Table")
    visit(place.store, [(table, judged(is_meetup=False, review=True))], NOW)
    enter(place)
    assert "Long Table" in place.client.get("/moderate").text
    said = {"do": "meetup", "source": table.source_key, "origin": table.origin_id}
    assert place.client.post("/moderate/act", data=said).status_code == 303
    assert "Long Table" in place.ids()
    assert "Long Table" not in place.client.get("/moderate").text


def test_what_was_decided_is_forgotten_after_a_month(place: Planted) -> None:
    made = place.client.post("/api/v1/submissions", json=COFFEE).json()["id"]
    submissions.decline(place.store, made, "ada", NOW, "no")
    place.store.tidy(NOW + timedelta(days=29))
    assert submissions.submission(place.store, made) is not None
    place.store.tidy(NOW + timedelta(days=31))
    assert submissions.submission(place.store, made) is None


def test_what_was_handed_in_has_a_name_that_a_command_line_takes() -> None:
    made = [submission_id() for _ in range(100)]
    assert all(name.isalnum() for name in made)
    assert len(set(made)) == 100
