"""Posts a second: `festmeet read-posts` against dateparser's `search_dates` with the language named.

    python benchmarks/posts.py [--floor] [POSTS.jsonl …]

Reads our own sample posts unless files of the same form are named, and a stream in which one post of twenty
is a call, as under a busy hashtag. In every round tags, handles and names of places are new words: neither
side has met the post before. Both take turns; the figures are medians over rounds of processor time. Ours
includes JSON in and out and reads the whole post; the rival only looks for dates. `--floor` measures instead
what a reader that decides nothing would cost: cutting into words alone, JSON alone, and both.
"""

from __future__ import annotations

import json
import random
import re
import statistics
import sys
import time
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
ROUNDS = 9
RIVAL_SHARE = 8  # the rival reads every eighth post of a round, others each time
STREAM, CALLS_IN_STREAM = 600, 30
SEED = 11
SYLLABLES = ("ba", "den", "fi", "gor", "hu", "kel", "lo", "mar", "ni", "pas", "rol", "sta", "tun", "vel")
ASKED = ("id", "text", "posted_at", "festival_tz", "festival_dates")

# What a call is answered with, as long as most are.
ANSWER = {
    "id": "en0001", "is_call": True, "score": 0.99, "title": "Editors: pints",
    "start": "2026-07-08T20:00:00+01:00", "end": None, "venue": "The Crane",
    "roles": ["editor"], "genres": [],
    "cancels": False, "updates": False,
    "review": False, "why": ["hour and place, nothing against", "first fare", "an hour", "when: tonight 8pm"],
}  # fmt: skip

Row = dict[str, Any]


def posts(paths: list[str]) -> list[Row]:
    files = [Path(path) for path in paths] or sorted((ROOT / "tests/samples/posts").glob("*.jsonl"))
    return [json.loads(line) for file in files for line in file.read_text().splitlines() if line.strip()]


def stream_of(rows: list[Row], rng: random.Random) -> list[Row]:
    """One call among twenty posts."""
    calls, others = [row for row in rows if row["is_call"]], [row for row in rows if not row["is_call"]]
    mixed = rng.choices(calls, k=CALLS_IN_STREAM) + rng.choices(others, k=STREAM - CALLS_IN_STREAM)
    rng.shuffle(mixed)
    return mixed


def fresh(row: Row, rng: random.Random) -> Row:
    """The post with new tags, handles and names of places, of about the same length."""
    text = re.sub(r"(?<=[#@])[^\W\d_]+", lambda match: made_up(match[0], rng), row["text"])
    for name in (row["venue"] or "").split():
        if len(name) > 3 and name.isalpha():
            text = text.replace(name, made_up(name, rng))
    asked = {key: row[key] for key in ASKED} | {"text": text}
    return {"text": text, "language": row["language"], "line": json.dumps(asked)}


def made_up(like: str, rng: random.Random) -> str:
    word = "".join(rng.choices(SYLLABLES, k=max(1, len(like) // 3)))
    return word.capitalize() if like[0].isupper() else word


def seconds_each(read: Callable[[Row], object], rows: list[Row]) -> float:
    started = time.process_time()
    for row in rows:
        read(row)
    return (time.process_time() - started) / len(rows)


def ours(row: Row) -> object:
    import orjson

    from aggregator.stage_posts import read_posts_line

    return orjson.dumps(read_posts_line(orjson.loads(row["line"])))  # as the command does


def theirs(row: Row) -> object:
    from dateparser.search import search_dates

    return search_dates(row["text"], languages=[row["language"]])


def words_alone(row: Row) -> object:
    from scrapers.dates.said_tokens import spoken

    return spoken(row["text"]).words


def json_alone(row: Row) -> object:
    import orjson

    orjson.loads(row["line"])
    return orjson.dumps(ANSWER)


def json_and_words(row: Row) -> object:
    import orjson

    from scrapers.dates.said_tokens import spoken

    words = spoken(orjson.loads(row["line"])["text"]).words
    return words and orjson.dumps(ANSWER)


def compare(name: str, draw: Callable[[], list[Row]], ours: Callable[[Row], object] = ours) -> None:
    """Print one line of the table; `draw` gives the posts of a round."""
    for row in draw():  # both warm: vocabularies and language data are loaded once
        ours(row)
    for row in draw()[:100]:
        theirs(row)
    taken: list[tuple[float, float]] = []
    for turn in range(ROUNDS):
        rows = draw()
        taken.append(
            (seconds_each(ours, rows), seconds_each(theirs, rows[turn % RIVAL_SHARE :: RIVAL_SHARE]))
        )
    mine, rival = (statistics.median(side) for side in zip(*taken, strict=True))
    ratios = sorted(b / a for a, b in taken)
    print(f"| {name} | {1 / mine:,.0f} | {1 / rival:,.0f} | {statistics.median(ratios):.0f} |", end="")
    print(f" {ratios[0]:.0f}–{ratios[-1]:.0f} |")


def main() -> None:
    warnings.filterwarnings("ignore")
    rng = random.Random(SEED)
    rows = posts([one for one in sys.argv[1:] if one != "--floor"])
    print(
        "| posts | read-posts/s | dateparser/s | ratio | in single rounds |\n| --- | --- | --- | --- | --- |"
    )
    if "--floor" in sys.argv:
        for name, reader in (("words", words_alone), ("JSON", json_alone), ("JSON, words", json_and_words)):
            compare(f"{name}, all", lambda: [fresh(row, rng) for row in rows], reader)
            compare(
                f"{name}, one call in twenty",
                lambda: [fresh(row, rng) for row in stream_of(rows, rng)],
                reader,
            )
        return
    compare(f"all, {len(rows)}", lambda: [fresh(row, rng) for row in rows])
    compare("one call in twenty", lambda: [fresh(row, rng) for row in stream_of(rows, rng)])


if __name__ == "__main__":
    main()
