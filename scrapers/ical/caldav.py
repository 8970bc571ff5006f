"""The calendars in the answer of a CalDAV server (RFC 4791, 9.6), each in an element, as one text."""

from __future__ import annotations

import re
from xml.etree.ElementTree import ParseError

from scrapers.contract import LayoutChanged, Page
from scrapers.needles import holds


def calendars_of(text: str) -> str:
    """What stands in `calendar-data`; raises `LayoutChanged` where the answer is broken before the first."""
    from scrapers.json_data.xml_records import elements_of  # only such an answer pays for it

    told: list[str] = []
    try:
        for event, element in elements_of(text.lstrip("\ufeff \t\r\n")):
            if event == "end" and element.tag.rpartition("}")[2] == "calendar-data":
                told.append((element.text or "").strip())
    except ParseError as error:
        if not told:
            raise LayoutChanged("a CalDAV answer that is broken before its first calendar") from error
    return "\r\n".join([*told, ""])


def is_caldav(page: Page) -> bool:
    """Whether a server answers with several calendars, each in an element of its own."""
    head = page.body[:20_000]
    return (
        holds(head, b"multistatus") and re.search(rb"<(?:[\w-]{1,20}:)?calendar-data[\s>]", head) is not None
    )
