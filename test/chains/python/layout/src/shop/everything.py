from .files import *
from .files import load as fetch

__all__ = ["load", "join", "load_later", "fetch"]
