"""Agendas whose one day stands at the head of their page, and what stands there that heads no rows."""

from __future__ import annotations

import pytest

from tests.scrapers.test_list_evidence import told

TALKS = (("09:00", "Salt roads"), ("10:15", "Injective reeds"), ("11:30", "Tides and types"))
ROWS = "".join(f"<tr><td>{hour}<td>{title}<td>Ada Reed</tr>" for hour, title in TALKS)
FOUND = [(title, f"2027-06-05T{hour}:00") for hour, title in TALKS]


@pytest.mark.parametrize(
    "head",
    [
        "<p>Saturday 5 June 2027 | Quay Hall</p>", "<p>Quay Hall, 5 June 2027</p>",
        "<p><b>Date:</b> 5 June 2027</p><p><b>Location:</b> Quay Hall</p>", "<h2>5 June 2027</h2>",
        "<p>Join us on 5 June 2027 for a day of talks.</p>", "<p>5 June 2027, 9:00–17:00</p>",
    ],
)  # fmt: skip
@pytest.mark.parametrize("tag", ["h2", "h3"])
def test_the_day_below_the_name_of_a_page_is_that_of_its_agenda(head: str, tag: str) -> None:
    page = f"<h1>Harbour Summit</h1>{head}<{tag}>Schedule</{tag}><table>{ROWS}</table>"
    assert [one for one in told(page) if "T" in one[1] and one[0] != "Harbour Summit"] == FOUND


def test_hours_of_one_film_are_no_agenda() -> None:
    rows = "".join(f"<tr><td>{hour}<td>Book</tr>" for hour in ("14:00", "17:00", "20:30"))
    page = f"<h1>Low Ebb</h1><p>5 June 2027 | Quay Hall</p><h2>Showtimes</h2><table>{rows}</table>"
    assert {title for title, _ in told(page)} <= {"Low Ebb"}


def test_rows_before_the_hour_of_a_gathering_are_not_its_agenda() -> None:
    rows = "".join(f"<tr><td>{hour}<td>{title}</tr>" for hour, title in TALKS)
    page = f"<h1>Salt night</h1><p>5 June 2027, 19:00–22:00</p><h2>Every week</h2><table>{rows}</table>"
    assert not {f"2027-06-05T{hour}:00" for hour, _ in TALKS} & {start for _, start in told(page)}


PEOPLE = ("Ada Reed (University of Quay)", "Ana Lund (ETH)", "Ben Ode, Di Eck", "Prof. Lea van Holt")
TITLES = ("Salt roads", "Injective reeds", "Tides and types", "How bees count")


def weekly(who_first: bool, names: tuple[str, ...] = PEOPLE) -> str:
    return "".join(
        f"<tr><td>{3 + 7 * at} June 2027<td>"
        + (f"<b>{who}</b><br>{what}" if who_first else f"{what}<br><b>{who}</b>")
        for at, (who, what) in enumerate(zip(names, TITLES, strict=True))
    )


@pytest.mark.parametrize("who_first", [True, False])
def test_names_that_a_list_of_talks_has_in_one_place_are_no_titles(who_first: bool) -> None:
    page = f"<h1>Algebra Seminar</h1><h2>Summer 2027</h2><table>{weekly(who_first)}</table>"
    assert [title for title, _ in told(page)] == list(TITLES)


def test_names_of_those_who_play_are_titles() -> None:
    page = f"<h1>Concerts at the quay</h1><h2>June</h2><table>{weekly(who_first=True)}</table>"
    assert told(page)[0][0].startswith("Ada Reed")


@pytest.mark.parametrize(
    "said",
    [
        "Thursdays, 16:15, Room 5", "The seminar takes place on Thursdays at 16:15 in Room 5.",
        "<b>Time:</b> Thursdays 16:15 – 17:15", "Das Seminar findet donnerstags um 16:15 Uhr statt.",
        "Le séminaire a lieu le jeudi à 16h15, salle 5.", "El seminario se celebra los jueves a las 16:15.",
    ],
)  # fmt: skip
def test_the_hour_of_a_seminar_is_told_once(said: str) -> None:
    head = "<tr><th>Date<th>Talk</tr>"
    page = f"<h1>Algebra Seminar</h1><p>{said}</p><h2>Summer 2027</h2><table>{head}{weekly(True)}</table>"
    assert [start for _, start in told(page)] == [f"2027-06-{3 + 7 * at:02}T16:15:00" for at in range(4)]


