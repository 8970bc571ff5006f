"""A new listing meets the few events it might be: the matcher that the store asks.

`decide_same` fits `aggregator.reports.Matcher`. It weighs a draft against every listing of each candidate
event, as `cluster` does in bulk, so that both ways lead to the same gatherings.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import product

from aggregator.comparing.records import Facts, facts_of, record_of_draft
from aggregator.identity import agreement, clearly_better, compare_facts, verdict_of, voice_of
from aggregator.model import Draft
from aggregator.reports import Candidate, MatchVerdict

Name = tuple[str, str]  # source key and origin id
Events = dict[str, dict[Name, Facts]]

SEVERAL = "several gatherings fit equally well"


@lru_cache(maxsize=4096)
def _remembered(draft: Draft) -> Facts:
    return facts_of(record_of_draft(draft))


def decide_same(draft: Draft, candidates: Sequence[Candidate]) -> MatchVerdict:
    """Which candidate event the draft belongs to, why, and which others a person should look at.

    Pure; the order of candidates does not matter. An event with a listing that cannot be the same gathering
    (another day, another listing of the draft's own source) is never chosen.
    """
    if not candidates:
        return MatchVerdict()
    ours = facts_of(record_of_draft(draft))
    events: Events = {}
    for one in candidates:
        events.setdefault(one.event_id, {})[one.draft.source_key, one.draft.origin_id] = _remembered(
            one.draft
        )
    open_to_us = {one.event_id for one in candidates if not one.held}
    verdict = _chosen(ours, {event: events[event] for event in open_to_us}, timed=draft.time_stated)
    joined = {verdict.event_id, *verdict.also}
    mine = [ours, *(one for event in joined if event for one in events[event].values())]
    others = {event: listings for event, listings in events.items() if event not in joined}
    return replace(verdict, moves=_moves(mine, others)) if draft.time_stated else verdict


def _chosen(ours: Facts, events: Events, *, timed: bool) -> MatchVerdict:
    """The event that fits best, and what else fits."""
    scores = sorted((-_agreement([ours], theirs.values()), event) for event, theirs in events.items())
    fit = [(-score, event) for score, event in scores if verdict_of(-score) == "same"]
    doubt = [(event, round(-score, 4)) for score, event in scores if verdict_of(-score) == "review"]
    if not fit:
        return MatchVerdict(review=tuple(doubt))
    score, chosen = fit[0]
    rivals = [(event, round(other, 4)) for other, event in fit[1:]]
    if not timed and len(fit) > 1 and not clearly_better(score, fit[1][0]):
        return MatchVerdict(why=(SEVERAL,), review=((chosen, round(score, 4)), *rivals, *doubt))
    likenesses = [compare_facts(ours, one) for one in events[chosen].values()]
    _, why = max((likeness.score, likeness.why) for likeness in likenesses)
    also = _also([ours, *events[chosen].values()], {event: events[event] for event, _ in rivals})
    rivals = [(event, other) for event, other in rivals if event not in also]
    return MatchVerdict(chosen, why, (*rivals, *doubt), score, also)


def _agreement(these: Iterable[Facts], those: Iterable[Facts]) -> float:
    """How well two gatherings fit, 0..1: every listing of one against every listing of the other."""
    return agreement(
        (
            (voice_of(one.record), voice_of(other.record)),
            compare_facts(one, other),
            not (one.record.is_post or other.record.is_post),
        )
        for one, other in product(these, those)
    )


def _also(joined: list[Facts], rivals: Events) -> tuple[str, ...]:
    """Which rivals, best first, are one gathering with all that is joined, as `cluster` grows them."""
    also: list[str] = []
    for event, theirs in rivals.items():
        if verdict_of(_agreement(joined, theirs.values())) == "same":
            joined += theirs.values()
            also.append(event)
    return tuple(also)


def _moves(mine: Sequence[Facts], others: Events) -> tuple[Name, ...]:
    """Listings that joined another event before ours was known, and fit ours clearly better."""
    moves: list[Name] = []
    for _, listings in sorted(others.items()):
        theirs = dict(listings)
        for name in sorted(listings):
            rest = [one for other, one in theirs.items() if other != name]
            fits = _agreement(mine, [theirs[name]]) if rest else 0.0
            if verdict_of(fits) == "same" and clearly_better(fits, _agreement([theirs[name]], rest)):
                moves.append(name)
                del theirs[name]
    return tuple(moves)
