"""Rows whose hour is still open: `Friday, 5 March, time TBD`, `Uhrzeit folgt`; that of all is not theirs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from scrapers.programmes.told import Told, tidy


def without_open_hours(told: Sequence[Told]) -> list[Told]:
    """The lines; words that say that the hour of a day is open are no part of what is on."""
    return [_without(one) if one.dated and is_open(one.line.text) else one for one in told]


def _without(one: Told) -> Told:
    return replace(one, pieces=tuple(tidy(_pattern().sub(" ", piece)) for piece in one.pieces))


def is_open(text: str) -> bool:
    """Whether words say that an hour is not known yet."""
    return _pattern().search(text) is not None


@cache
def _pattern() -> re.Pattern[str]:
    """Such words, compiled when first wanted."""
    return re.compile(
        r"[,;–—-]?\s*(?<!\w)(?:start )?(?:"
        r"times?:? (?:is |are |still )?(?:t\.?b\.?[adc]\.?|"
        r"to be (?:determined|announced|confirmed|decided|advised))|"
        r"(?:uhrzeit|beginn):? (?:folgt|offen|wird (?:noch )?(?:bekannt\s?gegeben|mitgeteilt)|noch offen)|"
        r"(?:heure|horaires?):? (?:à (?:confirmer|préciser|définir|venir))|"
        r"(?:hora|horario):? (?:por (?:confirmar|determinar|definir|anunciar)|a (?:confirmar|definir))|"
        r"(?:ora|orario):? (?:da (?:confermare|definire|stabilire|comunicare))|"
        r"horário:? a (?:confirmar|definir)|"
        r"(?:tijd(?:stip)?|aanvang):? (?:volgt|nog (?:niet )?(?:onbekend|bekend|te bepalen)|n\.?n\.?b\.?))"
        r"(?!\w)(?:\s*\((?:approx|ca|env)\.?\))?\s*",
        re.IGNORECASE,
    )
