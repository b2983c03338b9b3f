import time
from collections.abc import Mapping
from contextlib import asynccontextmanager, contextmanager
from typing import Any, Dict, Optional


class Store:
    def read(self):
        time.sleep(1)

    async def save(self):
        return 1


class Memory:
    def read(self):
        return 1

    async def save(self):
        return 1


class Shelf:
    stores: "dict[str, Store]"

    def __init__(self, first: Optional[Store] = None, other: Optional[Store] = None):
        first = other or first
        self.first = first or Store()
        self.stores = {}
        self.memories: Dict[str, Memory] = {}
        self.untold = {}
        self.untold["a"] = Store()


class Single:
    @classmethod
    def instance(cls):
        if not hasattr(cls, "_instance"):
            cls._instance = cls()
        return cls._instance

    @classmethod
    def make(cls):
        return cls()


class Service(Single):
    def read(self):
        time.sleep(1)

    async def save(self):
        return 1


class Quick(Single):
    def read(self):
        return 1


@asynccontextmanager
async def opened():
    yield Store()


@contextmanager
def held(quick):
    store = Memory() if quick else Memory()
    try:
        yield store
    finally:
        print("closed")


def every(count):
    for _ in range(count):
        yield Store()


def first_of(stores: Mapping[str, Store], names: dict[str, Any]):
    return stores["first"]
