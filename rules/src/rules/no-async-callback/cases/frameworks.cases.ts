import { code, type Cases } from '#test';

/** Frameworks, of which the version or the kind of callback decides. */
export const frameworks: Cases = {
	valid: [
		{
			files: { 'package.json': '{"dependencies":{"express":"^5.0.0"}}' },
			code: code`
			import express from 'express';
			const app = express();
			app.get('/', async (request, response) => { response.json(await fetch('/')); });
		`,
		},
		code`
			import express from 'express';
			import fastify from 'fastify';
			const app = express();
			app.get('/', async (request, response) => { response.json(await fetch('/')); });
			fastify().get('/', async () => await fetch('/'));
		`,
		{
			files: { 'package.json': '{"dependencies":{"express":"^4.0.0"}}' },
			code: code`
			import express from 'express';
			const app = express();
			app.get('/', async (request, response, next) => {
				try {
					response.json(await fetch('/'));
				} catch (error) {
					next(error);
				}
			});
		`,
		},
		code`
			import { program } from 'commander';
			program.command('sync').action(async () => { await fetch('/'); });
			await program.parseAsync();
		`,
		code`
			import { useEffect } from 'react';
			export function App({ load }) {
				useEffect(() => {
					(async () => { await load(); })().catch(console.error);
				}, [load]);
				return <button onClick={async () => { await load(); }} />;
			}
		`,
		{
			options: { allow: ['on', 'router.get'] },
			files: { 'package.json': '{"dependencies":{"express":"^4.0.0"}}' },
			code: code`
			import { Router } from 'express';
			const router = Router();
			router.get('/', async (request, response) => { response.json(await fetch('/')); });
			process.on('SIGINT', async () => { await fetch('/'); });
		`,
		},
		// What answers is given back, and that is no promise.
		{
			files: { 'package.json': '{"dependencies":{"express":"^4.0.0"}}' },
			code: code`
			import { Router } from 'express';
			import { find } from './store';
			Router().post('/snapshots', async (request, response) => {
				try {
					if (!request.body.name) return response.status(400).send({ error: 'name' });
					response.send(find(request.body.name));
				} catch (error) {
					response.sendStatus(500);
				}
			});
		`,
		},
	],
	invalid: [
		{
			files: { 'package.json': '{"dependencies":{"express":"^4.18.0"}}' },
			code: code`
			import express from 'express';
			const app = express();
			app.get('/', async (request, response, next) => {
			             ~~~~~ handler
				response.json(await fetch('/'));
			});
			=> addNext
			import express from 'express';
			const app = express();
			app.get('/', async (request, response, next) => {
				try {
					response.json(await fetch('/'));
				} catch (error) {
					next(error);
				}
			});
		`,
		},
		{
			files: { 'package.json': '{"dependencies":{"express":"~3.1"}}' },
			code: code`
			import connect from 'connect';
			import { Router } from 'express';
			async function handle(request, response) { response.json(await fetch('/')); }
			Router().route('/').post([handle]);
			                          ~~~~~~ handler
			connect().use(handle);
			              ~~~~~~ handler
		`,
		},
		// What somebody else gives may be one, where nothing is awaited.
		{
			files: { 'package.json': '{"dependencies":{"express":"^4.0.0"}}' },
			code: code`
			import { Router } from 'express';
			import { answer } from './answer';
			Router().post('/snapshots', async (request, response) => {
			                            ~~~~~ handler
				try {
					return answer(request, response);
				} catch (error) {
					response.sendStatus(500);
				}
			});
		`,
		},
		code`
			import { useEffect } from 'react';
			export function App({ id }) {
				useEffect(async () => {
				          ~~~~~ cleanup
					await fetch(id);
				}, [id]);
			}
			=> wrap
			import { useEffect } from 'react';
			export function App({ id }) {
				useEffect(() => { (async () => {
					await fetch(id);
				})().catch(error => { console.error(error); }); }, [id]);
			}
		`,
		code`
			import * as React from 'react';
			async function load() { await fetch('/'); }
			export function App() {
				React.useLayoutEffect(() => load(), []);
				                            ~~~~ cleanup
			}
		`,
		{
			options: { checkAttributes: true },
			code: code`
			async function save() { await fetch('/'); }
			export const App = () => <><button onClick={save} /><Form onSubmit={save} /></>;
			                                            ~~~~ ignored
		`,
		},
	],
};
