from __future__ import annotations

from abc import ABC, abstractmethod


class Base(ABC):
    @abstractmethod
    def read(self) -> str: ...

    @abstractmethod
    def label(self) -> str: ...

    def first(self) -> str:
        return self.read()[0]
