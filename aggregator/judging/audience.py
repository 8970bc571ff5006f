"""Whom a text addresses: the roles and genres of the labels, by `data/audience_vocabulary.toml`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from aggregator.judging.vocabulary import Vocabulary, compiled, tables_of
from aggregator.model import GENRES, ROLES

# "industry" also stands in for whoever is accredited; named trades say more.
_VAGUE = frozenset(("filmmaker", "industry"))


@dataclass(frozen=True, slots=True)
class Audience:
    """Roles in the order of `model.ROLES`, genres in that of `model.GENRES`."""

    roles: tuple[str, ...]
    genres: tuple[str, ...]


_NOBODY = Audience((), ())


@cache
def audience_words() -> Vocabulary:
    """The vocabulary of roles and genres; a genre's name and a role's never meet."""
    tables = tables_of("audience_vocabulary.toml")
    return compiled({name: lists.values() for table in tables.values() for name, lists in table.items()})


def named(words: list[str]) -> set[str]:
    """Every role and genre that folded words name."""
    return {sense for _, _, senses in audience_words().read(words) for sense in senses}


def addressed(found: set[str]) -> Audience:
    """Whom those `named` are, in order; the unspecific `industry` only where no trade is named."""
    if not found:
        return _NOBODY
    roles = tuple(role for role in ROLES if role in found)
    if not _VAGUE.issuperset(roles):
        roles = tuple(role for role in roles if role != "industry")
    return Audience(roles, tuple(genre for genre in GENRES if genre in found))
