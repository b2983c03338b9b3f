import time
from pathlib import Path

ROOT = Path("data")
LIMIT = 10
SETTINGS = ROOT.read_text()  # safe: start-up, when nobody waits yet


def load(name):
    return (ROOT / name).read_text()


def load_twice(name):
    return load(name) + load(name)


def pause():
    time.sleep(1)


def join(one, two):
    return one + two


async def load_later(name):
    return name


async def load_badly(name):
    return load(name)  # expect: no-blocking-call


def _hidden():
    time.sleep(1)
