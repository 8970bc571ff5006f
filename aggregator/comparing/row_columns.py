"""The rows of the `match` command as columns: read field by field, and then forgotten."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from aggregator.comparing.columns import Columns
from aggregator.comparing.records import is_of_posts, place_of_source, read_moment
from aggregator.links import page_address

AT_ONCE = 2000
TEXTS = ("source", "title", "start", "end", "venue", "address", "url", "festival", "description")

# A venue or an hour said a hundred times is kept once. Titles, pages and descriptions mostly are said once.
OFTEN_SAID = frozenset(TEXTS) - {"title", "url", "description"}

Row = Mapping[str, Any]
Moment = tuple[int | None, int | None, int | None]  # instant, wall, day


def columns_of_rows(rows: Iterable[Row]) -> Columns:
    """What `record_of_row` would say of each row, field by field. The last row of a `rid` counts."""
    rids: list[str] = []
    texts: dict[str, list[str | None]] = {name: [] for name in TEXTS}
    once: dict[str | None, str | None] = {"": None}
    for some in _batches(rows):
        rids += [str(row["rid"]) for row in some]
        for name, column in texts.items():
            said = _stripped([row.get(name) for row in some])
            column += (
                map(once.setdefault, said, said) if name in OFTEN_SAID else [text or None for text in said]
            )
    last = {rid: number for number, rid in enumerate(rids)}
    if len(last) < len(rids):
        rids = [*last]
        texts = {name: [column[number] for number in last.values()] for name, column in texts.items()}
    return _columns(rids, texts)


def _stripped(told: list[Any]) -> list[str | None]:
    """The texts without blanks around them; what is no text is taken as not said."""
    kinds = {*map(type, told)}
    if kinds == {str}:
        return [*map(str.strip, told)]
    if str not in kinds:
        return [None] * len(told)
    return [text.strip() if isinstance(text, str) else None for text in told]


def _batches(rows: Iterable[Row]) -> Iterator[list[Row]]:
    left = iter(rows)
    while some := [*islice(left, AT_ONCE)]:
        yield some


def _columns(rids: list[str], texts: dict[str, list[str | None]]) -> Columns:
    sources = [source or "" for source in texts["source"]]
    pages = [*map(page_address, texts.pop("url"))]
    starts, ends = texts.pop("start"), texts.pop("end")
    moments = {start: read_moment(start) for start in {*starts, *ends}}
    instants, walls, days = _turned([*map(moments.__getitem__, starts)])
    posts = {source: is_of_posts(source) for source in {*sources}}
    nothing = [None] * len(rids)
    return Columns(
        rid=rids,
        source=sources,
        title=[title or "" for title in texts["title"]],
        instant=instants,
        wall=walls,
        day=days,
        end=[moments[end][0] for end in ends],
        venue=texts["venue"],
        address=texts["address"],
        page=pages,
        festival=texts["festival"],
        description=[description or "" for description in texts["description"]],
        place_of_source=_PlacesOfSources(sources, pages),
        lat=nothing,
        lon=nothing,
        is_post=[posts[source] for source in sources],
    )


def _turned(moments: list[Moment]) -> tuple[list[int | None], list[int | None], list[int | None]]:
    return ([at for at, _, _ in moments], [wall for _, wall, _ in moments], [day for _, _, day in moments])


class _PlacesOfSources:
    """The places of sources, told when asked: few ever are."""

    def __init__(self, sources: Sequence[str], pages: Sequence[str | None]) -> None:
        self._sources, self._pages = sources, pages

    def __getitem__(self, number: int) -> str | None:
        return place_of_source(self._sources[number], self._pages[number])
