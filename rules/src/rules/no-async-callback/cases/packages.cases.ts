import { code, type Cases } from '#test';

/** Packages: what each does with a promise was tried, with a callback that rejects. */
export const packages: Cases = {
	valid: [
		code`
			// Routes, hooks, errors: these wait.
			import Koa from 'koa';
			import fastify from 'fastify';
			import Hapi from '@hapi/hapi';
			import { Hono } from 'hono';
			async function work() { await fetch('/'); }
			new Koa().use(work);
			fastify().get('/', work);
			fastify().addHook('onReady', work);
			fastify().setErrorHandler(work);
			fastify().after(work);
			Hapi.server().ext('onPreResponse', work);
			new Hono().get('/', work);
		`,
		code`
			// What subscribes may map to a promise and wait for it.
			import { catchError, defer, map, mergeMap, of, switchMap } from 'rxjs';
			async function work() { await fetch('/'); }
			of(1).pipe(map(work), mergeMap(work), switchMap(work), catchError(work)).subscribe(console.log);
			defer(work).subscribe({ next: value => console.log(value) });
			const own = { subscribe(work) { return work(); } };
			own.subscribe(async () => { await fetch('/'); });
		`,
		code`
			import async from 'async';
			async function work() { await fetch('/'); }
			async.each([1], work);
			async.each([1], work, error => console.log(error));
			async.mapLimit([1], 2, work);
			async.parallel([work, work]);
			async.queue(work, 2);
		`,
		code`
			import cron from 'node-cron';
			import { Cron } from 'croner';
			import { scheduleJob } from 'node-schedule';
			import { AsyncTask } from 'toad-scheduler';
			async function work() { await fetch('/'); }
			cron.schedule('* * * * *', work);
			new Cron('* * * * *', { catch: true }, work);
			scheduleJob('* * * * *', work).on('error', console.error);
			new AsyncTask('work', work);
		`,
		code`
			import jwt from 'jsonwebtoken';
			import bcrypt from 'bcrypt';
			import fs from 'fs-extra';
			import assert from 'node:assert/strict';
			export async function main(token, key) {
				jwt.verify(token, key, (error, user) => { if (error) throw error; console.log(user); });
				await bcrypt.hash('a', 10);
				await fs.readJson('a.json');
				await assert.rejects(async () => { await fetch('/'); });
				assert.throws(() => JSON.parse(token));
				assert.throws(() => answer());
				assert.throws(answer, /no query/);
			}
			// Nothing async about it: what is wrong it throws on the spot.
			function answer(query) {
				if (!query) throw new Error('no query');
				return fetch(query);
			}
		`,
		code`
			import { computed, onMounted, ref, watch } from 'vue';
			const id = ref(1);
			watch(id, async value => { await fetch(value); });
			onMounted(async () => { await fetch('/'); });
			export const double = computed(() => id.value * 2);
			function own(computed) { return computed(async () => { await fetch('/'); }); }
			own(work => work());
		`,
		code`
			import { createServer } from 'node:net';
			import multer from 'multer';
			import Bottleneck from 'bottleneck';
			import yargs from 'yargs';
			async function work() { await fetch('/'); }
			multer({ storage: multer.diskStorage({ destination: 'uploads' }) });
			new Bottleneck().on('idle', work);
			yargs(['a']).command('a', 'b', {}, work).parse();
			createServer().listen(1, () => console.log('ready'));
		`,
		code`
			import { cac } from 'cac';
			const cli = cac('a');
			cli.command('build').action(async () => { await fetch('/'); });
			cli.parse(process.argv, { run: false });
			await cli.runMatchedCommand();
		`,
		{
			files: { 'package.json': '{"dependencies":{"polka":"^1.0.0"}}' },
			code: code`
			import polka from 'polka';
			polka().get('/', async (request, response) => { response.end(await fetch('/')); });
		`,
		},
		code`
			import { pipeline } from 'node:stream/promises';
			export const copy = (a, b) => pipeline(a, async function* (source) { for await (const part of source) yield part; }, b);
		`,
		// In another file it may throw before it waits, as any function may; what it waits for is caught.
		{
			code: 'import express from "express"; import { show } from "./show.ts"; express.Router().get("/", show);',
			files: {
				'package.json': '{"dependencies":{"express":"^4.18.0"}}',
				'show.ts': code`
					import type { Request, Response } from 'express';
					export const show = async (request: Request, response: Response, next: (error: unknown) => void) => {
						try {
							const user = await fetch(request.url);
							return response.json(user);
						} catch (error) {
							next(error);
						}
					};
				`,
			},
		},
	],
	invalid: [
		code`
			import express from 'express';
			import Koa from 'koa';
			import polka from 'polka';
			import fastify from 'fastify';
			async function ready() { await fetch('/'); }
			const app = express();
			app.listen(3000, ready);
			                 ~~~~~ ignored
			new Koa().listen(3000, ready);
			                       ~~~~~ ignored
			polka().use(a => a).get('/', b => b).listen(3000, ready);
			                                                  ~~~~~ ignored
			fastify().listen({ port: 3000 }, ready);
			                                 ~~~~~ ignored
		`,
		{
			filename: 'case.cjs',
			code: code`
			const { Server } = require('socket.io');
			const passport = require('passport');
			const { Strategy: LocalStrategy } = require('passport-local');
			const multer = require('multer');
			const cors = require('cors');
			async function find(name) { await fetch(name); }
			const io = new Server(80);
			io.use(find);
			       ~~~~ ignored
			io.of('/a').on('connection', socket => { socket.use(find); socket.emit('a', 1, find); });
			                                                    ~~~~ ignored
			                                                                               ~~~~ ignored
			passport.deserializeUser(find);
			                         ~~~~ ignored
			passport.use(new LocalStrategy({ usernameField: 'mail' }, find));
			                                                          ~~~~ ignored
			multer({ storage: multer.diskStorage({ destination: find }), fileFilter: find });
			                                                    ~~~~ ignored
			                                                                         ~~~~ ignored
			cors({ origin: find });
			               ~~~~ ignored
		`,
		},
		code`
			import { BehaviorSubject, filter, finalize, fromEvent, tap } from 'rxjs';
			async function save(value) { await fetch(value); }
			fromEvent(document, 'click').pipe(tap(save), filter(save), finalize(save)).subscribe(save);
			                                      ~~~~ ignored
			                                                    ~~~~ misread
			                                                                    ~~~~ ignored
			                                                                                     ~~~~ ignored
			new BehaviorSubject(1).subscribe({ next: save, error: save });
			                                         ~~~~ ignored
			                                                      ~~~~ ignored
		`,
		{
			filename: 'case.ts',
			code: code`
			import type { HttpClient } from '@angular/common/http';
			import type { Channel } from 'amqplib';
			import { Page } from 'puppeteer';
			async function save(value: unknown) { await fetch(String(value)); }
			export class Service {
				constructor(private readonly http: HttpClient, private readonly channel: Channel) {}
				start(page: Page) {
					this.http.get('/').pipe().subscribe(save);
					                                    ~~~~ ignored
					this.channel.consume('queue', save);
					                              ~~~~ ignored
					page.on('response', save);
					                    ~~~~ ignored
				}
			}
		`,
		},
		code`
			import { autorun, reaction } from 'mobx';
			import { configureStore } from '@reduxjs/toolkit';
			import { create } from 'zustand';
			async function save() { await fetch('/'); }
			autorun(save);
			        ~~~~ ignored
			reaction(() => 1, save);
			                  ~~~~ ignored
			configureStore({}).subscribe(save);
			                             ~~~~ ignored
			const useStore = create(() => ({}));
			useStore.subscribe(save);
			                   ~~~~ ignored
		`,
		code`
			import { Cron } from 'croner';
			import schedule from 'node-schedule';
			import { Task } from 'toad-scheduler';
			async function work() { await fetch('/'); }
			new Cron('* * * * *', work);
			                      ~~~~ ignored
			new Cron('* * * * *', { catch: true }, work);
			schedule.scheduleJob('* * * * *', work);
			                                  ~~~~ ignored
			new Task('work', work);
			                 ~~~~ ignored
		`,
		code`
			import jwt from 'jsonwebtoken';
			import bcrypt from 'bcryptjs';
			import mysql from 'mysql';
			import request from 'request';
			import superagent from 'superagent';
			import fs from 'fs-extra';
			import async from 'async';
			async function done(error, value) { await fetch(value); }
			jwt.verify('a', 'b', done);
			                     ~~~~ ignored
			bcrypt.compare('a', 'b', done);
			                         ~~~~ ignored
			const connection = mysql.createConnection({});
			connection.query('select 1', done);
			                             ~~~~ ignored
			request('/', done);
			             ~~~~ ignored
			superagent.get('/').set('a', 'b').end(done);
			                                      ~~~~ ignored
			fs.readJson('a.json', done);
			                      ~~~~ ignored
			async.eachLimit([1], 2, done, done);
			                              ~~~~ ignored
		`,
		code`
			import assert from 'node:assert';
			import { pipeline, PassThrough } from 'node:stream';
			import { subscribe } from 'node:diagnostics_channel';
			async function work() { await fetch('/'); }
			assert.throws(work);
			              ~~~~ misread
			assert.throws(() => work());
			                    ~~~~ misread
			assert.doesNotThrow(async () => { await fetch('/'); });
			                    ~~~~~ misread
			pipeline(process.stdin, new PassThrough(), work);
			                                           ~~~~ ignored
			subscribe('a', work);
			               ~~~~ ignored
		`,
		code`
			import { computed } from 'vue';
			import { useEffect } from 'preact/hooks';
			async function load() { return (await fetch('/')).json(); }
			export const rows = computed(load);
			                             ~~~~ misread
			export const more = computed({ get: async () => await load(), set() {} });
			                                    ~~~~~ misread
			export const App = () => useEffect(load, []);
			                                   ~~~~ cleanup
		`,
		code`
			import { app, globalShortcut, nativeTheme, session, Tray } from 'electron';
			import { onAuthStateChanged } from 'firebase/auth';
			import * as vscode from 'vscode';
			async function save() { await fetch('/'); }
			app.on('ready', save);
			                ~~~~ ignored
			nativeTheme.on('updated', save);
			                          ~~~~ ignored
			new Tray('a.png').on('click', save);
			                              ~~~~ ignored
			globalShortcut.register('A', save);
			                             ~~~~ ignored
			session.defaultSession.webRequest.onBeforeRequest(save);
			                                                  ~~~~ ignored
			onAuthStateChanged(save, save);
			                         ~~~~ ignored
			const panel = vscode.window.createWebviewPanel();
			panel.webview.onDidReceiveMessage(save);
			                                  ~~~~ ignored
		`,
		code`
			import puppeteer from 'puppeteer';
			import { chromium } from 'playwright';
			import { PubSub } from '@google-cloud/pubsub';
			async function look(response) { await response.text(); }
			const page = await (await puppeteer.launch()).newPage();
			page.on('response', look);
			                    ~~~~ ignored
			const browser = await chromium.launch();
			const other = await browser.newPage();
			other.on('response', look);
			                     ~~~~ ignored
			new PubSub().subscription('a').on('message', look);
			                                             ~~~~ ignored
		`,
		code`
			import { cac } from 'cac';
			import { program } from 'commander';
			async function build() { await fetch('/'); }
			const cli = cac('a');
			cli.command('build').action(build);
			                            ~~~~~ ignored
			cli.parse();
			program.hook('preAction', build);
			                          ~~~~~ ignored
		`,
		{
			files: { 'package.json': '{"dependencies":{"polka":"^0.5.2"}}' },
			code: code`
			import polka from 'polka';
			async function home(request, response) { response.end(await fetch('/')); }
			polka().use('/a', home).get('/', home);
			                  ~~~~ handler
			                                 ~~~~ handler
		`,
		},
	],
};
