"""Pages of one day: its name over all that is on, other days a click away."""

from __future__ import annotations

from datetime import date

import pytest

from scrapers.dates.printed import find_whens
from scrapers.dates.times import find_times
from tests.scrapers.test_blocks import told
from tests.scrapers.test_list_places import located

CARDS = (
    "<div class=cards><div><h5>18:00-19:55</h5><h4>Low Ebb</h4><small>A comedy of the sea.</small></div>"
    "<div><p>20:00-20:15</p><h5>Night Bus</h5><small>A short ride.</small></div>"
    "<div><p>20:15-22:15</p><h5>Quay Lights</h5><small>A romance.</small></div></div>"
)
EVENING = [
    ("Low Ebb", "2027-03-05T18:00:00"),
    ("Night Bus", "2027-03-05T20:00:00"),
    ("Quay Lights", "2027-03-05T20:15:00"),
]


def _page(links: str, lasts: str = "", cards: str = CARDS) -> str:
    banner = f"<div><h1>Friday 5 March 2027</h1>{links}{lasts}</div>"
    return f"<title>Harbour Film Week</title><div>{banner}</div><div>{cards}</div>"


@pytest.mark.parametrize(
    "links",
    [
        "",
        "<a class=btn href=/sat>Saturday 6th</a><a class=btn href=/sun>Sunday 7th</a>",
        "<a class=btn href=/sat>6 March</a><a class=btn href=/sun>7 March</a>",
        "<p><a href=/thu>Thursday</a></p><p><a href=/sat>Saturday</a></p>",
    ],
)
@pytest.mark.parametrize("lasts", ["", "<p>Showings from 6pm-midnight</p>"])
def test_what_is_on_is_on_the_day_of_the_heading_not_on_days_that_links_lead_to(
    links: str, lasts: str
) -> None:
    assert told(_page(links, lasts)) == EVENING


def test_days_that_lead_nowhere_are_days_of_the_page() -> None:
    later = CARDS + "<div><h3>Saturday 6 March 2027</h3><div><p>19:00</p><h5>Low Ebb</h5></div></div>"
    assert ("Low Ebb", "2027-03-06T19:00:00") in told(_page("", cards=later))


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("8 Hours of Silence", 0),
        ("Knots (2 hrs)", 0),
        ("Knots (2h)", 0),
        ("Breakfast (9h)", 1),
        ("Knots (18 hrs)", 1),
        ("9 hours", 0),
        ("at 8 hours", 1),
        ("20 hours", 1),
        ("0800 hours", 1),
        ("8:30 hours", 1),
        ("8-10 hours", 1),
    ],
)
def test_one_figure_before_hours_is_how_long_something_takes(text: str, hours: int) -> None:
    assert len(find_times(text)) == hours


SHOWN = {
    "Low Ebb": ("17:15", "19:00"),
    "Night Bus": ("16:30",),
    "Quay Lights": ("16:30", "18:45", "21:00"),
    "Two Piers": ("20:00",),
}
SHOWINGS = sorted((title, f"2027-02-17T{hour}:00") for title, hours in SHOWN.items() for hour in hours)


def _film(title: str, hours: tuple[str, ...], made: str) -> str:
    times = "".join(f"<a class=cal href=/order/{hour}><span class=time>{hour}</span></a>" for hour in hours)
    return (
        f"<div class=box><div><div class=name><h3>{title}</h3></div><div class=about>{made}"
        f"<p>{title} is a tale of the sea.</p><div><div class=hours><h4>Choose an hour:</h4>{times}</div>"
        "<a href=/film>More info</a></div></div></div></div>"
    )


def _by_hour() -> str:
    rows = sorted((hour, title) for title, hours in SHOWN.items() for hour in hours)
    return "".join(
        f"<div class=row><h4>{hour}</h4><div><h3>{title}</h3><div>{hour}</div></div></div>"
        for hour, title in rows
    )


@pytest.mark.parametrize("made", ["", "<p>France / 2024</p><h4>Directed by: Ada Reed</h4>"])
@pytest.mark.parametrize("day", ["<span>Wednesday 17.02.27</span> /", "Wed 17 February 2027"])
@pytest.mark.parametrize("twice", [False, True])
def test_the_one_day_in_a_bar_of_buttons_is_that_of_the_films_below(made: str, day: str, twice: bool) -> None:
    films = "".join(_film(title, hours, made) for title, hours in SHOWN.items())
    tabs = f"<div>{films}</div><div>{_by_hour()}</div>" if twice else f"<div>{films}</div>"
    page = f"<h1>Programme</h1><div class=bar><div>{day}</div></div>{tabs}"
    assert sorted(told(page)) == SHOWINGS


def test_a_label_is_no_place_whatever_its_cell_is_called() -> None:
    rows = "".join(
        f"<li><h3>{title}</h3><p>1{number} March 2027, 19:00</p>"
        f"<div class=location>Length:</div><div>9{number}</div></li>"
        for number, title in enumerate(SHOWN)
    )
    assert {place for _, place in located(f"<h1>Films</h1><ul>{rows}</ul>")} == {None}
    assert {
        place for _, place in located(f"<h1>Films</h1><ul>{rows}</ul>".replace("Length:", "Old Mill"))
    } == {"Old Mill"}


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("יום רביעי, 17 בפברואר 2027 בשעה 20:00", "2027-02-17T20:00:00", None),
        ("רביעי 17.02.27", "2027-02-17", None),
        ("שבת 20 פברואר", "2027-02-20", None),
        ("19-20 בפברואר 2027", "2027-02-19", "2027-02-20"),
        ("17/2/2027 18:00 עד 20:00", "2027-02-17T18:00:00", "2027-02-17T20:00:00"),
    ],
)
def test_hebrew_days_are_read(text: str, start: str, end: str | None) -> None:
    (when,) = find_whens(text, near=date(2027, 2, 12), language="he")
    assert (when.start.isoformat(), when.end.isoformat() if when.end else None) == (start, end)
    assert when.weekday_agrees is not False


