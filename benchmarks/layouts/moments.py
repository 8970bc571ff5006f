"""Days and hours as pages print them: each form by a plain name, so that a table of failures can say it."""

from __future__ import annotations

from datetime import date, time

from benchmarks.layouts.languages import Language

DAY_FORMS = (
    "weekday day month", "weekday day month year", "day month year", "short weekday day month",
    "short day month", "iso",
)  # fmt: skip
HOUR_FORMS = {"en": ("24", "24", "12 spaced", "12 tight")}
OTHER_HOUR_FORMS = ("24", "24", "local")


def day_forms(language: Language) -> tuple[str, ...]:
    """Every form that the language uses for one day."""
    return (*DAY_FORMS, *language.own_forms)


def hour_forms(language: Language) -> tuple[str, ...]:
    """Every form for an hour; figures of 24 hours twice, as they are the most common."""
    return HOUR_FORMS.get(language.code, OTHER_HOUR_FORMS)


def printed_day(day: date, form: str, language: Language) -> str:
    """The day in that form."""
    figure, of = f"{day.day}{language.ordinal}", language.of
    month, weekday = language.month(day), language.weekday(day)
    match form:
        case "weekday day month":
            return f"{weekday} {figure}{of}{month}"
        case "weekday day month year":
            return f"{weekday}{language.comma} {figure}{of}{month}{of}{day.year}"
        case "day month year":
            return f"{figure}{of}{month}{of}{day.year}"
        case "day month":
            return f"{figure}{of}{month}"
        case "short weekday day month":
            dot = "." if language.code == "de" else ""
            return f"{language.weekday_short(day)}{dot} {figure} {language.month_short(day)}"
        case "short day month":
            return f"{figure} {language.month_short(day)}"
        case "month day, year":
            return f"{month} {day.day}, {day.year}"
        case "weekday, month day":
            return f"{weekday}, {month} {day.day}"
        case "dotted":
            return f"{day:%d.%m.%Y}"
        case "slashed":
            return f"{day:%d/%m/%Y}"
        case "iso":
            return day.isoformat()
    raise KeyError(form)


def printed_hour(hour: time, form: str, language: Language) -> str:
    """The hour in that form."""
    twelve, half = (hour.hour - 1) % 12 + 1, "pm" if hour.hour >= 12 else "am"
    match form:
        case "24":
            return f"{hour:%H:%M}"
        case "12 spaced":
            return f"{twelve}:{hour:%M} {half}"
        case "12 tight":
            return f"{twelve}:{hour:%M}{half}" if hour.minute else f"{twelve}{half}"
        case "local":
            return _local_hour(hour, language.code)
    raise KeyError(form)


def _local_hour(hour: time, code: str) -> str:
    minutes = f"{hour:%M}" if hour.minute else ""
    match code:
        case "de":
            return f"{hour.hour}{'.' if minutes else ''}{minutes} Uhr"
        case "fr" | "pt":
            return f"{hour.hour}h{minutes}"
        case "es":
            return f"{hour.hour}:{hour:%M} h"
        case "it":
            return f"ore {hour.hour}.{hour:%M}"
        case "nl":
            return f"{hour.hour}.{hour:%M} uur"
    raise KeyError(code)
