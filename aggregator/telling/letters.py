"""Digests and confirmations → letters (RFC 5322, 2045, 2369, 8058), as bytes ready for SMTP.

Each event is written once a night and joined into everybody's letter. Headers go through `EmailMessage`,
which refuses line breaks; older Pythons have holes there, so we look ourselves, too.
"""

from __future__ import annotations

import hashlib
import re
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from functools import lru_cache
from html import escape
from importlib import resources
from string import Template
from typing import Protocol

from aggregator.digest import SECTIONS, Digest, Line
from aggregator.localtime import in_zone
from aggregator.model import AggregatorError, Event
from aggregator.telling.icaltext import uri
from aggregator.telling.letterwords import Words, day_words, when_words, words_of
from aggregator.telling.wording import place_line, price_line

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")
# RFC 2369: mailbox providers look for addresses in these headers. Folding would put a long one into an
# encoded word, where nobody finds it; RFC 5322 allows lines of 998 characters.
UNFOLDED = SMTP.clone(max_line_length=998)
_SMALL = 'style="margin:0 0 4px;font-size:15px"'


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Who writes: `sender` as in From, `domain` for ids, `base_url` without a trailing slash."""

    sender: str
    reply_to: str
    domain: str
    base_url: str


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter as it goes over the wire, lines ended by CRLF. The same run has the same `message_id`.

    With `headers` it is a call: its recipient is an address of the web, its content what is posted there.
    """

    recipient: str
    message_id: str
    content: bytes
    headers: Mapping[str, str] = field(default_factory=dict)


class Links(Protocol):
    """Where a letter points for its reader; only the holder of the secret can make these."""

    def leave(self, subscription_id: str) -> str:
        """The page that changes or ends a subscription, and the address a one-click POST goes to."""

    def feed(self, digest: Digest) -> tuple[str, str]:
        """The same search as a page and as a webcal address."""

    def key(self, subscription_id: str) -> str:
        """What calls to a webhook are signed with."""


@dataclass(slots=True)
class Rows:
    """Each event as text and HTML, written once for each language however many readers it has."""

    base_url: str
    _kept: dict[tuple[object, ...], tuple[str, str]] = field(default_factory=dict)

    def of(self, event: Event, language: str) -> tuple[str, str]:
        """The event's lines in text and in HTML."""
        key = (event.id, event.sequence, event.updated, event.status, language)
        if key not in self._kept:
            self._kept[key] = _row(event, self.base_url, words_of(language))
        return self._kept[key]


def digest_letter(digest: Digest, head: Letterhead, links: Links, now: datetime, rows: Rows) -> Letter:
    """The nightly letter; its text part is complete on its own."""
    subscription, words = digest.subscription, words_of(digest.subscription.language)
    page, webcal = links.feed(digest)
    leave = links.leave(subscription.id)
    text, html = _sections(digest, words, rows)
    if digest.more:
        more = words.more.format(digest.more)
        text.append(f"{more} {page}\n")
        html.append(f'<p>{escape(more)} <a href="{escape(page)}">{escape(page)}</a></p>')
    if digest.failed:
        gap = words.failed.format(", ".join(digest.failed))
        text.append(f"{gap}\n")
        html.append(f"<p>{escape(gap)}</p>")
    why = words.why.format(_unquoted(subscription.name))
    text.append(f"-- \n{why}\n{words.change} {leave}\n{words.feed} {webcal}\n")
    body = _frame().substitute(
        language=words.code, title=escape(digest.subject), body="\n".join(html), why=escape(why),
        change=escape(words.change), leave=escape(leave), feed=escape(words.feed), webcal=escape(webcal),
    )  # fmt: skip
    run = f"{subscription.id}/{digest.run_on.isoformat()}"
    headers = {
        "List-ID": f"festmeet digest <digest.{head.domain}>",
        "List-Unsubscribe": f"<{leave}>, <mailto:{_bare(head.reply_to)}?subject=unsubscribe>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        "Precedence": "bulk",
    }
    title = f"{digest.subject}\n\n"
    return _letter(
        subscription.address, digest.subject, title + "\n".join(text), body, run, head, now, words, headers
    )


def _unquoted(name: str) -> str:
    """The name of a search for words alone, without its quotation marks: the sentence sets its own."""
    alone = name.startswith("“") and name.endswith("”") and name.count("“") == 1
    return name[1:-1] if alone else name


def confirm_letter(
    address: str, name: str, link: str, head: Letterhead, now: datetime, language: str
) -> Letter:
    """The question that precedes every digest. Its link only shows a button: mail scanners follow links."""
    words = words_of(language)
    text = words.confirm_text.format(name, link)
    html = "".join(
        f"<p>{escape(part)}</p>" if part != link else f'<p><a href="{escape(link)}">{escape(link)}</a></p>'
        for part in text.split("\n")
        if part
    )
    subject = words.confirm_subject.format(head.domain)
    title = f'<meta charset="utf-8"><title>{escape(subject)}</title>'
    page = f'<!doctype html><html lang="{words.code}">{title}{html}</html>'
    return _letter(address, subject, text, page, f"confirm/{link}", head, now, words, {})


