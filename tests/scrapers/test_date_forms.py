"""A list of four gatherings in many forms of their days: whichever a person reads, the reader reads."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from scrapers.contract import Listing, Page, Source
from scrapers.dates.printed import find_whens
from scrapers.dates.times import find_times
from scrapers.platforms import website

NEAR = datetime(2027, 2, 20, tzinfo=UTC)
DAYS = (date(2027, 3, 4), date(2027, 3, 6), date(2027, 3, 12), date(2027, 3, 23))
TITLES = ("Mixer for composers", "Rooftop drinks", "Producers' breakfast", "Shorts social")
WEEKDAYS = {
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    "de": "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag",
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "es": "lunes martes miércoles jueves viernes sábado domingo",
    "it": "lunedì martedì mercoledì giovedì venerdì sabato domenica",
    "nl": "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
    "pt": "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo",
}
SHAPES = {
    "heading": "<h3>{day}</h3><ul><li>{hour} {title}</li></ul>",
    "row": "<ul><li>{day}, {hour} – {title}</li></ul>",
    "card": "<div class=card><h3>{title}</h3><p>{day}</p><p>{hour}</p><p>Some words.</p></div>",
    "cells": "<div><table><tr><td>{day}</td><td>{hour}</td><td>{title}</td></tr></table></div>",
}


def written(form: str, day: date, language: str) -> str:
    """A day in a form whose fields are those below."""
    word, number = WEEKDAYS[language].split()[day.weekday()], day.day
    ordinal = f"{number}{ {3: 'rd'}.get(number % 10, 'th') }"
    return form.format(
        wd=word, wa=word[:3], d=number, dd=f"{number:02}", o=ordinal, m=3, mm="03", y=2027, yy=27
    )


def listed(body: str, language: str = "en") -> list[tuple[str, str]]:
    """Start and title of what a page lists, in order."""
    html = (
        f"<html lang={language}><title>Events</title><body><main><h1>Events</h1>{body}</main></body></html>"
    )
    page = Page("https://house.example/events", html.encode(), NEAR, "text/html; charset=utf-8")
    found = website.read(page, Source(key="s", platform="website", url=page.url))
    return sorted((one.start.isoformat(), one.title) for one in found if isinstance(one, Listing))


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize(
    ("language", "form"),
    [
        ("en", "{wd} {d}, March"),
        ("en", "{wd} {d}, March {y}"),
        ("en", "{d}-Mar-{yy}"),
        ("en", "{wa} {m}/{d}"),
        ("en", "{wd} ({m}/{d})"),
        ("en", "{mm}-{dd}-{y}"),
        ("en", "March, {d}"),
        ("en", "{d}Mar"),
        ("en", "{dd}MAR{y}"),
        ("en", "{wa} {dd} Mar {yy}"),
        ("en", "{wd} {o}"),
        ("en", "{wd} evening, March {d}"),
        ("en", "{wd} morning {d} March"),
        ("en", "{wd} night, March {o}"),
        ("de", "{d}.März {y}"),
        ("de", "{wd} {d}.März"),
        ("de", "{wd}abend, {d}. März"),
        ("de", "{dd}.{mm}"),
        ("fr", "{wd} soir {d} mars"),
        ("es", "{wd} {d}"),
        ("es", "{wd} por la noche, {d} de marzo"),
        ("it", "{wd} sera, {d} marzo"),
        ("nl", "{wd}avond {d} maart"),
        ("pt", "{wd} à noite, {d} de março"),
    ],
)
def test_a_day_in_this_form_is_read_wherever_it_stands(language: str, form: str, shape: str) -> None:
    body, expected = "", []
    for number, (day, title) in enumerate(zip(DAYS, TITLES, strict=True)):
        hour = 18 + number % 3
        said = f"{hour - 12}:30 pm" if language == "en" else f"{hour}:30"
        body += SHAPES[shape].format(day=written(form, day, language), hour=said, title=title)
        expected.append((f"{day}T{hour}:30:00", title))
    assert listed(body, language) == expected


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Friday 5, March 12, 18:30", ["2027-03-12"]),
        ("Room 4, March 12", ["2027-03-12"]),
        ("In March, 4 films", []),
        ("In March, 4", []),
        ("Code 4Mar", []),
        ("Version 1.4.dec", []),
        ("4 Mar-27 Mar", ["2027-03-04"]),
        ("Sat 6 Mar 10, 18:30", ["2027-03-06"]),
        ("Sat 3/6", ["2027-03-06"]),
        ("10Mai sofa", []),
        ("Apr 12% interest", []),
        ("Am Platz der 4. September", []),
        ("4.März-Straße 5", []),
        ("4. März-Platz", []),
        ("Matthew 5:12, Mar 4:12", []),
        ("Ages 6-8, Halle 4.1", []),
        ("season 2026/27", []),
        ("4.3 stars", []),
        ("Won 3-2 on penalties", []),
        ("open 24/7", []),
        ("March: Thu 4 (7pm), Sat 6 at 8pm", ["2027-03-04", "2027-03-06"]),
        ("March: Mon 5-7pm", []),
        ("Thursday,4 March 2027, 20:00", ["2027-03-04"]),
        ("Sa.06.03. 20 Uhr", ["2027-03-06"]),
        ("ver.2,13 Feb", []),
        ("March: Tue 10:00, Wed 11:00", []),
    ],
)
def test_what_only_looks_like_such_a_day_is_none(text: str, days: list[str]) -> None:
    assert [when.start_on.isoformat() for when in find_whens(text, near=NEAR.date())] == days


@pytest.mark.parametrize(
    ("language", "day"),
    [
        ("en", "4-Sept-27"),
        ("en", "4-Sept-2027"),
        ("sv", "lördagen den 4 september"),
        ("sv", "lördag 4:e september"),
        ("pl", "ndz. 5 wrz"),
        ("cs", "so 4. zář"),
    ],
)
def test_a_day_beside_its_hour_leaves_nothing_for_the_title(language: str, day: str) -> None:
    number = "05" if "5" in day else "04"
    body = f"<ul><li>{day}, 18:30 – Mixer</li><li>{day}, 20:30 – Late night</li></ul>"
    expected = [(f"2027-09-{number}T18:30:00", "Mixer"), (f"2027-09-{number}T20:30:00", "Late night")]
    assert listed(body, language) == expected


def test_a_list_in_which_any_order_fits_keeps_the_usual_one() -> None:
    body = "".join(f"<li>0{month}-0{day}-2027, 19:00 – Talk {day}</li>" for month, day in ((3, 4), (5, 6)))
    assert [start[:10] for start, _ in listed(f"<ul>{body}</ul>")] == ["2027-04-03", "2027-06-05"]


def test_numbers_with_a_dot_beside_hours_are_no_days_in_english_or_out_of_order() -> None:
    row = "<tr><td>{}</td><td>19:00</td><td>Talk {}</td></tr>"
    ratings = "".join(row.format(rate, rate) for rate in ("4.3", "3.9", "4.1", "4.12"))
    assert listed(f"<table>{ratings}</table>") == []
    assert listed(f"<table>{ratings}</table>", "de") == []


@pytest.mark.parametrize(
    "text",
    [
        "the 16th to the 22nd of September",
        "September 16th through the 22nd",
        "desde el 16 hasta el 22 de septiembre",
        "do dia 16 ao dia 22 de setembro",
        "fra den 16. til den 22. september",
        "från den 16 till och med 22 september",
        "16. bis einschließlich 22. September",
        "dal 16 settembre all'22 settembre",
        "16 September to the 22 September",
    ],
)
def test_the_last_day_of_a_span_stands_behind_more_words_than_one(text: str) -> None:
    (when,) = find_whens(text, near=NEAR.date())
    assert (when.start_on, when.end) == (date(2027, 9, 16), date(2027, 9, 22))


@pytest.mark.parametrize("text", ["3U.S. Geological Survey", "1 U.S. Forest Service, Boise"])
def test_a_mark_before_initials_is_no_hour(text: str) -> None:
    assert find_times(text) == []


@pytest.mark.parametrize("text", ["20u. Concert", "om 20u.", "20 u, de Kade", "20u.Concert"])
def test_an_hour_with_its_letter_is_one_before_a_stop(text: str) -> None:
    assert [clock.start for clock in find_times(text)] == [20 * 60]
