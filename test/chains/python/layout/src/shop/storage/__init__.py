from .base import Base
from .store import Store, make_store

store = Store("main")

__all__ = ["Base", "Store", "make_store", "store"]
