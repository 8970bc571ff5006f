"""Whom a text addresses: the roles and genres of the labels, by the words of `data/audience_vocabulary.toml`."""

from __future__ import annotations

from functools import cache
from typing import Literal

from aggregator.model import GENRES, ROLES
from aggregator.vocabulary import Vocabulary, compiled, tables_of, words_of

# "industry" also stands in for whoever is accredited; named trades say more.
_VAGUE = ("filmmaker", "industry")


@cache
def _lexicon(table: Literal["role", "genre"]) -> Vocabulary:
    senses: dict[str, dict[str, str]] = tables_of("audience_vocabulary.toml")[table]  # type: ignore[assignment]  # nested
    return compiled({sense: lists.values() for sense, lists in senses.items()})


def _named(table: Literal["role", "genre"], text: str) -> set[str]:
    vocabulary = _lexicon(table)
    return {vocabulary.senses[sense] for hit in vocabulary.read(words_of(text)) for sense in hit.senses}


def roles_of(text: str) -> tuple[str, ...]:
    """The roles a text names, in the order of `model.ROLES`; the unspecific `industry` only where no trade is named."""
    found = _named("role", text)
    if found - set(_VAGUE):
        found.discard("industry")
    return tuple(role for role in ROLES if role in found)


def genres_of(text: str) -> tuple[str, ...]:
    """The genres a text names, in the order of `model.GENRES`."""
    found = _named("genre", text)
    return tuple(genre for genre in GENRES if genre in found)
