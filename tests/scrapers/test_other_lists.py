"""Lists of what is no gathering: what they are called, what their rows say and when; what stays one."""

from __future__ import annotations

import pytest

from scrapers.programme_words.labelled_days import tells_other_day
from scrapers.programme_words.other_lists import names_other_list
from tests.scrapers.test_list_evidence import told

PROGRAMME = "".join(
    f"<div><h3>{title}</h3><p>{day} March 2027, 19:30</p></div>"
    for day, title in ((3, "Low Tide"), (5, "Salt and Rope"), (9, "The Weather"))
)


def page(heading: str, rows: str, language: str = "en") -> str:
    return f"<html lang={language}><body><main><h1>{heading}</h1>{rows}</main>"


def items(*rows: str) -> str:
    return f"<ul>{''.join(f'<li>{row}</li>' for row in rows)}</ul>"


def cards(*rows: tuple[str, str]) -> str:
    return "".join(f"<div><h2>{title}</h2><p>{when}</p></div>" for title, when in rows)


NIGHT = items("Ada Keel – 3 March 2027", "Jo Reef – 9 March 2027", "Sam Buoy – 14 March 2027")


@pytest.mark.parametrize(
    ("heading", "language"),
    [
        ("Current vacancies", "en"),
        ("Open calls 2027", "en"),
        ("Stellenangebote", "de"),
        ("Geplante Wartungen", "de"),
        ("Offres d'emploi", "fr"),
        ("Convocatorias abiertas", "es"),
        ("Orari natalizi", "it"),
        ("Nieuwe boeken", "nl"),
        ("Vagas", "pt"),
    ],
)
def test_lists_called_after_something_else(heading: str, language: str) -> None:
    assert told(page(heading, NIGHT, language)) == []
    box = f"<aside><h2>{heading}</h2>{NIGHT}</aside>"
    beside = told(f"<html lang=en><body>{box}<main><h1>What's on</h1>{PROGRAMME}</main>")
    assert [title for title, _ in beside] == ["Low Tide", "Salt and Rope", "The Weather"]
    behind = told(f"<html lang=en><body><main><h1>What's on</h1>{PROGRAMME}</main>{box}")
    assert len(behind) == 3


def test_a_film_may_be_called_as_such_a_list_is() -> None:
    films = "".join(
        f"<div><h2>{title}</h2><p>{day} March 2027, 19:30</p></div>"
        for day, title in ((3, "Departures"), (5, "Low Tide"), (9, "Salt"))
    )
    assert [title for title, _ in told(page("Films", films))] == ["Departures", "Low Tide", "Salt"]
    assert len(told(page("Weather", "<p>3 March 2027, 19:30</p><p>5 March 2027, 19:30</p>"))) == 2


@pytest.mark.parametrize(
    "heading",
    [
        "New releases",
        "Upcoming events",
        "Competition",
        "Selezioni",
        "Openings",
        "Holidays",
        "Obras",
        "Tarifs",
    ],
)
def test_headings_that_also_stand_over_gatherings(heading: str) -> None:
    assert not names_other_list(heading)


def test_a_list_goes_on_as_a_programme_behind_its_heading() -> None:
    concerts = items("4 March 2027, 20:00 Low Tide", "5 March 2027, 20:00 Salt")
    both = f"<h2>Vacancies</h2>{NIGHT}<h2>Upcoming concerts</h2>{concerts}"
    assert [title for title, _ in told(page("The quay", both))] == ["Low Tide", "Salt"]


@pytest.mark.parametrize(
    "rows",
    [
        # What the air and the sea do.
        cards(*((sky, f"{day} February 2027</p><p>{day}° / -2°") for day, sky in enumerate("ABCD", 5))),
        items(*(f"{day} February 2027, 0{day}:13 Flood · 3.{day} m" for day in range(3, 8))),
        # Versions, scores, books.
        cards(*((f"Keel {at}.4.1", f"{at} January 2027") for at in (5, 4, 3))),
        cards(*((f"FC Quay {goals}:1 SV Pier", f"{goals} January 2027") for goals in (3, 2, 1))),
        items(*(f"A. Keel: On nets. Ropes {at}(3), 4{at}–67 – {at} March 2027" for at in range(1, 5))),
        # What is shut, cut off, collected.
        cards(("Planned power cut", "3 March 2027, 8:00"), ("Water supply interrupted", "5 March 2027")),
        cards(("Restmüll", "3. März 2027"), ("Altglas", "5. März 2027"), ("Biotonne", "9. März 2027")),
        cards(("Karfreitag", "26. März 2027"), ("Ostermontag", "29. März 2027"), ("Neujahr", "1.1.2028")),
        # From when and until when.
        cards(("Salt Road", "Out on 3 March 2027"), ("Low Ebb", "Out on 5 March 2027")),
        items(*(f"{day} March 2027 Next collection Box {day}" for day in (3, 5, 9))),
        cards(("Beurs", "Inzenden tot 3 maart 2027"), ("Prijs", "Inzenden tot 5 maart 2027")),
    ],
)  # fmt: skip
def test_rows_that_say_it_themselves(rows: str) -> None:
    assert told(page("Good to know", rows)) == []


