"""A wheel holds every module, template, migration and data file: it omits what pyproject.toml forgets."""

from __future__ import annotations

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("scrapers", "aggregator", "api", "schedules", "demo")
NOT_SHIPPED = {"__pycache__"}
LEFT_BEHIND = (".git", ".venv", "build", "var", "*.egg-info", "tests", "benchmarks", "docs")


def shipped() -> set[str]:
    """Every file of the rooms, and the modules beside them."""
    files = {path for room in PACKAGES for path in (ROOT / room).rglob("*") if path.is_file()}
    kept = {path for path in files if not NOT_SHIPPED & set(path.parts)}
    return {path.relative_to(ROOT).as_posix() for path in kept | set(ROOT.glob("*.py"))}


@pytest.mark.slow
def test_a_wheel_holds_everything(tmp_path: Path) -> None:
    # A copy, so that no left-over of an earlier build helps.
    clone = shutil.copytree(ROOT, tmp_path / "clone", ignore=shutil.ignore_patterns(*LEFT_BEHIND))
    command = [sys.executable, "-m", "pip", "wheel", "--no-deps", "--no-build-isolation", "--quiet"]
    subprocess.run([*command, "--wheel-dir", str(tmp_path), str(clone)], check=True)  # noqa: S603 - our own words
    (wheel,) = tmp_path.glob("festmeet-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        inside = set(archive.namelist())
    assert shipped() - inside == set()
