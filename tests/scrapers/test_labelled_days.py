"""Days that a label says are of something else: releases, sales, deadlines, entries of a database."""

from __future__ import annotations

import pytest

from scrapers.programme_words.labelled_days import is_label_of_other_day, tells_other_day
from tests.scrapers.test_list_evidence import told

TITLES = ("Low Ebb", "Nine Lamps", "The Quay", "Reed Fair", "Salt Songs")

LABELS = (
    "Release date", "UK release", "Kinostart", "Date de sortie", "Data di uscita", "Fecha de estreno",
    "Date added", "Audited", "As of", "Created", "Erstellt am", "Mise en ligne le", "Reviewed",
    "Original air date",
    "Register by", "RSVP by", "Registration closes", "Application deadline", "Due", "Anmeldung bis", "Frist",
    "Inscriptions avant le", "Fecha límite", "Prazo", "Iscrizioni entro", "Aanmelden voor", "Zapisy do",
    "Sista anmälan", "Påmeldingsfrist", "Sale starts", "Available until", "Offer ends", "Prevendita dal",
    "Vorverkauf ab", "Born", "Founded", "Mise à jour", "文章发布时间", "最后更新时间", "最終更新日", "수정일",
    "Last update", "Letzte Änderung", "Dernière mise à jour", "Ultimo aggiornamento", "Última actualización",
    "Förköp", "Forsalg", "Ennakkomyynti", "Předprodej", "Przedsprzedaż", "Elővétel",
)  # fmt: skip

FORMS = {
    "before": "<p>{label}: {day} June 2027</p>",
    "bold": "<p><b>{label}:</b> {day} June 2027</p>",
    "above": "<h4>{label}</h4><p>{day} June 2027</p>",
    "term": "<dl><dt>{label}</dt><dd>{day} June 2027</dd></dl>",
}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("label", LABELS)
def test_a_labelled_day_of_something_else_is_no_gathering(label: str, form: str) -> None:
    def cards(when: str) -> str:
        return "".join(
            f"<div class=card><h3>{title}</h3>{when.format(number=10 + at)}"
            f"{FORMS[form].format(label=label, day=1 + at)}<p>Quay Hall</p></div>"
            for at, title in enumerate(TITLES)
        )

    assert told(f"<h1>Events</h1>{cards('')}") == []
    whole = told(f"<h1>Events</h1>{cards('<p>{number} June 2027, 20:30</p>')}")
    assert whole == [(title, f"2027-06-{10 + at}T20:30:00") for at, title in enumerate(TITLES)]


@pytest.mark.parametrize("label", ["Created", "Date added", "RSVP by", "Sale starts", "Erstellt am"])
def test_a_column_of_such_days_is_no_list_of_gatherings(label: str) -> None:
    rows = "".join(
        f"<tr><td>{title}<td>{10 + at} June 2027, 20:30<td>{1 + at} June 2027"
        for at, title in enumerate(TITLES)
    )
    table = f"<h1>Events</h1><table><tr><th>Event<th>Date<th>{label}</tr>{rows}</table>"
    assert told(table) == [(title, f"2027-06-{10 + at}T20:30:00") for at, title in enumerate(TITLES)]


@pytest.mark.parametrize(
    "title",
    ["Born in Reed Street", "Album release: Low Ebb", "Due South", "Recorded music night"],
)
def test_the_same_words_in_a_title_are_on(title: str) -> None:
    page = f"<h1>Events</h1><div><h2>{title}</h2><p>5 June 2027, 20:30</p></div>"
    assert told(page) == [(title, "2027-06-05T20:30:00")]


def test_a_label_with_its_day_is_told_from_one_with_what_is_on() -> None:
    assert tells_other_day("Registration closes: Wednesday, September 5")
    assert not tells_other_day("Tickets from: £5, 5 June 2027, 8pm")
    assert not tells_other_day("Release: a night of tape loops, Quay Hall, Friday 5 June 2027 at 20:30")
    assert not tells_other_day("Registration from: 8:30 am")
    assert not tells_other_day("Entry from: 19:30")
    assert tells_other_day("Entries due: 5.6.2027")
    assert is_label_of_other_day("Cut-off date:")
    assert not is_label_of_other_day("Date")


@pytest.mark.parametrize(
    "line",
    [
        "Last update: 12 June 2027, 14:30", "Letzte Änderung am 12. Juni 2027, 14:30 Uhr",
        "Dernière mise à jour le 12 juin 2027 à 14h30", "Mise à jour : 12.06.2027 . 14:30",
        "Ultimo aggiornamento 12 giugno 2027 ore 14:30", "Última actualización: 12/06/2027 14:30",
        "Última atualização em 12/06/2027 às 14h30", "Laatste wijziging: 12 juni 2027, 14:30 uur",
        "Ostatnia aktualizacja: 12.06.2027, 14:30", "最后更新时间: 2027-06-12 14:30",
    ],
)  # fmt: skip
def test_when_a_page_was_changed_is_no_gathering(line: str) -> None:
    assert told(f"<h1>Quay Cinema</h1><h2>Low Ebb</h2><p>A film about tides.</p><p>{line}</p>") == []


@pytest.mark.parametrize("title", ["Update evening for members", "The Last Change"])
def test_names_that_speak_of_changes_are_on(title: str) -> None:
    page = f"<h1>Events</h1><ul><li>{title}, 5 June 2027, 20:30</li><li>Low Ebb, 6 June 2027, 20:30</li></ul>"
    assert told(page) == [(title, "2027-06-05T20:30:00"), ("Low Ebb", "2027-06-06T20:30:00")]


@pytest.mark.parametrize(
    ("line", "other"),
    [
        ("Room Rate: 630 a night, 2–8 November", True),
        ("Zimmerpreis: 90 pro Nacht, 2.–8. November", True),
        ("Double bed, €90 per night, 2–8 November", True),
        ("Room 5: Songs of the sea, 2 November", False),
        ("10 bands, a night of songs, 2 November", False),
    ],
)
def test_what_a_bed_costs_and_when_is_no_gathering(line: str, other: bool) -> None:
    assert tells_other_day(line) is other
