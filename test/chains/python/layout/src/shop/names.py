import importlib
from typing import TYPE_CHECKING

import shop
import shop.files
import shop.files as renamed
from shop import file_tools, join, load, twice
from shop.everything import fetch, load_later
from shop.everything import join as join_of_star
from shop.files import LIMIT, ROOT, load_badly, pause
from shop.files import load as settings
from spaces.inner import tools
from spaces.inner.tools import plain, wait

from . import disk
from .disk import Path, PurePath, clock, doze, execute
from .everything import *

if TYPE_CHECKING:
    from shop.storage.store import Cell, Store

alias = pause
table = {"pause": pause}


def local():
    pause()


async def direct(name):
    load(name)  # expect: no-blocking-call
    join(name, name)  # safe: computes
    await load_later(name)  # safe: asynchronous
    await load_badly(name)  # safe: reported where it stands in that function
    twice(name)  # expect: no-blocking-call
    settings(name)  # expect: no-blocking-call
    local()  # expect: no-blocking-call
    alias()  # expect: no-blocking-call
    return f"{load(name)}"  # expect: no-blocking-call


async def modules(name):
    shop.load(name)  # expect: no-blocking-call
    shop.join(name, name)  # safe: computes
    shop.files.load_twice(name)  # expect: no-blocking-call
    shop.files.join(name, name)  # safe: computes
    renamed.pause()  # expect: no-blocking-call
    renamed.join(name, name)  # safe: computes
    file_tools.load(name)  # expect: no-blocking-call
    file_tools.join(name, name)  # safe: computes
    fetch(name)  # expect: no-blocking-call
    join_of_star(name, name)  # safe: computes
    tools.wait()  # expect: no-blocking-call
    tools.plain()  # safe: a namespace package, computes
    wait()  # expect: no-blocking-call
    plain()  # safe: computes
    shop.store.read()  # expect: no-blocking-call
    shop.store.label()  # safe: reads an attribute


async def imported_here(name):
    from .files import join as put_together
    from .files import load as read_here

    read_here(name)  # expect: no-blocking-call
    put_together(name, name)  # safe: computes


async def platform(name):
    ROOT.read_text()  # expect: no-blocking-call
    ROOT.with_name(name)  # safe: computes a name
    LIMIT.bit_length()  # safe: a number
    Path(name).read_text()  # expect: no-blocking-call
    PurePath(name).with_suffix(".txt")  # safe: computes a name
    clock.sleep(1)  # expect: no-blocking-call
    clock.monotonic()  # safe: looks at a clock
    doze(1)  # expect: no-blocking-call
    execute(["ls"])  # expect: no-blocking-call
    disk.clock.sleep(1)  # expect: no-blocking-call
    disk.clock.time()  # safe: looks at a clock


async def typed(store: "Store", cell: "Cell"):
    store.read()  # expect: no-blocking-call
    store.label()  # safe: reads an attribute
    cell()  # safe: computes


async def shadowed(name, pause):
    pause()  # safe: the parameter, not the import
    load = str.upper
    load(name)  # safe: a local of that name


async def unknown(store, name):
    store.read()  # safe: nobody knows what it is
    importlib.import_module(name).load(name)  # safe: nobody knows which module


def synchronous():
    pause()  # safe: no event loop for certain


async def untaken():
    later = lambda: pause()  # safe: only made
    return [later, pause, table]  # safe: only passed on
