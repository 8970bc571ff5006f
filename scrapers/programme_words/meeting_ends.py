"""What minutes and agendas say of the course of a meeting: `Adjournment at 9 pm`, `Schluss der Sitzung`."""

from __future__ import annotations

import re
from functools import cache


@cache
def _pattern() -> re.Pattern[str]:
    """Such words in several languages, compiled when first wanted.

    "Adjourned Regular Meeting" is one that goes on: it was adjourned to this day.
    """
    meeting = r"(?:meeting|session|hearing|council|board|committee|commission)"
    happened = r"(?:adjourned|recessed|reconvened)"
    return re.compile(
        r"\W*(?:motion to |to )?adjourn(?:ment)?(?!\w)(?: (?:of|at|the)\b.*)?\W*|"
        rf".{{0,60}}\b{meeting} (?:was|is|were) {happened}\b(?! to).{{0,60}}|"
        rf"\W*(?:the )?{meeting} {happened}\b(?! to).{{0,60}}|"
        rf".{{0,60}}\b(?:{happened}|called) (?:the|this) (?:\w+ ){{0,3}}{meeting}\b.{{0,60}}|"
        rf".{{0,60}}\b{meeting} (?:was |is )?called to order\b.{{0,60}}|"
        r"\W*(?:ende|schluss|schließung) der (?:\w*sitzung|\w*versammlung)\b.*|\W*sitzungsende\W*|"
        r"\W*(?:levée|clôture) de (?:la )?(?:séance|réunion)\b.*|.{0,40}séance (?:est )?levée\b.*|"
        r"\W*(?:cierre|clausura|levantamiento) de la (?:sesión|reunión)\b.*|.{0,40}se levanta la sesión\b.*|"
        r"\W*chiusura della (?:seduta|riunione)\b.*|.{0,40}la seduta è tolta\b.*|"
        r"\W*encerramento da (?:sessão|reunião)\b.*|\W*sluiting (?:van )?de vergadering\b.*",
        re.IGNORECASE,
    )


def tells_course(title: str) -> bool:
    """Whether words say that a meeting ends, pauses or goes on rather than name one."""
    return _pattern().fullmatch(title) is not None
