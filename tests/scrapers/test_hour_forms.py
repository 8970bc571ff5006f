"""A list of four gatherings in many forms of their hours: whichever a person reads, the reader reads."""

from __future__ import annotations

from datetime import date

import pytest

from scrapers.dates.printed import find_whens
from scrapers.dates.times import find_times
from tests.scrapers.test_date_forms import DAYS, NEAR, SHAPES, TITLES, WEEKDAYS, listed

MONTHS = {
    "en": "March",
    "de": "März",
    "fr": "mars",
    "es": "marzo",
    "it": "marzo",
    "nl": "maart",
    "pt": "março",
}
OTHER = {
    "pl": ("poniedziałek wtorek środa czwartek piątek sobota niedziela", "marca"),
    "sv": ("måndag tisdag onsdag torsdag fredag lördag söndag", "mars"),
    "da": ("mandag tirsdag onsdag torsdag fredag lørdag søndag", "marts"),
    "cs": ("pondělí úterý středa čtvrtek pátek sobota neděle", "března"),
}
DOTTED = ("de", "da", "cs")


def dated(day: date, language: str) -> str:
    """A day as the language prints it."""
    words, month = OTHER.get(language) or (WEEKDAYS[language], MONTHS[language])
    number = f"{day.day}." if language in DOTTED else str(day.day)
    return f"{words.split()[day.weekday()]} {number} {'de ' if language in ('es', 'pt') else ''}{month}"


def page(form: str, language: str, shape: str) -> tuple[str, list[tuple[str, str]]]:
    """Four gatherings at 18, 19 and 20 o'clock or half past, and what is to be read."""
    body, expected, minutes = "", [], "30" if "30" in form else "00"
    for number, (day, title) in enumerate(zip(DAYS, TITLES, strict=True)):
        hour = 18 + number % 3
        said = form.format(H=hour, h=hour - 12, G=hour + 2, g=hour - 10, D=hour - 1, d=hour - 13)
        body += SHAPES[shape].format(day=dated(day, language), hour=said, title=title)
        expected.append((f"{day}T{hour}:{minutes}:00", title))
    return body, expected


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize(
    ("language", "form"),
    [
        ("en", "{h}.30pm"),
        ("en", "{h}:30pm-{g}pm"),
        ("en", "{h} to {g} p.m."),
        ("en", "{h}:30 in the evening"),
        ("en", "{h} o'clock"),
        ("en", "{H}30 hrs"),
        ("en", "doors {d} / start {h}"),
        ("en", "Doors {d}pm, show {h}pm"),
        ("en", "@ {h}:30"),
        ("en", "{h}pm for {h}.15 pm"),
        ("en", "around {h}pm"),
        ("en", "between {h} and {g}pm"),
        ("en", "{H}:30:00"),
        ("de", "Beginn: {H}:30 Uhr"),
        ("de", "Einlass {D} Uhr, Beginn {H} Uhr"),
        ("de", "gegen {H} Uhr"),
        ("de", "{H}⁰⁰ Uhr"),
        ("fr", "{H} heures"),
        ("fr", "à partir de {H}h"),
        ("fr", "entre {H}h et {G}h"),
        ("fr", "Horaire : {H}h - {G}h"),
        ("es", "{H} horas"),
        ("es", "de {H} a {G} h"),
        ("es", "Hora: {H}:30"),
        ("it", "h {H}"),
        ("it", "dalle {H} alle {G}"),
        ("it", "dalle ore {H} alle ore {G}"),
        ("it", "Inizio ore {H}"),
        ("nl", "Aanvang: {H}.30 uur"),
        ("nl", "{H}:30 uur (zaal open {D}:45)"),
        ("pt", "{H}h30min"),
        ("pt", "Portas: {D}h, início: {H}h"),
        ("pl", "o godz. {H}:30"),
        ("pl", "od {H}:30 do {G}:00"),
        ("sv", "från kl. {H}"),
        ("sv", "klockan {H}:30"),
        ("da", "klokken {H}:30"),
        ("da", "dørene åbner kl. {D}, start kl. {H}"),
        ("cs", "v {H}:30"),
        ("cs", "{H}:30 hod."),
        ("cs", "od {H} h"),
    ],
)
def test_an_hour_in_this_form_is_read_wherever_it_stands(language: str, form: str, shape: str) -> None:
    body, expected = page(form, language, shape)
    assert listed(body, language) == expected


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("6:30pm/8:30pm", [1110, 1230]),
        ("18h30/20h", [1110, 1200]),
        ("18 Uhr 30 – Treffen", [1110]),
        ("18 Uhr 30 Gäste", [1080]),
        ("18 Uhr 12 Filme", [1080]),
        ("7pm · 2 hours", [1140]),
        ("19h, 2 heures", [1140]),
        ("8h, 9h, 10h", [480, 540, 600]),
        ("10 at night", [1320]),
        ("6 am Abend", [1080]),
        ("6 am Main", [360]),
        ("9:00 μμ - 11:00 μμ", [1260]),
        ("8 μ.μ.", [1200]),
        ("10:30 ΠΜ", [630]),
        ("7 π. μ.", [420]),
        ("1h30min", []),
        ("7/8 of all films", []),
        ("alle 18 donne", []),
        ("alle 18", [1080]),
        ("dalle 18 alle 20 persone", []),
        ("ab 18", []),
        ("od 18", []),
        ("4.3 stars", []),
        ("Hall 7, from 12 seats", []),
    ],
)
def test_hours_without_a_day_and_what_only_looks_like_them(text: str, starts: list[int]) -> None:
    assert [clock.start for clock in find_times(text)] == starts


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("4 de marzo, de 18 a 20 h", "2027-03-04T18:00:00"),
        ("4 March, 2030 hrs", "2027-03-04T20:30:00"),
        ("13. Dez. 18 um 19 Uhr", "2018-12-13T19:00:00"),
    ],
)
def test_an_hour_behind_a_month_is_no_year(text: str, start: str) -> None:
    assert [when.start.isoformat() for when in find_whens(text, near=NEAR.date())] == [start]


