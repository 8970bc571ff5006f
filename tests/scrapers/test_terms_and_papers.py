"""Terms of a series with their years, papers behind titles, hours in a zone, deadlines of a conference."""

from __future__ import annotations

from datetime import date

import pytest

from scrapers.dates.printed import find_whens
from scrapers.programme_words.generic_titles import is_generic
from scrapers.programme_words.terms import names_term
from tests.scrapers.test_list_evidence import told

TALKS = (("Salt roads", "Ada Reed"), ("Injective reeds", "Ana Lund"), ("Tides and types", "Ben Ode"))


def term(months: tuple[str, ...], head: bool) -> str:
    rows = "".join(
        f"<tr><td>{month} 5<td>{who}<td>{what}</tr>" for month, (what, who) in zip(months, TALKS, strict=True)
    )
    return f"<table>{'<tr><th>Date<th>Speaker<th>Title</tr>' if head else ''}{rows}</table>"


@pytest.mark.parametrize("tag", ["h3", "div", "button"])
@pytest.mark.parametrize("head", [True, False])
def test_each_term_tells_the_year_of_its_talks(tag: str, head: bool) -> None:
    spring, autumn = term(("Jan", "Mar", "Apr"), head), term(("Sep", "Oct", "Nov"), head)
    page = f"<h1>Algebra Seminar</h1><{tag}>Spring 2027</{tag}>{spring}<{tag}>Fall 2026</{tag}>{autumn}"
    titles = [what for what, _ in TALKS]
    days = ["2027-01-05", "2027-03-05", "2027-04-05", "2026-09-05", "2026-10-05", "2026-11-05"]
    assert told(page) == list(zip(titles * 2, days, strict=True))


def test_talks_that_are_all_over_are_a_list_of_talks_and_posts_are_not() -> None:
    days = ("2 December 2026", "18 November 2026", "4 November 2026", "21 October 2026", "7 October 2026")
    titles = ("Salt roads", "Injective reeds", "Tides and types", "How bees count", "Low water")
    rows = "".join(f"<tr><td>{day}<td>{title}</tr>" for day, title in zip(days, titles, strict=True))
    assert [title for title, _ in told(f"<h1>Algebra Seminar</h1><table>{rows}</table>")] == list(titles)
    assert told(f"<h1>Quay notes</h1><table>{rows}</table>") == []


@pytest.mark.parametrize(
    "words",
    ["Spring 2027", "Fall 2026", "Winter term 2026/27", "Wintersemester 2026/27", "Otoño 2026",
     "Programme 2027", "Michaelmas term 2026", "Automne 2026"],
)  # fmt: skip
def test_names_of_terms_name_no_gathering(words: str) -> None:
    assert names_term(words)
    assert is_generic(words)


@pytest.mark.parametrize("words", ["Spring mixer 2027", "Summer school 2027", "Autumn", "Winter 1999"])
def test_other_names_with_a_year_are_none(words: str) -> None:
    assert not names_term(words)


@pytest.mark.parametrize("behind", [" [slides]", " (PDF)", " [slides] [video]", " (slides, video)"])
def test_what_was_written_of_a_talk_is_no_part_of_its_title(behind: str) -> None:
    rows = "".join(f"<li>{14 + at} June 2027: {what}{behind}</li>" for at, (what, _) in enumerate(TALKS))
    assert [title for title, _ in told(f"<h1>Algebra Seminar</h1><h2>2027</h2><ul>{rows}</ul>")] == [
        what for what, _ in TALKS
    ]


@pytest.mark.parametrize(
    "text",
    ["9:00-10:00 am (Beijing Time), June 25, 2027", "9:00 am Eastern Time, 25 June 2027",
     "9 am (local time), Friday 25 June 2027"],
)  # fmt: skip
def test_an_hour_may_name_its_zone_before_the_day(text: str) -> None:
    (when,) = find_whens(text, near=date(2027, 2, 1))
    assert when.time_stated
    assert when.wall.isoformat() == "2027-06-25T09:00:00"


@pytest.mark.parametrize(
    "label",
    ["Abstract submission", "Registration with abstract submission", "Notification of acceptance",
     "Camera-ready version due", "Early bird registration", "Papers due", "Termine per l'invio"],
)  # fmt: skip
@pytest.mark.parametrize("cells", ["<dl><dt>{}<dd>{}</dl>", "<table><tr><td>{}<td>{}</tr></table>"])
def test_days_that_speakers_must_keep_to_are_none(label: str, cells: str) -> None:
    head = "<h1>Quay Symposium 2027</h1><p>5–7 June 2027</p><p>Quay Hall</p><h2>Important dates</h2>"
    assert told(head + cells.format(label, "5 April 2027")) == [("Quay Symposium 2027", "2027-06-05")]
