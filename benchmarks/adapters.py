"""How long an adapter is: lines of each file in `scrapers/platforms/`, and what else is only its own.

`all` counts every line, `code` leaves out blank lines, comments and docstrings, `own` adds the modules of
`scrapers/` that are named after the platform (`mastodon_status.py`). Wanted: a median of at most 80.
"""

from __future__ import annotations

import ast
import io
import tokenize
from pathlib import Path
from statistics import median

from scrapers import registry

SCRAPERS = Path(__file__).resolve().parent.parent / "scrapers"
_NO_CODE = {
    tokenize.COMMENT,
    tokenize.NL,
    tokenize.NEWLINE,
    tokenize.INDENT,
    tokenize.DEDENT,
    tokenize.ENDMARKER,
}


def all_lines(path: Path) -> int:
    """Every line of a file."""
    return len(path.read_text(encoding="utf-8").splitlines())


def code_lines(path: Path) -> int:
    """Lines that hold more than a blank, a comment or a docstring."""
    text = path.read_text(encoding="utf-8")
    told = {
        line
        for token in tokenize.generate_tokens(io.StringIO(text).readline)
        if token.type not in _NO_CODE
        for line in range(token.start[0], token.end[0] + 1)
    }
    return len(told - _docstrings(ast.parse(text)))


def _docstrings(tree: ast.Module) -> set[int]:
    """Lines of strings that stand alone: of modules, functions and classes, and below constants."""
    alone = (
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr)
        and isinstance(node.value, ast.Constant)
        and isinstance(node.value.value, str)
    )
    return {line for node in alone for line in range(node.lineno, (node.end_lineno or node.lineno) + 1)}


def main() -> None:
    """One row an adapter, longest first, and the medians."""
    rows = []
    for name in registry.names():
        path = SCRAPERS / "platforms" / f"{name}.py"
        more = sum(map(all_lines, SCRAPERS.rglob(f"{name}_*.py")))
        rows.append((all_lines(path), code_lines(path), all_lines(path) + more, name))
    rows.sort(reverse=True)
    print("| adapter | all | code | own |\n|---|--:|--:|--:|")
    for every, code, own, name in rows:
        print(f"| {name} | {every} | {code} | {own} |")
    every, code, own = (median(row[column] for row in rows) for column in range(3))
    print(f"| **median of {len(rows)}** | **{every:g}** | **{code:g}** | **{own:g}** |")


if __name__ == "__main__":
    main()
