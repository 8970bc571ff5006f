"""`make new-platform NAME=…`: adapter, sample with its expected records, dossier page; no other file changes.

The sample's test fails until you mean it.
"""

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


DOSSIER = """# … (`{name}`)

What it is, in a sentence.

- **Endpoint**: …
- **Key**: …
- **What its owner permits**: …
- **How often**: …
- **What we do**: …
- **Not possible**: …
"""


def main(name: str, root: Path = ROOT) -> int:
    """Write the four files; refuses a name that is taken or no identifier."""
    adapter = root / "scrapers" / "platforms" / f"{name}.py"
    if not name.isidentifier() or adapter.exists():
        sys.stderr.write(f"{name!r} is taken, or is no word for a Python module\n")
        return 1
    samples = root / "tests" / "samples" / name
    samples.mkdir(parents=True, exist_ok=True)
    adapter.write_text(ADAPTER.format(name=name), encoding="utf-8")
    (samples / "programme.html").write_text("<!doctype html>\n", encoding="utf-8")
    (samples / "programme.expected.json").write_text(EXPECTED.format(name=name), encoding="utf-8")
    dossier = root / "docs" / "sources" / f"{name}.md"
    dossier.write_text(DOSSIER.format(name=name), encoding="utf-8")
    sys.stdout.write(
        f"{dossier.relative_to(root)}\n{adapter.relative_to(root)}\n{samples.relative_to(root)}/programme.*\n"
    )
    sys.stdout.write("Now run: .venv/bin/python -m pytest tests/scrapers/test_samples.py\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else ""))