@pytest.mark.parametrize(
    ("form", "title"),
    [
        ("4, 6 and 8 March – {}", "Mixer"),
        ("March 4, 6 & 8, 7pm – {}", "Mixer"),
        ("4 March, 6 March, 8 March, 7 pm – {}", "Mixer"),
        ("4 March and 11 March, 7pm: {}", "Mixer"),
    ],
)
def test_days_of_one_line_are_at_its_one_hour(form: str, title: str) -> None:
    found = listed(f"<ul><li>{form.format(title)}</li><li>20 March, 7 pm – Dinner</li></ul>")
    days = [4, 11] if "11" in form else [4, 6, 8]
    hour = "T19:00:00" if "7" in form else ""
    assert found == [*((f"2027-03-{day:02}{hour}", title) for day in days), ("2027-03-20T19:00:00", "Dinner")]


def test_days_of_one_line_that_follow_each_other_without_an_hour_are_one_gathering() -> None:
    found = listed("<ul><li>4, 5 and 6 March – Congress</li><li>12, 13 &amp; 14 April – Assembly</li></ul>")
    assert found == [("2027-03-04", "Congress"), ("2027-04-12", "Assembly")]


@pytest.mark.parametrize(
    ("language", "form"),
    [
        ("en", "{title} – {day}/3 at 7:30 pm"),
        ("en", "{title} – {weekday} 7:30pm, {day} March"),
        ("en", "{title} – {weekday} 7:30pm March {day}"),
        ("en", "{title}, Date: {day} March 2027, 7:30 pm"),
        ("fr", "{weekday} 0{day}/03 à 19h30 – {title}"),
        ("pl", "0{day}.03.2027 r. godz. 19:30 – {title}"),
        ("pl", "{day} marca 2027 r., godz. 19:30 – {title}"),
        ("sv", "{weekday} den {day} mars klockan 19.30 – {title}"),
        ("cs", "{weekday} {day}. 3. 19:30 – {title}"),
        ("cs", "{day}. 3. v 19:30 – {title}"),
        ("cs", "{day}. března v 19.30 hodin – {title}"),
    ],
)
def test_a_day_and_its_hour_in_this_form_make_one_row(language: str, form: str) -> None:
    names = (OTHER.get(language) or (WEEKDAYS.get(language, ""), ""))[0].split()
    days = (date(2027, 3, 4), date(2027, 3, 6), date(2027, 3, 9), date(2027, 3, 25))
    days = days if "0{day}" not in form else days[:3]
    pairs = list(zip(days, TITLES, strict=False))
    rows = [form.format(day=day.day, weekday=names[day.weekday()], title=title) for day, title in pairs]
    body = "".join(f"<li>{row}</li>" for row in rows)
    assert listed(f"<ul>{body}</ul>", language) == [(f"{day}T19:30:00", title) for day, title in pairs]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("04/03 al 08/03", [("2027-03-04", "2027-03-08")]),
        ("04.03. + 08.03.", [("2027-03-04", None), ("2027-03-08", None)]),
        ("Date: 04/03", [("2027-03-04", None)]),
        ("4. až 6. března", [("2027-03-04", "2027-03-06")]),
        ("1/2 to 3/4 of all seats", []),
        ("Won 4/3 and 2/1", []),
        ("1. 2. 3. Platz", []),
        ("Kapitel 4. 3. Abschnitt", []),
        ("4. 3. Abschnitt", []),
        ("4 pro Person", []),
        ("12 led lamps", []),
    ],
)
def test_days_in_figures_and_what_only_looks_like_them(text: str, days: list[tuple[str, str | None]]) -> None:
    found = find_whens(text, near=NEAR.date())
    assert [(one.start.isoformat(), one.end and one.end.isoformat()) for one in found] == days


