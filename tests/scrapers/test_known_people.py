"""Talks whose speaker stands where the title of others does: names that the page calls speakers are none."""

from __future__ import annotations

from tests.scrapers.test_list_evidence import told

PEOPLE = ("Ada Reed", "Tom Okafor", "Di Eck (Harbour)", "Lea van Holt")
TALKS = ("Cutting at night", "A short history of the long take", "Ears before eyes", "Grain")


def page(kind: str) -> str:
    people = "".join(f"<div class={kind}><h4>{name}</h4><p>Works by the sea.</p></div>" for name in PEOPLE)
    rows = "".join(
        f"<li><h4>{name}</h4><div>1{hour}:00</div><div>{talk}</div></li>"
        for hour, (name, talk) in enumerate(zip(PEOPLE, TALKS, strict=True))
    )
    day = "<h3>5th</h3><h3>Friday 5 March 2027</h3>"
    return f"<html lang=en><body><h1>Cut Days</h1>{people}{day}<ul>{rows}<li><div>16:00</div></li></ul>"


def test_talks_are_not_called_after_who_speaks() -> None:
    assert [title for title, _ in told(page("speakers__one"))][:4] == list(TALKS)


def test_names_of_nobody_in_particular_stay_titles() -> None:
    assert [title for title, _ in told(page("films__one"))][:2] == list(PEOPLE[:2])


def test_the_number_of_a_day_is_no_title() -> None:
    assert "5th" not in [title for title, _ in told(page("speakers__one"))]


def test_breaks_of_a_conference_bear_their_own_words_and_not_those_of_a_line_far_above() -> None:
    rows = "".join(
        f"<li><div>1{hour}:00</div><div>{words}</div></li>"
        for hour, words in enumerate((*TALKS, "Lunch", "Rooms and what they do to sound", "End"))
    )
    page = f"<h2>Schedule</h2><p>Times and talks may change</p><h3>Friday 5 March 2027</h3><ul>{rows}</ul>"
    found = told(f"<html lang=en><body><h1>Cut Days</h1>{page}")
    assert "Times and talks may change" not in [title for title, _ in found]
    assert ("Lunch", "2027-03-05T14:00:00") in found


def test_what_it_costs_names_no_row() -> None:
    films = ("EBB", "FLOW", "NINE LAMPS", "LOW WATER", "HARBOUR")
    rows = "".join(
        f"<p><b>{number} March 2027, 4 pm</b></p><p><b>{film}</b></p><p>A film by somebody.</p>"
        for number, film in enumerate(films, start=5)
    )
    box = "<p><b>5 March 2027, 4 pm</b></p><p><b>Free admission</b></p><p><b>Mill Hall</b></p>"
    assert "Free admission" not in [title for title, _ in told(f"<h1>Films at the mill</h1>{box}{rows}")]
