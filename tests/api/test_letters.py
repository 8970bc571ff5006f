"""Asking for letters, from the form to the one click that ends them. Following a link never acts."""

from __future__ import annotations

import email
import re
from dataclasses import replace
from datetime import timedelta
from email.policy import default
from typing import Any

import orjson
import pytest
from sqlalchemy import select

from aggregator.people import subscriptions
from aggregator.people.subscriptions import ROWS
from aggregator.store import Store
from tests.api.planting import NOW, SITE, Planted, planted

FORM = {"email": "Ines@reader.example", "query": "festival=harbourfest-2027&role=editor", "hour": "8"}


def rows(place: Planted) -> list[Any]:
    with place.store.reading() as connection:
        return list(connection.execute(select(ROWS)).mappings())


def link_in(place: Planted) -> str:
    """The path that the last letter links to."""
    message = email.message_from_bytes(place.letters[-1].content, policy=default)
    body = message.get_body(("plain",))  # type: ignore[attr-defined]
    found = re.search(r"https://meet\.example(/confirm/\S+)", body.get_content())
    assert found
    return found[1]


def confirmed(place: Planted) -> Any:
    place.client.post("/subscribe", data=FORM)
    place.client.post(link_in(place))
    return rows(place)[0]


def test_double_opt_in_by_button(place: Planted) -> None:
    asked = place.client.post("/subscribe", data=FORM)
    assert asked.status_code == 202
    assert rows(place)[0]["state"] == "pending"
    link = link_in(place)
    shown = place.client.get(link)
    assert "<button>Yes, write to me</button>" in shown.text
    assert rows(place)[0]["state"] == "pending", "a scanner that follows links confirms nothing"
    assert place.client.post(link).status_code == 200
    row = rows(place)[0]
    assert (row["state"], row["hour"], row["timezone"]) == ("active", 8, "Europe/Berlin")
    assert row["name"] == "Harbourfest 2027 · editors"
    assert "one click" in row["consent_text"]
    assert row["next_run_at"] == int((NOW + timedelta(hours=22)).timestamp())
    assert place.client.post(link).status_code == 200, "twice is once"


def test_a_program_is_asked_at_its_address_and_confirms_by_a_post(place: Planted) -> None:
    said = {"webhook": "https://app.example/festmeet", "query": "kind=niche"}
    assert place.client.post("/api/v1/subscriptions", json=said).status_code == 202
    [call] = place.letters
    told = orjson.loads(call.content)
    assert (call.recipient, told["type"]) == ("https://app.example/festmeet", "confirmation")
    assert told["key"] == place.client.app.state.service.tokens.key(rows(place)[0]["id"])  # type: ignore[attr-defined]
    assert place.client.post(told["confirm"]).status_code == 200
    assert (rows(place)[0]["state"], rows(place)[0]["channel"]) == ("active", "webhook")


@pytest.mark.parametrize(
    "said",
    [
        {"webhook": "http://app.example/"},
        {"webhook": "javascript:alert(1)"},
        {"webhook": "https://user:word@app.example/"},
        {"webhook": "https://app.example/", "email": "ines@reader.example"},
        {},
    ],
)
def test_one_address_and_a_safe_one_is_wanted(place: Planted, said: dict[str, str]) -> None:
    answer = place.client.post("/api/v1/subscriptions", json={"query": "", **said})
    assert answer.status_code == 400
    assert answer.json()["errors"][0]["param"] == ("webhook" if said else "email")
    assert rows(place) == []


def test_the_answer_never_tells_who_is_known(place: Planted) -> None:
    body = {"email": "ines@reader.example", "query": "kind=niche"}
    first = place.client.post("/api/v1/subscriptions", json=body)
    again = place.client.post("/api/v1/subscriptions", json=body)
    trap = place.client.post(
        "/api/v1/subscriptions", json={**body, "email": "bot@x.example", "website": "http://x"}
    )
    with place.store.writing() as connection:
        subscriptions.suppress(connection, "gone@reader.example", "550", NOW)
    gone = place.client.post("/api/v1/subscriptions", json={**body, "email": "gone@reader.example"})
    assert {answer.content for answer in (first, again, trap, gone)} == {first.content}
    assert {answer.status_code for answer in (first, again, trap, gone)} == {202}
    assert [letter.recipient for letter in place.letters] == ["ines@reader.example"]


def test_a_stranger_cannot_write_through_us(place: Planted) -> None:
    query = "q=Buy+pills+at+evil.example&city=Visit+evil.example"
    place.client.post("/api/v1/subscriptions", json={"email": "victim@reader.example", "query": query})
    assert b"evil" not in place.letters[0].content
    text = email.message_from_bytes(place.letters[0].content, policy=default).get_body(("plain",))  # type: ignore[attr-defined]
    assert "evil" not in text.get_content()