@pytest.mark.parametrize(
    ("language", "month"), [("pl", "mar"), ("cs", "bře"), ("sv", "mar"), ("da", "mar"), ("es", "mar")]
)
def test_badges_with_short_months(language: str, month: str) -> None:
    card = "<div class=ev><div class=badge><span>{}</span><span>{}</span></div><h3>{}</h3><p>19:30</p></div>"
    body = "".join(card.format(day.day, month, title) for day, title in zip(DAYS, TITLES, strict=True))
    assert listed(body, language) == [
        (f"{day}T19:30:00", title) for day, title in zip(DAYS, TITLES, strict=True)
    ]


def test_a_bold_line_that_says_what_and_when_takes_the_one_hour_below_it() -> None:
    body = "".join(
        f"<p><b>{dated(day, 'en')} – {title}</b></p><p>7:30 pm, Foyer</p>"
        for day, title in zip(DAYS, TITLES, strict=True)
    )
    assert listed(body) == [(f"{day}T19:30:00", title) for day, title in zip(DAYS, TITLES, strict=True)]


def test_a_word_for_hours_ends_no_title() -> None:
    body = "".join(
        f"<h3>{dated(day, 'pl')}</h3><ul><li>{title} o godz. 19:30</li></ul>"
        for day, title in zip(DAYS, TITLES, strict=True)
    )
    assert listed(body, "pl") == [(f"{day}T19:30:00", title) for day, title in zip(DAYS, TITLES, strict=True)]


def test_small_hours_without_a_half_of_the_day_stay_where_some_are_of_the_morning() -> None:
    rows = "".join(f"<li>{day} March, {hour} – Talk {day}</li>" for day, hour in ((4, "6:30"), (5, "9:30")))
    rows += "<li>6 March, 7:30 – Talk 6</li><li>8 March, 7:30 – Talk 8</li>"
    assert [start[11:16] for start, _ in listed(f"<ul>{rows}</ul>")] == ["06:30", "09:30", "07:30", "07:30"]


def test_four_figures_before_titles_are_hours_only_where_all_rows_are() -> None:
    rows = "<h3>4 March 2027</h3><ul>" + "".join(
        f"<li>{one} Night {one}</li>" for one in ("1830", "1900", "1945")
    )
    hours = listed(rows + "<li>2015 Night 2015</li></ul>")
    assert [start[11:16] for start, _ in hours] == ["18:30", "19:00", "19:45", "20:15"]
    years = [start for start, _ in listed(rows + "<li>1987 A film</li></ul>") if "T" in start]
    assert years == []


@pytest.mark.parametrize("text", ["PG 1hr 48m", "1 hr 48 min", "R13 2hrs 5mins", "3hr 15m"])
def test_how_long_a_film_takes_is_no_hour_however_it_is_shortened(text: str) -> None:
    assert find_times(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Saturday 6 March (3h, from 12:00-15:00)",
        "samedi 6 mars, 12h à 15h (3h)",
        "6 March, 3 h, 12:00 – 15:00",
    ],
)
def test_how_long_a_span_takes_is_no_hour_beside_it(text: str) -> None:
    assert [(str(one.start)[11:], str(one.end)[11:]) for one in find_whens(text, near=NEAR.date())] == [
        ("12:00:00", "15:00:00")
    ]


def test_an_hour_beside_a_span_of_another_length_is_an_hour() -> None:
    assert [one.start for one in find_times("3h, 14:00-16:00")] == [180, 14 * 60]


@pytest.mark.parametrize("text", ["6/3/2027 0:00:00", "2027-03-06 00:00:00", "3/6/2027 12:00:00 AM"])
def test_midnight_with_its_seconds_is_what_a_program_prints_of_a_day_without_an_hour(text: str) -> None:
    assert [one.time_stated for one in find_whens(text, near=NEAR.date())] == [False]


def test_another_hour_with_its_seconds_and_midnight_without_are_hours() -> None:
    texts = ("6/3/2027 19:30:00", "6 March 2027 0:00")
    assert [one.time_stated for text in texts for one in find_whens(text, near=NEAR.date())] == [True, True]


@pytest.mark.parametrize("text", ["0:00 / 3:45", "0:00/0:00", "00:00 / 00:00", "▶ 0:00 / 1:02:10"])
def test_how_far_a_recording_has_been_played_is_no_hour(text: str) -> None:
    assert not find_times(text)


def test_hours_on_both_sides_of_midnight_are_hours() -> None:
    assert [clock.start for clock in find_times("22:00 / 0:30")] == [22 * 60, 30]
    assert [clock.start for clock in find_times("00:00 / 02:00")] == [0, 2 * 60]
