"""Meetings that are congresses, passes, other trades; and who asks at a festival."""

from __future__ import annotations

import pytest

from aggregator.classify import About, classify
from aggregator.judging.kinds import addressed_by, kind_traits
from aggregator.judging.passages import zone_of
from aggregator.judging.traits import read


def _kind_traits(title: str, text: str) -> list[str]:
    reading = read(title, text, "Northlight 2026")
    return kind_traits(reading, title, "Northlight 2026", addressed_by(reading))


@pytest.mark.parametrize(
    ("title", "text", "festival"),
    [
        ("Ledger Lagers", "Drinks for wallet makers and token people, the week of the film festival.", None),
        ("Token Toast", "Rooftop drinks, anybody in tokens, during the big autumn film festival.", None),
        ("Encuentro de Guionistas", "Los invitados hablan sobre su método.", "Northlight 2026"),
        ("Rencontre des monteurs", "Les invités parlent de leur méthode.", "Northlight 2026"),
        ("Networking-Ticket", "Zutritt zu allen Empfängen, ohne Vorstellungen.", "Northlight 2026"),
    ],
)  # fmt: skip
def test_stages_passes_and_other_trades_are_no_company(title: str, text: str, festival: str | None) -> None:
    assert not classify(About(title, text, festival)).is_meetup


def test_who_is_welcome_at_the_end_is_not_received_by_the_house() -> None:
    assert "houseband" not in zone_of("Partners and beginners welcome.").counts
    assert "houseband" in zone_of("Welcome hour for makers.").counts


def test_a_maker_who_asks_is_no_festival() -> None:
    text = "An editor gathers other editors for stew. Assistants welcome."
    assert "kind:somebody asks" in _kind_traits("Cutters' Stew", text)
    assert classify(About("Cutters' Stew", text, "Northlight 2026")).kind == "niche"


@pytest.mark.parametrize(
    ("title", "text", "kind"),
    [
        ("Earlier Years' Brunch", "Makers of former editions come together again.", "alumni"),
        ("Sem programa", "Copos sem discursos: quem anda pelo festival junta-se no bar.", "social"),
    ],
)  # fmt: skip
def test_not_whoever_asks_at_a_festival_is_the_festival(title: str, text: str, kind: str) -> None:
    judged = classify(About(title, text, "Northlight 2026"))
    assert (judged.is_meetup, judged.kind) == (True, kind)
