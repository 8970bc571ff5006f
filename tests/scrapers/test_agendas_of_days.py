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


def test_tabs_that_count_the_days_of_a_span_head_what_they_show() -> None:
    panes = "".join(
        f'<div class="tab-pane" id="d{at}"><ul><li>{hour} {talk}</li><li>16:00 {talk} again</li></ul></div>'
        for at, (hour, talk) in enumerate(zip(HOURS[:2], TALKS[:2], strict=True))
    )
    tabs = "".join(f'<a data-toggle="tab" href="#d{at}">Day {at + 1}</a>' for at in range(2))
    found = page(f"<h1>Salt Days</h1><p>5–6 March 2027</p><nav>{tabs}</nav>{panes}")
    assert [start for _, start in found] == [
        "2027-03-05T09:00:00", "2027-03-05T16:00:00", "2027-03-06T09:45:00", "2027-03-06T16:00:00",
    ]  # fmt: skip


def test_an_hour_with_a_letter_in_a_tab_is_not_its_day() -> None:
    panes = "".join(
        f'<div class="tab-pane" id="d{day}">'
        f"<ul><li>{talk} (09h{day})</li><li>{talk} bis (16h{day})</li></ul></div>"
        for day, talk in zip((15, 30), TALKS[:2], strict=True)
    )
    tabs = "".join(f'<a data-toggle="tab" href="#d{day}">{day} mars 2027</a>' for day in (15, 30))
    found = page(f"<h1>Salt Days</h1><nav>{tabs}</nav>{panes}")
    assert (TALKS[1], "2027-03-30T09:30:00") in found


def test_the_first_talk_of_each_day_is_no_house_where_all_titles_stand_over_their_hours() -> None:
    rows = [("Opening", "9:00"), *zip(TALKS, ("9:45", "11:15", "13:30", "15:00", "16:00"), strict=True)]
    day = "".join(f"<h5>{talk}</h5><p>{hour}</p>" for talk, hour in rows)
    days = (f"<h2>{date} March 2027</h2>{day}<h5>Salle Bazin</h5><p>18:00</p>" for date in (5, 6, 7))
    found = page(f"<h1>Salt Days</h1>{''.join(days)}")
    assert ("Opening", "2027-03-05T09:00:00") in found
    assert (TALKS[0], "2027-03-05T09:45:00") in found


def test_the_heading_of_a_session_is_not_the_title_of_the_row_before_it() -> None:
    rows = "".join(f"<li>{hour} {talk}</li>" for talk, hour in zip(TALKS, HOURS, strict=True))
    first = "<p>8:30 Welcome</p><h5>Session 1</h5><p>Chair: Ada Reed</p>"
    found = page(f"<h1>Salt Days</h1><h2>Friday 5 March 2027</h2>{first}<ul>{rows}</ul><p>17:00 Farewell</p>")
    assert found == [("Welcome", "2027-03-05T08:30:00"), *talks(), ("Farewell", "2027-03-05T17:00:00")]


def test_columns_of_one_hour_by_several_clocks_are_one_row() -> None:
    heads = "<tr><td><b>GMT</b></td><td><b>Paris</b></td><td><b>NYC</b></td><td></td></tr>"
    rows = "".join(
        f"<tr><td>{hour}:10</td><td>{hour + 1}:10</td><td>{hour - 5}:10</td><td>{talk}</td></tr>"
        for hour, talk in enumerate(TALKS, start=16)
    )
    found = page(f"<h1>Salt Days</h1><h3>5 March 2027</h3><table>{heads}{rows}</table>")
    assert found == [(talk, f"2027-03-05T{hour}:10:00+00:00") for hour, talk in enumerate(TALKS, start=16)]


