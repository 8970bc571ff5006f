"""Rows that are sentences, one of them the day: `Reeds of the lower delta. 20 June. Ana Ruiz.`"""

from __future__ import annotations

import pytest

from scrapers.programme_words.bylines import is_byline
from tests.scrapers.test_blocks import told


def test_what_is_on_is_the_first_sentence_before_a_day_that_is_one() -> None:
    rows = (
        "Los juncos del delta (10 marzo). Ana Ruiz. Comentario Pedro Sal",
        "Historia de los faros apagados. 17 marzo. Luz Marina. Comenta: Rosa Gil",
        "Cartas de marear antiguas. Seminario abierto. 24 marzo. Invitados de Brasil",
    )
    page = "".join(f"<li>{row}</li>" for row in rows)
    assert told(f"<html lang=es><h1>Programa</h1><ul>{page}</ul>") == [
        ("Los juncos del delta", "2027-03-10"),
        ("Historia de los faros apagados", "2027-03-17"),
        ("Cartas de marear antiguas", "2027-03-24"),
    ]


@pytest.mark.parametrize(
    "line", ["12 mayo 2027 | 1 comentario Leer más", "12 mai 2027 Ajouter un commentaire"]
)
def test_comments_below_a_post_are_no_speakers(line: str) -> None:
    assert is_byline(line)
    assert not is_byline("12 mayo 2027 Comentario: Ana Ruiz")
