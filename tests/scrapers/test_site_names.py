"""The name of a site in its head, and days in figures below the papers of a board."""

from __future__ import annotations

import pytest

from scrapers.programme_words.generic_titles import is_generic
from tests.scrapers.test_list_evidence import told

SITE = "Ministry of Tides and Harbours"
HEAD = "<title>{title}</title><div id='header'><h1><a href='{home}'>{site}</a></h1></div>"
PAPERS = "<div><div><div><div><h3>AGENDAS</h3>{}</div></div></div></div>"


def page(days: tuple[str, ...], title: str = "BOARD OF PILOTS", home: str = "https://tides.example/") -> str:
    links = "".join(f"<p><a href='/papers/{day}.pdf'>{day}</a></p>" for day in days)
    return HEAD.format(title=title, home=home, site=SITE) + PAPERS.format(links)


WEDNESDAYS = ("03-10-27", "03-03-27", "02-24-27", "02-17-27")


@pytest.mark.parametrize(
    "days",
    [
        WEDNESDAYS,
        ("10-03-27", "03-03-27", "24-02-27", "17-02-27"),
    ],
)
def test_years_of_two_figures_leave_the_order_to_the_days_of_the_page(days: tuple[str, ...]) -> None:
    starts = [start for _, start in told(page(days))]
    assert starts == ["2027-03-10", "2027-03-03", "2027-02-24", "2027-02-17"]


def test_a_site_named_in_its_head_gives_no_title_where_the_page_has_one() -> None:
    assert {title for title, _ in told(page(WEDNESDAYS))} == {"BOARD OF PILOTS"}


def test_a_heading_that_leads_elsewhere_is_the_pages() -> None:
    titles = {title for title, _ in told(page(WEDNESDAYS, home="https://tides.example/pilots"))}
    assert titles == {SITE}


@pytest.mark.parametrize(
    ("words", "generic"),
    [("2018 ARCHIVE", True), ("Archives", True), ("Archiv 2021", True), ("Songs from the Archive", False)],
)
def test_an_archive_names_nothing_in_it(words: str, generic: bool) -> None:
    assert is_generic(words) is generic
