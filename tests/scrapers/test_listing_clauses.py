"""Deadlines behind the day of their line, and hours without a colon."""

from __future__ import annotations

from tests.scrapers.test_blocks import told
from tests.scrapers.test_list_places import located


def test_a_deadline_behind_the_day_of_its_line_leaves_the_day() -> None:
    page = (
        "<h3>Guild Mixer</h3><p>Friday 5 March 2027, 18:00 – Mill Bar – book by 2 March</p>"
        "<h3>Crew Brunch</h3><p>Saturday 6 March 2027, 10:30 (deadline 3 March)</p>"
        "<h3>Call</h3><p>Deadline: 1 March 2027, 12:00 – results on 4 March</p>"
    )
    assert told(page) == [("Guild Mixer", "2027-03-05T18:00:00"), ("Crew Brunch", "2027-03-06T10:30:00")]


def test_hours_without_a_colon_are_hours_where_one_is_early() -> None:
    row = "<div><div>{}</div><div><p>{}</p></div></div>"
    early = row.format("0830–0930", "Runners' Club") + row.format("1800-2000 hrs", "Crew Reception")
    years = row.format("1998–2004", "Anna Lund") + row.format("2004–2011", "Ben Holt")
    assert told(f"<h2>Mon 8 March 2027</h2>{early}") == [
        ("Runners' Club", "2027-03-08T08:30:00"),
        ("Crew Reception", "2027-03-08T18:00:00"),
    ]
    assert told(f"<h2>Mon 8 March 2027</h2>{years}") == []


def test_labels_of_costs_and_deadlines_are_no_titles() -> None:
    item = (
        "<h4>{}</h4><p><b>Wann:</b> {}. März 2027, 18 Uhr<br><b>Wo:</b> Büro<br><b>Kosten:</b> keine<br>"
        "<b>Anmeldung:</b> bis {}. März an uns</p>"
    )
    page = item.format("Kegeln der Kameraleute", 9, 5) + item.format("Spaziergang", 17, 10)
    assert told(f"<html lang=de><body><h1>Mitglieder</h1>{page}") == [
        ("Kegeln der Kameraleute", "2027-03-09T18:00:00"),
        ("Spaziergang", "2027-03-17T18:00:00"),
    ]


def test_a_month_in_the_heading_holds_for_days_told_by_their_weekday() -> None:
    card = "<article>{} {}<h3>{}</h3></article>"
    page = card.format("sábado 6", "20:30", "Noche de cortos") + card.format("jueves 4", "19:00", "Cañas")
    assert told(f"<html lang=es><body><h1>Encuentros – marzo de 2027</h1>{page}") == [
        ("Noche de cortos", "2027-03-06T20:30:00"),
        ("Cañas", "2027-03-04T19:00:00"),
    ]


def test_what_opens_and_closes_is_no_gathering() -> None:
    page = (
        "<h1>Accreditation</h1><ul><li>Opens: 1 March 2027, 10:00</li>"
        "<li>Closes: 20 March 2027, 18:00</li></ul>"
        "<h3>Badge pick-up</h3><p>From Wednesday 3 March 2027, 12:00–20:00, at the Hub.</p>"
    )
    assert told(page) == []


def test_a_label_that_asks_what_is_no_part_of_the_title() -> None:
    item = "<p><b>WHAT:</b> {}<br><b>WHEN:</b> {} March 2027, 6:30pm<br><b>WHERE:</b> {}</p>"
    page = item.format("Members' Mixer", 9, "Copper Still") + item.format("Editors' Drinks", 10, "Parlor")
    assert [title for title, _ in told(page)] == ["Members' Mixer", "Editors' Drinks"]


def test_what_the_press_was_told_at_which_hour_is_no_gathering() -> None:
    release = "<article><h2>{}</h2><time>{}, 11:00</time><p>Read more.</p></article>"
    page = release.format("Titles revealed", "1 February 2027") + release.format(
        "Jury named", "7 January 2027"
    )
    assert told(f"<h1>Press releases</h1>{page}") == []
    assert len(told(f"<h1>Member evenings</h1>{page}")) == 2
    ahead = release.format("Press breakfast", "1 March 2027") + release.format(
        "Press tour", "20 February 2027"
    )
    assert len(told(f"<h1>Press dates</h1>{ahead}")) == 2


def test_a_price_behind_a_bar_is_no_part_of_a_title() -> None:
    rows = "<div>FRI 2/26/2027 | 8PM | Local Shorts Social | $5</div>"
    rows += "<div>SUN 2/28/2027 | 3PM | Mixer | FREE</div>"
    titles = [title for title, _ in told(f"<html lang=en-US><body><h1>Calendar</h1>{rows}")]
    assert titles == ["Local Shorts Social", "Mixer"]


def test_the_first_title_below_a_day_is_not_where_all_of_it_is() -> None:
    item = "<div><h3>{}</h3><p>{} | {} | Limited</p></div>"
    rows = (
        ("Café of the New", "9:30–11:00", "Casa Preta"),
        ("Quiz", "18:00", "Bar Sul"),
        ("Wine", "21:00", "Loft"),
    )
    page = "<h1>Sides</h1><h2>Friday, 26 February 2027</h2>" + "".join(item.format(*row) for row in rows)
    assert [place for _, place in located(page)] == ["Casa Preta", "Bar Sul", "Loft"]


def test_a_month_over_its_own_days_is_no_title_but_a_film_may_be_called_so() -> None:
    month = "<div><h2>March</h2><div><b>05</b> 21:30 <span>{}</span> <em>{}</em></div></div>"
    page = "<h1>Drinks 2027</h1>" + month.format("Crew Night", "Bar Sul")
    assert "March" not in [title for title, _ in told(page)]
    film = "<div><h3>{}</h3><p>Thursday {} March 2027, 19:00</p></div>"
    films = film.format("Quiet Town", 18) + film.format("OCTOBER", 25)
    assert [title for title, _ in told(f"<h1>Cycle</h1>{films}")] == ["Quiet Town", "OCTOBER"]


def test_a_deadline_whose_day_stands_in_the_next_line_is_no_gathering() -> None:
    words = "We take reels of any width. Deadline is the<br>7th of March. We like short ones<br>best of all."
    page = f"<h2>Reels of reed</h2><p>{words}</p><h2>Quiet Town</h2><p>Thursday 11 March 2027, 8pm</p>"
    page += "<h2>Loud Village</h2><p>Friday 12 March 2027, 8pm</p>"
    assert told(f"<h1>Shorts</h1>{page}") == [
        ("Quiet Town", "2027-03-11T20:00:00"),
        ("Loud Village", "2027-03-12T20:00:00"),
    ]
