"""How one takes part, as lists say it beside a gathering: `Via Webinar`, `vor Ort`, `per Videokonferenz`."""

from __future__ import annotations

import re
from functools import cache

LONGEST = 80
"""Characters of words that say so."""

_ROOMS = (
    r"zoom|gotowebinar|gotomeeting|webex|(?:microsoft |ms )?teams|google meet|jitsi|skype|youtube|webinar\w*|"
    r"tele-?conference|video-?conference|video-?konferenz|telefon(?:konferenz)?|phone|internet|livestream|"
    r"web-?conférence|visio-?conférence|téléphone|video-?conferencia|teleconferencia|videoconferenza|"
    r"teleconferenza|videoconferência|videoconferentie|videovergadering|videolink"
)
_WAYS = (
    r"online|virtual(?:ly)?|remote(?:ly)?|hybrid|in[- ]person|on[- ]site|virtuell|hybride?|vor ort|"
    r"in präsenz|en ligne|à distance|en présentiel|présentiel|en línea|híbrid[oa]|presencial|a distancia|"
    r"in presenza|da remoto|a distanza|ibrid[oa]|in linea|à distância|fysiek|op locatie|digitaal"
)


@cache
def _pattern() -> re.Pattern[str]:
    """The ways of several languages, compiled when first wanted; several may be joined."""
    one = (
        rf"(?:(?:held |meeting )?(?:(?:via|by|over|per|par|por|em|en|in|su|als|come|como) )?(?:{_ROOMS})|"
        rf"(?:{_WAYS}))"
    )
    joined = r"(?:\W{1,3}|\W{1,2}(?:and|or|und|oder|et|ou|y|o|e|en|of)\W|\s(?=via|per|par|por))"
    alone = r"(?: (?:only|meeting|nur|seulement))?"
    return re.compile(rf"\W*{one}(?:{joined}{one}){{0,2}}{alone}\W*", re.IGNORECASE)


def is_attendance(text: str) -> bool:
    """Whether words say how one takes part and nothing else."""
    return len(text) <= LONGEST and _pattern().fullmatch(text) is not None
