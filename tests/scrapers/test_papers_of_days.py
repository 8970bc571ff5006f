"""Past meetings as folds: a day, below it its papers, none of which says what the meeting is called."""

from __future__ import annotations

import pytest

from tests.scrapers.test_blocks import told

DAYS = ("5 January 2027", "8 December 2026", "10 November 2026", "13 October 2026", "8 September 2026")
COMING = "".join(f"<p>Tuesday, {day}</p>" for day in ("2 March 2027", "6 April 2027", "4 May 2027"))


def _fold(day: str, *papers: str, remark: str = "") -> str:
    links = "".join(f"<p><a href=/get/{at}>{paper}</a></p>" for at, paper in enumerate(papers))
    return f"<div class=fold><div class=head>Tuesday, {day}{remark}</div><div class=body>{links}</div></div>"


def _papers(day: str) -> tuple[str, ...]:
    return (
        f"Agenda - {day}",
        "Item 3 Annex 2 - Ferry Committee Meeting Minutes",
        "Salt roads map",
        f"Minutes - {day}",
    )


def _page(*folds: str, title: str = "Harbour Council Meetings") -> str:
    return f"<title>{title}</title><h1>{title}</h1>{COMING}<h3>Accessing agendas/minutes</h3>{''.join(folds)}"


def test_days_over_agendas_and_minutes_of_the_same_day_are_those_of_meetings() -> None:
    found = told(
        _page(
            *(_fold(day, *_papers(day), "Letter of the mayor") for day in DAYS),
            _fold("11 August 2026", "Agenda"),
        )
    )
    assert {title for title, _ in found} == {"Harbour Council Meetings"}
    assert sorted(start for _, start in found)[::5] == ["2026-08-11", "2027-01-05"]
    assert len(found) == len(DAYS) + 4


def test_a_remark_behind_the_day_leaves_the_papers_to_name_the_meeting() -> None:
    special = _fold("15 December 2026", "Extraordinary Meeting Agenda", remark=" (an extraordinary meeting)")
    found = told(
        _page(*(_fold(day, *_papers(day)) for day in DAYS[:2]), special, _fold(DAYS[2], *_papers(DAYS[2])))
    )
    assert ("Extraordinary Meeting", "2026-12-15") in found


@pytest.mark.parametrize(
    "paper", ["Agenda of the March meeting", "Read more", "Minutes approved by the council"]
)
def test_days_over_papers_of_other_days_may_be_those_of_posts(paper: str) -> None:
    found = told(_page(*(_fold(day, paper) for day in DAYS), title="Harbour Council"))
    assert not [start for _, start in found if start < "2027-02"]
