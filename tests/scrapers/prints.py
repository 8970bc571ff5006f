"""Prints made here for the tests, and what is read from them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from scrapers.contract import Listing, Page, Source
from scrapers.platforms import pdf
from tests.scrapers.moments import NOON

Placed = tuple[float, float, str] | tuple[float, float, str, int]
"""Where words stand, the words, and the size of their type when it is not that of the page."""


def a_pdf(
    pages: Iterable[Iterable[Placed]],
    size: int = 9,
    turned: Sequence[Placed] = (),
    drawn: Sequence[str] = (),
    rotate: int = 0,
) -> bytes:
    """A minimal PDF: each page's texts at points from the lower left, painted in the order given.

    Those of `turned` run up the first page. `drawn` is what is painted behind the texts of each page, as PDF
    operators; all pages are shown turned by `rotate` degrees.
    """
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    kids = []
    for number, page in enumerate(pages):
        painted = drawn[number] if number < len(drawn) else ""
        painted += "".join(_painted(one, size) for one in page)
        if not kids:
            painted += "".join(
                f"BT /F1 {size} Tf 0 1 -1 0 {one[0]} {one[1]} Tm ({one[2]}) Tj ET\n" for one in turned
            )
        content_bytes = painted.encode()
        objects.append(b"<< /Length %d >>\nstream\n%sendstream" % (len(content_bytes), content_bytes))
        content = len(objects)
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 420 595] /Rotate %d /Contents %d 0 R "
            b"/Resources << /Font << /F1 3 0 R >> >> >>" % (rotate, content)
        )
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(kids), len(kids))
    body, places = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    end = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, len(body))
    return body + head + table + end


def boxes(*sides: tuple[float, float, float, float], grey: float | None = None) -> str:
    """Rectangles at points from the lower left, with their width and height: filled, else outlined."""
    paint = "S" if grey is None else "f"
    colour = "" if grey is None else f"{grey} g "
    return "".join(f"{colour}{x} {y} {wide} {high} re {paint}\n" for x, y, wide, high in sides) + "0 g\n"


def _painted(one: Placed, size: int) -> str:
    size = one[3] if len(one) == 4 else size
    text = one[2].replace("(", r"\(").replace(")", r"\)")
    return f"BT /F1 {size} Tf {one[0]} {one[1]} Td ({text}) Tj ET\n"


SOURCE = Source(key="programme", platform="pdf", url="https://fest.example/programme.pdf")


def told(body: bytes) -> list[tuple[str, str, str | None]]:
    page = Page(SOURCE.url, body, NOON, "application/pdf")
    found = [one for one in pdf.read(page, SOURCE) if isinstance(one, Listing)]
    return [(one.title, one.start.isoformat(), one.place.name if one.place else None) for one in found]


def told_text(text: str) -> list[tuple[str, str, str | None]]:
    page = Page("https://fest.example/programme.txt", text.encode(), NOON, "text/plain")
    found = [one for one in pdf.read(page, SOURCE) if isinstance(one, Listing)]
    return [(one.title, one.start.isoformat()[:16], one.place.name if one.place else None) for one in found]
