"""A letter, taken apart again by the standard library's parser."""

from __future__ import annotations

import email
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from email.message import EmailMessage
from email.policy import default
from typing import Any, cast

import pytest

from aggregator.digest import Digest, Line, Told, Was
from aggregator.model import AggregatorError
from aggregator.people.addresses import address_key, mailbox
from aggregator.people.tokens import Tokens
from aggregator.telling.letters import Letter, Letterhead, Rows, confirm_letter, digest_letter, header_value
from aggregator.telling.letterwords import LANGUAGES, when_words
from tests.aggregator.gatherings import gathering
from tests.aggregator.readers import HEAD, RUN, Links, subscription


def digest(**changes: Any) -> Digest:
    moved = Line(gathering(id="m", status="moved"), Was(datetime(2027, 2, 12, 17, 0, tzinfo=UTC), "Old Pier"))
    sections = {
        "soon": (), "changed": (moved,), "cancelled": (), "lead": (),
        "new": (Line(gathering()), Line(gathering(id="n2", title="Ünïcode & <script>drinks</script>"))),
    }  # fmt: skip
    facts: dict[str, Any] = {
        "subscription": subscription(),
        "run_on": date(2027, 2, 10),
        "sections": sections,
        "more": 3,
        "failed": ("harbour-app",),
        "told": (Told("ev_mixer", 0, "new"),),
    }
    return Digest(**(facts | changes))


def written(**changes: Any) -> Letter:
    return digest_letter(digest(**changes), HEAD, Links(), RUN, Rows(HEAD.base_url))


def opened(letter: Letter) -> EmailMessage:
    return cast("EmailMessage", email.message_from_bytes(letter.content, policy=default))


def part(message: EmailMessage, kind: str) -> str:
    body = message.get_body((kind,))
    assert body is not None
    return str(body.get_content())


def test_a_long_address_to_leave_by_stands_in_its_header_as_it_is() -> None:
    letter = digest_letter(digest(), HEAD, LongLinks(), RUN, Rows(HEAD.base_url))
    (line,) = [one for one in letter.content.split(b"\r\n") if one.startswith(b"List-Unsubscribe:")]
    assert line.startswith(b"List-Unsubscribe: <https://meet.example/u/token-of-sub1")
    assert b"x" * 190 + b">, <mailto:" in line


class LongLinks(Links):
    """Signed links are longer than a line of a letter."""

    def key(self, subscription_id: str) -> str:
        return f"key-of-{subscription_id}"

    def leave(self, subscription_id: str) -> str:
        return super().leave(subscription_id.ljust(200, "x"))