@pytest.mark.parametrize(
    "words",
    ["No seminar (Easter)", "No talk this week", "kein Seminar", "Reading week - no seminar",
     "Pas de séminaire", "No hay seminario", "Nessun seminario", "Geen seminar", "Não há seminário"],
)  # fmt: skip
def test_a_week_without_a_talk_has_none(words: str) -> None:
    none = f"<tr><td>1 July 2027<td>{words}</tr>"
    page = f"<h1>Algebra Seminar</h1><h2>Summer 2027</h2><table>{weekly(who_first=True)}{none}</table>"
    assert [title for title, _ in told(page)] == list(TITLES)


def test_a_heading_may_say_the_days_behind_the_name() -> None:
    page = "<title>Quay Days | Harbour</title><h1>Quay Days, 5th–7th June 2027</h1><p>Harbour Hall</p>"
    assert told(page) == [("Quay Days", "2027-06-05")]
    assert told(page.replace("Quay Days", "New fees")) == []


def test_an_agenda_may_go_on_behind_noon_on_a_clock_of_twelve() -> None:
    hours = ("9:30 am", "11:00", "12:15 pm", "1:45", "3:00")
    titles = (*TITLES, "Low water")
    rows = "".join(f"<tr><td>{hour}<td>{title}</tr>" for hour, title in zip(hours, titles, strict=True))
    page = f"<h1>Harbour Summit</h1><h2>5 June 2027</h2><h3>Schedule</h3><table>{rows}</table>"
    starts = [start[11:16] for title, start in told(page) if title in titles]
    assert starts == ["09:30", "11:00", "12:15", "13:45", "15:00"]


@pytest.mark.parametrize(
    "row", ["<div><div>{}</div><div>Ada Reed</div><h4>{}</h4></div>", "<dt>{}<dd><h4>{}</h4>"]
)
def test_titles_of_rows_do_not_end_the_plain_day_above_them(row: str) -> None:
    def rows(number: int) -> str:
        inner = "".join(row.format(hour, f"{title} {number}") for hour, title in TALKS)
        return f"<div>Saturday {number} June 2027</div>" + (
            f"<dl>{inner}</dl>" if "<dt>" in row else f"<div>{inner}</div>"
        )

    page = f"<h1>Harbour Summit</h1>{rows(5)}{rows(6)}"
    assert told(page) == [
        (f"{title} {number}", f"2027-06-0{number}T{hour}:00") for number in (5, 6) for hour, title in TALKS
    ]


def test_films_over_their_own_days_keep_their_titles() -> None:
    films = "".join(
        f"<h3>{title}</h3><div>{5 + at} June 2027</div><div>19:00</div>"
        for at, (_, title) in enumerate(TALKS)
    )
    assert told(f"<h1>Films</h1>{films}") == [
        (title, f"2027-06-{5 + at:02}T19:00:00") for at, (_, title) in enumerate(TALKS)
    ]


def test_a_sentence_may_say_that_a_list_is_one_of_talks() -> None:
    said = "<p>Our speaker series takes place on Thursdays unless otherwise noted, and all are welcome.</p>"
    names = ("Dr. Ada Reed", "Ana Lund", "Annual General Meeting", "Lea van Holt")
    rows = "".join(
        f"<tr><td>{3 + 7 * at} June 2027<td>{who}<td>{what}</tr>"
        for at, (who, what) in enumerate(
            zip(names, ("Salt roads", "Injective reeds", "", "Bees"), strict=True)
        )
    )
    page = f"<h1>Quay Historical Society</h1>{said}<h2>Calendar</h2><table>{rows}</table>"
    assert [title for title, _ in told(page)] == [
        "Salt roads",
        "Injective reeds",
        "Annual General Meeting",
        "Bees",
    ]
