"""Lines of a page or a printed sheet, with what their layout says, and the entries read from them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class Line:
    """One line a reader sees.

    `path` names the blocks it lies in, outermost first; two lines with the same beginning of a path share
    blocks. `level` is 1 to 6 for headings, 7 for a line that stands out (bold, `dt`, `th`), 0 for others.
    `names` are classes and identifiers on and closely around it, in lower case. `links` are pairs of words
    and address. `stamp` is the machine-readable moment the markup gives beside the words.
    `sign` is equal for lines of the same make. `row` is the block of the table's row it lies in, else 0,
    and `head` what the table's head says over its cell. `size` is the height of printed letters in points,
    `weight` tells bold and slanted letters from others, `left` and `width` are where the words begin and how
    wide they are, and `room` is the white behind them up to the edge of their column; all 0 where nothing is
    printed. `lead` are the bold words that a line of others begins with, `tail` those
    of the element that ends it, `mark` those of its one element in bold or slanted letters, `first`
    those of the first of two named elements that it consists of, `buttons` those of elements that the
    markup calls buttons. `answers` are those of `asked_once`.
    """

    text: str
    path: tuple[int, ...] = ()
    level: int = 0
    names: str = ""
    links: tuple[tuple[str, str], ...] = ()
    stamp: str | None = None
    sign: str = ""
    size: float = 0.0
    row: int = 0
    head: str = ""
    weight: int = 0
    left: float = 0.0
    width: float = 0.0
    room: float = 0.0
    lead: str = ""
    tail: str = ""
    mark: str = ""
    first: str = ""
    buttons: tuple[str, ...] = ()
    answers: dict[object, Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    def saying(self, text: str) -> Line:
        """The line with other words, or the line itself where these are its own: most steps change few."""
        return self if text == self.text else replace(self, text=text)

    def is_made_like(self, other: Line) -> bool:
        """Whether both are of one make, bear the same names and lie as deep as each other."""
        return (self.sign, self.names, len(self.path)) == (other.sign, other.names, len(other.path))

    @property
    def table(self) -> tuple[int, ...]:
        """The blocks around the row that it lies in; none where it lies in no row."""
        return self.path[: self.path.index(self.row)] if self.row in self.path else ()

    @property
    def is_menu(self) -> bool:
        """Whether it is several buttons side by side and nothing else: `Home`, `Guests`, `About`."""
        return len(self.buttons) > 1 and self.text == " ".join(self.buttons)


@dataclass(frozen=True, slots=True)
class Entry:
    """One gathering of a programme, as it stands there; moments as in `Listing`.

    `line` is where its date or time stands. `own_title` is false when the title is that of the heading it
    stands under or of the page. `labelled` is true when the line says that it is a date ("When: …"),
    `whole_day` when its row says "all day" where others say an hour. `title_line` is where its own title
    stands (-1: nowhere), `place_guessed` is true when only the look of the words says that they are a place.
    """

    title: str
    start: datetime | date
    end: datetime | date | None = None
    all_day: bool = False
    place: str | None = None
    url: str | None = None
    notice: str = ""
    line: int = 0
    own_title: bool = True
    labelled: bool = False
    title_level: int = 0
    guessed: frozenset[str] = frozenset()
    whole_day: bool = False
    title_line: int = -1
    place_guessed: bool = False

    @property
    def timed(self) -> bool:
        """Whether a time of day is known."""
        return isinstance(self.start, datetime)

    @property
    def wall(self) -> datetime | date:
        """When it starts as a clock on its wall shows, whether the line tells a zone or not."""
        return self.start.replace(tzinfo=None) if isinstance(self.start, datetime) else self.start

    @property
    def day(self) -> date:
        """The local day it starts."""
        return self.start.date() if isinstance(self.start, datetime) else self.start

    @property
    def last_day(self) -> date:
        """The local day it ends, as far as that is told."""
        last = self.end or self.start
        return last.date() if isinstance(last, datetime) else last


def shared_blocks(path: Sequence[int], other: Sequence[int]) -> int:
    """In how many blocks two lines lie together, from the outermost."""
    pairs = zip(path, other, strict=False)
    return next((at for at, (one, two) in enumerate(pairs) if one != two), min(len(path), len(other)))
