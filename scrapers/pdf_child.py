"""Run as a program of its own: a PDF on standard input, its runs of text with positions on standard output.

A stranger's PDF is read by a large library written in C++, so it is read apart: a child with little memory,
little time and no files, whose death is an answer. Imports nothing of ours and is imported by nobody.
Output: one JSON object, `{"error": why}` or `{"pages": [[run, …], …], "more": bool}`, a run being
`[x0, y0, x1, y1, text, weight, turned, size]` in points, origin at the lower left; weight and size of
the type are those of the last letter, `turned` is 1 for letters on their side.
"""

from __future__ import annotations

import ctypes
import json
import math
import sys
from typing import Any

MOST_PAGES = 400
MOST_RUNS = 60_000
MOST_CHARACTERS = 40_000
"""Of one page."""

ITALIC = 64
"""The flag of a font whose letters slant (ISO 32000, table 121)."""

SLANTED = 1
"""Added to the weight of slanted letters."""

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
    limits = {
        resource.RLIMIT_AS: MEMORY,
        resource.RLIMIT_CPU: SECONDS,
        resource.RLIMIT_FSIZE: 0,
        resource.RLIMIT_CORE: 0,
    }
    for what, most in limits.items():
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
    """The page's characters in the order they are painted, joined while they go on in one line."""
    text = page.get_textpage()
    runs: list[list[Any]] = []
    ends = True
    for at in range(min(text.count_chars(), MOST_CHARACTERS)):
        letter = _letter(text, at)
        if not letter:
            ends = True
        elif letter.isspace():
            if not ends:
                runs[-1][4] += " "
        else:
            box, turned = _box(text, at), _turned(text, at)
            if ends or runs[-1][6] != turned or not _goes_on(runs[-1], box):
                if len(runs) >= most:
                    break
                runs.append([*box, "", at, turned])
                ends = False
            _add(runs[-1], box, letter, at)
    answer = [_answered(text, run) for run in runs]
    text.close()
    page.close()
    return answer


def _add(run: list[Any], box: tuple[float, float, float, float], letter: str, at: int) -> None:
    run[0], run[2], run[3] = min(run[0], box[0]), max(run[2], box[2]), max(run[3], box[3])
    run[1] = min(run[1], box[1]) if run[6] else run[1]
    run[4], run[5] = run[4] + letter, at


def _answered(text: Any, run: list[Any]) -> list[Any]:
    return [
        *(round(side, 1) for side in run[:4]),
        run[4].strip(),
        _weight(text, run[5]),
        run[6],
        _size(text, run[5]),
    ]


def _letter(text: Any, at: int) -> str:
    """A character; empty at the end of a line."""
    import pypdfium2.raw as raw

    code = raw.FPDFText_GetUnicode(text, at)
    if code in (0, 10, 13):
        return ""
    if code in (2, 0xAD, 0xFFFE):  # what the library makes of a hyphen at the end of a line
        return "-"
    return chr(code) if not 0xD800 <= code <= 0xDFFF else "?"


def _box(text: Any, at: int) -> tuple[float, float, float, float]:
    """Left, the line it stands on, right, and as high as its letters reach."""
    import pypdfium2.raw as raw

    x, y, left, bottom, right, top = (ctypes.c_double() for _ in range(6))
    raw.FPDFText_GetCharOrigin(text, at, x, y)
    raw.FPDFText_GetCharBox(text, at, left, right, bottom, top)
    size = raw.FPDFText_GetFontSize(text, at)
    tall = max(top.value - bottom.value, 0.7 * size if size > 2 else 0.0)
    return left.value, y.value, right.value, y.value + tall


def _turned(text: Any, at: int) -> int:
    """1 when the letter lies on its side."""
    import pypdfium2.raw as raw

    return int(abs(math.sin(raw.FPDFText_GetCharAngle(text, at))) > 0.7)


def _weight(text: Any, at: int) -> int:
    import pypdfium2.raw as raw

    flags = ctypes.c_int()
    raw.FPDFText_GetFontInfo(text, at, None, 0, flags)
    return int(raw.FPDFText_GetFontWeight(text, at)) + (SLANTED if flags.value & ITALIC else 0)


def _size(text: Any, at: int) -> float:
    """The size of the type as it is seen: programs often set type of one point and enlarge it."""
    import pypdfium2.raw as raw

    matrix = raw.FS_MATRIX()
    known = raw.FPDFText_GetMatrix(text, at, matrix)
    larger = math.hypot(matrix.c, matrix.d) if known else 1.0
    return round(float(raw.FPDFText_GetFontSize(text, at)) * larger, 1)


def _goes_on(run: list[Any], box: tuple[float, float, float, float]) -> bool:
    """Whether a character stands behind the run, on its line and close to it."""
    if run[6]:  # up or down the page: over or under the run, which is as wide as its letters are tall
        apart = max(box[1] - run[3], run[1] - box[3])
        return bool(box[0] < run[2] and run[0] < box[2] and apart < 1.5 * (run[2] - run[0]))
    tall = max(run[3] - run[1], 3.0)
    gap = box[0] - run[2]
    return bool(abs(box[1] - run[1]) < 0.3 * tall and -0.6 * tall < gap < 1.5 * tall)


if __name__ == "__main__":
    main()
