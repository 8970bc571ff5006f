"""Cells of drawn tables with their words, and cells that a program paints in parts made whole.

Programs fill a cell row by row, shade each paragraph over it, or rule rows and leave the columns to white.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from scrapers.prints.pdf_text import OUTLINE, Box, Rule, Run
from scrapers.programme_days.row_clocks import begins_with_time

THIN = 2.5
"""Points across a line that is drawn as a box."""

ONE_LINE = 3.0
"""Points by which lines may be apart that are one: the sides of a border, of boxes beside each other."""

APART = "   "
"""What stands for white within a line of a cell that parts its words."""

WIDE = 1.5
"""Heights of a letter across such white."""

WHITE = 1.2
"""Heights of a letter between columns within a cell."""

TALLEST = 30.0
"""Points of a letter, either way."""

MOST_LEVEL = 60
"""Runs of about one height in which a letter is looked for."""

EVEN = 1.4
"""How much farther apart than others two lines of one text may be."""

LATELY = 20
"""Boxes of a colour painted before one, in which it may lie."""

MANY = 4
"""Lines across a column that parts its cells."""

FEWEST_ROWS = 3
FEW = 0.25
"""Of the rows of a column: those that may span columns which white parts."""


@dataclass(frozen=True, slots=True)
class Framed:
    """A cell of a drawn table: its box and its words, line by line from the top."""

    box: Box
    lines: tuple[Run, ...]
    runs: tuple[Run, ...]

    @property
    def text(self) -> str:
        """All of its words."""
        return " ".join(line.text for line in self.lines)


def in_cell(box: Box, runs: Sequence[Run]) -> Framed:
    """A cell with its words."""
    return Framed(box, lines_of(runs), tuple(runs))


def seen(rules: Sequence[Rule], page: Sequence[Run]) -> list[Rule]:
    """The rules that are no letter drawn by hand, underline no words, nor lie in a box of their colour.

    Programs draw letters behind the text, and shade paragraphs in shaded cells.
    """
    last: dict[int, list[Box]] = {}
    runs = sorted(page, key=lambda run: run.y0)
    found = []
    for rule in rules:
        before = last.setdefault(rule.colour, [])
        hidden = rule.colour != OUTLINE and any(_holds(box, rule.box) for box in before[-LATELY:])
        if not (hidden or _is_letter(rule.box, runs) or _is_below_words(rule.box, runs)):
            found.append(rule)
            before.append(rule.box)
    return found


def _is_letter(box: Box, runs: Sequence[Run]) -> bool:
    """Whether what is drawn lies within words; `runs` from the foot of the page up."""
    if box[3] - box[1] > TALLEST or box[2] - box[0] > TALLEST:
        return False
    low = bisect_left(runs, box[1] - 4.0, key=lambda run: run.y0)
    for run in runs[low : low + MOST_LEVEL]:
        if run.y0 > box[1] + 4.0:
            return False
        if _holds((run.x0 - 2.0, run.y0 - 4.0, run.x1 + 2.0, run.y1 + 4.0), box):
            return True
    return False


def _is_below_words(box: Box, runs: Sequence[Run]) -> bool:
    """Whether a line is as long as the words right over it; `runs` from the foot of the page up."""
    if box[3] - box[1] > THIN:
        return False
    low = bisect_left(runs, box[1] - 1.0, key=lambda run: run.y0)
    over = []
    for run in runs[low : low + MOST_LEVEL]:
        if run.y0 > box[3] + ONE_LINE:
            break
        over += [run] if box[0] - 1.0 <= run.x0 and run.x1 <= box[2] + ONE_LINE else []
    left, right = min((run.x0 for run in over), default=0.0), max((run.x1 for run in over), default=0.0)
    return bool(over) and left - box[0] <= 1.0 and box[2] - right <= ONE_LINE


def _holds(outer: Box, box: Box) -> bool:
    return (
        outer[0] - 0.5 <= box[0] and outer[1] - 0.5 <= box[1]
        and box[2] <= outer[2] + 0.5 and box[3] <= outer[3] + 0.5
    )  # fmt: skip


def stacked(cells: Sequence[Framed], rules: Sequence[Rule]) -> list[Framed]:
    """The cells, those as one that a program fills row by row: of one colour, with words in their middle."""
    stacks: list[list[Framed]] = []
    ends: dict[tuple[float, float, float], int] = {}
    lines: Counter[tuple[float, float]] = Counter()
    filled = [rule for rule in rules if rule.colour != OUTLINE and rule.box[3] - rule.box[1] > THIN]
    ruled = [rule for rule in rules if rule.colour == OUTLINE or rule.box[3] - rule.box[1] <= THIN]
    for cell in sorted(cells, key=lambda cell: -cell.box[3]):
        x0, y0, x1, y1 = cell.box
        above = ends.pop((x0, x1, y1), None)
        colour = _colour(cell, filled)
        lined = _is_lined(cell, colour, ruled)
        lines[x0, x1] += lined
        if above is not None and not lined and colour == _colour(stacks[above][-1], filled) != OUTLINE:
            stacks[above].append(cell)
        else:
            above = len(stacks)
            stacks.append([cell])
        ends[x0, x1, y0] = above
    return [one for stack in stacks for one in _whole(stack, lines[stack[0].box[0], stack[0].box[2]] >= MANY)]


def _is_lined(cell: Framed, colour: int, ruled: Sequence[Rule]) -> bool:
    """Whether a line in another colour than a cell's is drawn right over it, be it the edge of a box."""
    x0, _, x1, y = cell.box
    near = (
        rule.box
        for rule in ruled
        if rule.colour != colour and min(abs(rule.box[1] - y), abs(rule.box[3] - y)) <= ONE_LINE
    )
    return any(box[0] <= x0 + 2 * ONE_LINE and box[2] >= x1 - 2 * ONE_LINE for box in near)


