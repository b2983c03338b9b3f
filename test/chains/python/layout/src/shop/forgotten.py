from __future__ import annotations

import asyncio

import shop.jobs
from shop import jobs
from shop.jobs import Job, SlowJob, TimedJob, is_ready, job, log, make_job, save, send, wrapped

from .jobs_barrel import keep, save as through_star, write


async def imports(name):
    save(name)  # expect: no-forgotten-await
    await save(name)  # safe: awaited
    log(name)  # safe: synchronous
    send(name)  # expect: no-forgotten-await
    await send(name)  # safe: awaited
    wrapped(name)  # expect: no-forgotten-await
    await wrapped(name)  # safe: awaited
    if is_ready():  # expect: no-forgotten-await
        log(name)
    if await is_ready():  # safe: awaited
        log(name)
    jobs.save(name)  # expect: no-forgotten-await
    jobs.log(name)  # safe: synchronous
    shop.jobs.save(name)  # expect: no-forgotten-await
    shop.jobs.log(name)  # safe: synchronous
    return save(name)  # expect: no-forgotten-await


async def re_exports(name):
    keep(name)  # expect: no-forgotten-await
    through_star(name)  # expect: no-forgotten-await
    write(name)  # safe: synchronous


async def methods(given: TimedJob):
    Job().start()  # expect: no-forgotten-await
    Job().mark()  # safe: synchronous
    slow = SlowJob()
    slow.start()  # expect: no-forgotten-await
    slow.check()  # expect: no-forgotten-await
    slow.mark()  # safe: inherited, synchronous
    await slow.start()  # safe: awaited
    job.start()  # expect: no-forgotten-await
    job.mark()  # safe: synchronous
    make_job().start()  # expect: no-forgotten-await
    make_job().mark()  # safe: synchronous
    Job.all()  # expect: no-forgotten-await
    SlowJob.count()  # expect: no-forgotten-await
    given.check()  # expect: no-forgotten-await
    given.mark()  # safe: synchronous
    kept = slow.check()
    log("between")
    await kept  # safe: awaited later
    await asyncio.gather(slow.start(), job.start())  # safe: awaited together


class Runner:
    later: Job

    def __init__(self, given: Job):
        self.given = given
        self.made = SlowJob()

    async def run(self):
        self.given.start()  # expect: no-forgotten-await
        self.given.mark()  # safe: synchronous
        self.made.start()  # expect: no-forgotten-await
        self.made.mark()  # safe: synchronous
        self.later.start()  # expect: no-forgotten-await
        await self.later.start()  # safe: awaited
