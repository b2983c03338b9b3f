import time as clock
from pathlib import Path, PurePath
from subprocess import run as execute
from time import sleep as doze

__all__ = ["Path", "PurePath", "clock", "doze", "execute"]
