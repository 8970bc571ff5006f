"""Papers below a day that bear it again: neither what the meeting is called nor where it is."""

from __future__ import annotations

import pytest

from tests.scrapers.test_blocks import read, told


def _meeting(day: str, title: str, hours: str, *papers: str) -> str:
    links = "".join(f"<li>{paper}</li>" for paper in papers)
    return f"<h3>{day}</h3><h4>{title}</h4><p>{hours}</p><ul>{links}</ul>"


def _link(words: str, at: str = "a1") -> str:
    return f'<a href="/get/{at}">{words}</a>'


PAGE = "<h1>Workshops</h1><h2>Coming workshops</h2>{}"


def _places(body: str) -> list[str | None]:
    return [one.place.name if one.place else None for one in read(body)]  # type: ignore[union-attr]


def test_papers_that_bear_the_day_are_neither_titles_nor_places() -> None:
    days = (("March 9, 2027", "3/9"), ("April 13, 2027", "4/13"), ("May 11, 2027", "5/11"))
    body = PAGE.format(
        "".join(
            _meeting(
                day,
                "Tide Gauge Workshop",
                "1:00pm - 4:00pm",
                _link(f"{short}: Agenda") + " (PDF)",
                f"{short}: Map of the harbour hall (PDF) - Coming Soon!",
                _link(f"{short}: Harbour Hall Presentation") + " (PDF)",
                _link(f"{short}: Link to Register") + " (GoToWebinar)",
            )
            for day, short in days
        )
    )
    assert told(body) == [
        ("Tide Gauge Workshop", f"2027-{month}T13:00:00") for month in ("03-09", "04-13", "05-11")
    ]
    assert _places(body) == [None] * 3


@pytest.mark.parametrize(
    ("day", "short", "agenda", "join"),
    [
        ("9. März 2027", "9.3.", "Tagesordnung", "Zur Anmeldung im Rathaus"),
        ("9 mars 2027", "9/3", "Ordre du jour", "Inscription salle polyvalente"),
        ("9 de marzo de 2027", "9/3", "Orden del día", "Inscripción sala grande"),
        ("9 marzo 2027", "9/3", "Ordine del giorno", "Iscrizione sala consiliare"),
        ("9 maart 2027", "9-3", "Notulen", "Aanmelden zaal"),
    ],
)
def test_papers_in_other_languages(day: str, short: str, agenda: str, join: str) -> None:
    body = PAGE.format(
        _meeting(day, "Treffen Colloquium", "19:30", _link(f"{short}: {agenda}"), _link(f"{short}: {join}"))
    )
    assert told(body) == [("Treffen Colloquium", "2027-03-09T19:30:00")]
    assert _places(body) == [None]


def test_rows_below_a_day_that_bear_it_too_are_what_is_on() -> None:
    rows = "".join(f"<li>{_link(f'9.3. {name}', name)}, 20 Uhr</li>" for name in ("Ada Reed", "Bo Finn"))
    body = f"<h1>Konzerte</h1><h3>9. März 2027</h3><ul>{rows}</ul>"
    assert [title for title, _ in told(body)] == ["Ada Reed", "Bo Finn"]


def test_a_paper_of_another_day_is_left_alone() -> None:
    body = PAGE.format(
        "<h3>March 9, 2027</h3><h4>Tide Gauge Workshop</h4><p>1:00pm</p>"
        f"<ul><li>{_link('3/9: Agenda')} (PDF)</li></ul>"
        "<h3>April 13, 2027</h3><h4>Tide Gauge Workshop</h4><p>2:00pm</p><p>3/9 Restaurant, Pier 4</p>"
    )
    assert told(body) == [
        ("Tide Gauge Workshop", "2027-03-09T13:00:00"),
        ("Tide Gauge Workshop", "2027-04-13T14:00:00"),
    ]
