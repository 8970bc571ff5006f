"""Letters over a real SMTP conversation, and into a folder."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from aggregator.telling.letters import Letter
from schedules.outbox import FolderLine, Lines, MailServer, Outcome, SmtpLine, line_for, post
from tests.schedules.mailserver import MailBox, mail_server

SENDER = "letters@meet.example"


@pytest.fixture
def box() -> Iterator[MailBox]:
    with mail_server() as made:
        yield made


def letter(to: str = "ines@reader.example", number: int = 1) -> Letter:
    content = (
        f"From: {SENDER}\r\nTo: {to}\r\nMessage-ID: <{number}@meet.example>\r\n\r\n.dot\r\nhello\r\n".encode()
    )
    return Letter(to, f"<{number}@meet.example>", content)


def sent(box: MailBox, *letters: Letter) -> list[Outcome]:
    async def run() -> list[Outcome]:
        async with Lines(SmtpLine(MailServer.at(box.address, SENDER)), 1) as lines:
            return [await lines.all[0].send(each) for each in letters]

    return asyncio.run(run())


def test_many_letters_over_one_connection(box: MailBox) -> None:
    outcomes = sent(box, *(letter(f"r{number}@reader.example", number) for number in range(5)))
    assert outcomes == [Outcome("sent")] * 5
    assert [address for address, _ in box.arrived] == [f"r{number}@reader.example" for number in range(5)]
    assert box.arrived[0][1] == letter("r0@reader.example", 0).content
    assert box.connections == 1


@pytest.mark.parametrize(
    ("answer", "fate"),
    [
        ("450 try later", "later"),
        ("451 greylisted", "later"),
        ("452 full", "later"),
        ("550 no such user", "refused"),
        ("553 bad name", "refused"),
    ],
)
def test_what_is_said_of_the_recipient(box: MailBox, answer: str, fate: str) -> None:
    box.rcpt["x@reader.example"] = answer
    refused, following = sent(box, letter("x@reader.example"), letter())
    assert refused == Outcome(fate, answer)  # type: ignore[arg-type]
    assert following.fate == "sent", "the next one does not suffer"


@pytest.mark.parametrize(("answer", "fate"), [("451 busy", "later"), ("554 spam", "refused")])
def test_what_is_said_of_the_letter(box: MailBox, answer: str, fate: str) -> None:
    box.data["x@reader.example"] = answer
    assert [outcome.fate for outcome in sent(box, letter("x@reader.example"), letter())] == [fate, "sent"]


@pytest.mark.parametrize("answer", ["550 not you", "451 not now", "530 log in first"])
def test_what_is_said_of_us_refuses_no_recipient(box: MailBox, answer: str) -> None:
    box.mail = answer
    assert [outcome.fate for outcome in sent(box, letter())] == ["later"]


def test_a_server_that_hangs_up_is_called_again(box: MailBox) -> None:
    box.hangs_up.add("x@reader.example")
    first, second = sent(box, letter("x@reader.example"), letter())
    assert (first.fate, second.fate) == ("later", "sent")
    assert box.connections == 2


def test_no_server_is_no_refusal() -> None:
    with mail_server() as gone:
        address = gone.address
    server = MailServer.at(address, SENDER)
    outcome = post(SmtpLine(server), letter())
    assert outcome.fate == "later"
    assert "\n" not in outcome.reason


def test_the_folder_keeps_a_letter_once(tmp_path: Path) -> None:
    line = FolderLine(tmp_path / "outbox")
    assert post(line, letter()) == Outcome("sent")
    assert post(line, letter()) == Outcome("sent")
    (kept,) = (tmp_path / "outbox").iterdir()
    assert (kept.name, kept.read_bytes()) == ("1_meet.example.eml", letter().content)
    outside = Letter("x@reader.example", "<../../etc/passwd>", b"x")
    post(line, outside)
    assert {path.parent for path in tmp_path.rglob("*.eml")} == {tmp_path / "outbox"}


def test_a_folder_that_cannot_be_written_puts_off(tmp_path: Path) -> None:
    (tmp_path / "outbox").write_text("a file")
    assert post(FolderLine(tmp_path / "outbox"), letter()).fate == "later"


def test_addresses_of_servers() -> None:
    plain = MailServer.at("smtp://mail.example", SENDER)
    assert (plain.host, plain.port, plain.use_tls, plain.start_tls) == ("mail.example", 587, False, None)
    named = MailServer.at("smtp://me:p%40ss@mail.example:25", SENDER)
    assert (named.username, named.password, named.start_tls) == ("me", "p@ss", True)
    assert MailServer.at("smtps://mail.example", SENDER).port == 465
    for wrong in ("http://mail.example", "mail.example", "smtp://", "smtp://mail.example?starttls=maybe"):
        with pytest.raises(ValueError, match=r"smtp|starttls"):
            MailServer.at(wrong, SENDER)


def test_settings_choose_folder_or_server(tmp_path: Path) -> None:
    assert isinstance(line_for(None, tmp_path, SENDER), FolderLine)
    assert isinstance(line_for("smtp://mail.example", tmp_path, f"Meets <{SENDER}>"), SmtpLine)
