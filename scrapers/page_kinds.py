"""What a body looks like from its first bytes and whose address it has: cheap questions for `recognise`."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from scrapers.contract import Page

_PREAMBLE = 4000
"""Bytes in which a body must begin to be markup."""

_PAGE = re.compile(rb"^[ \t]*<(?:!doctype[ \t]+html|html)[\s>]", re.IGNORECASE | re.MULTILINE)

_TEMPLATES = (b"{%", b"{{", b"{#")
"""What begins the source of a page, which no server has filled in yet."""

_MARKS = b"\xef\xbb\xbf\xfe\xff \t\r\n\x00"


def host_of(url: str) -> str:
    """The host of an address in lower case, empty when it has none."""
    try:
        return (urlsplit(url).hostname or "").lower()
    except ValueError:
        return ""


def host_is(url: str, *domains: str) -> bool:
    """Whether the address belongs to one of the domains or lies below it."""
    host = host_of(url)
    return any(host == domain or host.endswith(f".{domain}") for domain in domains)


def starts_as_json(page: Page) -> bool:
    """Whether the body begins like a JSON object or list; `{%` and `{{` begin templates of pages."""
    head = page.body[:200].lstrip(_MARKS)
    return head[:1] in (b"{", b"[") and head[:2] not in _TEMPLATES


def starts_as_markup(page: Page) -> bool:
    """Whether the body begins like HTML or XML, or a page begins on one of its first lines.

    What saved it may have written before it: a program its own name, `curl -i` the headers, PHP a warning.
    """
    head = page.body[:_PREAMBLE].lstrip(_MARKS)
    if head[:1] in (b"<", b"{", b"["):
        return head[:1] == b"<"
    return _PAGE.search(head) is not None


def is_from(page: Page, *domains: str) -> bool:
    """Whether one of the domains answered with JSON or with a page."""
    return host_is(page.url, *domains) and (starts_as_json(page) or starts_as_markup(page))


def is_calendar(page: Page) -> bool:
    """Whether the body begins like an iCalendar."""
    return page.body[:2000].lstrip(_MARKS)[:15].upper() == b"BEGIN:VCALENDAR"


def is_calendar_in_brackets(page: Page) -> bool:
    """Whether the body begins like an iCalendar written as XML (RFC 6321) or as JSON (RFC 7265)."""
    head = page.body[:1000].replace(b"\x00", b"").lstrip(_MARKS).lower()
    if head[:1] == b"[":
        return bool(re.match(rb"\[\s*(?:\[\s*)?\"vcalendar\"", head))
    return head[:1] == b"<" and bool(re.search(rb"<(?:\w+:)?[iv]calendar[\s>]", head))
