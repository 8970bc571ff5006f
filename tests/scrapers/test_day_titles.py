"""Days as headings over the titles of what is on, where no hour is told."""

from __future__ import annotations

from tests.scrapers.test_blocks import told

TALKS = {
    "Friday Day 1 : 12 March 2027": (
        ("Ada Reef", "Knots for beginners"),
        ("Jo “Buoy” van Sail & Mo Tide", "What lighthouses tell"),
        ("Flo Anchor", "Why we sail at night"),
    ),
    "Saturday Day 2 : 13 March 2027": (
        ("Ben Harbour", "A map of the winds"),
        ("Lou Pier", "Ropes, and how they wear"),
        ("Kit Quay", "Of gulls and people"),
    ),
}


def _page(
    talks: dict[str, tuple[tuple[str, str], ...]], below: str = "<p><a href=/t>Read more…</a></p>"
) -> str:
    days = (
        f"<h2>{day}</h2>"
        + "".join(f"<div><h4>{who}</h4><h5>{title}</h5>{below}</div>" for who, title in rows)
        for day, rows in talks.items()
    )
    return f"<body><h1>Harbour Conference</h1>{''.join(days)}"


def test_days_over_headings_without_hours_tell_what_is_on_and_people_are_no_titles() -> None:
    assert told(_page(TALKS)) == [
        (title, f"2027-03-{12 + number}") for number, rows in enumerate(TALKS.values()) for _, title in rows
    ]


def _talks(page: str) -> set[str]:
    titles = {title for title, _ in told(page)}
    return {said for rows in TALKS.values() for row in rows for said in row} & titles


def test_days_that_do_not_follow_each_other_are_those_of_posts() -> None:
    assert not _talks(_page(dict(reversed(TALKS.items()))))


def test_parts_that_come_again_below_each_day_and_reports_are_no_programme() -> None:
    parts = (("Where we went", "By sea"), ("What we ate", "At sea"), ("Who we met", "On land"))
    assert not {"By sea", "Where we went"} & {title for title, _ in told(_page(dict.fromkeys(TALKS, parts)))}
    report = "<p>We walked along the pier for hours and then the rain came, so that everybody hid in the old "
    report += "boat house and told stories until it was dark.</p>"
    assert not _talks(_page(TALKS, report))
