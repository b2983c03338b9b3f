import { code, type Cases } from '#test';

/** Decorators, methods of base classes and functions of libraries: what each does with a coroutine was tried. */
export const definitions: Cases = {
	valid: [
		code`
			import asyncio
			import click
			from functools import wraps
			def coro(f):
			    @wraps(f)
			    def wrapper(*args, **kwargs): return asyncio.run(f(*args, **kwargs))
			    return wrapper
			@click.command()
			@click.option("--name")
			@coro
			async def hello(name): await asyncio.sleep(1)
			@click.command()
			def sync(): asyncio.run(hello())
		`,
		code`
			from apscheduler.schedulers.asyncio import AsyncIOScheduler
			from fastapi import FastAPI
			from tornado.ioloop import PeriodicCallback
			from flask import Flask
			import socketio
			import pytest
			scheduler = AsyncIOScheduler()
			app = FastAPI()
			site = Flask("a")
			sio = socketio.AsyncServer()
			@scheduler.scheduled_job("interval", seconds=3)
			async def job(): ...
			@app.on_event("startup")
			async def start(): ...
			@site.before_request
			async def before(): ...
			@sio.event
			async def connect(sid): ...
			@pytest.fixture
			async def store(): ...
			PeriodicCallback(job, 100).start()
		`,
		code`
			import asyncio
			import logging
			import threading
			class Worker(threading.Thread):
			    def run(self): asyncio.run(self.work())
			    async def work(self): ...
			    async def stop(self): ...
			class Own(threading.Thread):
			    def start(self): asyncio.run(self.run())
			    async def run(self): ...
			class Base:
			    async def run(self): ...
			class Echo(asyncio.Protocol):
			    def data_received(self, data): ...
			    async def handle(self): ...
			class Other(Base):
			    async def run(self): ...
			    async def emit(self, record): ...
		`,
		code`
			import schedule
			import re
			from concurrent.futures import ThreadPoolExecutor
			def job(): ...
			async def later(): ...
			schedule.every(10).minutes.do(job)
			re.sub("a", lambda match: match[0], "b")
			ThreadPoolExecutor(initializer=job)
			class other:
			    def every(self): return self
			other().every().do(later)
		`,
	],
	invalid: [
		code`
			import click
			import typer
			from celery import Celery, shared_task
			from celery.signals import worker_ready
			app = typer.Typer()
			tasks = Celery("a")
			@click.command()
			 ~~~~~~~~~~~~~ neverRuns
			@click.option("--name")
			async def hello(name): ...
			@app.command()
			 ~~~~~~~~~~~ neverRuns
			async def bye(): ...
			@tasks.task
			 ~~~~~~~~~~ given
			async def work(): ...
			@shared_task(bind=True)
			 ~~~~~~~~~~~ given
			async def more(self): ...
			@worker_ready.connect
			 ~~~~~~~~~~~~~~~~~~~~ neverRuns
			async def ready(**kwargs): ...
		`,
		code`
			import atexit
			from apscheduler.schedulers.background import BackgroundScheduler
			from pydantic import BaseModel, field_validator
			from sqlalchemy import event
			scheduler = BackgroundScheduler()
			@atexit.register
			 ~~~~~~~~~~~~~~~ neverRuns
			async def stop(): ...
			@scheduler.scheduled_job("interval", seconds=3)
			 ~~~~~~~~~~~~~~~~~~~~~~~ neverRuns
			async def job(): ...
			@event.listens_for(object, "connect")
			 ~~~~~~~~~~~~~~~~~ neverRuns
			async def connected(connection, record): ...
			class User(BaseModel):
			    name: str
			    @field_validator("name")
			     ~~~~~~~~~~~~~~~ given
			    @classmethod
			    async def is_free(cls, value): return value
		`,
		code`
			import asyncio
			import logging
			import threading
			from django.core.management.base import BaseCommand
			from watchdog.events import FileSystemEventHandler
			class Worker(threading.Thread):
			    async def run(self): await asyncio.sleep(1)
			    ~~~~~ protocol
			class Echo(asyncio.Protocol):
			    async def data_received(self, data): ...
			    ~~~~~ protocol
			class Remote(logging.Handler):
			    async def emit(self, record): ...
			    ~~~~~ protocol
			class Command(BaseCommand):
			    async def handle(self, *args, **options): ...
			    ~~~~~ protocol
			class Watcher(FileSystemEventHandler):
			    async def on_modified(self, event): ...
			    ~~~~~ protocol
		`,
		code`
			import re
			import sched
			import schedule
			import tkinter as tk
			import websocket
			from multiprocessing.pool import ThreadPool
			from anyio import from_thread
			async def save(*args): ...
			schedule.every(10).minutes.do(save)
			                              ~~~~ neverRuns
			timer = sched.scheduler()
			timer.enter(5, 1, save)
			                  ~~~~ neverRuns
			tk.Button(text="a", command=save)
			                            ~~~~ neverRuns
			re.sub("a", save, "b")
			            ~~~~ misread
			pool = ThreadPool(2)
			pool.map(save, [1])
			         ~~~~ given
			from_thread.run_sync(save)
			                     ~~~~ given
			websocket.WebSocketApp("ws://a", on_message=save, on_open=save)
			                                            ~~~~ neverRuns
			                                                          ~~~~ neverRuns
			channel = object()
			channel.basic_consume("a", on_message_callback=save)
			                                               ~~~~ neverRuns
		`,
	],
};
