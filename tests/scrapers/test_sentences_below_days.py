"""Days that stand alone, each over the sentence that says what is on, below the name of a list."""

from __future__ import annotations

import pytest

from tests.scrapers.test_blocks import told

ROW = "<div><p class=day>{}</p><p class=row>{}</p></div>"
DINNER, MEETING = (
    "Cena en el bar del puerto.",
    "Reunión anual para ver el estado de la peña en este último año.",
)
DAYS = ("Sábado 6 de marzo de 2027 a las 22:00", "Domingo 7 de marzo de 2027 a las 17:30")


def _page(heading: str, *said: str) -> str:
    rows = "".join(ROW.format(*row) for row in zip(DAYS, said, strict=True))
    return f"<html lang=es><h1>El puerto</h1><div><h3>{heading}</h3>{rows}</div>"


@pytest.mark.parametrize("heading", ["Actividades", "Actividades programadas por la peña"])
def test_the_sentence_below_a_day_says_what_is_on(heading: str) -> None:
    assert told(_page(heading, DINNER, MEETING)) == [
        (DINNER.rstrip("."), "2027-03-06T22:00:00"),
        (MEETING.rstrip("."), "2027-03-07T17:30:00"),
    ]


def test_below_a_title_sentences_say_more_of_it() -> None:
    found = told(_page("Las olas del sur", "Con la banda del barrio entero.", "Trae a toda tu familia."))
    assert {title for title, _ in found} == {"Las olas del sur"}


def test_several_sentences_are_no_title() -> None:
    found = told(_page("Actividades", "Nos vemos allí. Trae tu silla.", "Habrá música. Trae a tu gente."))
    assert {title for title, _ in found} == {"Actividades"} or not found
