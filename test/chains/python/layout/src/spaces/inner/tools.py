import time


def wait():
    time.sleep(1)


def plain():
    return 1
