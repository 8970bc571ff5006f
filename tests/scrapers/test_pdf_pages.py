"""Hyphens of three signs, and pages that lie on their side."""

from __future__ import annotations

import pytest

from scrapers.prints.pdf_text import with_plain_hyphens
from tests.scrapers.prints import Placed, a_pdf, told


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("8:40--\u20109:20", "8:40-9:20"),
        ("Jar--\u2010Opener", "Jar-Opener"),
        ("21\u2010Oct\u20102027", "21-Oct-2027"),
        ("18:00 -- 19:30", "18:00 -- 19:30"),
        ("7\u20139 May", "7\u20139 May"),
    ],
)
def test_a_hyphen_is_one_sign_however_many_a_program_makes_of_it(printed: str, read: str) -> None:
    assert with_plain_hyphens(printed) == read


def test_a_page_on_its_side_is_turned() -> None:
    lines = ("Saturday 8 May 2027", "18:15  The Ferry", "20:30  Night Train to the Sea", "22:00  Late Ice")
    page: list[Placed] = [(60 + 20 * at, 40, line) for at, line in enumerate(lines)]
    assert sorted((title, start) for title, start, _ in told(a_pdf([[]], turned=page))) == [
        ("Late Ice", "2027-05-08T22:00:00"),
        ("Night Train to the Sea", "2027-05-08T20:30:00"),
        ("The Ferry", "2027-05-08T18:15:00"),
    ]