def _sections(digest: Digest, words: Words, rows: Rows) -> tuple[list[str], list[str]]:
    """Headings and rows, each under its day."""
    text: list[str] = []
    html: list[str] = []
    for name in SECTIONS:
        lines = digest.sections[name]
        if not lines:
            continue
        heading = words.sections[name]
        text.append(f"{heading.upper()}\n{'=' * len(heading)}\n")
        html.append(f'<h2 style="font-size:19px;margin:24px 0 8px">{escape(heading)}</h2>')
        day = None
        for line in lines:
            if line.event.start_on != day:
                day = line.event.start_on
                text.append(f"{day_words(day, words.code)}\n")
                html.append(
                    f'<h3 style="font-size:17px;margin:16px 0 4px">{escape(day_words(day, words.code))}</h3>'
                )
            row_text, row_html = rows.of(line.event, words.code)
            was = _was(line, words)
            text.append(f"{was}\n{row_text}" if was else row_text)
            html.append(f"<p {_SMALL}><s>{escape(was)}</s></p>{row_html}" if was else row_html)
    return text, html


def _was(line: Line, words: Words) -> str:
    """`was: Thu 12 Feb 18:00, Café Anker`, or nothing when nothing a reader knows changed."""
    if line.was is None:
        return ""
    parts: list[str] = [line.was.title] if line.was.title else []
    if line.was.start_at:
        local = in_zone(line.was.start_at, line.event.timezone)
        parts.append(f"{day_words(local.date(), words.code)} {local:%H:%M}")
    if line.was.place:
        parts.append(line.was.place)
    return f"{words.was}: {', '.join(parts)}" if parts else ""


def _row(event: Event, base_url: str, words: Words) -> tuple[str, str]:
    """Time and zone, title, who may come, where, price, RSVP, sources, its calendar file."""
    when, page = when_words(event, words.code), f"{base_url}/events/{event.id}"
    who = words.access[event.access]
    price = words.free if event.cost == "free" and not event.price else price_line(event)
    facts = " · ".join(_CONTROL.sub(" ", part) for part in (who, price) if part)
    place = _CONTROL.sub(" ", place_line(event.venue))
    told_by = (
        f"{words.told_by}: {', '.join(source.name for source in event.sources)}" if event.sources else ""
    )
    link, title = uri(event.url), _CONTROL.sub(" ", event.title)
    label = "RSVP" if event.access == "rsvp" else "Web"
    told = (facts, place, link and f"{label}: {link}", told_by)
    text = [f"* {when}", f"  {title}", *(f"  {part}" for part in told if part)]
    text += [f"  {page}", f"  {words.calendar}: {page}.ics\n"]
    html = f'<h4 style="font-size:16px;margin:12px 0 2px"><a href="{escape(page)}">{escape(title)}</a></h4>'
    html += "".join(f"<p {_SMALL}>{escape(part)}</p>" for part in (when, facts, place, told_by) if part)
    links = [(link, label)] if link else []
    links.append((f"{page}.ics", words.calendar))
    anchors = " · ".join(f'<a href="{escape(href)}">{escape(name)}</a>' for href, name in links)
    return "\n".join(text), f"{html}<p {_SMALL}>{anchors}</p>"


def _letter(
    to: str, subject: str, text: str, html: str, run: str, head: Letterhead, now: datetime, words: Words,
    more: dict[str, str],
) -> Letter:  # fmt: skip
    """Headers by `EmailMessage`, the two parts as base64 by hand: that is 3.5 times faster and as safe."""
    digest = hashlib.sha256(run.encode()).hexdigest()
    message_id = f"<{digest[:32]}@{head.domain}>"
    boundary = f"=_{digest[32:56]}"
    headers = {
        "From": head.sender, "Reply-To": head.reply_to, "To": to, "Subject": subject,
        "Date": format_datetime(now), "Message-ID": message_id, **more, "Auto-Submitted": "auto-generated",
        "Content-Language": words.code, "MIME-Version": "1.0",
        "Content-Type": f'multipart/alternative; boundary="{boundary}"',
    }  # fmt: skip
    parts = b"".join(
        b"--%b\r\nContent-Type: text/%b; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n%b"
        % (boundary.encode(), kind, _base64(body))
        for kind, body in ((b"plain", text), (b"html", html))
    )
    top = b"".join(_header(name, value) for name, value in headers.items())
    return Letter(to, message_id, b"%b\r\n%b--%b--\r\n" % (top, parts, boundary.encode()))


@lru_cache(maxsize=2048)
def _header(name: str, value: str) -> bytes:
    """One header, checked and folded by `EmailMessage`; most are the same in every letter of a night."""
    policy = UNFOLDED if name.startswith("List-") else SMTP
    message = EmailMessage(policy=policy)
    message[name] = header_value(name, value)
    return policy.fold_binary(name, message[name])


def header_value(name: str, value: str) -> str:
    """The value for a header. A subject loses control characters; anywhere else they are an error."""
    if not _CONTROL.search(value):
        return value
    if name == "Subject":
        return _CONTROL.sub(" ", value)
    raise AggregatorError("a header would hold a line break or control character", name)


def _base64(body: str) -> bytes:
    coded = b64encode(body.replace("\r\n", "\n").replace("\n", "\r\n").encode(errors="replace"))
    return b"".join(coded[at : at + 76] + b"\r\n" for at in range(0, len(coded), 76))


def _bare(mailbox: str) -> str:
    """The address inside `Name <address>`."""
    return mailbox.rpartition("<")[2].rstrip("> ")


@lru_cache(maxsize=1)
def _frame() -> Template:
    return Template((resources.files("aggregator") / "templates" / "letter.html").read_text(encoding="utf-8"))
