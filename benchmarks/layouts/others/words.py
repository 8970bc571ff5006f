"""What such lists are called and say in seven languages, a file for each."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

from benchmarks.layouts.sheet import Sheet

PEOPLE = ("Anna Keller", "Jo Martin", "Luís Pereira", "Marta Vidal", "Piet de Vries", "Chiara Conti")


@cache
def _of_language(code: str) -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(Path(__file__).with_name(f"{code}.toml").read_text(encoding="utf-8"))


def one(sheet: Sheet, kind: str, key: str) -> str:
    """One of the words of a kind, none where it has no such words."""
    found = _of_language(sheet.code)[kind].get(key, [""])
    return _filled(sheet, sheet.some(found))


def titles(sheet: Sheet, kind: str, count: int) -> list[str]:
    """That many titles of a kind, which begin again when they are used up."""
    pool = list(_of_language(sheet.code)[kind]["titles"])
    sheet.dice.shuffle(pool)
    return [_filled(sheet, pool[at % len(pool)]) for at in range(count)]


def _filled(sheet: Sheet, text: str) -> str:
    version = ".".join(str(sheet.several(0, 12)) for _ in range(3))
    street = sheet.some(_of_language(sheet.code)["streets"]["names"])
    return text.format(street=street, number=sheet.several(2, 60), version=version)
