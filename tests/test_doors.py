"""The doors of the rooms open one way; a test reads every import and says which one is wrong."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
ROOMS = ("scrapers", "aggregator", "api", "schedules", "demo")
MAY_IMPORT = {
    "scrapers": set(),
    "aggregator": {"scrapers.contract", "scrapers.dates"},
    "api": {"aggregator"},
    "schedules": {"scrapers", "aggregator"},
    "demo": set(),
    "settings": {"scrapers.contract", "scrapers.registry", "setting_values", "toml_places"},
    "signing": {"setting_values", "settings"},
    "setting_values": {"scrapers.registry", "schedules.outbox"},
    "toml_places": set(),
    "toml_sources": set(),
    "discovering": {"scrapers", "setting_values", "settings", "console", "toml_sources"},
    "logs": set(),
    "keeping": {"aggregator", "settings", "console"},
    "moderating": {"aggregator", "keeping", "operations", "console"},
    "operations": {"aggregator", "keeping", "console"},
    "stages": {"scrapers", "aggregator", "console"},
    "console": {"aggregator.model", "aggregator.reports", "schedules.scrape"},
}
FRONT = (
    "settings",
    "setting_values",
    "signing",
    "console",
    "stages",
    "operations",
    "moderating",
    "keeping",
    "toml_places",
    "logs",
    "toml_sources",
    "discovering",
)
OURS = {*ROOMS, "festmeet", "building", *FRONT}


def imported(path: Path) -> list[str]:
    """Every module a file imports, wherever in the file; `from a import b` counts as `a` and as `a.b`."""
    names: list[str] = []
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are written in full"
            names += [f"{node.module}.{alias.name}" for alias in node.names]
    return names


def files() -> list[tuple[str, Path]]:
    found = [(room, path) for room in ROOMS for path in sorted((ROOT / room).rglob("*.py"))]
    return found + [(name, ROOT / f"{name}.py") for name in FRONT if (ROOT / f"{name}.py").exists()]


def allowed(room: str, name: str) -> bool:
    own = name.split(".")[0]
    if own not in OURS or own == room:
        return True
    return any(name == door or name.startswith(door + ".") for door in MAY_IMPORT[room])


@pytest.mark.parametrize(("room", "path"), files(), ids=lambda value: str(getattr(value, "name", value)))
def test_doors_open_one_way(room: str, path: Path) -> None:
    wrong = [name for name in imported(path) if not allowed(room, name)]
    assert not wrong, f"{path.relative_to(ROOT)} may not import {', '.join(wrong)}"


def test_a_wrong_door_is_noticed() -> None:
    assert not allowed("aggregator", "scrapers.fetch.Fetcher")
    assert not allowed("api", "scrapers.contract.Page")
    assert not allowed("scrapers", "aggregator.model")
    assert not allowed("schedules", "festmeet")
    assert allowed("aggregator", "scrapers.dates.printed")
