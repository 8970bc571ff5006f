"""The calendars in the answer of a CalDAV server (RFC 4791, 9.6), each in an element, as one text."""

from __future__ import annotations

from xml.etree.ElementTree import ParseError

from scrapers.contract import LayoutChanged
from scrapers.json_data.xml_records import elements_of


def calendars_of(text: str) -> str:
    """What stands in `calendar-data`; raises `LayoutChanged` where the answer is broken before the first."""
    told: list[str] = []
    try:
        for event, element in elements_of(text.lstrip("\ufeff \t\r\n")):
            if event == "end" and element.tag.rpartition("}")[2] == "calendar-data":
                told.append((element.text or "").strip())
    except ParseError as error:
        if not told:
            raise LayoutChanged("a CalDAV answer that is broken before its first calendar") from error
    return "\r\n".join([*told, ""])