@pytest.mark.parametrize(
    "rows",
    [
        cards(("Power Cut", "3 March 2027"), ("Low Tide", "5 March 2027"), ("Salt", "9 March 2027")),
        cards(*((f"{at}° incontro", f"{at} marzo 2027") for at in (3, 5, 9))),
        cards(("Good Friday", "26 March 2027, 15:00"), ("Easter Sunday", "28 March 2027, 10:00")),
        cards(("The Log Book", "3 March 2027"), ("Passing By", "5 March 2027"), ("Sale", "9 March 2027")),
        cards(("Sortie en mer", "3 mars 2027"), ("Weather Girl", "5 mars 2027"), ("Vacancy", "9 mars 2027")),
        cards(("FC Quay – SV Pier", "6 March 2027"), ("SV Pier – FC Quay", "13 March 2027")),
    ],
)  # fmt: skip
def test_gatherings_that_look_a_little_like_it(rows: str) -> None:
    assert len(told(page("On the quay", rows))) == rows.count("<h2>")


def test_moments_that_a_clock_noted() -> None:
    steps = (("Packed", "27", "23:41"), ("With the carrier", "28", "04:07"), ("On its way", "29", "05:13"))
    rows = items(*(f"{day} January 2027, {hour} {step}" for step, day, hour in steps))
    assert told(page("Parcel 12", rows)) == []
    suns = items(*(f"{day} February 2027, 0{day}:2{day} Flood" for day in range(2, 6)))
    assert told(page("The sea", suns)) == []


def test_hours_to_choose_from() -> None:
    days = "".join(
        f"<h3>{day} February 2027</h3><div>{''.join(f'<a href=#>{hour}</a> ' for hour in hours)}</div>"
        for day, hours in (
            (4, ("17:00", "17:30", "18:00", "18:30")),
            (5, ("17:00", "17:30", "18:00", "18:30")),
        )
    )
    assert told(page("Dinner on the quay", days)) == []
    shows = days.replace("17:30", "19:45").replace("18:30", "21:00")
    assert len(told(page("Low Tide", shows))) == 8


def stops(step: int, odd: int = 0) -> str:
    rows = "".join(
        f"<tr><th>Pier {at}</th>"
        + "".join(f"<td>{hour}:{10 + step * at + odd * (at * hour % 3):02}</td>" for hour in range(14, 18))
        + "</tr>"
        for at in range(4)
    )
    return page("Monday 8 February 2027", f"<table>{rows}</table>")


def test_the_hours_at_which_a_bus_stops() -> None:
    assert told(stops(7)) == []
    assert len(told(stops(5, odd=9))) == 16


@pytest.mark.parametrize(
    ("line", "other"),
    [
        ("Apply by 12 December 2026, 17:00", True),
        ("Blue Hour (release date 6 June 2026)", True),
        ("Disponible dès le 5 juin 2026", True),
        ("Entro il 5 giugno 2026", True),
        ("Verschijnt op 5 juni", True),
        ("Salt, closes 5 June", True),
        ("Ouverture 12 juin", False),
        ("Closing 12 June", False),
        ("The Book, 5 June", False),
        ("Concert - Available Light, 5 June", False),
        ("Friday 5 June, 19:30", False),
    ],
)
def test_labels_without_a_colon(line: str, other: bool) -> None:
    assert tells_other_day(line) is other


@pytest.mark.parametrize(("year", "kept"), [(1952, 0), (1990, 0), (1994, 4), (2026, 4)])
def test_what_was_before_there_were_pages_was_never_announced_on_one(year: int, kept: int) -> None:
    services = ("Harvest Supper", "Carol Evening", "Choir Practice", "Members' Tea")
    rows = "".join(
        f"<tr><td>{day} March {year}</td><td>7:30 pm</td><td>{name}</td></tr>"
        for day, name in enumerate(services, 3)
    )
    found = told(page("Programme of the Reading Room", f"<table>{rows}</table>"))
    assert len(found) == kept
