"""Moments between two headings, days in figures beside days in words, agendas of one day."""

from __future__ import annotations

import pytest

from scrapers.plain_pages.gone_by import may_be_gone_by
from scrapers.programme_days.day_order import regional_language
from tests.scrapers.test_list_evidence import told

SPEAKERS = (
    ("Ada Reed, MD", "Professor of tides at the harbour university", "11:00 am – 12:00 pm"),
    ("Jo Lund, PhD", "Keeper of the northern lights", "1:00 pm – 2:00 pm"),
    ("Ana Ruiz", "Author of three books on nets", "3:00 pm – 4:00 pm"),
)


def _talk(head: str, below: str, hours: str, rank: int = 4) -> str:
    return (
        f"<div><h3>{head}</h3></div><div><div><p><b>Friday, March 5th</b></p><p><b>{hours}</b></p>"
        f"<p>International Ballroom</p></div><div><h{rank}>{below}</h{rank}><p>More of it.</p></div></div>"
    )


def _titles(page: str) -> list[str]:
    return [title for title, _ in told(f"<h1>Speakers of the harbour days</h1>{page}")]


def test_the_heading_over_a_moment_outdoes_a_lower_one_below_it() -> None:
    page = "".join(_talk(*speaker) for speaker in SPEAKERS)
    assert _titles(page) == [name for name, _, _ in SPEAKERS]


def test_a_heading_over_several_moments_names_none_of_them() -> None:
    rows = "".join(
        f"<div><div><p><b>Friday, March 5th</b></p><p><b>{hours}</b></p></div>"
        f"<div><h4>{below}</h4></div></div>"
        for _, below, hours in SPEAKERS
    )
    page = f"<div><h3>Ferry crossing</h3></div>{rows}<div><h3>Lock gates</h3></div>{rows}"
    assert set(_titles(page)) == {below for _, below, _ in SPEAKERS}


def test_a_day_in_words_tells_the_order_of_the_same_in_figures() -> None:
    lines = ["Feb 5, 2027", "02/05/2027 Harbour Committee meeting"]
    assert regional_language("en", "https://town.example/agendas", lines) == "en-US"
    assert regional_language("en", "https://town.example/agendas", ["2 May 2027", lines[1]]) == "en"
    assert regional_language("en", "https://town.example/agendas", [*lines, "2 May 2027"]) == "en"
    assert regional_language("en", "https://town.co.uk/agendas", lines) == "en"


def test_the_agenda_of_one_day_is_no_list_of_gatherings() -> None:
    assert may_be_gone_by("Agenda", "https://town.example/agenda.html")
    assert not may_be_gone_by(None, "https://town.example/agendas/agenda_2027-10-09.html")


def _days_over_headings(first: str, second: str, links: str = "Sign up for {day}/3") -> str:
    def day(number: int, *titles: str) -> str:
        rows = "".join(
            f"<h4>{title}</h4><p>{9 + 4 * at}:00 - {11 + 4 * at}:00</p><ul><li><a href=/a{number}.pdf>"
            f"Agenda {number} (PDF)</a></li><li><a href=/{number}>{links.format(day=number)}</a></li></ul>"
            for at, title in enumerate(titles)
        )
        return f"<h3>{number} March 2027</h3>{rows}"

    weeks = (
        day(3, first) + day(4, second) + day(10, first) + day(11, "Reed Auditorium") + day(17, first, second)
    )
    return f"<h1>Calendar</h1><h2>Upcoming</h2>{weeks}"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Harbour Access Workshop", "Reed Council Meeting"),
        ("Hafenversammlung", "Sitzung der Laternenwarte"),
        ("Réunion du port", "Séance du phare"),
        ("Reunión del faro", "Asamblea del puerto"),
        ("Riunione del faro", "Assemblea del porto"),
        ("Havenvergadering", "Vuurtorenbijeenkomst"),
    ],
)
def test_headings_between_day_and_hour_that_name_gatherings_are_no_houses(first: str, second: str) -> None:
    titles = [title for title, _ in told(_days_over_headings(first, second))]
    assert titles == [first, second, first, "Reed Auditorium", first, second]


def test_houses_between_day_and_hour_are_where_what_stands_behind_is_on() -> None:
    page = _days_over_headings("Quay Cinema", "Low Ebb Theatre", "Film {day}")
    assert {title for title, _ in told(page)} == {f"Film {day}" for day in (3, 4, 10, 11, 17)}
