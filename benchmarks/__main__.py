"""`make bench`: every benchmark in turn, each in a process of its own, most important first.

What they print is a table each; the recorded ones are in RESULTS.md with their commands.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile

BENCHMARKS: tuple[tuple[str, ...], ...] = (
    ("extract", "3"),
    ("printed_dates", "3"),
    ("layouts", "600"),
    ("classify",),
    ("posts",),
    ("match", "bulk"),
    ("store", tempfile.gettempdir() + "/festmeet-bench", "10000", "100000"),
    ("calendar_feed",),
    ("http_answers",),
    ("digest_letters",),
    ("crawl", "3"),
)


def main() -> int:
    """Run them all; the number of those that failed."""
    failed = 0
    for name, *words in BENCHMARKS:
        print(f"\n## python -m benchmarks.{name} {' '.join(words)}", flush=True)
        ended = subprocess.run([sys.executable, "-m", f"benchmarks.{name}", *words], check=False)
        failed += ended.returncode != 0
    return failed


if __name__ == "__main__":
    sys.exit(main())
