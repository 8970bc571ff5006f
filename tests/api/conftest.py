"""A service over a real store for each test that wants one."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from aggregator.store import Store
from tests.api.planting import Planted, planted, sown


@pytest.fixture(scope="session")
def seed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The made-up festival's database, made once and copied."""
    path = tmp_path_factory.mktemp("seed") / "store.db"
    store = sown(f"sqlite:///{path}")
    with store.reading() as connection:
        connection.exec_driver_sql("pragma wal_checkpoint(truncate)")
    store.close()
    return path


@pytest.fixture
def store(seed: Path, tmp_path: Path) -> Iterator[Store]:
    """A copy of its own."""
    shutil.copy(seed, tmp_path / "store.db")
    made = Store(f"sqlite:///{tmp_path / 'store.db'}")
    yield made
    made.close()


@pytest.fixture
def place(store: Store) -> Iterator[Planted]:
    """The made-up festival, nobody else writing."""
    made = planted(store)
    yield made
    made.client.close()


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Planted]:
    """The same for tests that only read."""
    made = planted(sown(f"sqlite:///{tmp_path_factory.mktemp('shared') / 'store.db'}"))
    yield made
    made.client.close()
    made.store.close()
