"""A new listing meets the few events it might be: the matcher that the store asks.

`decide_same` fits `aggregator.reports.Matcher`. It weighs a draft against every listing of each candidate
event, as `cluster` does in bulk, so that both ways lead to the same gatherings.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from aggregator.identity import Likeness, clearly_better, compare_facts, mean_score, verdict_of, voice_of
from aggregator.model import Draft
from aggregator.records import Facts, facts_of, record_of_draft
from aggregator.reports import Candidate, MatchVerdict

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
    events: dict[str, list[tuple[tuple[str, str], Likeness]]] = {}
    for one in candidates:
        theirs = _remembered(one.draft)
        voices = voice_of(ours.record), voice_of(theirs.record)
        events.setdefault(one.event_id, []).append((voices, compare_facts(ours, theirs)))
    scores = sorted(((-mean_score(alike), event) for event, alike in events.items()))
    fit = [(-score, event) for score, event in scores if verdict_of(-score) == "same"]
    doubt = [(event, round(-score, 4)) for score, event in scores if verdict_of(-score) == "review"]
    if not fit:
        return MatchVerdict(review=tuple(doubt))
    score, chosen = fit[0]
    rivals = [(event, round(other, 4)) for other, event in fit[1:]]
    if not draft.time_stated and len(fit) > 1 and not clearly_better(score, fit[1][0]):
        return MatchVerdict(why=(SEVERAL,), review=((chosen, round(score, 4)), *rivals, *doubt))
    _, why = max((likeness.score, likeness.why) for _, likeness in events[chosen])
    return MatchVerdict(chosen, why, (*rivals, *doubt))
