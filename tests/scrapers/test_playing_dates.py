"""Days of a play behind the label that says they are its days, wherever on its page they stand."""

from __future__ import annotations

import pytest

from tests.scrapers.test_list_evidence import told


@pytest.mark.parametrize(
    "line",
    [
        "Playing dates: Thursday, 4 March 2027 until Saturday, 6 March 2027",
        "Performance dates: 4–6 March 2027",
        "Show times | 4–6 March 2027",
        "Aufführungstermine: 4.–6. März 2027",
        "Dates du spectacle : du 4 au 6 mars 2027",
        "Dates des représentations : du 4 au 6 mars 2027",
        "Fechas de función: 4 a 6 de marzo de 2027",
        "Speeldata: 4 t/m 6 maart 2027",
    ],
)
def test_the_days_of_a_play_are_called_after_its_page(line: str) -> None:
    about = "<p>by Ada Reef</p><h3>About</h3><p>A play about the delta.</p>"
    page = (
        f"<title>Low Water | Reed Theatre</title><h1>Low Water</h1>{about}<div>{line}</div><div>Tickets</div>"
    )
    assert told(page) == [("Low Water", "2027-03-04")]
