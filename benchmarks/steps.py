"""On how many real pages each step of the reading of plain pages changes anything, and whether what is found.

    python -m benchmarks.steps FOLDER_OF_CASES … [--at-most N]

A case is a folder with one `input.html` and a `gold.json` that names `source_url` and may name `captured`; a
folder of pages alone, `*.html`, will do too. A step is a function of the packages below that takes a list and
gives one of the same things back: lines, entries, what lines tell. First all pages are read once and every
step is watched. Then each step that changed few of them is left out by itself and those are read again:
*matters* is on how many of them something else is found. Steps that matter on no page are listed first: a
rule that fits one page is worth nothing, and its tests do not tell when no page wants it any more.
"""

from __future__ import annotations

import argparse
import importlib
import json
import pkgutil
import re
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, date, datetime, time
from functools import wraps
from pathlib import Path
from types import FunctionType, ModuleType
from typing import Any

from rich.console import Console
from rich.progress import track

from scrapers import registry
from scrapers.contract import Listing, Page
from scrapers.extract import read_page, record

PACKAGES = (
    "plain_pages", "page_days", "programmes", "programme_days", "programme_lists", "programme_places",
    "programme_titles",
)  # fmt: skip
FEW = 4
"""Steps that change more pages than this are not left out one by one."""

Step = Callable[..., Any]


def steps() -> dict[str, FunctionType]:
    """The steps by `package.module.function`."""
    found = {}
    for package in PACKAGES:
        home = importlib.import_module(f"scrapers.{package}")
        for info in pkgutil.iter_modules(home.__path__, f"{home.__name__}."):
            module = importlib.import_module(info.name)
            for name, value in vars(module).items():
                own = isinstance(value, FunctionType) and value.__module__ == module.__name__
                if own and not name.startswith("_") and _gives_what_it_takes(value):
                    found[f"{info.name.removeprefix('scrapers.')}.{name}"] = value
    return found


def _gives_what_it_takes(function: FunctionType) -> bool:
    """Whether it takes a list first and gives a list of the same kind."""
    notes = dict(function.__annotations__)
    given = re.fullmatch(r"list\[(.+)\]", str(notes.pop("return", "")))
    taken = re.fullmatch(r"(?:Sequence|list)\[(.+)\]", str(next(iter(notes.values()), "")))
    return bool(given and taken and given[1] == taken[1])


@contextmanager
def put_in(instead: Mapping[FunctionType, Step]) -> Iterator[None]:
    """Other functions wherever the reader holds these: by name, or in a list of steps."""
    undo: list[tuple[ModuleType, str, object]] = []
    for module in [one for name, one in sys.modules.items() if name.startswith("scrapers.")]:
        for name, value in list(vars(module).items()):
            other = _replaced(value, instead)
            if other is not value:
                setattr(module, name, other)
                undo.append((module, name, value))
    try:
        yield
    finally:
        for module, name, value in undo:
            setattr(module, name, value)


def _replaced(value: object, instead: Mapping[FunctionType, Step]) -> object:
    if isinstance(value, FunctionType):
        return instead.get(value, value)
    if type(value) is tuple and any(isinstance(one, FunctionType) and one in instead for one in value):
        return tuple(_replaced(one, instead) for one in value)
    return value


def watched(step: FunctionType, report: Callable[[], None]) -> Step:
    """The step, telling when it gives back something else than it took."""

    @wraps(step)
    def watching(taken: Any, *others: Any, **named: Any) -> Any:
        given = step(taken, *others, **named)
        if len(given) != len(taken) or any(a is not b and a != b for a, b in zip(given, taken, strict=True)):
            report()
        return given

    return watching


def left_out(taken: Any, *_: Any, **__: Any) -> Any:
    """What a step would be that does nothing."""
    return list(taken)


def pages(folders: list[Path]) -> dict[str, Page]:
    """Every page by its name, as of the day it was saved where that is known."""
    found = {}
    for folder in folders:
        for case in sorted(folder.glob("*/gold.json")):
            gold, source = json.loads(case.read_text()), next(case.parent.glob("input.*"))
            if source.suffix == ".html":
                day = date.fromisoformat((gold.get("captured") or "2026-11-01")[:10])
                found[str(case.parent)] = _page(source, gold.get("source_url") or "", day)
        for source in sorted(folder.glob("*.html")):
            found[str(source)] = _page(source, "", datetime.fromtimestamp(source.stat().st_mtime, UTC).date())
    return found


def _page(source: Path, address: str, day: date) -> Page:
    noon = datetime.combine(day, time(12), UTC)
    return Page(address or "https://example.org/", source.read_bytes(), noon, "text/html")


def answers(page: Page) -> list[dict[str, Any]]:
    """What is found on a page."""
    found = read_page(page, platform=None, window=(None, None))
    return [record(one) for one in found if isinstance(one, Listing)]


def changed_pages(known: Mapping[str, FunctionType], read: Mapping[str, Page]) -> dict[str, set[str]]:
    """For each step the pages on which it changes anything."""
    changed: dict[str, set[str]] = {name: set() for name in known}
    reading = [""]

    def reporter(name: str) -> Callable[[], None]:
        return lambda: changed[name].add(reading[0])

    with put_in({step: watched(step, reporter(name)) for name, step in known.items()}):
        for name in track(read, "reading", console=Console(stderr=True)):
            reading[0] = name
            answers(read[name])
    return changed


def mattering(step: FunctionType, names: set[str], read: Mapping[str, Page]) -> int:
    """On how many of these pages something else is found without the step."""
    usual = {name: answers(read[name]) for name in names}
    with put_in({step: left_out}):
        return sum(answers(read[name]) != usual[name] for name in names)


def main() -> None:
    """Print the table."""
    words = argparse.ArgumentParser(prog="python -m benchmarks.steps")
    words.add_argument("folders", nargs="+", type=Path)
    words.add_argument("--at-most", type=int, default=FEW, metavar="N")
    asked = words.parse_args()
    registry.recognise(_page(Path(__file__), "", date(2026, 1, 1)))  # adapters are imported when first asked
    known, read = steps(), pages(asked.folders)
    changed = changed_pages(known, read)
    few = {name: found for name, found in changed.items() if len(found) <= asked.at_most}
    matter = {name: mattering(known[name], found, read) for name, found in few.items()}
    print(f"{len(known)} steps, {len(read)} pages\n")
    print("| step | pages it changes | on which it matters |\n| --- | --: | --: |")
    for name in sorted(
        changed, key=lambda name: (matter.get(name, asked.at_most + 1), len(changed[name]), name)
    ):
        print(f"| {name} | {len(changed[name])} | {matter.get(name, '')} |")


if __name__ == "__main__":
    main()
