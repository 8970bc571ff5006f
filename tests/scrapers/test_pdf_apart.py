"""A stranger's PDF is read apart: a child with limits, whose slowness and death are answers."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from scrapers.contract import LayoutChanged
from scrapers.prints.pdf_text import read_pdf

ROOM = Path(__file__).resolve().parent.parent.parent / "scrapers" / "prints"
PDF = b"%PDF-1.4"
# The child as it is started, but for what it reads: what a hostile file makes the library do.
CHILD = """
import sys
sys.path.insert(0, {room!r})
import pdf_child
def read(body):
    {does}
pdf_child._read = read
pdf_child.main()
"""


def answered(does: str) -> dict[str, object]:
    program = CHILD.format(room=str(ROOM), does=does)
    done = subprocess.run([sys.executable, "-c", program], input=PDF, capture_output=True, check=True)  # noqa: S603 - ours
    answer: dict[str, object] = json.loads(done.stdout)
    return answer


def test_a_file_that_wants_all_memory_gets_none() -> None:
    assert answered("return {'pages': [len(bytearray(2_000_000_000))]}") == {
        "error": "it wants more memory than a programme should"
    }


def test_time_and_files_are_limited_too() -> None:
    said = answered(
        "import resource as r; of = (r.RLIMIT_CPU, r.RLIMIT_FSIZE, r.RLIMIT_CORE);"
        "return [r.getrlimit(one)[0] for one in of]"
    )
    assert said == [40, 0, 0]


def stand_in(folder: Path, does: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A program in the reader's place."""
    program = folder / "reader"
    program.write_text(f"#!/bin/sh\n{does}\n")
    program.chmod(0o700)
    monkeypatch.setattr("scrapers.prints.pdf_text.sys.executable", str(program))


def test_a_reader_that_takes_too_long_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stand_in(tmp_path, "exec sleep 600", monkeypatch)
    monkeypatch.setattr("scrapers.prints.pdf_text.LONGEST_WAIT", 0.3)
    with pytest.raises(LayoutChanged, match="was not read within"):
        read_pdf(PDF, "https://fest.example/a.pdf")


@pytest.mark.parametrize(("does", "why"), [("kill -9 $$", "exit -9"), ("echo rubbish; exit 3", "exit 3")])
def test_a_reader_that_dies_is_an_answer(
    does: str, why: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand_in(tmp_path, does, monkeypatch)
    with pytest.raises(LayoutChanged, match=f"the reader of the PDF died .{why}"):
        read_pdf(PDF, "https://fest.example/a.pdf")
