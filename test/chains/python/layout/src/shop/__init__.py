from .files import join, load, load_twice as twice
from .storage import Store, store
from . import files as file_tools

__all__ = ["Store", "file_tools", "join", "load", "store", "twice"]
