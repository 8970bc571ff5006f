"""A new platform is new files only, and refuses a name that is taken."""

from __future__ import annotations

import ast
import json
from pathlib import Path

from tests.new_platform import main


def tree(root: Path) -> dict[str, str]:
    return {
        path.relative_to(root).as_posix(): path.read_text(encoding="utf-8")
        for path in root.rglob("*")
        if path.is_file()
    }


def test_a_new_platform_edits_no_file_that_is_there(tmp_path: Path) -> None:
    for folder in ("scrapers/platforms", "tests/samples/x", "docs/sources"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "scrapers" / "platforms" / "x.py").write_text("platform = 'x'\n", encoding="utf-8")
    (tmp_path / "docs" / "sources.md").write_text("# The dossier\n", encoding="utf-8")
    before = tree(tmp_path)
    assert main("lanterna", tmp_path) == 0
    after = tree(tmp_path)
    assert {name: after.get(name) for name in before} == before
    assert sorted(set(after) - set(before)) == [
        "docs/sources/lanterna.md",
        "scrapers/platforms/lanterna.py",
        "tests/samples/lanterna/programme.expected.json",
        "tests/samples/lanterna/programme.html",
    ]
    ast.parse(after["scrapers/platforms/lanterna.py"])
    assert json.loads(after["tests/samples/lanterna/programme.expected.json"])["records"]
    assert main("lanterna", tmp_path) == 1
    assert main("two words", tmp_path) == 1
    assert tree(tmp_path) == after
