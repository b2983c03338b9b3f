import asyncio
import functools
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, contextmanager
from functools import partial

from .files import join, load, pause

pool = ThreadPoolExecutor()
kept = []


def apply(work, *arguments):
    return work(*arguments)


def twice(work):
    work()
    work()


def keep(work):
    kept.append(work)


async def offload(work, *arguments):
    loop = asyncio.get_running_loop()
    return await loop.run_in_executor(None, partial(work, *arguments))


def threaded(work):
    @functools.wraps(work)
    async def run(*arguments):
        return await asyncio.to_thread(work, *arguments)

    return run


def logged(work):
    @functools.wraps(work)
    def run(*arguments):
        print(work.__name__)
        return work(*arguments)

    return run


@logged
def slow(name):
    return load(name)


@logged
def fast(name):
    return join(name, name)


@threaded
def offloaded(name):
    return load(name)


@functools.lru_cache
def cached(name):
    return load(name)


@functools.cache
def cached_fast(name):
    return join(name, name)


def doubled(work):
    def run(name):
        return work(name)

    return run


@doubled
def doubled_slow(name):
    return load(name)


@contextmanager
def held():
    pause()
    yield 1


@contextmanager
def light():
    yield 1


@contextmanager
def slow_end():
    yield 1
    pause()


@asynccontextmanager
async def session():
    pause()  # expect: no-blocking-call
    yield 1


def lines():
    pause()
    yield "line"


def numbers():
    yield 1


async def callbacks(names):
    list(map(load, names))  # expect: no-blocking-call
    list(map(str.upper, names))  # safe: computes
    sorted(names, key=load)  # expect: no-blocking-call
    sorted(names, key=len)  # safe: computes
    names_list = ["a"]
    names_list.sort(key=load)  # expect: no-blocking-call
    max(names, key=lambda name: load(name))  # expect: no-blocking-call
    max(names, key=lambda name: len(name))  # safe: computes
    [load(name) for name in names]  # expect: no-blocking-call
    [join(name, name) for name in names]  # safe: computes
    functools.reduce(lambda text, name: text + load(name), names, "")  # expect: no-blocking-call


async def parameters():
    apply(pause)  # expect: no-blocking-call
    apply(load, "name")  # expect: no-blocking-call
    apply(join, "a", "b")  # safe: what it is given only computes
    twice(lambda: pause())  # expect: no-blocking-call
    twice(lambda: 1)  # safe: what it is given only computes
    apply(time.sleep, 1)  # expect: no-blocking-call
    apply(work=pause)  # expect: no-blocking-call


async def not_run_here():
    keep(pause)  # safe: kept, not called
    loop = asyncio.get_running_loop()
    loop.call_later(1, pause)  # safe: runs in a turn of its own
    loop.call_soon(pause)  # safe: runs in a turn of its own
    await asyncio.to_thread(pause)  # safe: another thread runs it
    await asyncio.to_thread(load, "a")  # safe: another thread runs it
    await loop.run_in_executor(None, pause)  # safe: another thread runs it
    await loop.run_in_executor(pool, load, "a")  # safe: another thread runs it
    await loop.run_in_executor(None, lambda: load("a"))  # safe: another thread runs it
    await offload(load, "a")  # safe: a wrapper around an executor
    await offloaded("a")  # safe: a decorator that hands it to a thread
    pool.submit(pause)  # safe: another thread runs it
    return lambda: pause()  # safe: whoever calls it


async def partials():
    usual = partial(load, "usual")
    usual()  # expect: no-blocking-call
    joined = functools.partial(join, "a")
    joined("b")  # safe: computes
    partial(load, "made")  # safe: made, not called
    partial(load, "now")()  # expect: no-blocking-call


async def decorated(name):
    slow(name)  # expect: no-blocking-call
    fast(name)  # safe: computes
    cached(name)  # expect: no-blocking-call
    cached_fast(name)  # safe: computes
    doubled_slow(name)  # expect: no-blocking-call


async def contexts():
    with held():  # expect: no-blocking-call
        pass
    with light():  # safe: enters without waiting
        pass
    with slow_end():  # expect: no-blocking-call
        pass
    async with session():  # safe: reported where it stands in that function
        pass
    held()  # safe: made, not entered


async def generators():
    for line in lines():  # expect: no-blocking-call
        print(line)
    for number in numbers():  # safe: computes
        print(number)
    created = lines()  # safe: nothing of it has run
    list(lines())  # expect: no-blocking-call
    list(numbers())  # safe: computes
    next(created)  # expect: no-blocking-call
