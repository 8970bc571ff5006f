"""Months, weekdays and the joints of a date in seven languages."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Language:
    """How a language writes a day."""

    code: str
    months: tuple[str, ...]
    months_short: tuple[str, ...]
    weekdays: tuple[str, ...]
    letters: int  # of a short weekday
    own_forms: tuple[str, ...]  # forms of a day that other languages lack; see moments.py
    of: str = " "  # between day, month and year
    ordinal: str = ""  # behind the day's figure
    comma: str = ""  # behind the weekday where the year is told

    def month(self, day: date) -> str:
        """The month's name in full, as inside a sentence."""
        return self.months[day.month - 1]

    def month_short(self, day: date) -> str:
        """The month's name cut as usual."""
        return self.months_short[day.month - 1]

    def weekday(self, day: date) -> str:
        """The weekday with a capital, as at the head of a line."""
        return self.weekdays[day.weekday()].capitalize()

    def weekday_short(self, day: date) -> str:
        """Two or three letters of the weekday."""
        return self.weekday(day)[: self.letters]


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


LANGUAGES = {
    "en": Language(
        "en",
        _words("January February March April May June July August September October November December"),
        _words("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"),
        _words("Monday Tuesday Wednesday Thursday Friday Saturday Sunday"),
        letters=3,
        own_forms=("month day, year", "weekday, month day"),
    ),
    "de": Language(
        "de",
        _words("Januar Februar März April Mai Juni Juli August September Oktober November Dezember"),
        _words("Jan. Feb. März Apr. Mai Juni Juli Aug. Sep. Okt. Nov. Dez."),
        _words("Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag"),
        letters=2,
        own_forms=("dotted",),
        ordinal=".",
        comma=",",
    ),
    "fr": Language(
        "fr",
        _words("janvier février mars avril mai juin juillet août septembre octobre novembre décembre"),
        _words("janv. févr. mars avril mai juin juil. août sept. oct. nov. déc."),
        _words("lundi mardi mercredi jeudi vendredi samedi dimanche"),
        letters=3,
        own_forms=("slashed",),
    ),
    "es": Language(
        "es",
        _words("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"),
        _words("ene feb mar abr may jun jul ago sep oct nov dic"),
        _words("lunes martes miércoles jueves viernes sábado domingo"),
        letters=3,
        own_forms=("slashed",),
        of=" de ",
        comma=",",
    ),
    "it": Language(
        "it",
        _words(
            "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre"
        ),
        _words("gen feb mar apr mag giu lug ago set ott nov dic"),
        _words("lunedì martedì mercoledì giovedì venerdì sabato domenica"),
        letters=3,
        own_forms=("dotted", "slashed"),
    ),
    "nl": Language(
        "nl",
        _words("januari februari maart april mei juni juli augustus september oktober november december"),
        _words("jan feb mrt apr mei jun jul aug sep okt nov dec"),
        _words("maandag dinsdag woensdag donderdag vrijdag zaterdag zondag"),
        letters=2,
        own_forms=("dotted",),
    ),
    "pt": Language(
        "pt",
        _words("janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro"),
        _words("jan fev mar abr mai jun jul ago set out nov dez"),
        _words("segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo"),
        letters=3,
        own_forms=("slashed",),
        of=" de ",
    ),
}
