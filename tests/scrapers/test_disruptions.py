"""Trains that do not run, told among what is on."""

from __future__ import annotations

import pytest

from tests.scrapers.test_blocks import told


def page(title: str) -> str:
    return (
        "<h1>Weekend</h1><h2>Lantern Walk</h2><p>Friday, 5 March 2027, 18:00</p>"
        f"<h2>{title}</h2><p>Saturday, 6 March 2027, 22:00</p>"
    )


@pytest.mark.parametrize(
    "title",
    [
        "Rail replacement buses",
        "Engineering works on the Quay line",
        "Einschränkungen bei der S2 in den Ferien",
        "Schienenersatzverkehr am Kai",
        "Perturbations sur la ligne 4",
        "Cortes en la línea 3",
        "Interruzioni sulla linea M2",
        "Werkzaamheden op het spoor",
        "Interrupções na linha azul",
    ],
)
def test_trains_that_do_not_run_are_no_gathering(title: str) -> None:
    assert told(page(title)) == [("Lantern Walk", "2027-03-05T18:00:00")]


@pytest.mark.parametrize(
    "title",
    ["Strangers on a Train", "Störung im Schlaf", "La línea del mar", "Linea d'ombra", "Delays and Desires"],
)
def test_plays_about_trains_are(title: str) -> None:
    assert dict(told(page(title)))[title] == "2027-03-06T22:00:00"