def test_the_headers_a_mailbox_provider_looks_for() -> None:
    message = opened(written())
    assert message["Subject"] == "Harbourfest: 5 new, 1 moved — Wed 10 Feb"
    assert (message["From"], message["To"]) == (HEAD.sender, "ines@reader.example")
    leave = "<https://meet.example/u/token-of-sub1>, <mailto:help@meet.example?subject=unsubscribe>"
    assert message["List-Unsubscribe"] == leave
    assert message["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert "<digest.meet.example>" in message["List-ID"]
    assert (message["Precedence"], message["Auto-Submitted"]) == ("bulk", "auto-generated")
    assert (message["Content-Language"], message.get_content_type()) == ("en", "multipart/alternative")
    assert not message.defects
    assert [str(each.get_content_type()) for each in message.iter_parts()] == ["text/plain", "text/html"]


def test_the_same_run_is_the_same_message_and_another_is_not() -> None:
    assert written().message_id == written().message_id == opened(written())["Message-ID"]
    assert written(run_on=date(2027, 2, 11)).message_id != written().message_id
    assert written(subscription=subscription(id="sub2")).message_id != written().message_id


def test_the_text_is_complete_on_its_own() -> None:
    text = part(opened(written()), "plain")
    for words in (
        "CHANGED",
        "was: Fri 12 Feb 18:00, Old Pier",
        "* Fri 12 Feb, 18:30–20:30 (CET)",
        "Documentary editors' mixer",
        "Open, please RSVP · Free",
        "Café Anker, Hafenstraße 3, Berlin",
        "RSVP: https://harbour.example/mixer",
        "Told by: harbourfest-site",
        "https://meet.example/events/ev_mixer.ics",
        "3 more here: https://meet.example/",
        "harbour-app",
        "https://meet.example/u/token-of-sub1",
        "webcal://meet.example/calendar.ics?festival=harbourfest-2027",
    ):
        assert words in text, words


def test_the_html_escapes_and_fetches_nothing() -> None:
    html = part(opened(written()), "html")
    assert "Ünïcode &amp; &lt;script&gt;drinks&lt;/script&gt;" in html
    assert "<script" not in html
    assert "<img" not in html
    assert html.index("<h1") < html.index("<h2") < html.index("<h3") < html.index("<h4")


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_every_language_has_all_its_words(language: str) -> None:
    message = opened(written(subscription=subscription(language=language)))
    words = LANGUAGES[language]
    text = part(message, "plain")
    assert words.sections["new"].upper() in text
    assert words.access["rsvp"] in text
    assert message["Content-Language"] == language
    assert set(words.access) == set(LANGUAGES["en"].access)
    assert set(words.counts) == set(LANGUAGES["en"].counts)


def test_times_are_told_with_their_zone_or_not_at_all() -> None:
    assert when_words(gathering(), "de") == "Fr., 12. Feb., 18:30–20:30 (CET)"
    assert when_words(gathering(end_is_guessed=True), "en") == "Fri 12 Feb, 18:30 (CET)"
    assert when_words(gathering(time_stated=False), "en") == "Fri 12 Feb, time not stated"
    assert when_words(gathering(all_day=True), "en") == "Fri 12 Feb, all day"
    assert when_words(gathering(timezone="America/Sao_Paulo"), "en") == "Fri 12 Feb, 14:30–16:30 (UTC-03)"
    assert when_words(gathering(timezone=None), "en").endswith("17:30–19:30 (UTC)")


@pytest.mark.parametrize("evil", ["a\r\nBcc: x@evil.example", "a\nb", "a\x00b", "a\u2028b", "a\x85b"])
def test_nothing_smuggles_a_header(evil: str) -> None:
    message = opened(written(subscription=subscription(name=evil)))
    assert message["Bcc"] is None
    with pytest.raises(AggregatorError):
        header_value("To", evil)
    with pytest.raises(AggregatorError):
        confirm_letter(f"x@reader.example{evil}", "n", "https://meet.example/c", HEAD, RUN, "en")


def test_bytes_are_lines_of_mail() -> None:
    content = written().content
    assert b"\r\n" in content
    assert b"\n" not in content.replace(b"\r\n", b"")
    assert max(map(len, content.split(b"\r\n"))) <= 998
    assert content.isascii()


def test_a_confirmation_asks_and_links_to_a_button() -> None:
    letter = confirm_letter(
        "ines@reader.example", "Harbourfest", "https://meet.example/confirm/t", HEAD, RUN, "de"
    )
    message = opened(letter)
    assert "Bitte bestätigen" in message["Subject"]
    assert "https://meet.example/confirm/t" in part(message, "plain")
    assert '<a href="https://meet.example/confirm/t">' in part(message, "html")


def test_a_long_sender_name_still_makes_a_letter() -> None:
    head = Letterhead(
        "Ünïversity Film Society of a very long name indeed <d@m.example>",
        "h@m.example",
        "m.example",
        "https://m.example",
    )
    assert (
        opened(digest_letter(digest(), head, Links(), RUN, Rows("https://m.example")))["From"]
        .addresses[0]
        .domain
        == "m.example"
    )


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        (" Ines@Reader.Example ", "Ines@reader.example"),
        ("i+festival@reader.example", "i+festival@reader.example"),
        ("ines@münchen.example", "ines@xn--mnchen-3ya.example"),
        ("ines@reader.example\r\nBcc: x@y.example", None),
        ("ines@localhost", None),
        ("@reader.example", None),
        ("a b@reader.example", None),
        ('"a"@reader.example', None),
        ("a@[127.0.0.1]", None),
        ("a..b@reader.example", None),
        ("ines", None),
        ("i" * 65 + "@reader.example", None),
    ],
)
def test_addresses(said: str, meant: str | None) -> None:
    assert mailbox(said) == meant


def test_case_makes_no_second_reader() -> None:
    assert address_key("Ines@reader.example") == address_key("ines@reader.example")


def test_a_token_is_good_for_one_purpose_and_its_time() -> None:
    tokens = Tokens("a-secret-of-some-length")
    confirm, leave = tokens.confirm("sub1", RUN), tokens.leave("sub1")
    assert tokens.confirms(confirm, RUN + timedelta(hours=47)) == "sub1"
    assert tokens.confirms(confirm, RUN + timedelta(hours=49)) is None
    assert tokens.leaves(leave) == "sub1"
    assert (tokens.leaves(confirm), tokens.confirms(leave, RUN)) == (None, None)
    assert tokens.leaves(leave[:-1] + "x") is None
    assert Tokens("another-secret-of-length").leaves(leave) is None
    with pytest.raises(ValueError, match="16"):
        Tokens("short")


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("“drinks”", "asked for “drinks” and"),
        ("Porto · “drinks”", "asked for “Porto · “drinks”” and"),
    ],
)
def test_a_letter_quotes_the_words_searched_for_once(name: str, told: str) -> None:
    letter = opened(written(subscription=replace(subscription(), name=name)))
    assert told in part(letter, "plain")
    assert told in part(letter, "html")
