"""Sentences that say what is shown, played or told next."""

from __future__ import annotations

import pytest

from tests.scrapers.test_list_evidence import told


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("Our next showing will be Low Water, starring Ada Reef on Sunday, March 14 at 7 pm.", "Low Water"),
        ("Our next film is Marea on March 14, 2027 at 7pm.", "Marea"),
        ("The next book is The Low Water by Ada Reef on March 14, 2027, 7 pm", "The Low Water"),
        ("Notre prochain film sera La Marée, avec Ada Reef, le 14 mars 2027 à 19h.", "La Marée"),
        ("Unser nächster Film ist Niedrigwasser am 14. März 2027 um 19 Uhr.", "Niedrigwasser"),
        (
            "Nuestra próxima película es Marea Baja, con Ada Reef, el 14 de marzo de 2027 a las 19h.",
            "Marea Baja",
        ),
        ("The next show will be on Sunday, March 14 at 7 pm.", "Reed Film League"),
        ("The next show will be at the old mill on March 14 at 7 pm.", "Reed Film League"),
    ],
)
def test_what_comes_next_is_called_what_the_sentence_calls_it(sentence: str, title: str) -> None:
    heads = (
        "<title>Reed Film League</title><h1>Reed Film League Events</h1><h2>The League presents films</h2>"
    )
    page = f"{heads}<p>{sentence}</p><p>All showings are at the Reed Public Library.</p>"
    assert told(page) == [(title, "2027-03-14T19:00:00")]
