"""Run as a program of its own: a PDF on standard input, its runs of text with positions on standard output.

A stranger's PDF is read by a large library written in C++, so it is read apart: a child with little memory,
little time and no files, whose death is an answer. Imports nothing of ours and is imported by nobody.
Output: one JSON object, `{"error": why}` or `{"pages": [[run, …], …], "rules": [[box, …], …], "more": bool}`.
A run is `[x0, y0, x1, y1, text, weight, turned, size, parted]` in points, origin at the lower left; weight
and size of the type are those of the last letter, `turned` is 1 for letters on their side, `parted` for words
close behind the run before them, which a line down the page parts from it, 2 where no space does. A box
`[x0, y0, x1, y1, colour]` is a line drawn across or down the page, as thin as it is, or a rectangle.
"""

from __future__ import annotations

import ctypes
import json
import math
import sys
from bisect import bisect_left
from pathlib import Path
from typing import Any

MOST_PAGES = 400
MOST_RUNS = 60_000
MOST_CHARACTERS = 40_000
"""Of one page."""

WIDEST_PADDING = 6.0
"""Points between a line down the page and the words of the cell behind it."""

ITALIC = 64
"""The flag of a font whose letters slant (ISO 32000, table 121)."""

SLANTED = 1
"""Added to the weight of slanted letters."""

MOST_ASKED, FEWEST_ASKED = 400, 40
"""Letters of a page that are asked on which side they lie."""

MOST_LYING = 0.9

FEWEST_TORN = 20
"""Letters of a page that stand alone in their lines; fewer are marks and numbers."""

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
    drawn = _drawings()
    pages: list[list[Any]] = []
    rules: list[list[Any]] = []
    left = MOST_RUNS
    for number in range(min(len(document), MOST_PAGES)):
        page = document[number]
        text = page.get_textpage()
        turn = drawn.turn_of(page, _upright(text))
        rules.append(drawn.rules(page, drawn.MOST_OF_ALL - sum(map(len, rules)), turn))
        runs = _runs(text, left, sorted(drawn.uprights(rules[-1])), drawn.shown, turn)
        text.close()
        left -= len(runs)
        pages.append(runs)
        page.close()
        if left <= 0:
            break
    return {"pages": pages, "rules": rules, "more": len(pages) < len(document) or left <= 0}


