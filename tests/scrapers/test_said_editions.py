"""A conference's page that says in a sentence on which days it takes place, and who wrote that when."""

from __future__ import annotations

import pytest

from scrapers.contract import Listing
from tests.scrapers.test_blocks import read

SENTENCES = (
    "Quay Conference takes place on 5 and 6 March 2027 at the Old Mill in Lund.",
    "La Quay Conference aura lieu les vendredi 5 et samedi 6 mars 2027 au Chalet du Port.",
    "Die Konferenz findet am 5. und 6. März 2027 in Lund statt.",
    "La conferencia se celebrará los días 5 y 6 de marzo de 2027 en Lund.",
    "A conferência decorre nos dias 5 e 6 de março de 2027 em Lund.",
    "La conferenza si terrà il 5 e 6 marzo 2027 a Lund.",
    "De conferentie vindt plaats op 5 en 6 maart 2027 in Lund.",
)
SIGNED = (
    "13 January 2027 by the team",
    "13 janvier 2027 par l'équipe",
    "13. Januar 2027 von Ada Reed",
    "13 de enero de 2027 por la redacción",
    "13 de janeiro de 2027 por Ada Reed",
    "13 gennaio 2027 – di Ada Reed",
    "13 januari 2027 door Ada Reed",
)


def told(inside: str) -> list[tuple[str, str, str | None]]:
    body = (
        "<html><head><title>Quay Conference 2027</title></head><body><h1>Quay Conference 2027</h1>"
        f"{inside}<h2>About</h2><p>We talk about boats and code. Everybody may come and go.</p></body></html>"
    )
    found = [one for one in read(body) if isinstance(one, Listing)]
    return [(one.title, str(one.start), str(one.end) if one.end else None) for one in found]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_days_that_follow_each_other_in_a_sentence_are_those_of_the_edition(sentence: str) -> None:
    assert told(f"<p>{sentence}</p>") == [("Quay Conference 2027", "2027-03-05", "2027-03-06")]


@pytest.mark.parametrize("who", SIGNED)
def test_the_day_on_which_somebody_wrote_the_sentence_is_none(who: str) -> None:
    signed = f"<p>{who}</p><p>{SENTENCES[0]}</p>"
    assert told(signed) == [("Quay Conference 2027", "2027-03-05", "2027-03-06")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Our office is closed on 5 and 9 March 2027, as every year at that time.",
        "Submit your talk by 5 March 2027; we answer until 6 March 2027.",
        "Quay Conference took place on 5 and 6 January 2027 at the Old Mill in Lund.",
    ],
)
def test_days_apart_and_days_gone_by_announce_nothing(sentence: str) -> None:
    assert told(f"<p>{sentence}</p>") == []


def test_who_made_what_is_on_stands_behind_its_day() -> None:
    rows = "".join(
        f"<li><h3>{name}</h3><p>{at} March 2027 by Ada Reed</p></li>"
        for at, name in ((5, "Salt"), (6, "Ebb"))
    )
    assert [(title, start) for title, start, _ in told(f"<ul>{rows}</ul>")] == [
        ("Salt", "2027-03-05"),
        ("Ebb", "2027-03-06"),
    ]
