"""Titles with a day in them, over the line that tells day and hour."""

from __future__ import annotations

from tests.scrapers.test_list_evidence import told


def test_a_title_that_tells_its_day_is_that_of_the_moment_below_it() -> None:
    card = "<div><div>{}</div><div>{}</div><div>{}</div><div>-- read more --</div></div>"
    shown = (
        (
            "Quay Arts present Iona Salt at the Mill July 29th, with Reed Society",
            "Jul 29, 2027 (Thu), 7:30 pm - 10:00 pm",
            "Quay Arts present Iona Salt at the Mill on July 29th, with the Reed Society.",
        ),
        ("Net Menders", "Sep 18, 2027 (Sat), 7:30 pm - 10:00 pm", "A band of four from the coast."),
        ("Tide and Reed", "Sep 25, 2027 (Sat), 7:30 pm - 10:00 pm", "Two fiddles and a piano."),
        ("The Long Way Out", "Nov 06, 2027 (Sat), 7:30 pm - 10:00 pm", "Songs of the road."),
    )
    page = "<h1>Events</h1>" + "".join(card.format(*row) for row in shown)
    found = told(page)
    assert [start for _, start in found] == [
        "2027-07-29T19:30:00",
        "2027-09-18T19:30:00",
        "2027-09-25T19:30:00",
        "2027-11-06T19:30:00",
    ]
    assert found[0][0].startswith("Quay Arts present Iona Salt")
