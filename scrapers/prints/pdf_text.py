"""A PDF's text with its positions, read in a child process; see `pdf_child` for why."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import median
from typing import Any

from scrapers.contract import LayoutChanged

MOST_BYTES = 60_000_000
MOST_ODD = 0.25
"""Of the signs of a text: those that no print shows; a few are ornaments."""

HYPHEN = "\u2010"

SMALLEST = 3.0
"""Points of type that is read."""

LONGEST_WAIT = 60.0
"""Seconds of wall clock; the child limits its own processor time to less."""


@dataclass(frozen=True, slots=True)
class Run:
    """Characters that stand together: a box in points, origin at the lower left, and its text.

    `y0` is the line they stand on; `weight` is that of the letters (400 plain, 700 bold; one more when they
    slant), 0 when unknown; `turned` is 1 for letters that lie on their side; `size` is that of the type, 0
    when unknown. `parted` is 1 for words that only a line drawn down the page parts from the run before, 2
    when not even a space does.
    """

    x0: float
    y0: float
    x1: float
    y1: float
    text: str
    weight: int = 0
    turned: int = 0
    size: float = 0.0
    parted: int = 0

    @property
    def height(self) -> float:
        """How tall the box is: close to the size of the letters."""
        return self.y1 - self.y0


Box = tuple[float, float, float, float]
"""Left, foot, right, head in points."""

OUTLINE = -1


@dataclass(frozen=True, slots=True)
class Rule:
    """A line drawn across or down the page, as thin as it is, or a rectangle with what colour fills it."""

    box: Box
    colour: int = OUTLINE


@dataclass(frozen=True, slots=True)
class Sheets:
    """The runs of each page, in the file's order, and what is drawn on it; `more`: pages were left out."""

    pages: tuple[tuple[Run, ...], ...]
    more: bool = False
    rules: tuple[tuple[Rule, ...], ...] = ()


def read_pdf(body: bytes, where: str) -> Sheets:
    """The text layer of a PDF; raises `LayoutChanged` when it is damaged, locked, too large or has none."""
    if len(body) > MOST_BYTES:
        raise LayoutChanged(f"a PDF of {len(body) // 1_000_000} MB is larger than any programme", where)
    answer = _answer(body, where)
    if why := answer.get("error"):
        raise LayoutChanged(_explained(str(why), body), where)
    pages = tuple(legible([_run(run) for run in page]) for page in answer["pages"])
    if not any(pages):
        raise LayoutChanged(
            "the PDF has no text layer: its pages are pictures, and none are read aloud", where
        )
    if _is_garbled(pages):
        raise LayoutChanged("the PDF does not say which letters its type draws", where)
    rules = tuple(tuple(Rule(tuple(rule[:4]), rule[4]) for rule in page) for page in answer["rules"])
    return Sheets(pages, bool(answer["more"]), rules)


def _run(told: Sequence[Any]) -> Run:
    run = Run(*told)
    return replace(run, text=with_plain_hyphens(run.text))


def with_plain_hyphens(text: str) -> str:
    """A text with one sign for a hyphen, of which Word for Mac makes three, the second of them soft."""
    return text.replace(f"--{HYPHEN}", "-").replace(HYPHEN, "-")


def legible(page: Sequence[Run]) -> tuple[Run, ...]:
    """The runs of a page without those that nobody reads: the small print of a poster shown small."""
    usual = median([run.size for run in page] or [0.0])
    return tuple(run for run in page if not 0 < run.size < min(SMALLEST, usual / 2))


def _is_garbled(pages: Sequence[Sequence[Run]]) -> bool:
    """Whether much of the text is signs that no print shows: fonts of their own without a list of letters."""
    letters = Counter(sign for page in pages for run in page for sign in run.text)
    odd = sum(often for sign, often in letters.items() if sign < " " or "\ue000" <= sign <= "\uf8ff")
    return odd > MOST_ODD * letters.total()


def _answer(body: bytes, where: str) -> dict[str, Any]:
    child = [sys.executable, "-I", str(Path(__file__).with_name("pdf_child.py"))]
    try:
        done = subprocess.run(  # noqa: S603 - our own file; no word of a stranger's is in the command
            child, input=body, capture_output=True, timeout=LONGEST_WAIT, check=False
        )
    except subprocess.TimeoutExpired as late:
        raise LayoutChanged(f"the PDF was not read within {LONGEST_WAIT:.0f} seconds", where) from late
    try:
        answer = json.loads(done.stdout)
    except ValueError:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        why = f"the reader of the PDF died ({said[-1][:200] if said else f'exit {done.returncode}'})"
        raise LayoutChanged(why, where) from None
    return answer if isinstance(answer, dict) else {"error": "no answer"}


def _explained(why: str, body: bytes) -> str:
    if body.count(b"\xef\xbf\xbd") > 20:
        return "the PDF is damaged: its bytes were stored as if they were text"
    if "assword" in why:
        return "the PDF is locked by a password"
    return f"the PDF is damaged ({why})"


def rejoined(page: Sequence[Run]) -> list[Run]:
    """The runs of a page as they go on in one line, whatever lines are drawn between them."""
    runs: list[Run] = []
    for run in page:
        if run.parted and runs:
            before = runs.pop()
            space = " " if run.parted == 1 else ""
            text, right, head = (
                f"{before.text}{space}{run.text}",
                max(before.x1, run.x1),
                max(before.y1, run.y1),
            )
            run = replace(before, text=text, x1=right, y1=head, weight=run.weight, size=run.size)
        runs.append(run)
    return runs


def is_pdf(body: bytes) -> bool:
    """Whether the bytes begin like a PDF; some servers put a few before."""
    return b"%PDF-" in body[:1024]


def typed(text: str) -> Sequence[Sequence[Run]]:
    """A plain text layer as pages of runs: every character five points wide, every line ten points tall."""
    pages = []
    for sheet in text.split("\f"):
        lines = sheet.expandtabs(8).split("\n")
        pages.append([run for number, line in enumerate(lines) for run in _typed_line(line, -10.0 * number)])
    return pages


def _typed_line(line: str, y: float) -> list[Run]:
    words = re.finditer(r"\S+(?: \S+)*", line)
    return [Run(5.0 * one.start(), y, 5.0 * one.end(), y + 8.0, one[0]) for one in words]
