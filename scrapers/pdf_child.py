"""Run as a program of its own: a PDF on standard input, its runs of text with positions on standard output.

A stranger's PDF is read by a large library written in C++, so it is read apart: a child with little memory,
little time and no files, whose death is an answer. Imports nothing of ours and is imported by nobody.
Output: one JSON object, `{"pages": [[[x0, y0, x1, y1, text], …], …], "more": bool}` or `{"error": why}`.
Points, origin at the lower left.
"""

from __future__ import annotations

import json
import sys
from typing import Any

MOST_PAGES = 400
MOST_RUNS = 60_000
MEMORY = 1_500_000_000
SECONDS = 40


def main() -> None:
    """Limit ourselves, read, answer."""
    _limit()
    body = sys.stdin.buffer.read()
    try:
        answer = _read(body)
    except MemoryError:
        answer = {"error": "it wants more memory than a programme should"}
    except Exception as broken:  # the library raises its own errors for damaged, locked and empty files
        answer = {"error": str(broken)[:300]}
    sys.stdout.write(json.dumps(answer))


def _limit() -> None:
    try:
        import resource
    except ImportError:  # not on Windows; the parent's clock remains
        return
    for what, most in ((resource.RLIMIT_AS, MEMORY), (resource.RLIMIT_CPU, SECONDS), (resource.RLIMIT_FSIZE, 0),
                       (resource.RLIMIT_CORE, 0)):  # fmt: skip
        resource.setrlimit(what, (most, most))


def _read(body: bytes) -> dict[str, Any]:
    import pypdfium2

    document = pypdfium2.PdfDocument(body)
    pages: list[list[Any]] = []
    left = MOST_RUNS
    for number in range(min(len(document), MOST_PAGES)):
        runs = _runs(document[number], left)
        left -= len(runs)
        pages.append(runs)
        if left <= 0:
            break
    return {"pages": pages, "more": len(pages) < len(document) or left <= 0}


def _runs(page: Any, most: int) -> list[Any]:
    text = page.get_textpage()
    runs = []
    for number in range(min(text.count_rects(), most)):
        x0, y0, x1, y1 = text.get_rect(number)
        said = text.get_text_bounded(x0, y0, x1, y1).replace("\ufffe", "-").strip("\r\n")
        if said.strip():
            runs.append([round(x0, 1), round(y0, 1), round(x1, 1), round(y1, 1), said])
    text.close()
    page.close()
    return runs


if __name__ == "__main__":
    main()
