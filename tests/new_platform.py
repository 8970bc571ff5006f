"""`make new-platform NAME=…`: an adapter, a sample and its expected records, failing until you mean it."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

ADAPTER = '''"""{name}: what it is, which address, key or no key, what its owner permits."""

from __future__ import annotations

from collections.abc import Iterator

from scrapers.contract import Finding, LayoutChanged, Page, Request, Source

platform = "{name}"


def recognise(page: Page) -> float:
    """Sure when …"""
    return 0.0


def first_requests(source: Source) -> Iterator[Request]:
    """The first page of the source's own address."""
    yield Request(source.url)


def read(page: Page, source: Source) -> Iterator[Finding]:
    """Every listing of the page, then the next page."""
    raise LayoutChanged("this adapter is not written yet", page.url)
'''

EXPECTED = """{{
  "url": "https://{name}.example/",
  "fetched_at": "2027-02-01T09:00:00+00:00",
  "records": [
    {{"title": "…", "start": "2027-02-11T18:00:00", "end": null, "all_day": false, "timezone": null,
      "location": null, "url": null, "status": "confirmed"}}
  ]
}}
"""


def main(name: str) -> int:
    """Write the three files; refuses a name that is taken or no identifier."""
    adapter = ROOT / "scrapers" / "platforms" / f"{name}.py"
    if not name.isidentifier() or adapter.exists():
        sys.stderr.write(f"{name!r} is taken, or is no word for a Python module\n")
        return 1
    samples = ROOT / "tests" / "samples" / name
    samples.mkdir(parents=True, exist_ok=True)
    adapter.write_text(ADAPTER.format(name=name), encoding="utf-8")
    (samples / "programme.html").write_text("<!doctype html>\n", encoding="utf-8")
    (samples / "programme.expected.json").write_text(EXPECTED.format(name=name), encoding="utf-8")
    sys.stdout.write(f"{adapter.relative_to(ROOT)}\n{samples.relative_to(ROOT)}/programme.*\n")
    sys.stdout.write("Now run: .venv/bin/python -m pytest tests/scrapers/test_samples.py\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else ""))
