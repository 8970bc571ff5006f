"""A gathering given up in a roundabout way: "Sorry all, the walk is dead, it's lashing. Next year!".

No single word says so, and most of them stand in calls too. An idiom of giving up weighs most; an apology,
what hinders, a later day and a gathering spoken of as known add to it; an invitation, or something new in
its place, takes away.
"""

from __future__ import annotations

from aggregator.post_reading.words import Heard
from scrapers.dates.said_tokens import Spoken
from scrapers.dates.said_words import bag

ENOUGH = 3
_WEIGHTS = {
    "lapse": 2, "topic": 2, "regret": 1, "hindrance": 1, "later": 2,
    "invite": -2, "hint": -1, "past": -1, "move": -1, "instead": -3,
}  # fmt: skip
_KNOWN = bag(
    "the our my that this s tomorrows tonights der das die dem den unser unsere le la "
    "l les au aux notre el los las nuestro nuestra il lo i gli o os as nosso nossa de het onze do da dos das "
    "del della delle dello des du vom zum zur"
)
_REACH = 6  # words between "tonight's" and "drinks"


def may_give_up(senses: dict[str, list[str]]) -> bool:
    """A quick no for most posts."""
    if "lapse" in senses:
        return not _BESIDE.isdisjoint(senses)
    return "hindrance" in senses and ("regret" in senses or "topic" in senses)


_BESIDE = frozenset(("gathering", "fare", "topic", "regret", "hindrance", "later"))


def given_up(
    post: Spoken, words: Heard, what: frozenset[str], hour: bool, call: bool, placed: bool
) -> str | None:
    """The words that give it up, or `None`.

    `what` are the single words for the gathering. `hour` says that an hour to come is named, `call` that the
    post would be a call, `placed` that it names a place: who calls people names one, who calls them off need
    not.
    """
    senses = words.senses
    nowhere = hour and call and not placed
    denied = nowhere and _denies(post, senses)
    if not denied and (_HINDERED.isdisjoint(senses) or not (nowhere or may_give_up(senses))):
        return None
    total = sum([weight for sense, weight in _WEIGHTS.items() if sense in senses])
    total += denied + (len(senses.get("lapse", ())) > 1)
    if hour:
        total += -call if placed else 1
    if (nowhere or "lapse" in senses) and total < ENOUGH and _is_known(post.plain, what):
        total += 1
    if total < ENOUGH:
        return None
    return ", ".join([word for sense in _TELLING for word in senses.get(sense, ())]) or "not, and no place"


def _denies(post: Spoken, senses: dict[str, list[str]]) -> bool:
    """Whether something is denied and nobody asked over."""
    return "?" not in post.text and _ASKS.isdisjoint(senses) and not _NEGATIONS.isdisjoint(post.plain)


# Whoever asks people over may say "no pitching" as well.
_ASKS = frozenset(("invite", "hint", "move", "instead", "past"))
_NEGATIONS = bag(
    "no not nobody none never without cannot t kein keine keinen nicht ohne niemand pas plus ne n sans ni "
    "non niente senza nessuno nao sem ninguem geen niet zonder sin nadie ya"
)
_TELLING = ("lapse", "regret", "hindrance", "later")
_HINDERED = frozenset(("lapse", "hindrance", "later"))


def _is_known(plain: list[str], what: frozenset[str]) -> bool:
    """ "tonight's 6pm VFX catch-up", "das Frühstück": spoken of as known."""
    return any(
        word in what
        and not _KNOWN.isdisjoint(before := plain[max(0, place - _REACH) : place])
        and "pas" not in before
        for place, word in enumerate(plain)
    )
