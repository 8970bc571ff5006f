"""Whom two records invite and to what sort of gathering: roles, genres, groups, guilds, forms.

What a title leaves open a short description may say ("Directors of the guild"); both are measured apart.
"""

from __future__ import annotations

from functools import lru_cache

from aggregator.comparing.titles import WEAK, TitleFacts
from aggregator.comparing.words import meanings, vocabulary

# Asked of a description, not of a title: who lists many trades invites everybody.
FEW_GROUPS = 2
NOBODY: frozenset[str] = frozenset()


def measure_addressed(found: dict[str, float], a: TitleFacts, b: TitleFacts, *, post: bool) -> None:
    """Add what the titles say of roles, genres, groups, bodies, forms and counted sessions."""
    for name, ours, theirs in (
        ("role", a.roles, b.roles),
        ("genre", a.genres, b.genres),
        ("audience", a.audience, b.audience),
    ):
        if ours and theirs:
            found[f"{name}_same" if ours & theirs else f"{name}_clash"] = 1.0
    if not post and "role_same" in found and _roles_more(a, b):
        found["role_more"] = 1.0
    sided = (bool(a.roles) != bool(b.roles)) + (bool(a.audience - WEAK) != bool(b.audience - WEAK))
    found["one_sided"] = sided / 2
    if a.bodies and b.bodies:
        found["body_same" if a.bodies & b.bodies else "body_clash"] = 1.0
    forms = (a.forms - {"meetup"}, b.forms - {"meetup"})
    if all(forms):
        found["form_same" if _forms_meet(*forms) else "form_clash"] = 1.0
    if a.ordinals and b.ordinals and not a.ordinals & b.ordinals:
        found["ordinal_clash"] = 1.0


def _roles_more(a: TitleFacts, b: TitleFacts) -> bool:
    """Whether a trade is asked on one side alone: sound editors are not all editors.

    Those who animate are asked where animation is named; a post leaves out what it likes.
    """
    more = a.roles ^ b.roles
    return bool(more - {"animator"} if "animation" in a.genres | b.genres else more)


def _forms_meet(a: frozenset[str], b: frozenset[str]) -> bool:
    near = vocabulary().near_forms
    return bool(a & b) or any(frozenset((ours, theirs)) in near for ours in a for theirs in b)


def measure_told_groups(
    found: dict[str, float], a: TitleFacts, b: TitleFacts, told_a: frozenset[str], told_b: frozenset[str]
) -> None:
    """Add whether descriptions fill in whom a title leaves open; nothing where both titles say it."""
    for ours, theirs, told_ours, told_theirs in (
        (a.roles, b.roles, told_groups(told_a, "role"), told_groups(told_b, "role")),
        (
            a.audience - WEAK,
            b.audience - WEAK,
            told_groups(told_a, "audience") - WEAK,
            told_groups(told_b, "audience") - WEAK,
        ),
    ):
        if ours and theirs:
            continue
        first, other = ours or told_ours, theirs or told_theirs
        if first and other:
            found["told_group" if first & other else "told_clash"] = 1.0


@lru_cache(maxsize=20_000)
def told_groups(told: frozenset[str], kind: str) -> frozenset[str]:
    """The roles or groups that a description's words address, if they are few."""
    if not told:
        return NOBODY
    groups = {concept for word in told for sort, concept in meanings(word) if sort == kind}
    return frozenset(groups) if len(groups) <= FEW_GROUPS else NOBODY
