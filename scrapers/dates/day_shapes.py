"""The shapes in which calendar days are printed, as regular expressions: what `days` reads."""

from __future__ import annotations

import re
from functools import cache

from scrapers.dates.words import ALSO, PARTS_OF_DAY, UNTIL, UNTIL_DAY, either, months, weekdays

DAY = r"(?:3[01]|[12]\d|0?[1-9])"
ORDINAL = r"(?:\s?(?:st|nd|rd|th)|er|eme|ten|:?[ae]|o|\.)?(?![a-z0-9])"
YEAR = r"(?:19|20)\d\d(?!\d|:\d|\s?h(?:rs?|ours)?(?![a-z])|\suhr)"
_SHORT_YEAR = r"(?:\d\d(?=,?\s(?:um|at|om|kl|klo)\.?\s\d)|(?:2[5-9]|3\d)(?=,?\s(?:alle|a\slas|a)\.?\s\d))"
"""Of `13. Dez. 18 um 19 Uhr`: an hour stands behind it; `18 a 20 h` are two."""

HOUR = r"\d{1,2}(?:\s?[:.h]\s?\d\d|\s?[ap]\.?\s?m(?![a-z])|\s?(?:uhr|uur|h)(?![a-z]))"
_BEFORE_HOUR = rf"(?(wd)(?:2[4-9]|3\d)(?=,?\s(?:at\s|[@|-]\s?)?{HOUR})|(?!))"
"""Of `Thu 04 Mar 27, 18:30`: a number that is no hour between a day with its weekday and an hour."""

_DASHED = r"(?:(?<=-[a-z]{3}-)|(?<=-[a-z]{4}-)|(?<=/[a-z]{3}/))(?:2[4-9]|3\d)(?![\d:.h-])"
"""Of `4-Mar-27`."""

_COUNTED = (
    r"(?<=[./-]\s\d\d)(?:[a-z]|[-\s](?:jahr(?:e|en|zehnte)?|years?|ans|annees|anos|anni|jaar|lat|let|ar|"
    r"minut\w*|min|personen|people|euro?)(?![a-z]))"
)
"""Of `7.8. 20s Charleston`, `7.8. 25 Jahre Chor`: a number behind a day and a blank that is no year."""

_NO_DAY = rf"(?!,?\s\d{{1,2}}(?!\d))|(?=,?\s{HOUR})"
_COMMA = rf"(?(wd),\s?(?=[^\W\d_]{{3,12}}\.?(?![^\W\d_])(?:{_NO_DAY}))|(?!))"
"""Of `Friday 6, November`: behind a weekday, and no day behind the month (`Friday 6, March 12`)."""

_AFTER_COMMA = (
    rf"(?=\s\d{{1,2}}(?:,?\s(?:19|20)\d\d|(?:st|nd|rd|th)?(?:[^\S\n]*(?:\n|$)|,?\s(?:[@|-]\s)?{HOUR})))"
)
"""Of `March, 4 2027`, `March, 4` and `March, 4, 6:30 pm`: other numbers behind a month are no days."""

_SPACED = ("cs", "sk", "sl")
"""Languages whose days are printed `4. 3.`"""

NO_CLOCK = r"(?!\s?(?:[ap]\.?\s?m(?![a-z])|uhr|hrs|h(?![a-z])|o'clock)|[:.]\d\d|\s?%)"


