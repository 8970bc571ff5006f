"""Agendas that are called after their meeting, houses beside the hour of one, hours of every week."""

from __future__ import annotations

import pytest

from scrapers.programme_words.articles import ends_in_article
from tests.scrapers.test_list_evidence import told
from tests.scrapers.test_list_places import located

PAPERS = (
    ("Mar 8, 2027", "The agenda for the March 8, 2027 Harbour Council regular meeting"),
    ("Mar 22, 2027", "Agenda Packet for the March 22, 2027 Parks Commission special meeting"),
    ("Apr 5, 2027", "The agenda packet for the April 5, 2027 Regular Meeting of the Pier Committee"),
    ("Apr 19, 2027", "Agenda for the April 19, 2027 Planning Commission Meeting"),
)


def _centre(papers: tuple[tuple[str, str], ...]) -> str:
    rows = "".join(
        f"<tr><td><h3>{day}</h3><p><a href=/a/{at}>{said}</a></p></td>"
        f"<td><a href=/d/{at}>Download</a></td></tr>"
        for at, (day, said) in enumerate(papers)
    )
    return f"<h1>Agenda Center</h1><table><tr><th>Agenda</th><th>Download</th></tr>{rows}</table>"


def test_a_meeting_is_called_without_its_paper() -> None:
    assert [title for title, _ in told(_centre(PAPERS))] == [
        "Harbour Council regular meeting",
        "Parks Commission special meeting",
        "Regular Meeting of the Pier Committee",
        "Planning Commission Meeting",
    ]


def test_the_paper_before_a_meeting_is_no_place() -> None:
    assert {place for _, place in located(_centre(PAPERS))} == {None}


@pytest.mark.parametrize(
    ("words", "leads_on"),
    [
        ("Agenda Packet for the", True),
        ("Niederschrift der", True),
        ("Hall of the Reeds", False),
        ("Of Nets", False),
    ],
)
def test_words_that_lead_on(words: str, leads_on: bool) -> None:
    assert ends_in_article(words) is leads_on


def test_a_house_beside_the_hour_of_a_meeting_is_its_place() -> None:
    page = (
        "<h1>Harbour Council Meeting: March 10, 2027</h1><div>Mar 10 2027</div>"
        "<h3>6:30 pm <span class=location>Quay City Hall</span></h3><h6>450 Pier Ave, Elmford 94920</h6>"
    )
    assert located(page) == [("Harbour Council Meeting", "Quay City Hall")]


def test_what_stands_beside_an_hour_and_names_no_house_is_kept() -> None:
    page = "<h1>Events</h1><p>March 10, 2027</p><h3>6:30 pm Net menders' night</h3><p>Bring twine.</p>"
    assert [title for title, _ in told(page)] == ["Net menders' night"]


VISIT = "<h3>Come by</h3><p>{}</p>"
ONE = "<h2>Spring party</h2><p>Friday 5 March 2027</p><p>6pm – 8pm</p><p>Bring friends.</p>"


@pytest.mark.parametrize("rule", ["Wednesday & Friday: 10am – 3pm", "Every Wednesday</p><p>10am – 3pm"])
def test_hours_of_weekdays_are_no_hours_of_the_one_day(rule: str) -> None:
    found = told(f"<h1>Events</h1><div>{ONE}</div><div>{VISIT.format(rule)}</div>")
    assert found == [("Spring party", "2027-03-05T18:00:00")]