def _colour(cell: Framed, filled: Sequence[Rule]) -> int:
    """What was painted last at the top left corner of a cell."""
    x, y = cell.box[0] + 3.0, cell.box[3] - 3.0
    over = (
        rule
        for rule in reversed(filled)
        if rule.box[0] <= x <= rule.box[2] and rule.box[1] <= y <= rule.box[3]
    )
    return next((rule.colour for rule in over), OUTLINE)


def _whole(stack: Sequence[Framed], lined: bool) -> Sequence[Framed]:
    """A stack as one cell, where its words stand in its middle and not each in the middle of its own cell.

    Where many cells of its column are `lined`, no line within a stack says that it is one.
    """
    told = [cell for cell in stack if cell.lines]
    box = stack[0].box[0], stack[-1].box[1], stack[0].box[2], stack[0].box[3]
    if len(stack) < 2 or not told or sum(begins_with_time(cell.text) for cell in told) > 1:
        return stack
    lines = tuple(line for cell in stack for line in cell.lines)
    whole = Framed(box, lines, tuple(run for cell in stack for run in cell.runs))
    if not _is_even(lines):
        return stack
    own = len(told) == len(stack) and all(_is_centred(cell) for cell in told)
    return [whole] if lined or (_is_centred(whole) and not own) else stack


def _is_even(lines: Sequence[Run]) -> bool:
    """Whether lines stand as far from each other as those of one text."""
    gaps = [above.y0 - below.y0 for above, below in pairwise(lines)]
    return not gaps or max(gaps) <= EVEN * min(gaps)


def _is_centred(cell: Framed) -> bool:
    middle = (cell.lines[0].y1 + cell.lines[-1].y0) / 2
    return abs(middle - (cell.box[1] + cell.box[3]) / 2) <= max(2.0, 0.3 * cell.lines[0].height)


def without_frames(cells: Sequence[Framed]) -> list[Framed]:
    """The cells without those around others: the edge of a page or of a table."""
    told = [cell.box for cell in cells if cell.lines]
    held = [sum(_holds(cell.box, box) for box in told if box is not cell.box) for cell in cells]
    return [cell for cell, many in zip(cells, held, strict=True) if many < FEWEST_ROWS]


