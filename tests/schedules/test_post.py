"""A night of letters: due, written, sent, remembered; and the nights that go wrong."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from aggregator.digest import Digest
from aggregator.model import Query
from aggregator.people import deliveries, subscriptions
from aggregator.people.deliveries import DELIVERIES, TOLD
from aggregator.people.subscriptions import ROWS, SUPPRESSED, Wish
from aggregator.people.tokens import Tokens
from aggregator.store import Store
from aggregator.telling.letters import Letter, Letterhead
from api.links import LetterLinks
from schedules.outbox import FolderLine, MailServer, Outcome, Sender, SmtpLine
from schedules.post import LINES, DigestReport, Night, run_digest, send_due
from tests.api.conftest import seed  # noqa: F401 - a fixture
from tests.api.planting import LISTINGS, SECRET, SITE, draft, judged, moved, visit
from tests.schedules.mailserver import MailBox, mail_server

NIGHT = datetime.fromisoformat("2027-02-09T12:00:00+00:00")
RUN = datetime.fromisoformat("2027-02-10T06:00:00+00:00")  # seven in Berlin
DAY = timedelta(days=1)
HEAD = Letterhead("Meets <letters@meet.example>", "help@meet.example", "meet.example", "https://meet.example")
LINKS = LetterLinks(SITE, Tokens(SECRET))


@dataclass
class House:
    """A store with a festival, a mail server, and whoever writes."""

    store: Store
    box: MailBox

    def subscribe(self, name: str = "ines", **changes: Any) -> str:
        facts: dict[str, Any] = {
            "address": f"{name}@reader.example", "query": Query(festival=("harbourfest-2027",)), "hour": 7,
            "name": "Harbourfest", "timezone": "Europe/Berlin", "festival": "harbourfest-2027",
        }  # fmt: skip
        wished = subscriptions.ask(self.store, Wish(**(facts | changes)), name, "yes", NIGHT)
        assert wished is not None
        subscriptions.confirm(self.store, wished, NIGHT)
        return wished

    def run(self, now: datetime = RUN, **more: Any) -> DigestReport:
        sender = Sender(SmtpLine(MailServer.at(self.box.address, "letters@meet.example")), HEAD, LINKS)
        return send_due(self.store, sender, now, **more)

    def subjects(self) -> list[str]:
        from email.header import decode_header, make_header

        return [str(make_header(decode_header(message["Subject"]))) for message in self.box.messages()]

    def states(self) -> list[str]:
        with self.store.reading() as connection:
            return [
                str(row[0])
                for row in connection.execute(select(DELIVERIES.c.state).order_by(DELIVERIES.c.id))
            ]


@pytest.fixture
def house(seed: Path, tmp_path: Path) -> Iterator[House]:  # noqa: F811 - a fixture
    shutil.copy(seed, tmp_path / "store.db")
    store = Store(f"sqlite:///{tmp_path / 'store.db'}")
    with mail_server() as box:
        yield House(store, box)
    store.close()


def test_a_first_letter_then_silence_until_something_is_new(house: House) -> None:
    house.subscribe()
    assert house.run(RUN - timedelta(minutes=1)).due == 0
    report = house.run()
    assert (report.due, report.sent, report.empty) == (1, 1, 0)
    assert house.subjects() == ["Harbourfest: 4 new — Wed 10 Feb"]
    assert house.run().due == 0, "the same night again"


def test_only_a_run_with_letters_is_logged(house: House, caplog: pytest.LogCaptureFixture) -> None:
    house.subscribe()
    with caplog.at_level("INFO", logger="festmeet.digest"):
        house.run(RUN - timedelta(minutes=1))
        assert not caplog.records
        house.run()
    (record,) = caplog.records
    said = {name: vars(record).get(name) for name in ("due", "sent", "empty")}
    assert said == {"due": 1, "sent": 1, "empty": None}


def test_without_news_there_is_no_letter(house: House) -> None:
    house.subscribe(festival=None)
    house.run()
    report = house.run(RUN + DAY)
    assert (report.due, report.sent, report.empty) == (1, 0, 1)
    assert not report.is_alarming
    assert len(house.box.arrived) == 1


def test_a_move_and_a_cancellation_reach_whom_was_told(house: House) -> None:
    house.subscribe(festival=None)
    house.run()
    off = replace(LISTINGS[2][0], status="cancelled"), LISTINGS[2][1]
    visit(house.store, [LISTINGS[0], moved(LISTINGS[1], timedelta(hours=1)), off, LISTINGS[3]], RUN + DAY / 2)
    assert house.run(RUN + DAY).sent == 1
    assert house.subjects()[1] == "Harbourfest: 1 moved, 1 cancelled — Thu 11 Feb"
    text = house.box.messages()[1].get_payload(0).get_payload(decode=True).decode()  # type: ignore[union-attr]
    assert "was: Thu 11 Feb 18:30" in text
    assert "Thu 11 Feb, 19:30–21:30 (CET)" in text
    assert house.run(RUN + 2 * DAY).sent == 0


def test_the_window_opens_where_the_last_letter_that_arrived_closed(house: House) -> None:
    house.subscribe(festival=None)
    house.run()
    late = draft(9, RUN + 3 * DAY, title="A late addition")
    visit(house.store, [*LISTINGS, (late, judged())], RUN + timedelta(hours=3))
    house.box.rcpt["ines@reader.example"] = "451 later"
    assert house.run(RUN + DAY).deferred == 1
    house.box.rcpt.clear()
    report = house.run(RUN + DAY + timedelta(minutes=6))
    assert (report.due, report.sent) == (1, 1)
    assert house.subjects()[-1] == "Harbourfest: 1 new — Thu 11 Feb"


def test_a_bad_mail_day_is_ridden_out_for_a_day_and_others_do_not_wait(house: House) -> None:
    for name in ("ines", "bo"):
        house.subscribe(name)
    house.box.rcpt["ines@reader.example"] = "450 greylisted"
    report = house.run()
    assert (report.sent, report.deferred) == (1, 1)
    tries, now = 1, RUN
    while house.states()[0] == "deferred" or tries == 1:
        now += timedelta(minutes=5)
        tries += house.run(now).due
        if now > RUN + 2 * DAY:
            break
    assert "given_up" in house.states()
    assert 6 <= tries <= 14
    with house.store.reading() as connection:
        assert connection.execute(select(SUPPRESSED)).first() is None


def test_a_refusal_suppresses_that_recipient_only(house: House) -> None:
    for name in ("ines", "bo"):
        house.subscribe(name)
    house.box.rcpt["ines@reader.example"] = "550 no such user"
    report = house.run()
    assert (report.sent, report.bounced) == (1, 1)
    visit(house.store, [*LISTINGS, (draft(9, RUN + 3 * DAY), judged())], RUN + DAY / 2)
    house.box.rcpt.clear()
    report = house.run(RUN + DAY)
    assert (report.due, report.sent, report.suppressed) == (2, 1, 1)
    assert [address for address, _ in house.box.arrived] == ["bo@reader.example"] * 2
    assert (
        subscriptions.ask(house.store, Wish("INES@reader.example", Query(), "x"), "n", "yes", RUN + DAY)
        is None
    )


def test_a_server_that_is_down_is_an_alarm_and_nobody_is_lost(house: House) -> None:
    house.subscribe()
    house.box.mail = "451 down for maintenance"
    report = house.run()
    assert (report.sent, report.deferred) == (0, 1)
    assert report.is_alarming
    house.box.mail = None
    assert house.run(RUN + timedelta(minutes=10)).sent == 1


class Crash(Exception):
    """The machine went away."""


def test_a_crash_before_sending_sends_later(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    house.subscribe()

    async def die(*_: Any) -> Outcome:
        raise Crash

    with monkeypatch.context() as patch:
        patch.setattr(SmtpLine, "send", die)
        with pytest.raises(Crash):
            house.run()
    assert house.states() == ["claimed"]
    assert house.run(RUN + timedelta(minutes=5)).due == 0, "it may still be under way"
    assert house.run(RUN + timedelta(minutes=16)).sent == 1
    assert len(house.box.arrived) == 1


def test_a_crash_after_the_servers_250_sends_the_same_message_again(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    house.subscribe()

    def die(*_: Any) -> None:
        raise Crash

    with monkeypatch.context() as patch:
        patch.setattr(deliveries, "sent", die)
        with pytest.raises(Crash):
            house.run()
    house.run(RUN + timedelta(minutes=16))
    first, second = house.box.messages()
    assert first["Message-ID"] == second["Message-ID"]
    assert house.run(RUN + timedelta(minutes=40)).due == 0


def test_two_at_once_send_one_letter(house: House) -> None:
    house.subscribe()

    async def both() -> list[DigestReport]:
        line = SmtpLine(MailServer.at(house.box.address, "letters@meet.example"))
        senders = [Sender(line.again(), HEAD, LINKS) for _ in range(2)]
        return await asyncio.gather(
            *(run_digest(house.store, sender, RUN, holder=str(sender)) for sender in senders)
        )

    reports = asyncio.run(both())
    assert sum(report.sent for report in reports) == 1
    assert len(house.box.arrived) == 1


def test_a_letter_that_cannot_be_written_keeps_nobody_waiting(
    house: House, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    house.subscribe("ines")
    house.subscribe("bo")
    write = Night.letter

    def stumble(night: Night, digest: Digest) -> Letter:
        if digest.subscription.address.startswith("bo"):
            raise ValueError("something nobody thought of")
        return write(night, digest)

    with monkeypatch.context() as patch:
        patch.setattr(Night, "letter", stumble)
        report = house.run()
    assert (report.sent, report.failed) == (1, 1)
    assert "something nobody thought of" in caplog.text
    assert house.run(RUN + timedelta(minutes=6)).sent == 1, "once it can be written"


def test_a_run_that_outlasts_its_lease_sends_nothing_twice(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("ines", "bo", "cy", "di", "ed", "flo"):
        house.subscribe(name)
    late = RUN + timedelta(minutes=16)
    other: list[DigestReport] = []
    send, is_over = SmtpLine.send, asyncio.Event()

    async def slowly(line: SmtpLine, letter: Letter) -> Outcome:
        outcome = await send(line, letter)
        if not other:
            other.append(DigestReport())
            monkeypatch.setattr(SmtpLine, "send", send)
            other.append(await asyncio.to_thread(house.run, late))
            is_over.set()
        await is_over.wait()  # whoever is under way is slow, not only the first
        return outcome

    monkeypatch.setattr(SmtpLine, "send", slowly)
    first = house.run()
    assert (other[-1].sent > 0, first.taken_over > 0) == (True, True)
    assert first.sent + other[-1].sent == len(house.box.arrived)
    ids = [message["Message-ID"] for message in house.box.messages()]
    assert len({*ids}) == 6
    # Those under way at that very moment are held no longer than a lease, too.
    assert len(ids) - len({*ids}) <= LINES
    assert house.states() == ["sent"] * 6


def test_whoever_pauses_while_a_letter_is_written_is_told_later(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader = house.subscribe(festival=None)
    write = Night.letter

    def pausing(night: Night, digest: Digest) -> Letter:
        subscriptions.pause(house.store, reader)
        return write(night, digest)

    with monkeypatch.context() as patch:
        patch.setattr(Night, "letter", pausing)
        assert house.run().suppressed == 1
    subscriptions.resume(house.store, reader, RUN + timedelta(hours=2))
    assert house.run(RUN + DAY).sent == 1
    assert house.subjects() == ["Harbourfest: 3 new — Thu 11 Feb"]


def test_leaving_holds_for_the_very_next_letter(house: House) -> None:
    leaver = house.subscribe()
    runs = [deliveries.claim(house.store, each, RUN, "test") for each in deliveries.due(house.store, RUN)]
    subscriptions.leave(house.store, leaver, RUN)
    (run,) = runs
    assert isinstance(run, deliveries.Delivery)
    assert not deliveries.may_send(house.store, run)
    assert house.run(RUN + timedelta(minutes=20)).sent == 0
    assert house.run(RUN + DAY).due == 0
    assert house.box.arrived == []


def test_pausing_keeps_silent_and_resuming_tells_what_was_missed(house: House) -> None:
    reader = house.subscribe(festival=None)
    house.run()
    subscriptions.pause(house.store, reader)
    visit(house.store, [*LISTINGS, (draft(9, RUN + 5 * DAY), judged())], RUN + DAY / 2)
    assert house.run(RUN + DAY).due == 0
    subscriptions.resume(house.store, reader, RUN + DAY)
    assert house.run(RUN + 2 * DAY).sent == 1
    assert house.subjects()[-1].startswith("Harbourfest: 1 new")


def test_festival_letters_come_only_during_it(house: House) -> None:
    house.subscribe(frequency="festival")
    assert house.run().sent == 1
    after = RUN + 10 * DAY
    visit(house.store, [*LISTINGS, (draft(9, after + 3 * DAY), judged())], after - DAY / 2)
    report = house.run(after)
    assert (report.sent, report.empty) == (0, 1)


def test_sources_that_failed_are_named(house: House) -> None:
    house.subscribe()
    visit(house.store, [], RUN - timedelta(hours=1), code="timeout", reason="no answer")
    house.run()
    text = house.box.messages()[0].get_payload(0).get_payload(decode=True).decode()  # type: ignore[union-attr]
    assert "Harbourfest's site" in text.split("could not be read")[1]


def test_a_dry_run_writes_files_and_remembers_nothing(house: House, tmp_path: Path) -> None:
    house.subscribe()
    sender = Sender(FolderLine(tmp_path / "dry"), HEAD, LINKS)
    for _ in range(2):
        report = send_due(house.store, sender, RUN, dry_run=True)
        assert (report.due, report.sent) == (1, 1)
    assert send_due(house.store, sender, NIGHT, dry_run=True, everyone=True).sent == 1
    assert len(list((tmp_path / "dry").glob("*.eml"))) == 2, "two days, two letters"
    with house.store.reading() as connection:
        assert connection.execute(select(DELIVERIES)).first() is None
        assert connection.execute(select(TOLD)).first() is None
    assert house.run().sent == 1


def test_unconfirmed_wishes_are_forgotten_after_a_week(house: House) -> None:
    subscriptions.ask(house.store, Wish("x@reader.example", Query(), "x"), "n", "yes", RUN - 8 * DAY)
    house.run()
    with house.store.reading() as connection:
        assert connection.execute(select(ROWS)).first() is None


def test_a_query_survives_the_store() -> None:
    from datetime import time

    from aggregator.model import Near

    query = Query(
        q="x", kind=("niche",), after=time(17), near=Near(1.5, 2.5, 300), to_at=RUN, sort="newest", limit=7
    )
    assert subscriptions.query_of(subscriptions.query_text(query)) == query
