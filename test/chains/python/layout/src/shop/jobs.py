import functools


async def save(name):
    return name


async def is_ready():
    return True


def send(name):
    return save(name)  # safe: hands the coroutine on, and is no coroutine itself


def log(name):
    print(name)


def keeping(work):
    @functools.wraps(work)
    async def run(*arguments):
        return await work(*arguments)

    return run


@keeping
async def wrapped(name):
    return name


class Job:
    @classmethod
    async def all(cls):
        return [cls()]

    @staticmethod
    async def count():
        return 1

    async def start(self):
        self.check()  # expect: no-forgotten-await
        await self.check()  # safe: awaited
        self.mark()  # safe: synchronous

    async def check(self):
        return True

    def mark(self):
        return 1


class TimedJob(Job):
    async def check(self):
        super().check()  # expect: no-forgotten-await
        self.start()  # expect: no-forgotten-await
        self.mark()  # safe: inherited, synchronous
        return await super().check()  # safe: awaited


class SlowJob(TimedJob):
    pass


job = SlowJob()


def make_job():
    return SlowJob()