@pytest.mark.parametrize(
    ("change", "param"),
    [
        ({"email": "nobody"}, "email"),
        ({"email": "a@b.example\r\nBcc: c@d.example"}, "email"),
        ({"query": "kind=nich"}, "query"),
        ({"hour": 24}, "hour"),
        ({"frequency": "hourly"}, "frequency"),
        ({"frequency": "festival", "query": "kind=niche"}, "frequency"),
        ({"timezone": "Mars/Olympus"}, "timezone"),
        ({"language": "<b>"}, "language"),
        ({"extra": 1}, "extra"),
    ],
)
def test_what_cannot_be_meant_is_named(shared: Planted, change: dict[str, Any], param: str) -> None:
    body = {"email": "ines@reader.example", "query": ""} | change
    answer = shared.client.post("/api/v1/subscriptions", json=body)
    assert answer.status_code == 400
    assert answer.headers["content-type"] == "application/problem+json"
    assert [error["param"] for error in answer.json()["errors"]] == [param]


def test_what_is_true_only_today_is_not_subscribed_to(place: Planted) -> None:
    place.client.post(
        "/api/v1/subscriptions", json={"email": "i@reader.example", "query": "from=today&to=today&kind=niche"}
    )
    query = subscriptions.query_of(rows(place)[0]["query"])
    assert (query.from_at, query.to_at, query.kind) == (None, None, ("niche",))


def test_old_and_forged_links_confirm_nothing(place: Planted) -> None:
    place.client.post("/subscribe", data=FORM)
    link = link_in(place)
    assert place.client.post(link[:-2]).status_code == 410
    place.now = NOW + timedelta(hours=49)
    assert place.client.get(link).status_code == 410
    assert place.client.post(link).status_code == 410
    assert rows(place)[0]["state"] == "pending"


def test_one_click_leaves_and_a_link_does_not(place: Planted) -> None:
    row = confirmed(place)
    link = f"/u/{place.client.app.state.service.tokens.leave(row['id'])}"  # type: ignore[attr-defined]
    assert "Stop these e-mails" in place.client.get(link).text
    assert rows(place)[0]["state"] == "active"
    for _ in range(2):
        answer = place.client.post(link, data={"List-Unsubscribe": "One-Click"})
        assert answer.status_code == 200
        assert "No further letter will come." in answer.text
    row = rows(place)[0]
    assert (row["state"], row["address"], row["next_run_at"]) == ("left", "", None)
    place.client.post(link, data={"do": "resume"})
    assert rows(place)[0]["state"] == "left"
    assert place.client.post("/u/forged").status_code == 404


def test_who_was_erased_may_still_press_the_button_of_an_old_letter(place: Planted) -> None:
    row = confirmed(place)
    link = f"/u/{place.client.app.state.service.tokens.leave(row['id'])}"  # type: ignore[attr-defined]
    assert place.store.erase("ines", NOW, address=row["address"]) == 1
    for answer in (place.client.get(link), place.client.post(link, data={"List-Unsubscribe": "One-Click"})):
        assert (answer.status_code, "No further letter will come." in answer.text) == (200, True)
    assert rows(place) == []


def test_pause_resume_and_change(place: Planted) -> None:
    row = confirmed(place)
    link = f"/u/{place.client.app.state.service.tokens.leave(row['id'])}"  # type: ignore[attr-defined]
    assert "Paused." in place.client.post(link, data={"do": "pause"}).text
    assert rows(place)[0]["state"] == "paused"
    assert "Resumed." in place.client.post(link, data={"do": "resume"}).text
    assert (
        "Saved." in place.client.post(link, data={"do": "change", "frequency": "weekly", "hour": "20"}).text
    )
    row = rows(place)[0]
    assert (row["state"], row["frequency"], row["hour"]) == ("active", "weekly", 20)
    for hour in ("99", "00099", "0" * 5_000 + "7", "-1", "٧"):
        assert place.client.post(link, data={"do": "change", "hour": hour}).status_code == 400
    assert place.client.post(link, data={"do": "change", "frequency": "never"}).status_code == 400


def test_a_confirmation_does_not_bring_back_who_left(place: Planted) -> None:
    place.client.post("/subscribe", data=FORM)
    link = link_in(place)
    place.client.post(link)
    subscriptions.leave(place.store, rows(place)[0]["id"], NOW)
    assert place.client.post(link).status_code == 410
    assert rows(place)[0]["state"] == "left"


def test_a_network_that_asks_too_often_waits(store: Store) -> None:
    place = planted(store, replace(SITE, wishes_per_hour=2))
    answers = [
        place.client.post("/api/v1/subscriptions", json={"email": f"i{number}@reader.example"})
        for number in range(3)
    ]
    assert [answer.status_code for answer in answers] == [202, 202, 429]
    assert int(answers[2].headers["retry-after"]) >= 1


def test_a_letter_that_cannot_leave_is_no_error_to_the_asker(
    place: Planted, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(place.client.app.state.service, "post", lambda _: False)  # type: ignore[attr-defined]
    assert place.client.post("/subscribe", data=FORM).status_code == 202


def test_forms_are_bounded(shared: Planted) -> None:
    big = {"email": "a@b.example", "query": "q=" + "a" * 70_000}
    assert shared.client.post("/subscribe", data=big).status_code == 413
    assert (
        shared.client.post("/subscribe", data={f"f{number}": "1" for number in range(30)}).status_code == 400
    )
