"""The next meeting and its day in lines that are no headings; months in which a board does not meet."""

from __future__ import annotations

import pytest

from tests.scrapers.test_blocks import told


def _page(herald: str, day: str) -> str:
    """A page whose brand in the menu bears another name than the heading over the day."""
    brand = '<div class="navbar"><a class="navbar-brand" href="#home"><h1>Radio Scouting</h1></a></div>'
    return f"""<head><title>Quay Amateur Radio Group</title></head><body>{brand}
      <header><h1>Quay Amateur Radio Group</h1><p>{herald}</p><p>{day}</p></header>
      <h1>Come to the hut at the harbour.</h1><p>Bring your own headphones.</p>"""


@pytest.mark.parametrize(
    ("herald", "day"),
    [
        ("Our next meeting", "18th March 2027."),
        ("Next club meeting:", "18 March 2027"),
        ("Nächstes Treffen:", "18. März 2027"),
        ("Prochaine réunion", "18 mars 2027"),
        ("Próxima reunión", "18 de marzo de 2027"),
        ("Prossima riunione:", "18 marzo 2027"),
        ("Volgende bijeenkomst", "18 maart 2027"),
    ],
)
def test_a_line_that_says_what_is_next_makes_the_day_below_it_one(herald: str, day: str) -> None:
    page = _page(herald, day)
    assert [start for _, start in told(page)] == ["2027-03-18"]


@pytest.mark.parametrize("line", ["Next", "Next issue of our magazine", "Our next chairman was elected"])
def test_other_lines_about_what_is_next_do_not(line: str) -> None:
    assert told(_page(line, "18th March 2027.")) == []


@pytest.mark.parametrize("mark", ["*", "* ", "– ", ""])
def test_a_month_off_says_nothing_of_the_day_above_it(mark: str) -> None:
    days = ["May 21", "June 18", "July 16", f"{mark}August – NO BOARD MEETING", "September 17", "October 15"]
    page = f"""<body><h2>Harbour Board 2027 Meetings</h2><p>Board Meetings will be held at 11:30 a.m.<br>
      {"<br>".join(f"<b>{day}</b>" for day in days)}</p>"""
    assert [start for _, start in told(page)] == [
        f"2027-{day}T11:30:00" for day in ("05-21", "06-18", "07-16", "09-17", "10-15")
    ]
