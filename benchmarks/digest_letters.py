"""Letters composed a second, ours beside jinja2 with EmailMessage; the same twelve events, text and HTML.

    python -m benchmarks.digest_letters [letters] [rounds]

Target 9 of the performance notes. Headers are checked by EmailMessage on both sides. The rival's templates
say less than ours do.
"""

from __future__ import annotations

import email
import gc
import statistics
import sys
import time
from collections.abc import Callable
from datetime import date, timedelta
from email.message import EmailMessage
from email.policy import SMTP, default
from email.utils import format_datetime

import jinja2

from aggregator.digest import SECTIONS, Digest, Line
from aggregator.model import Event
from aggregator.telling.letters import Rows, digest_letter
from aggregator.telling.letterwords import when_words
from aggregator.telling.wording import place_line, price_line, who_may_come
from tests.aggregator.gatherings import NOW, gathering
from tests.aggregator.readers import HEAD, RUN, Links, subscription

HTML = """<!doctype html><html><body><h1>{{ name }}</h1>
{% for e in events %}<h4><a href="{{ base }}/events/{{ e.id }}">{{ e.title }}</a></h4>
<p>{{ when(e) }}</p><p>{{ who(e) }} · {{ price(e) }}</p><p>{{ place(e.venue) }}</p>
<p><a href="{{ e.url }}">RSVP</a> · <a href="{{ base }}/events/{{ e.id }}.ics">Into your calendar</a></p>
{% endfor %}<p><a href="{{ leave }}">Leave</a></p></body></html>"""
TEXT = """{{ name }}
{% for e in events %}* {{ when(e) }}
  {{ e.title }}
  {{ who(e) }} · {{ price(e) }}
  {{ place(e.venue) }}
  {{ e.url }}
  {{ base }}/events/{{ e.id }}.ics
{% endfor %}{{ leave }}
"""


def digests(count: int) -> list[Digest]:
    """That many readers, each with twelve of four hundred events."""
    events = [
        gathering(id=f"e{n}", title=f"Editors’ mixer {n}", start_at=NOW + timedelta(hours=n))
        for n in range(400)
    ]
    found = []
    for reader in range(count):
        chosen = [events[(reader * 7 + step * 13) % 400] for step in range(12)]
        lines = {name: tuple(Line(event) for event in chosen) if name == "new" else () for name in SECTIONS}
        owner = subscription(id=f"s{reader}", address=f"r{reader}@reader.example")
        found.append(Digest(owner, date(2027, 2, 10), lines, 0, (), ()))
    return found


class Rival:
    """What one would write first: two templates a letter, EmailMessage for all of it."""

    def __init__(self) -> None:
        said = {
            "when": lambda e: when_words(e, "en"),
            "who": who_may_come,
            "price": price_line,
            "place": place_line,
        }
        self.html = jinja2.Environment(autoescape=True).from_string(HTML, said)
        self.text = jinja2.Environment(autoescape=False).from_string(TEXT, said)  # noqa: S701 - plain text

    def letter(self, digest: Digest) -> bytes:
        """One letter as bytes."""
        events: list[Event] = [line.event for line in digest.sections["new"]]
        leave = Links().leave(digest.subscription.id)
        shown = {"events": events, "name": digest.subject, "base": HEAD.base_url, "leave": leave}
        message = EmailMessage(policy=SMTP)
        for name, value in (
            ("From", HEAD.sender), ("To", digest.subscription.address), ("Subject", digest.subject),
            ("Date", format_datetime(RUN)), ("Message-ID", f"<{digest.subscription.id}@meet.example>"),
            ("Reply-To", HEAD.reply_to), ("List-ID", "<digest.meet.example>"), ("Precedence", "bulk"),
            ("List-Unsubscribe", f"<{leave}>"), ("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"),
            ("Auto-Submitted", "auto-generated"), ("Content-Language", "en"),
        ):  # fmt: skip
            message[name] = value
        message.set_content(self.text.render(shown))
        message.add_alternative(self.html.render(shown), subtype="html")
        return message.as_bytes()


def main(count: int = 300, rounds: int = 5) -> None:
    """Print the table."""
    night, rival = digests(count), Rival()
    first = digest_letter(night[0], HEAD, Links(), RUN, Rows(HEAD.base_url)).content
    assert not email.message_from_bytes(first, policy=default).defects

    def ours() -> None:
        rows = Rows(HEAD.base_url)
        for digest in night:
            digest_letter(digest, HEAD, Links(), RUN, rows)

    def theirs() -> None:
        for digest in night:
            rival.letter(digest)

    runs: dict[str, Callable[[], None]] = {"ours": ours, "jinja2 and EmailMessage": theirs}
    seconds: dict[str, list[float]] = {name: [] for name in runs}
    for turn in range(rounds + 1):
        for name, run in runs.items():
            gc.collect()
            began = time.perf_counter()
            run()
            if turn:
                seconds[name].append(time.perf_counter() - began)
    print("| compose | letters/s | x jinja2 and EmailMessage |\n|---|---|---|")
    for name, spent in seconds.items():
        ratio = statistics.median(
            b / a for a, b in zip(spent, seconds["jinja2 and EmailMessage"], strict=True)
        )
        print(f"| {name} | {count / statistics.median(spent):,.0f} | {ratio:.1f} |")


if __name__ == "__main__":
    main(*(int(word) for word in sys.argv[1:]))