def _drawings() -> Any:
    """The module beside this one, which no import finds: the child looks for none but the library's."""
    from importlib.util import module_from_spec, spec_from_file_location

    spec = spec_from_file_location("pdf_drawings", Path(__file__).with_name("pdf_drawings.py"))
    if spec is None or spec.loader is None:
        raise ImportError("pdf_drawings.py is missing beside pdf_child.py")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _upright(text: Any) -> int | None:
    """The quarters to turn a page so that nearly all letters stand: a wide table may lie on its side."""
    import pypdfium2.raw as raw

    count = min(text.count_chars(), MOST_CHARACTERS)
    asked = (at for at in range(0, count, max(1, count // MOST_ASKED)) if _letter(text, at).strip())
    lying = [round(raw.FPDFText_GetCharAngle(text, at) / (math.pi / 2)) % 4 for at in asked]
    usual = max(set(lying), key=lying.count, default=0)
    sure = len(lying) >= FEWEST_ASKED and lying.count(usual) >= MOST_LYING * len(lying)
    return -usual % 4 if sure else None


def _runs(
    text: Any, most: int, uprights: list[tuple[float, float, float]], shown: Any, turn: Any
) -> list[Any]:
    """The page's characters in the order they are painted, joined while they go on in one line.

    Words on both sides of a line drawn down the page stand apart.
    """
    runs: list[list[Any]] = []
    ends, count = True, min(text.count_chars(), MOST_CHARACTERS)
    letters = [_letter(text, at) for at in range(count)]
    torn = _is_torn(letters)
    for at, letter in enumerate(letters):
        if not letter:
            ends = True
        elif letter.isspace():
            if not ends:
                runs[-1][4] += " "
        else:
            box, turned = _box(text, at, shown, turn), _turned(text, at, turn[0])
            if ends and torn and runs and not turned and _is_close(runs[-1], box):
                runs[-1][4] += " " if box[0] - runs[-1][2] > 0.2 * (runs[-1][3] - runs[-1][1]) else ""
                ends = False
            near_by = not ends and runs[-1][6] == turned and _goes_on(runs[-1], box, letter)
            parted = near_by and not turned and _is_parted(runs[-1], letter, box, uprights)
            if parted or not near_by:
                if len(runs) >= most:
                    break
                spaced = parted and runs[-1][4].endswith(" ")
                runs.append([*box, "", at, turned, int(parted) + int(parted and not spaced)])
                ends = False
            _add(runs[-1], box, letter, at)
    return [_answered(text, run) for run in runs]


def _is_torn(letters: list[str]) -> bool:
    """Whether the library took lines of a page for columns: many letters stand between two ends of lines."""
    alone = sum(
        1
        for one, two, three in zip(letters, letters[1:], letters[2:], strict=False)
        if two and not one and not three
    )
    return alone >= FEWEST_TORN and alone * 10 >= len(letters)


def _is_close(run: list[Any], box: tuple[float, float, float, float]) -> bool:
    """Whether a character stands on the line of a run, at most a blank behind it."""
    tall = max(run[3] - run[1], 3.0)
    return bool(
        not run[6] and abs(box[1] - run[1]) < 0.1 * tall and -0.3 * tall < box[0] - run[2] < 0.5 * tall
    )


def _add(run: list[Any], box: tuple[float, float, float, float], letter: str, at: int) -> None:
    run[0], run[2], run[3] = min(run[0], box[0]), max(run[2], box[2]), max(run[3], box[3])
    run[1] = min(run[1], box[1]) if run[6] else run[1]
    run[4], run[5] = run[4] + letter, at if letter.isalnum() else run[5]  # a mark is no measure of words


def _answered(text: Any, run: list[Any]) -> list[Any]:
    return [
        *(round(side, 1) for side in run[:4]),
        run[4].strip(),
        _weight(text, run[5]),
        run[6],
        _size(text, run[5]),
        run[7],
    ]


def _letter(text: Any, at: int) -> str:
    """A character; empty at the end of a line."""
    import pypdfium2.raw as raw

    code = raw.FPDFText_GetUnicode(text, at)
    if code in (0, 10, 13):
        return ""
    if code in (2, 0xAD, 0xFFFE):  # what the library makes of a hyphen at the end of a line
        return "-"
    if 0x200B <= code <= 0x200F or code == 0xFEFF:  # signs without width
        return " "
    return chr(code) if not 0xD800 <= code <= 0xDFFF else "?"


def _box(text: Any, at: int, shown: Any, turn: Any) -> tuple[float, float, float, float]:
    """Left, the line it stands on, right, and as high as its letters reach."""
    import pypdfium2.raw as raw

    x, y, left, bottom, right, top = (ctypes.c_double() for _ in range(6))
    raw.FPDFText_GetCharOrigin(text, at, x, y)
    raw.FPDFText_GetCharBox(text, at, left, right, bottom, top)
    size = raw.FPDFText_GetFontSize(text, at)
    (x0, y0), (x1, y1) = shown(left.value, bottom.value, turn), shown(right.value, top.value, turn)
    tall = max(abs(y1 - y0), 0.7 * size if size > 2 else 0.0)
    line = shown(x.value, y.value, turn)[1]
    return min(x0, x1), line, max(x0, x1), line + tall


def _turned(text: Any, at: int, quarters: int) -> int:
    """1 when the letter lies on its side, on a page that is turned by so many quarters."""
    import pypdfium2.raw as raw

    return int(abs(math.sin(raw.FPDFText_GetCharAngle(text, at) + quarters * math.pi / 2)) > 0.7)


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


def _goes_on(run: list[Any], box: tuple[float, float, float, float], letter: str) -> bool:
    """Whether a character stands close behind the run, on its line or raised: the `th` of `14th`."""
    if run[6]:  # up or down the page: over or under the run, which is as wide as its letters are tall
        apart = max(box[1] - run[3], run[1] - box[3])
        return bool(box[0] < run[2] and run[0] < box[2] and apart < 1.5 * (run[2] - run[0]))
    tall = max(run[3] - run[1], 3.0)
    gap = box[0] - run[2]
    if letter.isalpha() and 0.2 * tall < box[1] - run[1] < 0.8 * tall:
        ordinal = run[4][-1:].isdigit() or run[4].rstrip("abcdefghijklmnopqrstuvwxyz")[-1:].isdigit()
        return bool(ordinal and box[3] - box[1] < 0.85 * tall and -0.2 * tall < gap < 0.3 * tall)
    second = box[2] == run[2]  # letter of two drawn as one: both have the box of the whole
    return bool(abs(box[1] - run[1]) < 0.3 * tall and (second or -0.6 * tall < gap < 1.5 * tall))


def _is_parted(
    run: list[Any],
    letter: str,
    box: tuple[float, float, float, float],
    uprights: list[tuple[float, float, float]],
) -> bool:
    """Whether a line runs down between a run and the character behind it, which is a letter in a box."""
    left, right, y = run[2], box[0], box[1] + 1.0
    gap = right - left
    apart = gap > 0.5 and (run[4].endswith(" ") or gap > 0.2 * (run[3] - run[1]))
    if run[4][-1:].isdigit() and letter.isalpha():  # an hour that runs out of its cell into the next one
        apart, left = True, min(left, right - WIDEST_PADDING)
    at = bisect_left(uprights, (left - 0.5,)) if apart else len(uprights)
    while at < len(uprights) and uprights[at][0] <= right + 0.5:
        if uprights[at][1] <= y <= uprights[at][2]:
            return True
        at += 1
    return False


if __name__ == "__main__":
    main()
