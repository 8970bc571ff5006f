"""Every option that a reader asks for can be written in `festmeet.toml`: settings refuse all others."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from scrapers import registry
from scrapers.platform_records.eventbrite_doors import _KINDS
from scrapers.sites.lead_addresses import _OPTIONS

ROOM = Path(registry.__file__).parent


def asked_for(path: Path) -> Iterator[str]:
    """The names that a module reads of some `….options`, where it writes them out."""
    for node in ast.walk(ast.parse(path.read_text())):
        name: ast.expr | None = None
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "get":
            name = node.args[0] if is_options(node.func.value) else None
        elif isinstance(node, ast.Subscript) and is_options(node.value):
            name = node.slice
        elif isinstance(node, ast.Compare) and is_options(node.comparators[0]):
            name = node.left
        if isinstance(name, ast.Constant):
            yield str(name.value)


def is_options(node: ast.expr) -> bool:
    return isinstance(node, ast.Attribute) and node.attr == "options"


@pytest.mark.parametrize("platform", registry.names())
def test_an_adapter_names_the_options_it_reads(platform: str) -> None:
    asked = set(asked_for(ROOM / "platforms" / f"{platform}.py"))
    assert asked <= set(registry.options(platform))


def test_shared_readers_ask_for_what_any_source_may_say() -> None:
    readers = [path for path in ROOM.rglob("*.py") if "platforms" not in path.parts]
    shared = {name for path in readers for name in asked_for(path)}
    assert {"hashtags", "follow_sections", "recipe"} <= shared <= set(registry.SHARED_OPTIONS)
    assert set(_KINDS) <= set(registry.options("eventbrite"))


def test_what_discovery_writes_down_is_read() -> None:
    for platform, options in _OPTIONS.items():
        assert set(options) <= set(registry.options(platform))