def test_a_hebrew_weekday_beside_a_day_is_no_title() -> None:
    rows = "".join(
        f"<li><p>{day} 20:00</p><p>Elm Quartet {day[-6:]}</p></li>"
        for day in ("יום רביעי 17.2", "יום חמישי 18.2", "ביום שישי 19.2")
    )
    assert all("יום" not in title for title, _ in told(f"<html lang=he><h1>Programme</h1><ul>{rows}</ul>"))


def _days(
    houses: list[str], behind: str = "<p><b>{film}</b></p><p>Dir. Ada Reed [9{number} min.]</p>"
) -> str:
    rows = "".join(
        f"<h2>{5 + number} March 2027</h2><h3>{house}</h3>"
        + "".join(
            f"<h3>{hour}:00</h3>" + behind.format(film=f"Tide {'abcdef'[number]}{hour}", number=number)
            for hour in (18, 20)[: 1 + number % 2]
        )
        for number, house in enumerate(houses)
    )
    return f"<title>Film Week</title><h1>Film Week</h1><div>{rows}</div>"


@pytest.mark.parametrize(
    "houses",
    [
        ["Odeonia – Main Auditorium", "Kinorama (KR)", "Kinorama (KR)", "Filmclub Ostra"],
        ["City Library", "Old Mill Theatre", "Kinorama"],
    ],
)
def test_a_heading_between_each_day_and_its_hours_is_the_house(houses: list[str]) -> None:
    expected = [
        (f"Tide {'abcdef'[number]}{hour}", house)
        for number, house in enumerate(houses)
        for hour in (18, 20)[: 1 + number % 2]
    ]
    assert located(_days(houses)) == expected


@pytest.mark.parametrize(
    "heads",
    [["Members' Mixer", "Opening Night", "Closing Party"], ["Kinorama", "Ostra", "Tide"], ["Old Mill"] * 3],
)
def test_headings_of_which_few_look_like_houses_are_no_places(heads: list[str]) -> None:
    assert "Kinorama" not in {place for _, place in located(_days(heads))}
    assert not {place for _, place in located(_days(heads))} & {"Members' Mixer", "Opening Night", "Ostra"}


def test_a_film_over_its_hours_is_no_house() -> None:
    films = ["The Bridge", "The Bridge", "Night Bus"]
    shown = {place for _, place in located(_days(films, behind=""))}
    assert not shown & set(films)


FILMS = "".join(_film(title, hours, "") for title, hours in SHOWN.items())


@pytest.mark.parametrize(
    "head",
    [
        "<div><a href=/16>Tue 16 February</a><strong>Wed 17 February</strong>"
        "<a href=/18>Thu 18 February</a></div>",
        "<p><a href=/16>« Tue 16 Feb</a></p><p>Wed 17 Feb 2027</p><p><a href=/18>Thu 18 Feb »</a></p>",
        "<h2>Programme for Wednesday 17 February</h2><a href=/18>Thursday 18 February</a>",
        "<h2>Today, Wednesday 17 February</h2><a href=/18>Tomorrow</a><a href=/19>Friday 19 February</a>",
    ],
)
def test_the_day_between_links_to_other_days_is_that_of_the_page(head: str) -> None:
    assert sorted(told(f"<h1>Programme</h1><div>{head}</div><div>{FILMS}</div>")) == SHOWINGS


def test_days_that_are_links_among_hours_are_rows() -> None:
    rows = "".join(
        f"<li><p>{day}</p><h3>{title}</h3><p>19:00</p></li>"
        for day, title in (
            ("<a href=/1>5 March 2027</a>", "Low Ebb"),
            ("6 March 2027", "Night Bus"),
            ("<a href=/3>7 March 2027</a>", "Quay Lights"),
        )
    )
    assert [start[8:10] for _, start in told(f"<h1>Films</h1><ul>{rows}</ul>")] == ["05", "06", "07"]


@pytest.mark.parametrize(("begins", "rows"), [("13:00", 3), ("11:00", 0)])
def test_headings_with_hours_are_of_the_day_that_a_label_tells_if_they_begin_with_it(
    begins: str, rows: int
) -> None:
    page = (
        f"<body><h1>Harbour Day</h1><h3>About</h3><ul><li>When: Saturday 6 March 2027, {begins} – 18:00</li>"
    )
    page += "<li>Where: The Old Quay</li></ul><h3>Programme</h3>"
    for row in (
        "13:00 - 13:15 Welcome",
        "13:15 - 14:00 Knots for beginners",
        "17:00 - 18:00 Songs of the sea",
    ):
        page += f"<h4>{row}</h4><h5>Speaker</h5><p>Ada Reef</p>"
    titles = {"Welcome", "Knots for beginners", "Songs of the sea"}
    assert (
        len([title for title, start in told(page) if title in titles and start[:10] == "2027-03-06"]) == rows
    )
