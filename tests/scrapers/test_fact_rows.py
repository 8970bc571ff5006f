"""Pages of one gathering whose facts stand beside labels: first and last day, hour and place."""

from __future__ import annotations

import pytest

from tests.scrapers.test_blocks import told


def _facts(heading: str, *facts: tuple[str, str], make: str = "<p><strong>{}:</strong></p><p>{}</p>") -> str:
    aside = "".join(make.format(label, value) for label, value in facts)
    return f"""<body><main><h1>Salt Plenum</h1><p>Every week we mend nets and talk.</p></main>
      <aside><h3>{heading}</h3>{aside}</aside>"""


@pytest.mark.parametrize(
    ("heading", "labels"),
    [
        ("Termindetails", ("Startdatum", "Enddatum", "Uhrzeit", "Ort")),
        ("Event details", ("Start date", "End date", "Time", "Venue")),
        ("Détails de l'événement", ("Date de début", "Date de fin", "Heure", "Lieu")),
        ("Detalles del evento", ("Fecha de inicio", "Fecha de fin", "Hora", "Lugar")),
        ("Dettagli evento", ("Data di inizio", "Data di fine", "Ora", "Luogo")),
        ("Detalhes do evento", ("Data de início", "Data de fim", "Hora", "Local")),
        ("Evenementgegevens", ("Startdatum", "Einddatum", "Tijd", "Locatie")),
    ],
)
@pytest.mark.parametrize(
    "make", ["<p><strong>{}:</strong></p><p>{}</p>", "<dl><dt>{}</dt><dd>{}</dd></dl>", "<p>{}: {}</p>"]
)
def test_a_page_is_on_from_its_first_day_at_its_hour(
    heading: str, labels: tuple[str, ...], make: str
) -> None:
    values = ("21.03.2027", "01.06.2027", "19:00", "Ankerhaus")
    page = _facts(heading, *zip(labels, values, strict=True), make=make)
    assert told(page) == [("Salt Plenum", "2027-03-21T19:00:00")]