@cache
def pattern(name: str, language: str | None = None) -> re.Pattern[str]:
    """The expressions of this module, compiled when first wanted, for one language or for all."""
    month = rf"(?P<mon>{either(months(language))})(?![a-z])\.?"
    # Short weekdays of every language are welcome here: a day follows at once.
    weekday = rf"(?:{either({*weekdays(), *weekdays(language)})})"
    ahead = (
        rf"(?:(?<![a-z])(?!do\sdia)(?P<wd>{weekday})(?:(?<=[a-z]{{3}})[\s,-]{{0,2}}(?:{either(PARTS_OF_DAY)}))?(?![a-z])"
        r"(?:\s/\s|[.,:()|•·\s-]{0,4})"
        r"(?:(?:the|den|der|dem|le|el|il|lo|o|am|dia|de|d|pa|na|on)\.?\s+)?)?"
    )
    inner = ahead.replace("?P<wd>", "?P<wd0>")
    # Behind "Feb 28-" the word "Mar" is a month, not the Tuesday of others.
    second = {*weekdays(), *weekdays(language)} - months(language).keys()
    within = inner.replace(weekday, f"(?:{either(second)})")
    until = rf"\s?(?:-{{1,2}}|/|(?<![a-z])(?:{either((*UNTIL, *UNTIL_DAY))})(?![a-z]))\s?"
    ordinal = ORDINAL.replace("0-9", "").replace("(?![a-z])", r"(?:(?![a-z])|(?<=\.)(?=[a-z]{3}))")
    # "March 4, 11, and 18"
    also = rf"\s?(?:(?:,\s?)?(?:(?<![a-z])(?:{either(ALSO[:-2])})(?![a-z])|&|\+)|,|/)\s?"
    article = r"(?:(?:the|le|el|il|den|der|dem|am|op)\s)?"  # "le samedi 5 et le dimanche 6 mars"
    # "March 4, 6 & 8" goes on behind the 6, "March 4, 6 & 8 pm" does not.
    goes_on = rf"(?!\s?(?:,?\s?(?:(?:and|und|et|y|e|en|og|och)(?![a-z])|&|\+)|,)\s?{DAY}{ORDINAL}{NO_CLOCK})"
    of = rf"(?:{_COMMA}|[\s/-]{{0,2}}(?:(?:of|de|del|di|da|d')\s?)?(?:the\s)?)"
    short_year = rf"'\d\d(?!\d)|{_SHORT_YEAR}|{_DASHED}|{_BEFORE_HOUR}"
    year = rf"(?:[.,\s/-]{{0,2}}\s?(?:(?:de|del|of|d')\s)?(?P<y>{YEAR}|{short_year})(?:\s?r\.)?)?"
    # "čt 4. 3." is a day; "4. 3." may be a paragraph where people write days otherwise.
    spaced = r"(?:(?<=\.)\s(?=\d{1,2}\.(?!\s?\d{1,2}\.(?!\d))))?"
    spaced = spaced if language in _SPACED else rf"(?(wd){spaced})"
    close = r"(?(wd)(?<=[a-z][.,])|(?!))"  # "Jueves,13 de febrero"
    known = {
        # "5 maggio ore 19 e 6 giugno": an hour, and no 19 June.
        "day month": rf"{ahead}(?:(?<![\d.,:/$€£#+a-z])(?<!\sore\s)(?<!\skl\s)(?<!\skl\.\s)|{close})"
        rf"(?:(?P<list>(?:{DAY}{ORDINAL}{also}{article}(?:{weekday}[.,]{{0,2}}\s)?){{1,9}}?)|(?P<d0>{DAY}){ORDINAL}{until}{inner})?"
        rf"(?P<d>{DAY}){ordinal}{of}{month}{year}",
        "month day": rf"{ahead}(?<![a-z]){month}(?:,{_AFTER_COMMA})?[\s/-]{{0,2}}(?:the\s)?"
        rf"(?:(?P<list>(?:{DAY}{ORDINAL}{also}){{1,9}}?)|(?P<d0>{DAY}){ORDINAL}{until}{within})?"
        rf"(?P<d>{DAY}){ORDINAL}{NO_CLOCK}(?(list){goes_on})(?:[,\s]{{1,2}}(?:(?:de|del|of)\s)?(?P<y>{YEAR}|'\d\d(?!\d)))?",
        "glued": rf"{ahead}(?<![\w.,:/$€£#+-])(?P<d>{DAY}){month}(?P<y>{YEAR})?(?![a-z0-9])",
        "month once": rf"(?<![a-z]){month}\s?:\s{{1,3}}(?={weekday}[.\s-]{{1,3}}\d)",
        "below month": rf"(?P<wd>{weekday})(?:\.?\s?-\s?|\.?\s)(?P<d>{DAY}){ORDINAL}{NO_CLOCK}(?!\s?-\s?\d)",
        "hours between": rf"(?:[\s,(@|-]{{0,3}}{HOUR}\)?){{0,6}}[\s,;/&)]{{0,4}}",
        "parted": r"[^\S\n]*(?:$|\n|[,|:·@-]|\d{1,2}(?:[:.h]\d\d|\s?[ap]\.?m))",
        # "2027.05.16-2027.05.18" are two days, and so are "2027.05.16(Sun) ~ 05.18".
        "iso": rf"{ahead}(?:(?<![\d.+-])|(?<=\d\d[-/.]\d\d-)|(?<=\d[-/.]\d-))"
        r"(?P<y>(?:19|20)\d\d)(?P<s>[-/.])(?P<m>\d{1,2})(?P=s)(?P<d>\d{1,2})(?!\d)"
        r"(?P<clock>t\d\d:?\d\d(?::?\d\d(?:\.\d+)?)?(?:z|[+-]\d\d:?\d\d)?|"
        # "2027-03-08 18:00:00-05:00" as a machine prints it: an offset, and no end at five.
        r"\s\d\d:\d\d:\d\d(?:\.\d{1,6})?(?:z|[+-](?:0\d|1[0-4]):?(?:00|30|45))(?![\d:]))?"
        r"(?:\.?\s?(?:\([^()\d]{1,4}\))?\s?[-~]\s?(?P<m2>\d{1,2})(?P<s2>[/.])(?P<d2>\d{1,2})"
        r"(?:\s?\([^()\d]{1,4}\))?(?![\d:]|[/.]\d))?",
        "numbers": rf"{ahead}(?:(?<![\d.,:/$€£#+-])|(?<=\d\d\d\d-)|{close})"
        rf"(?:(?P<a0>\d{{1,2}})\.?(?:(?P<s0>[./])"
        rf"(?P<b0>\d{{1,2}})\.?)?{until}{inner})?"
        r"(?P<a>\d{1,2})\s?(?P<s>[./-])\s?(?P<b>\d{1,2})\s?(?P=s)\s?(?P<y>(?:19|20)\d\d|"
        r"(?<!\d \d\d[./-]\d\d[./-])\d\d)(?:\sr\.)?"
        # "01.10.2024-30.06.2026" are two days, "1.10.2024-30" is none.
        r"(?!\d|[.,:/]\d|-\d(?!\d?[./]\d{1,2}[./]\d\d)|"
        rf"\s?(?:uhr|uur|hrs?\b|h\b|[ap]\.?\s?m\b)|{_COUNTED})",
        "short": rf"{ahead}(?:(?<![\d.,:/$€£#+-])|{close})(?:(?P<a0>\d{{1,2}})\.?(?:(?P<s0>[./])"
        rf"(?P<b0>\d{{1,2}})\.?)?{until}{inner})?"
        r"(?P<a>\d{1,2})(?P<s>[./])"
        + spaced
        + r"(?P<b>\d{1,2})(?P<dot>\.?)(?![\d%€]|:(?!\s)|(?<!\.):|[.,/-]\d|\s?(?:€|eur|uhr|uur|"
        r"hrs?\b|hs\b|h\b|[ap]\.?\s?m\b))",
        "behind": rf"[\s,]{{0,2}}[(/|]?\s?(?P<wd>{weekday})(?:\s?-\s?feira)?(?![a-z])\.?\)?(?!\s?,?\s?"
        rf"(?:the\s)?\d{{1,2}}(?![\d:.]|\s?(?:uhr|h|[ap]m)))",
        "year behind": rf"[.,]?\s(?P<y>{YEAR})",
        "long ago": r"[.,]?\s(?:(?:of|de|del)\s)?1[0-8](?:[0-5][1-46-9]|[6-9]\d)"
        r"(?![\w:]|[.,]\d|\s?(?:h|uhr|hrs|hours)(?![a-z]))",
        "month before": rf"(?<![a-z])(?:{either(months(language))})\.?\s$",
        "months before": rf"(?<![a-z])(?:{either(months(language))})\.?\s?-\s?$",
        # "Version 1.5.20", "Changes between 1.5.20 and 1.5.22"
        "before version": r"(?:(?<![a-z])(?:version(?:s|e|es)?|versione[ns]|versionen|versioni|versie|versao|"
        r"versoes|wersj[aei]|verze|(?:changes|differences|upgrad(?:e|ing)|updat(?:e|ing)) "
        r"(?:between|from|since|to|in)|(?:anderungen|neuerungen) (?:zwischen|von|seit|in)|"
        r"changements (?:entre|de|depuis)|(?:cambios|alteracoes|mudancas) (?:entre|desde|de)|"
        r"modifiche (?:tra|da|di)|wijzigingen (?:tussen|van|sinds))"
        r"(?:\s(?:v\.?\s?)?\d+(?:\.\d+){1,3}\s?(?:-|and|to|und|zu|bis|et|a|y|e|en|naar))?\s|"
        r"(?<![a-z])(?=v))(?:v\.?\s?)?$",
        "slashed": r"\d/(?:0?[1-9]|1[0-2])$",
        # "April 10, 11, 16 at 8pm", and not "May 5, 7, 9 and 11 pm"
        "list ends": r"\s?(?:$|\n|[(|;:·–—-]|,?\s(?:at|from|um|ab|alle|a las|klo?)\s|@)",
        # "April 10, 16 | 8 pm"
        "list before hour": rf"[\s|;(@-]{{1,4}}(?:(?:at|from|um|ab|alle|a las|klo?)\.?\s)?{HOUR}",
        "other month": rf"(?:,?\s(?:{either(ALSO[:-2])}|&)|,)\s(?:{either(months(language))})(?![a-z])",
        "padded": r"\d/0[1-9]$",
        "day after": r"\s\d{1,2}(?![\d:])",
        "its day behind": rf"\s{DAY}(?:st|nd|rd|th)?,?\s(?:19|20)\d\d(?![\d:])",
        "span of hours": r"\s?-{1,2}\s?\d{1,2}(?:[:.]\d\d)?\s?[ap]\.?\s?m(?![a-z])",
    }
    return re.compile(known[name])


@cache
def sign(name: str) -> re.Pattern[str]:
    """What a shape of days is never without, compiled when first wanted."""
    known = {
        "glued": r"\d[a-z]{3}",
        "iso": r"\d\d\d\d\s?[/.-]",
        "numbers": r"\d\s?[./-]\s?\d{1,2}\s?[./-]",
        "short": r"\d[./]\s?\d",
        "month once": r":\s{1,3}[a-z]{2,13}[.\s-]{1,3}\d",
    }
    return re.compile(known.get(name, r"\d+"))
