"""The documentation says what is there: platforms, settings, commands, dependencies, links."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

import festmeet
from scrapers import registry
from settings import Service

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


def test_the_changelog_opens_with_what_is_unreleased() -> None:
    lines = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8").split("\n## ")
    assert lines[1].startswith("Unreleased\n")
