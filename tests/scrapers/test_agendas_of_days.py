"""Agendas of conferences: whose day their rows are of, which figures are hours, who speaks in a title."""

from __future__ import annotations

from tests.scrapers.test_list_evidence import told

TALKS = ("Salt roads of the coast", "Why mills turn", "Reading old tide tables", "Ebb and law", "Lamps")
PEOPLE = ("Ada Reed", "Tom Okafor (MIT)", "Lea van Holt", "J. P. Ruiz and Mia Lund", "Eva Roth")
HOURS = ("9:00", "9:45", "11:15", "13:30", "15:00")


def page(body: str) -> list[tuple[str, str]]:
    return told(f"<html lang=en><body><main>{body}</main></body></html>")


def talks(day: str = "2027-03-05") -> list[tuple[str, str]]:
    return [(talk, f"{day}T{hour:0>5}:00") for talk, hour in zip(TALKS, HOURS, strict=True)]


def flat(day: str) -> str:
    rows = (f"<h4>{talk}</h4><p>{hour}</p>" for talk, hour in zip(TALKS, HOURS, strict=True))
    return f"<p><b>{day}</b></p>{''.join(rows)}"


def test_talks_in_headings_that_outrank_their_day_are_of_that_day() -> None:
    two = flat("Friday 5 March 2027") + flat("Saturday 6 March 2027")
    assert page(f"<h1>Salt Days</h1>{two}") == talks() + talks("2027-03-06")


def test_headings_that_begin_with_an_hour_are_rows_of_days_in_headings_of_their_rank() -> None:
    rows = "".join(f"<h4>{hour}: {talk}</h4><p>Ada Reed</p>" for talk, hour in zip(TALKS, HOURS, strict=True))
    days = (f"<h4>{day}</h4>{rows}" for day in ("Friday 5 March 2027", "Saturday 6 March 2027"))
    assert page(f"<h1>Salt Days</h1>{''.join(days)}") == talks() + talks("2027-03-06")


def test_two_dotted_figures_among_spans_of_hours_are_no_day() -> None:
    spans = ("9.15 – 9.40", "9.40 – 10.05", "10.05 – 10.25", "10.25 – 13.40")
    rows = "".join(f"<h3>{talk}</h3><p>{span}</p>" for talk, span in zip(TALKS[:4], spans, strict=True))
    found = page(f"<h1>Salt Days</h1><h2>Friday 5 March 2027</h2>{rows}")
    assert ("Reading old tide tables", "2027-03-05T10:05:00") in found
    assert len(found) == 4


def test_the_day_of_a_page_is_that_of_its_agenda_beside_deadlines() -> None:
    rows = "".join(
        f"<div><h5>{hour}</h5><h3>{talk}</h3></div>" for talk, hour in zip(TALKS, HOURS, strict=True)
    )
    dates = ("20 December 2026</b> – Call", "9 January 2027</b> – Answers")
    due = f"<h3>Key dates</h3><ul>{''.join(f'<li><b>{date}</li>' for date in dates)}</ul>"
    assert page(f"<h1>Salt Days, 5 March 2027</h1>{rows}{due}") == talks()
    said = "<h1>Salt Days</h1><p>Salt Days – 5 March 2027, Lisbon.</p>"
    assert page(f"{said}{rows}") == talks()


def test_hours_that_do_not_follow_each_other_are_no_agenda_of_the_page() -> None:
    rows = "".join(
        f"<div><h5>{hour}</h5><h3>{talk}</h3></div>" for talk, hour in zip(TALKS, HOURS, strict=True)
    )
    two = f"<h1>Salt Days, 5–6 March 2027</h1>{rows}{rows}"
    assert not [start for title, start in page(two) if title == TALKS[0]]


def listed(form: str) -> list[tuple[str, str]]:
    rows = "".join(
        f"<li>{hour} {form.format(who, talk)}</li>"
        for hour, who, talk in zip(HOURS, PEOPLE, TALKS, strict=True)
    )
    return page(
        f"<h1>Salt Symposium</h1><h2>Friday 5 March 2027</h2><ul>{rows}<li>16:30 Coffee break</li></ul>"
    )


def test_talks_are_called_after_what_is_said_wherever_the_name_of_who_speaks_stands() -> None:
    for form in ("{0}: {1}", "– {0} – {1}", "{0}, <em>{1}</em>", "| {1} | {0}"):
        assert listed(form)[:5] == talks(), form
    assert listed("{1} ({0})")[2:5] == talks()[2:]


def test_a_kind_of_talk_by_somebody_keeps_the_name() -> None:
    rows = "".join(
        f"<li>{hour} Keynote by {who}</li>" for hour, who in zip(HOURS[:3], PEOPLE[:3], strict=True)
    )
    found = page(f"<h1>Salt Symposium</h1><h2>Friday 5 March 2027</h2><ul>{rows}</ul>")
    assert found[0][0] == "Keynote by Ada Reed"


def test_bands_before_what_they_play_stay_where_no_page_speaks_of_talks() -> None:
    rows = "".join(
        f"<li>{hour} {who}: {talk}</li>" for hour, who, talk in zip(HOURS, PEOPLE, TALKS, strict=True)
    )
    found = page(f"<h1>Nights at the mill</h1><h2>Friday 5 March 2027</h2><ul>{rows}</ul>")
    assert found[0][0] == "Ada Reed: Salt roads of the coast"


def test_who_speaks_beside_an_hour_gives_way_to_what_is_said_below() -> None:
    rows = "".join(
        f"<div>{hour} <b>{who}</b><br><em>{talk}</em></div>"
        for hour, who, talk in zip(HOURS, PEOPLE, TALKS, strict=True)
    )
    found = page(f"<h1>Salt Days</h1><h2>Friday 5 March 2027</h2>{rows}<div>16:30 Lunch</div>")
    assert found[:5] == talks()
