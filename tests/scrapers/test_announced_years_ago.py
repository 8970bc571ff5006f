"""Articles that announce what took place in the year that their heading tells, seen years later."""

from __future__ import annotations

import pytest

from tests.scrapers.test_blocks import told

SAID = (
    "Unter dem Titel „Netze am Hafen“ veranstaltet die Gilde am Samstag, dem 2. März 2019, zwischen "
    "10:00 und 17:00 Uhr im Rathaus von Elmford ihre Tagung, an der viele Gäste teilnehmen werden."
)
TALK = "<p>Für manche ist das Netz alt, aber immer mehr Menschen knüpfen es neu und fragen, was es hält.</p>"


def _page(heading: str, said: str = SAID) -> str:
    return f"<html lang=de><h1>{heading}</h1><p>{said}</p>{TALK}<p>{said.replace('viele', 'einige')}</p>"


@pytest.mark.parametrize("heading", ["Jahrestagung 2019 der Gilde", "Hafenkongress Elmford 2019"])
def test_what_a_heading_with_its_year_announces_took_place(heading: str) -> None:
    assert told(_page(heading)) == [(heading, "2019-03-02T10:00:00")]


@pytest.mark.parametrize("heading", ["Die Gilde am Hafen", "Jahresbericht 2020"])
def test_other_headings_announce_nothing_gone_by(heading: str) -> None:
    assert told(_page(heading)) == []


def test_a_sentence_that_reports_announces_nothing() -> None:
    assert told(_page("Hafenkongress Elmford 2019", SAID.replace("veranstaltet", "verlor"))) == []


def test_sentences_that_tell_several_moments_announce_nothing() -> None:
    page = _page("Hafenkongress Elmford 2019") + f"<p>{SAID.replace('2. März', '9. März')}</p>"
    assert told(page) == []
