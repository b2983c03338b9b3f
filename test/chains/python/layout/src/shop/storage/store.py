from __future__ import annotations

import functools
import subprocess
import time
from functools import cached_property
from pathlib import Path

from .base import Base


class Store(Base):
    shared: Store

    def __init__(self, name: str) -> None:
        self.path = Path(name)
        self.title = name

    def read(self) -> str:
        return self.path.read_text()

    def label(self) -> str:
        return self.title

    @property
    def content(self) -> str:
        return self.read()

    @content.setter
    def content(self, text: str) -> None:
        self.path.write_text(text)

    @property
    def name(self) -> str:
        return self.title

    @cached_property
    def parsed(self) -> str:
        return self._load()

    def _load(self) -> str:
        return self.path.read_text()

    @functools.lru_cache(maxsize=1)
    def kept(self) -> str:
        return self._load()

    @staticmethod
    def version() -> str:
        return subprocess.check_output(["git", "rev-parse", "HEAD"]).decode()

    @staticmethod
    def kind() -> str:
        return "store"

    @classmethod
    def opened(cls, name: str) -> Store:
        made = cls(name)
        made._load()
        return made

    @classmethod
    def named(cls, name: str) -> Store:
        return cls(name)

    def __call__(self) -> str:
        return self._load()

    def __enter__(self) -> Store:
        self._load()
        return self

    def __exit__(self, *error: object) -> None:
        pass

    async def reload(self) -> str:
        await self.load_later()  # safe: asynchronous
        self._load()  # expect: no-blocking-call
        self.label()  # safe: reads an attribute
        self.kind()  # safe: a constant
        self.version()  # expect: no-blocking-call
        self.content  # expect: no-blocking-call
        self.name  # safe: a property that reads an attribute
        self.path.read_text()  # expect: no-blocking-call
        self.path.with_suffix(".txt")  # safe: computes a name
        return self.read()  # expect: no-blocking-call

    async def load_later(self) -> str:
        return self.title

    @classmethod
    async def all(cls) -> list[Store]:
        cls.version()  # expect: no-blocking-call
        cls.kind()  # safe: a constant
        return [cls("a")]


class MemoryStore(Store):
    def read(self) -> str:
        return self.title

    def _load(self) -> str:
        return self.title

    async def refill(self) -> str:
        self.read()  # safe: its own, which reads from memory
        super().label()  # safe: reads an attribute
        return super().read()  # expect: no-blocking-call


class DeepStore(MemoryStore):
    async def deep(self) -> None:
        self.version()  # expect: no-blocking-call
        self.label()  # safe: two levels up, reads an attribute
        self._load()  # safe: the override above reads from memory


class Eager:
    def __init__(self) -> None:
        self.text = Path("eager").read_text()


class EagerChild(Eager):
    pass


class Cell:
    def __init__(self) -> None:
        self.text = ""

    def __call__(self) -> str:
        return self.text

    def __enter__(self) -> str:
        return self.text

    def __exit__(self, *error: object) -> None:
        pass


class SlowExit:
    def __enter__(self) -> None:
        pass

    def __exit__(self, *error: object) -> None:
        time.sleep(1)


def make_store(name: str) -> Store:
    return Store(name)


def make_memory():
    return MemoryStore("m")