def test_three_showings_of_each_film_are_three() -> None:
    rows = "".join(f"<tr><td>12:10</td><td>14:10</td><td>17:10</td><td>{talk}</td></tr>" for talk in TALKS)
    found = page(f"<h1>Films at the mill</h1><h3>5 March 2027</h3><table>{rows}</table>")
    assert "2027-03-05T14:10:00" in [start for _, start in found]


def test_the_hour_in_an_abstract_does_not_hold_for_the_talks_below() -> None:
    about = (
        "<p>This talk shows that most boats of the old fleet left between 14:00 and 16:00 when nobody "
        "saw them, and why this mattered to all.</p>"
    )
    rows = "".join(
        f"<div><b>{day} March 2027</b> – {talk}</div>{about}"
        for day, talk in zip((1, 8, 15), TALKS, strict=False)
    )
    found = page(f"<h1>Salt Seminar</h1><p>Talks take place on Mondays at 4:15 pm.</p>{rows}")
    assert [start for _, start in found] == [f"2027-03-{day:02}T16:15:00" for day in (1, 8, 15)]


def test_dotted_hours_of_rows_without_an_end_are_no_days_among_others() -> None:
    hours = ("9.15", "9.40", "10.05", "10.30", "11.15")
    rows = "".join(f"{hour} {talk}<br>" for hour, talk in zip(hours, TALKS, strict=True))
    found = page(f"<h1>Salt Days</h1><h2>Friday 5 March 2027</h2><p>{rows}</p>")
    assert (TALKS[2], "2027-03-05T10:05:00") in found


def test_days_by_which_papers_are_due_are_none_of_a_gathering() -> None:
    due = (
        "Submission of papers: 6 February 2027",
        "Answers to authors: 9 February 2027",
        "Conference: 5 March 2027",
    )
    dates = f"<h3>Important dates</h3><ul>{''.join(f'<li>{one}</li>' for one in due)}</ul>"
    rows = "".join(f"<li>{hour} {talk}</li>" for talk, hour in zip(TALKS, HOURS, strict=True))
    found = page(f"<h1>Salt Days</h1>{dates}<h2>Friday 5 March 2027</h2><ul>{rows}</ul>")
    assert not [title for title, _ in found if title.startswith("Answers")]


def test_important_dates_of_a_school_are_gatherings() -> None:
    dates = (
        "Spring concert: 5 March 2027, 18:00",
        "Open day: 9 March 2027, 10:00",
        "Fair: 12 March 2027, 9:00",
    )
    listed = f"<h3>Important dates</h3><ul>{''.join(f'<li>{one}</li>' for one in dates)}</ul>"
    assert len(page(f"<h1>Mill school</h1>{listed}")) == 3


def test_words_that_unfold_an_abstract_name_no_talk() -> None:
    rows = "".join(
        f"<section><div>{talk}</div><p>{hour}</p><p>Ada Reed, MIT</p><details><summary>Abstract</summary>"
        f"<p>What the salt says.</p></details></section>"
        for talk, hour in zip(TALKS, HOURS, strict=True)
    )
    found = page(f"<h1>Salt Days</h1><h2>Friday 5 March 2027</h2>{rows}")
    assert "Abstract" not in [title for title, _ in found]


def test_talks_in_capitals_are_told_from_who_gives_them_by_the_others_of_their_row() -> None:
    talks = (
        "Reading Old Tide Tables",
        "Why Mills Turn",
        "Salt Roads",
        "A short history of ebb",
        "Nets and knots",
    )
    rows = "".join(
        f"<tr><td>{hour}</td><td>{who}<br><em>{talk}</em></td></tr>"
        for hour, who, talk in zip(
            HOURS, ("Ada Reed", "Tom Okafor", "Lea Holt", "Mia Lund", "Eva Roth"), talks, strict=True
        )
    )
    found = page(
        f"<h1>Salt Days</h1><h2>5 March 2027</h2><table>{rows}<tr><td>16:30</td><td>Lunch</td></tr></table>"
    )
    assert [title for title, _ in found][:5] == list(talks)
