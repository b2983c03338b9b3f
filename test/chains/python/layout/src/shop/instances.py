from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Optional

from .storage import Base, Store, make_store, store
from .storage.store import Cell, DeepStore, Eager, EagerChild, MemoryStore, SlowExit, make_memory

own = Store("own")
memory = MemoryStore("memory")


class Service:
    later: Store
    other: Optional[Store] = None

    def __init__(self, given: Store, path: Path, unknown) -> None:
        self.given = given
        self.path = path
        self.made = Store("made")
        self.memory = MemoryStore("memory")
        self.unknown = unknown
        self.inner = self._inner()

    def _inner(self) -> Store:
        return Store("inner")

    async def run(self) -> None:
        self.given.read()  # expect: no-blocking-call
        self.given.label()  # safe: reads an attribute
        self.made.read()  # expect: no-blocking-call
        self.made.label()  # safe: reads an attribute
        self.memory.read()  # safe: exactly that class, reads from memory
        self.memory.version()  # expect: no-blocking-call
        self.later.read()  # expect: no-blocking-call
        self.later.label()  # safe: reads an attribute
        self.path.read_text()  # expect: no-blocking-call
        self.path.joinpath("a")  # safe: computes a name
        self.inner.read()  # expect: no-blocking-call
        self.inner.label()  # safe: reads an attribute
        self.unknown.read()  # safe: nobody knows what it is
        if self.other is not None:
            self.other.read()  # expect: no-blocking-call
            self.other.label()  # safe: reads an attribute


@dataclass
class Loaded:
    path: Path
    text: str = field(init=False)

    def __post_init__(self) -> None:
        self.text = self.path.read_text()


@dataclass
class Plain:
    path: Path
    store: Store

    async def show(self) -> None:
        self.path.read_text()  # expect: no-blocking-call
        self.path.with_name("b")  # safe: computes a name
        self.store.read()  # expect: no-blocking-call
        self.store.label()  # safe: reads an attribute


async def made() -> None:
    local = Store("local")
    local.read()  # expect: no-blocking-call
    local.label()  # safe: reads an attribute
    own.read()  # expect: no-blocking-call
    own.label()  # safe: reads an attribute
    store.read()  # expect: no-blocking-call
    store.label()  # safe: reads an attribute
    Store("chained").read()  # expect: no-blocking-call
    Store("chained").label()  # safe: reads an attribute
    Store.read(local)  # expect: no-blocking-call
    await local.load_later()  # safe: asynchronous


async def statics() -> None:
    Store.version()  # expect: no-blocking-call
    Store.kind()  # safe: a constant
    Store.opened("a")  # expect: no-blocking-call
    Store.named("a")  # safe: keeps a name
    Store.named("a").read()  # expect: no-blocking-call


async def properties() -> None:
    own.content  # expect: no-blocking-call
    own.name  # safe: reads an attribute
    own.parsed  # safe: runs once, and the instance keeps it
    own.kept()  # safe: runs once, and is kept
    own.content = "text"  # expect: no-blocking-call
    own.title = "text"  # safe: an attribute


async def constructors(path: Path) -> None:
    Eager()  # expect: no-blocking-call
    EagerChild()  # expect: no-blocking-call
    Loaded(path)  # expect: no-blocking-call
    Plain(path, own)  # safe: keeps what it is given
    Cell()  # safe: keeps a text
    own()  # expect: no-blocking-call
    Cell()()  # safe: computes


async def contexts() -> None:
    with Store("a"):  # expect: no-blocking-call
        pass
    with Cell() as text:  # safe: enters without waiting
        text.upper()
    with SlowExit():  # expect: no-blocking-call
        pass
    with Store("b") as entered:  # expect: no-blocking-call
        entered.label()  # safe: reads an attribute
        entered.read()  # expect: no-blocking-call


async def factories() -> None:
    make_store("a").read()  # expect: no-blocking-call
    make_store("a").label()  # safe: reads an attribute
    created = make_memory()
    created.read()  # safe: exactly that class, reads from memory
    created.version()  # expect: no-blocking-call


async def overrides(any_store: Base, known: Store) -> None:
    any_store.read()  # expect: no-blocking-call
    any_store.label()  # safe: no override blocks
    any_store.first()  # expect: no-blocking-call
    known.read()  # expect: no-blocking-call
    memory.read()  # safe: exactly this class, reads from memory
    memory.first()  # safe: exactly this class, its read is from memory
    MemoryStore("x").content  # safe: its read is from memory
    DeepStore("x").read()  # safe: inherits the override that reads from memory
    DeepStore("x").version()  # expect: no-blocking-call
    [each.read() for each in [Store("y")]]  # expect: no-blocking-call
