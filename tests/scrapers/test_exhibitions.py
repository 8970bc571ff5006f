"""What goes on for weeks beside one opening at six: each keeps its name and its days."""

from __future__ import annotations

import pytest

from tests.scrapers.test_blocks import told

PAGE = """<html lang={0}><title>{1}</title><h1>{1}</h1><h2>{2}</h2><div><h3>Sel</h3><p>{3}</p></div>
<h2>{4}</h2><div><h3>Filets</h3><p>{5}</p><p>{6}</p></div>"""


@pytest.mark.parametrize(
    "words",
    [
        ("fr", "Expositions", "En cours", "Du 5 février au 30 mai 2027", "À venir",
         "Du 12 juin au 5 septembre 2027", "Vernissage : vendredi 11 juin à 18h"),
        ("en", "Exhibitions", "On now", "5 February – 30 May 2027", "Upcoming",
         "12 June – 5 September 2027", "Opening: Friday 11 June, 6pm"),
        ("de", "Ausstellungen", "Aktuell", "5. Februar bis 30. Mai 2027", "Vorschau",
         "12. Juni bis 5. September 2027", "Vernissage: Freitag, 11. Juni, 18 Uhr"),
        ("es", "Exposiciones", "Actuales", "Del 5 de febrero al 30 de mayo de 2027", "Próximas",
         "Del 12 de junio al 5 de septiembre de 2027", "Inauguración: viernes 11 de junio, 18:00"),
        ("it", "Mostre", "In corso", "5 febbraio – 30 maggio 2027", "In arrivo",
         "12 giugno – 5 settembre 2027", "Inaugurazione: venerdì 11 giugno, ore 18"),
        ("nl", "Tentoonstellingen", "Nu", "5 februari t/m 30 mei 2027", "Verwacht",
         "12 juni t/m 5 september 2027", "Opening: vrijdag 11 juni, 18.00 uur"),
        ("pt", "Exposições", "Em cartaz", "5 de fevereiro a 30 de maio de 2027", "Em breve",
         "12 de junho a 5 de setembro de 2027", "Inauguração: sexta-feira 11 de junho, 18h"),
    ],
)  # fmt: skip
def test_exhibitions_beside_an_opening(words: tuple[str, ...]) -> None:
    found = told(PAGE.format(*words))
    assert found[:2] == [("Sel", "2027-02-05"), ("Filets", "2027-06-12")]
    assert found[2][1] == "2027-06-11T18:00:00"
    assert found[2][0] == words[6].partition(":")[0].strip()


@pytest.mark.parametrize(
    ("one", "other"), [("Registrations", "Assessment"), ("Summer rates", "Winter rates")]
)
def test_what_holds_for_weeks_is_no_exhibition(one: str, other: str) -> None:
    page = PAGE.format("en", "Quay Fund", "First", "5 February – 30 May 2027", "Then",
                       "12 June – 5 September 2027", "Supper: Friday 11 June, 6pm")  # fmt: skip
    page = page.replace("Sel", one).replace("Filets", other)
    assert [start for _, start in told(page)] == ["2027-06-11T18:00:00"]


def test_what_is_over_is_told_no_more() -> None:
    page = PAGE.format("fr", "Expositions", "Passées", "Du 5 novembre 2026 au 30 janvier 2027", "À venir",
                       "Du 12 juin au 5 septembre 2027", "Vernissage : vendredi 11 juin à 18h")  # fmt: skip
    assert [title for title, _ in told(page)] == ["Filets", "Vernissage"]
