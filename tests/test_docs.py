"""The documentation says what is there: platforms, settings, commands, dependencies, links."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

import festmeet
from scrapers import registry
from scrapers.fetching.answers import CODES
from settings import Festival, Filter, Service, SourceEntry

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES = [
    ROOT / "README.md",
    *sorted((ROOT / "docs").rglob("*.md")),
    *sorted((ROOT / "benchmarks").glob("*.md")),
]


@pytest.mark.parametrize("platform", registry.names())
def test_a_platform_has_its_entry_in_the_dossier(platform: str) -> None:
    assert (ROOT / "docs" / "sources" / f"{platform}.md").is_file()


def test_the_table_of_the_dossier_names_platforms_that_exist() -> None:
    table = (ROOT / "docs" / "sources.md").read_text(encoding="utf-8")
    named = set(re.findall(r"\[\w+\]\(sources/(\w+)\.md\)", table))
    assert named <= set(registry.names())
    assert len(named) > 30


@pytest.mark.parametrize("platform", registry.names())
def test_a_platforms_key_is_named_in_the_dossier(platform: str) -> None:
    setting = getattr(registry.adapter(platform), "credential_setting", None)
    assert setting is None or setting in (ROOT / "docs" / "sources" / f"{platform}.md").read_text(
        encoding="utf-8"
    )


@pytest.mark.parametrize("key", Service.model_fields)
def test_every_setting_is_in_the_readme(key: str) -> None:
    assert f"`{key}`" in README


@pytest.mark.parametrize(
    "key", sorted({*SourceEntry.model_fields, *Festival.model_fields, *Filter.model_fields})
)
def test_every_key_of_a_source_and_a_festival_is_told(key: str) -> None:
    told = (ROOT / "docs" / "adding.md").read_text(encoding="utf-8")
    assert f"`{key}`" in told or f"[source.{key}]" in told


def test_every_command_is_in_the_readme() -> None:
    commands = {
        command.name or command.callback.__name__
        for command in festmeet.app.registered_commands
        if command.callback
    }
    groups = {group.name or "" for group in festmeet.app.registered_groups}
    assert {name for name in commands | groups if not re.search(rf"`[^`]*\b{name}\b", README)} == set()


def test_every_dependency_has_its_reason() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [
        *project["dependencies"],
        *(one for more in project["optional-dependencies"].values() for one in more),
    ]
    names = {re.split(r"[\[<>=]", one)[0] for one in wanted}
    said = (ROOT / "docs" / "decisions" / "dependencies.md").read_text(encoding="utf-8")
    assert {name for name in names if name not in said} == set()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_between_files_lead_somewhere(page: Path) -> None:
    targets = re.findall(r"\]\((?!https?:|mailto:|#)([^)#\s]+)", page.read_text(encoding="utf-8"))
    assert [target for target in targets if not (page.parent / target).exists()] == []


def test_every_promise_has_its_code_and_its_tests() -> None:
    promises = (ROOT / "docs" / "reliability.md").read_text(encoding="utf-8")
    rows = [line.split("|")[1:-1] for line in promises.splitlines() if re.match(r"\| \d", line)]
    assert [int(row[0]) for row in rows] == list(range(1, 24))
    for _, _, code, tests in rows:
        assert [one for one in quoted(code) if not (ROOT / one).is_file()] == []
        named = [one.split("::") for one in quoted(tests)]
        assert named
        assert [name for file, name in named if f"def {name}(" not in (ROOT / file).read_text()] == []


def quoted(cell: str) -> list[str]:
    return re.findall(r"`([^`]+)`", cell)


def test_every_reason_code_is_in_the_list() -> None:
    listed = (ROOT / "docs" / "manners.md").read_text(encoding="utf-8").partition("## Reason codes")[2]
    sources = "".join(path.read_text(encoding="utf-8") for path in code_files())
    codes = {*re.findall(r'^    code = "(\w+)"', sources, re.M), *CODES}
    codes |= {*re.findall(r'\.fail\("(\w+)"', sources), *re.findall(r'failed="(\w+)"', sources)}
    assert {"timeout", "layout_changed", "truncated", "surprise", "empty"} <= codes
    assert {code for code in codes if f"`{code}`" not in listed} == set()


def code_files() -> list[Path]:
    return [
        path
        for room in ("scrapers", "aggregator", "schedules")
        for path in sorted((ROOT / room).rglob("*.py"))
    ]


def test_the_changelog_opens_with_what_is_unreleased() -> None:
    lines = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8").split("\n## ")
    assert lines[1].startswith("Unreleased\n")


def test_the_map_names_every_folder() -> None:
    told = (ROOT / "docs" / "map.md").read_text(encoding="utf-8")
    folders = [
        path.parent.relative_to(ROOT)
        for room in ("scrapers", "aggregator")
        for path in ROOT.glob(f"{room}/*/__init__.py")
    ]
    assert [
        str(folder) for folder in folders if f"{folder}/" not in told and folder.name != "migrations"
    ] == []