def in_columns(cells: Sequence[Framed]) -> list[Framed]:
    """The cells, rows ruled across only cut where white runs down through all of their words."""
    rows: dict[tuple[float, float], list[Framed]] = {}
    for cell in cells:
        rows.setdefault((cell.box[0], cell.box[2]), []).append(cell)
    found: list[Framed] = []
    for column in rows.values():
        told = [cell for cell in column if cell.lines]
        timed = [cell for cell in told if any(begins_with_time(run.text) for run in cell.runs)]
        whites = _whites(told) if len(timed) >= max(FEWEST_ROWS, len(told) // 2) else []
        found += [part for cell in column for part in _cut(cell, whites)]
    return found


def _whites(cells: Sequence[Framed]) -> list[float]:
    """Where white runs down between the words of cells that stand over each other."""
    crossed: Counter[int] = Counter()
    for cell in cells:
        crossed.update({at for run in cell.runs for at in range(int(run.x0), int(run.x1) + 1)})
    height = max((run.height for cell in cells for run in cell.runs), default=0.0)
    left, right = min(crossed, default=0), max(crossed, default=0)
    clear = [at for at in range(left, right) if crossed[at] <= FEW * len(cells)]
    stretches: list[list[int]] = []
    for at in clear:
        if stretches and stretches[-1][-1] == at - 1:
            stretches[-1].append(at)
        else:
            stretches.append([at])
    wide = (_clearest(one, crossed) for one in stretches if len(one) >= WHITE * height)
    return [white for white in wide if _parts(white, cells)]


def _clearest(stretch: Sequence[int], crossed: Mapping[int, int]) -> float:
    """The last place of a stretch that fewest cells cross."""
    fewest = min(crossed[at] for at in stretch)
    return max(at for at in stretch if crossed[at] == fewest) + 0.5


def _parts(white: float, cells: Sequence[Framed]) -> bool:
    """Whether most cells have words before a white, and some behind it."""
    before = sum(any(run.x1 <= white for run in cell.runs) for cell in cells)
    behind = sum(any(run.x0 >= white for run in cell.runs) for cell in cells)
    return before * 2 >= len(cells) and behind >= FEWEST_ROWS


def _cut(cell: Framed, whites: Sequence[float]) -> list[Framed]:
    """The parts of a cell, which some of its words may span."""
    whites = [white for white in whites if not any(run.x0 < white < run.x1 - 1.0 for run in cell.runs)]
    if not whites or not cell.lines:
        return [cell]
    x0, y0, x1, y1 = cell.box
    edges = [x0, *whites, x1]
    parts = [
        in_cell((low, y0, high, y1), [run for run in cell.runs if low <= run.x0 < high])
        for low, high in pairwise(edges)
    ]
    return [part for part in parts if part.lines]


def lines_of(runs: Sequence[Run]) -> tuple[Run, ...]:
    """Runs of one line of a cell as one; what white parts from all of them is read behind them."""
    edge = _gutter(runs)
    if edge is not None:
        left, right = [run for run in runs if run.x0 < edge], [run for run in runs if run.x0 >= edge]
        return (*lines_of(left), *lines_of(right))
    rows: list[list[Run]] = []
    for run in sorted(runs, key=lambda run: (-run.y0, run.x0)):
        if rows and rows[-1][0].y0 - run.y0 < 0.4 * max(rows[-1][0].height, run.height):
            rows[-1].append(run)
        else:
            rows.append([run])
    return tuple(_joined(sorted(row, key=lambda run: run.x0)) for row in rows)


def _gutter(runs: Sequence[Run]) -> float | None:
    """Where white runs down between the words of a cell, with two lines at least on either side."""
    right = float("-inf")
    for at, run in enumerate(sorted(runs, key=lambda run: run.x0)):
        if at >= 2 and len(runs) - at >= 2 and run.x0 - right > WHITE * max(run.height, 4.0):
            return run.x0
        right = max(right, run.x1)
    return None


def _joined(row: Sequence[Run]) -> Run:
    if len(row) == 1:
        return row[0]
    text = ""
    for before, run in pairwise([row[0], *row]):
        white = (run.x0 - before.x1) / max(run.height, 4.0)
        text += (APART if white > WIDE else " " if white > 0.18 else "") * bool(text) + run.text
    longest = max(row, key=lambda run: len(run.text))
    return Run(
        row[0].x0, min(run.y0 for run in row), max(run.x1 for run in row), max(run.y1 for run in row), text,
        longest.weight, 0, longest.size,
    )  # fmt: skip
