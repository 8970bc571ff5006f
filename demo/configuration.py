"""The demo's settings as a real `festmeet.toml`, so that it is also the first example a person reads."""

from __future__ import annotations

from datetime import datetime, timedelta
from importlib.resources import files
from pathlib import Path
from urllib.parse import urlsplit

from demo.programme import CITY, DAYS, NAME, ZONE, first_day

WELCOME = """
festmeet follows the made-up Farol Film Festival, played by a small web server at {site}.

  page       {address}/
  API        {address}/api/v1/events?q=drinks
  calendar   {address}/calendar.ics
  sources    {address}/sources

Half a minute from now the fringe's mixer moves, its walk is cancelled and its picnic vanishes.
To follow a real festival:  .venv/bin/festmeet discover https://its-site.example/ --write
and then .venv/bin/festmeet run (README.md, "A festival of your own"). An example of settings: {config}
"""


def written(folder: Path, site: str, port: int, now: datetime) -> Path:
    """Write `festmeet.toml` into `folder` for the site at `site`, the service at `port`; returns its path.

    What an earlier demo stored is removed: its festival was another day's.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("festmeet.db*"):
        old.unlink()
    day = first_day(now)
    text = files("demo").joinpath("festmeet.toml.in").read_text(encoding="utf-8")
    path = folder / "festmeet.toml"
    path.write_text(
        text.format(
            folder=folder.resolve().as_posix(),
            address=f"http://127.0.0.1:{port}",
            port=port,
            site=site,
            site_host=urlsplit(site).netloc,
            name=NAME,
            city=CITY,
            zone=ZONE,
            starts_on=day.isoformat(),
            ends_on=(day + timedelta(days=DAYS)).isoformat(),
        ),
        encoding="utf-8",
    )
    return path
