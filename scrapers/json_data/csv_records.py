"""Rows of a table in a text (CSV, RFC 4180) as the records that the same list has as JSON.

    "event_key","name","event_start"    →  {"event_key": "7", "name": "Mixer",
    "7","Mixer","2027-02-11 19:00"          "event_start": "2027-02-11 19:00"}

Tables are also divided by semicolons and tabs, where a comma is a decimal sign.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from itertools import islice

from scrapers.contract import Page
from scrapers.json_data.islands import Island

MOST_ROWS = 20_000
"""Rows of one table that are read."""

LONGEST_HEAD = 4000
"""Bytes of the first line, in which the columns are named."""

MOST_TITLES = 5
"""Rows above that of the columns' names."""

_HINT = re.compile(r"sep=(.)\s*\Z", re.IGNORECASE)
_SIGNS = (",", ";", "\t")


def columns_of(page: Page) -> list[str]:
    """The columns' names in small letters (`start_date` for `Start Date`); none where it is no table."""
    head = page.body[:LONGEST_HEAD].replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xfe\xff \r\n")
    if head[:1] in (b"<", b"{", b"[", b"%") or head[:6].upper() == b"BEGIN:":
        return []
    text, sign = _without_hint(head.decode("utf-8", "replace"))
    rows = csv.reader(text.splitlines()[: MOST_TITLES + 1], delimiter=sign or _sign_of(text))
    return [_name(one) for one in _first_row(rows)]


def read_csv(page: Page) -> Island:
    """The rows by the names of their columns; not whole where the last quotation is never closed."""
    text, sign = _without_hint(page.text().lstrip("\ufeff \r\n").replace("\r\n", "\n").replace("\r", "\n"))
    sign = sign or _sign_of(text)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=sign)
    records: list[dict[str, str]] = []
    whole = text.count('"') % 2 == 0
    try:
        names = [_name(one) for one in _first_row(rows)]
        told = (dict(zip(names, map(str.strip, row), strict=False)) for row in islice(rows, MOST_ROWS))
        records.extend(row for row in told if any(row.values()))
    except csv.Error:  # a cell of more than 131,072 characters: a quotation that is never closed
        whole = False
    return Island(records, whole)


def _without_hint(text: str) -> tuple[str, str]:
    """The table without the line that tells Excel the sign between its cells (`sep=;`), and that sign."""
    first, _, rest = text.partition("\n")
    hint = _HINT.match(first)
    return (rest, hint[1]) if hint else (text, "")


def _sign_of(text: str) -> str:
    """What stands between the names of the columns: in the first line that has several, below a title."""
    lines = text.split("\n", MOST_TITLES + 1)[: MOST_TITLES + 1]
    for fewest in (2, 1):
        for line in lines:
            sign = max(_SIGNS, key=line.count)
            if line.count(sign) >= fewest:
                return sign
    return _SIGNS[0]


def _first_row(rows: Iterator[list[str]]) -> list[str]:
    """The first row with more than one cell; a spreadsheet may tell its title above."""
    return next((row for row in islice(rows, MOST_TITLES + 1) if sum(map(bool, row)) > 1), [])


def _name(said: str) -> str:
    return re.sub(r"\W+", "_", said.strip().lower()).strip("_")
