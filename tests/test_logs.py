"""A log line is one line: a fixed sentence, then named fields."""

from __future__ import annotations

import logging

import pytest

from logs import Fields


def line(**extra: object) -> str:
    record = logging.makeLogRecord({"msg": "visit ended", "levelname": "INFO", **extra})
    return Fields().format(record).split(" ", 1)[1]


def test_fields_follow_the_sentence() -> None:
    assert line(source="guild", new=2) == 'INFO visit ended source="guild" new=2'


@pytest.mark.parametrize("hostile", ["a\nERROR forged", "a\r\x1b[2J", "\u2028"])
def test_a_strangers_control_characters_stay_inside_the_line(hostile: str) -> None:
    assert line(source=hostile).isprintable()
