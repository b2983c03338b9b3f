import time

from . import circle_a


def walk(depth):
    return walk(depth - 1) if depth else time.sleep(1)


def count(depth):
    return count(depth - 1) if depth else 0


def ping(depth):
    pong(depth - 1)


def pong(depth):
    if depth:
        ping(depth)
    time.sleep(1)


def tick(depth):
    return tock(depth - 1)


def tock(depth):
    return tick(depth) if depth else 0


def one():
    time.sleep(1)


def two():
    one()


def three():
    two()


def four():
    three()


def five():
    four()


def six():
    five()


def seven():
    six()


def eight():
    seven()


def nine():
    eight()


async def circles():
    walk(3)  # expect: no-blocking-call
    count(3)  # safe: only counts
    ping(3)  # expect: no-blocking-call
    tick(3)  # safe: a circle without a leaf
    circle_a.even(3)  # safe: a circle through two files


async def depths():
    one()  # expect: no-blocking-call
    five()  # expect: no-blocking-call
    eight()  # expect: no-blocking-call
    nine()  # safe: true, and longer than anybody reads
