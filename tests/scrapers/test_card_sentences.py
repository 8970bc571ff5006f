"""Cards that tell in a sentence when they are, and sentences that announce nothing."""

from __future__ import annotations

import pytest

from tests.scrapers.test_blocks import told

NAMES = ("Wide world", "About gardens", "Small presses", "Future greats")
ABOUT = "We read what nobody reads and talk about it over tea and cake. Everybody may come and go."
EXPECTED = [(name, f"2027-03-{5 + at:02}T19:00:00") for at, name in enumerate(NAMES)]


def page(sentence: str, names: tuple[str, ...] = NAMES, card: str = "<li>{}</li>") -> str:
    cards = "".join(
        card.format(f"<div>{name}</div><p>{ABOUT}</p><p>{sentence.format(5 + at)}</p><div>sign up here</div>")
        for at, name in enumerate(names)
    )
    return f"<body><p><b>A NEW YEAR OF CLUBS</b></p><ul>{cards}</ul></body>"


@pytest.mark.parametrize(
    "sentence",
    [
        "This month we read Salt Roads by Ada Reed. Meets March {}th at 7pm.",
        "In diesem Monat lesen wir Ebbe und treffen uns am {}. März 2027 um 19 Uhr.",
        "Ce mois nous lisons Le sel et nous nous retrouvons le {} mars 2027 à 19h.",
        "Este mes leemos La sal y nos vemos el {} de marzo de 2027 a las 19:00.",
        "Questo mese leggiamo Il sale e ci vediamo il {} marzo 2027 alle ore 19.",
        "Este mês lemos O sal e encontramo-nos em {} de março de 2027 às 19h.",
        "Deze maand lezen we Zout en komen we samen op {} maart 2027 om 19.00 uur.",
    ],
)
def test_cards_are_on_when_their_sentence_says(sentence: str) -> None:
    assert told(page(sentence)) == EXPECTED
    assert told(page(sentence, card="<div class=card><div>{}</div></div>")) == EXPECTED


def test_days_gone_by_of_some_cards_hide_none_of_the_others() -> None:
    sentence = "This time we read Salt Roads by Ada Reed. Meets February {0}th, 2027 at 7pm."
    later = [
        ("Wide world", "02-05"),
        ("About gardens", "02-14"),
        ("Small presses", "02-15"),
        ("Greats", "02-16"),
    ]
    body = page(sentence, tuple(name for name, _ in later))
    for at, (_, day) in enumerate(later):
        body = body.replace(f"February {5 + at}th", f"February {int(day[3:])}th")
    assert told(body) == [(name, f"2027-{day}T19:00:00") for name, day in later[1:]]


def test_sentences_of_one_text_announce_nothing() -> None:
    paragraphs = "".join(
        f"<p>The council will vote on the harbour on {5 + at} March 2027 at 7 pm, as it said.</p>"
        for at in range(4)
    )
    assert told(f"<body><h1>Harbour</h1><div><p>News</p>{paragraphs}</div></body>") == []


def test_cards_that_all_begin_alike_have_no_names() -> None:
    sentence = "This month we read Salt Roads by Ada Reed. Meets March {}th at 7pm."
    assert all(title != "Reading" for title, _ in told(page(sentence, ("Reading",) * 4)))
