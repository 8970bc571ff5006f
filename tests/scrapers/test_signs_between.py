"""What is on between its day and its hour, with the signs of its name: `6 mars : « La Nuit » – 20h30`."""

from __future__ import annotations

import pytest

from tests.scrapers.test_blocks import told

OTHERS = {
    "en": ("5 March 2027: Net mending – 7pm", "7 March 2027: Long tables – 7pm"),
    "de": ("5. März 2027: Netze flicken, 19 Uhr", "7. März 2027: Lange Tische, 19 Uhr"),
    "fr": ("5 mars 2027 : Les filets – 19h", "7 mars 2027 : Grandes tables – 19h"),
    "es": ("5 de marzo de 2027: Las redes, 19:00", "7 de marzo de 2027: Mesas largas, 19:00"),
    "it": ("5 marzo 2027: Le reti, ore 19", "7 marzo 2027: Tavole lunghe, ore 19"),
    "nl": ("5 maart 2027: Netten boeten, 19.00 uur", "7 maart 2027: Lange tafels, 19.00 uur"),
    "pt": ("5 de março de 2027: As redes, 19h", "7 de março de 2027: Mesas longas, 19h"),
}


@pytest.mark.parametrize(
    ("language", "row", "title"),
    [
        ("fr", "6 mars 2027 : Projection « La Nuit » – 19h", "Projection « La Nuit »"),
        ("fr", "6 mars 2027 : « La Nuit » – 19h", "La Nuit"),
        ("fr", "6 mars 2027 : On danse ce soir ? à 19h", "On danse ce soir ?"),
        ("en", "6 March 2027: Who’s there? 7pm", "Who’s there?"),
        ("en", "6 March 2027: Oh, what a night! – 7pm", "Oh, what a night!"),
        ("en", "6 March 2027: Talk “The Nets” at 7pm", "Talk “The Nets”"),
        ("de", "6. März 2027: Wer hat Angst? um 19 Uhr", "Wer hat Angst?"),
        ("de", "6. März 2027: Vortrag „Die Netze“ um 19 Uhr", "Vortrag „Die Netze“"),
        ("es", "6 de marzo de 2027: ¿Quién va? 19:00", "¿Quién va?"),
        ("it", "6 marzo 2027: Chi ha paura? ore 19", "Chi ha paura?"),
        ("nl", "6 maart 2027: Wie is daar? 19.00 uur", "Wie is daar?"),
        ("pt", "6 de março de 2027: Quem vem lá? 19h", "Quem vem lá?"),
    ],
)
def test_a_name_keeps_its_signs_and_its_hour(language: str, row: str, title: str) -> None:
    first, last = OTHERS[language]
    rows = "".join(f"<li>{one}</li>" for one in (first, row, last))
    found = told(f"<html lang={language}><h1>Spring</h1><ul>{rows}</ul>")
    assert [start for _, start in found] == [f"2027-03-0{day}T19:00:00" for day in (5, 6, 7)]
    assert found[1][0] == title


@pytest.mark.parametrize(
    "row", ["6 March 2027 » Nets » 7pm", "6 March 2027 – Nets”, 7pm", "6 March 2027: “Nets, 7pm"]
)
def test_half_a_pair_of_signs_is_none(row: str) -> None:
    assert told(f"<h1>Spring</h1><ul><li>{row}</li><li>7 March 2027: Tar, 7pm</li></ul>")[0][0] == "Nets"


def test_another_sentence_tells_another_hour() -> None:
    found = told("<h1>Reed Fair</h1><p>Book by 5 March 2027! Our office opens. Call us at 8 am.</p>")
    assert found == []
