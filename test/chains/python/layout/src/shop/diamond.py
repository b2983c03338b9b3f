import time


class Top:
    def work(self):
        time.sleep(1)

    def rest(self):
        return 1


class Left(Top):
    pass


class Right(Top):
    def work(self):
        return 2

    def rest(self):
        time.sleep(1)


class Bottom(Left, Right):
    pass


class Upside(Right, Left):
    def rest(self):
        return super().rest()


class LeftOnly(Left):
    def work(self):
        return super().work()


async def main():
    Bottom().work()  # safe: Right comes before Top
    Bottom().rest()  # expect: no-blocking-call
    Left().work()  # expect: no-blocking-call
    Left().rest()  # safe: Top's, a constant
    Upside().rest()  # expect: no-blocking-call
    Upside().work()  # safe: Right's, a constant
    LeftOnly().work()  # expect: no-blocking-call
