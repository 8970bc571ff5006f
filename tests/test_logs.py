"""A log line is one line: a fixed sentence, then named fields."""

from __future__ import annotations

import logging
import sys
import time

import pytest

from logs import Fields


def line(**extra: object) -> str:
    record = logging.makeLogRecord({"msg": "visit ended", "levelname": "INFO", **extra})
    return Fields().format(record).split(" ", 1)[1]


def test_fields_follow_the_sentence() -> None:
    assert line(source="guild", new=2) == 'INFO visit ended source="guild" new=2'


def test_the_moment_is_that_of_greenwich(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    time.tzset()
    try:
        written = Fields().format(logging.makeLogRecord({"msg": "visit ended", "created": 0.0}))
    finally:
        monkeypatch.undo()
        time.tzset()
    assert written.startswith("1970-01-01T00:00:00Z ")


def test_what_an_error_quotes_never_looks_like_a_line_of_ours() -> None:
    try:
        raise ValueError("first\n2027-02-11T18:00:00Z ERROR forged\r\x1b[2J")
    except ValueError:
        written = line(exc_info=sys.exc_info()).split("\n")
    assert len(written) > 3
    assert all(one.startswith("    ") and one.isprintable() for one in written[1:])


@pytest.mark.parametrize("hostile", ["a\nERROR forged", "a\r\x1b[2J", "\u2028"])
def test_a_strangers_control_characters_stay_inside_the_line(hostile: str) -> None:
    assert line(source=hostile).isprintable()
