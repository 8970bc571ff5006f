"""One page in the making: its dice, what they chose, and the answers written down meanwhile."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import TypeVar

from benchmarks.layouts.agenda_words import WORDS, Words
from benchmarks.layouts.answers import Answer
from benchmarks.layouts.languages import LANGUAGES, Language
from benchmarks.layouts.moments import day_forms, hour_forms, printed_day, printed_hour
from benchmarks.layouts.phrases import LABELS, Labels
from benchmarks.layouts.titles import PLACES, SENTENCES, titles_of

T = TypeVar("T")
TOPICS = ("film", "meet", "talk", "board", "concert")
CODES = ("en",) * 5 + ("de", "fr", "es", "it", "nl", "pt")
HOURS = (10, 11, 12, 14, 15, 16, 17, 18, 19, 20, 21)
MINUTES = (0, 0, 15, 30, 45)


class Sheet:
    """Everything drawn goes through `pick` or `chance`, which remember it: failures are counted by it."""

    def __init__(self, seed: int, beside: Sheet | None = None) -> None:
        """A sheet `beside` another is of the same page: its language and its day."""
        self.dice = random.Random(seed)
        self.features: dict[str, str] = {}
        self.answers: list[Answer] = []
        self.heading: str | None = None  # a layout that brings its own
        self.language: Language = LANGUAGES[self.pick("language", (beside.code,) if beside else CODES)]
        self.topic = self.pick("topic", TOPICS)
        self.class_style = self.pick("classes", ("words", "bem", "none", "hash", "utility"))
        self.day_form = self.pick("day form", day_forms(self.language))
        self.hour_form = self.pick("hour form", hour_forms(self.language))
        today = date(2026, self.dice.choice((1, 2, 4, 6, 9, 11)), self.dice.randint(1, 27))
        self.today: date = beside.today if beside else today
        self._titles: list[str] = []
        self.talks: list[str] = []  # of an agenda, not yet given
        self.joint = ""  # between the hours of an agenda that tells when things end

    @property
    def code(self) -> str:
        """The language's two letters."""
        return self.language.code

    @property
    def labels(self) -> Labels:
        """What facts and buttons are called here."""
        return LABELS[self.code]

    @property
    def agenda(self) -> Words:
        """What the parts of an agenda are called here."""
        return WORDS[self.code]

    # Chance

    def pick(self, feature: str, options: Sequence[T]) -> T:
        """One of the options, remembered under the feature's name."""
        chosen = self.dice.choice(options)
        self.features[feature] = str(chosen)
        return chosen

    def chance(self, feature: str, likely: float) -> bool:
        """Yes or no, remembered."""
        chosen = self.dice.random() < likely
        self.features[feature] = "yes" if chosen else "no"
        return chosen

    def has(self, feature: str) -> bool:
        """What `chance` said of it."""
        return self.features[feature] == "yes"

    def some(self, options: Sequence[T]) -> T:
        """One of the options, where nobody will ask which."""
        return self.dice.choice(options)

    def several(self, least: int, most: int) -> int:
        """How many of something."""
        return self.dice.randint(least, most)

    def show_films(self) -> None:
        """What this layout is for, whatever topic was drawn."""
        self.topic = self.features["topic"] = "film"

    # What is on

    def titles(self, count: int) -> list[str]:
        """That many titles, each once on a page; a page that needs more has sequels."""
        if not self._titles:
            pool = titles_of(self.topic, self.code)
            self._titles = [*(f"{title} II" for title in pool), *self.dice.sample(pool, len(pool))]
        return [self._titles.pop() for _ in range(count)]

    def days(self, count: int, gap: int = 4) -> list[date]:
        """Days to come in their order, at most `gap` apart."""
        found = [self.today + timedelta(days=self.several(1, 9))]
        while len(found) < count:
            found.append(found[-1] + timedelta(days=self.several(1, gap)))
        return found

    def hour(self) -> time:
        """An hour at which things begin."""
        return time(self.some(HOURS), self.some(MINUTES))

    def hours(self, most: int) -> list[time]:
        """Up to that many different hours of one day."""
        return sorted({self.hour() for _ in range(self.several(1, most))})

    def later(self, start: time, hours: int = 2) -> time:
        """When something that began then is over."""
        return start.replace(hour=min(start.hour + hours, 23))

    def place(self) -> str:
        """Where something is."""
        return self.some(PLACES)

    def sentence(self) -> str:
        """A line about a gathering that says no day."""
        return self.some(SENTENCES[self.code])

    def facts(self) -> list[str]:
        """What else is said of a film or of a gathering: figures that are neither days nor hours."""
        facts = []
        if self.topic == "film":
            minutes, made = self.several(80, 170), self.several(1960, 2026)
            country = self.some(("UK", "USA", "France", "Italy"))
            facts.append(
                self.some((f"{minutes} min", f"{self.labels.length}: {minutes} min", f"{country}, {made}"))
            )
            if self.dice.random() < 0.5:
                by = self.some(("Sean Baker", "Agnès Varda", "Mike Leigh", "Wim Wenders"))
                facts.append(f"{self.labels.director}: {by}")
            if self.dice.random() < 0.3:
                facts.append(self.some(("15", "PG", "12A", "FSK 12", "18")))
            return facts
        if self.dice.random() < 0.4:
            facts.append(
                self.some(("£12 / £10", "€8", "$15", "Free entry" if self.code == "en" else "Gratis"))
            )
        if self.dice.random() < 0.3:
            by = self.some(("Film London", "The Guild", "Kulturverein", "City Arts"))
            facts.append(f"{self.labels.organiser}: {by}")
        return facts

    # As printed

    def day(self, day: date, form: str | None = None) -> str:
        """The day in the page's form, or in another one."""
        return printed_day(day, form or self.day_form, self.language)

    def clock(self, hour: time) -> str:
        """The hour in the page's form."""
        return printed_hour(hour, self.hour_form, self.language)

    def span(self, start: time, end: time | None) -> str:
        """The hours from and to, or the one hour where no end is told."""
        if end is None:
            return self.clock(start)
        return self.clock(start) + self.some((" - ", "–", " – ")) + self.clock(end)

    def moment(self, day: date, hour: time) -> str:
        """Day and hour in one line."""
        return f"{self.day(day)}, {self.clock(hour)}"

    # The answers

    def tell(self, title: str, day: date, hour: time | None = None, place: str | None = None) -> None:
        """Write down what the page just announced."""
        start = datetime.combine(day, hour) if hour else day
        self.answers.append(Answer(title, start, place))
