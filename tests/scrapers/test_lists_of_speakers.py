"""Days with a list of who speaks on them, under a heading that names them."""

from __future__ import annotations

import pytest

from tests.scrapers.test_blocks import told

DAYS = ("12 March 2027", "9 April 2027")
TALKS = (("Ada Reed, Quay University", "Salt in old harbours"), ("Ben Moor, Mill College", "Active tides"))


def days(label: str, talks: tuple[tuple[str, str], ...], form: str) -> str:
    items = "".join(form.format(who=who, what=what) for who, what in talks)
    listed = "".join(f"<li><h5>{day}</h5>{label}<ul>{items}</ul></li>" for day in DAYS)
    return f"<h1>Centre for Tides</h1><h3>Harbour Days</h3><p>Six a year.</p><h4>2027</h4><ul>{listed}</ul>"


@pytest.mark.parametrize(
    "label",
    [
        "<b>Speakers:</b>",
        "<h6>Invited speakers</h6>",
        "<p>Referentinnen:</p>",
        "<p>Intervenants :</p>",
        "<b>Ponentes</b>",
        "<b>Relatori:</b>",
        "<b>Palestrantes:</b>",
        "<b>Sprekers:</b>",
    ],
)
@pytest.mark.parametrize("form", ["<li>{who}<br>{what}</li>", "<li>{what} ({who})</li>"])
def test_what_one_of_several_speaks_of_is_no_name_of_the_day(label: str, form: str) -> None:
    assert told(days(label, TALKS, form)) == [
        ("Harbour Days", "2027-03-12"),
        ("Harbour Days", "2027-04-09"),
    ]


def test_the_talk_of_one_who_speaks_alone_is_a_title() -> None:
    found = told(days("<b>Speaker:</b>", TALKS[:1], "<li>{who}<br>{what}</li>"))
    assert {title for title, _ in found} == {"Salt in old harbours"}


def test_items_below_other_words_are_titles() -> None:
    found = told(days("<b>Talks:</b>", TALKS, "<li>{what}</li>"))
    assert "Harbour Days" not in dict(found)


def test_talks_with_hours_are_told_each() -> None:
    talks = (("10:00", "Salt in old harbours"), ("11:00", "Active tides"))
    found = told(days("<b>Speakers:</b>", talks, "<li>{who} {what}</li>"))
    assert [title for title, _ in found] == ["Salt in old harbours", "Active tides"] * 2
