import { code, type Cases } from '#test';

/** Executors around what is a promise already. */
export const wrapping: Cases = {
	valid: [
		'async function load() {} load().then(console.log);',
		// It does more than pass on: a limit in time, a delay.
		'new Promise((resolve, reject) => { fetch("/").then(resolve, reject); setTimeout(reject, 100); });',
		'new Promise((resolve, reject) => { fetch("/").then(r => setTimeout(() => resolve(r), 9), reject); });',
		'new Promise((resolve, reject) => { const p = fetch("/"); p.then(resolve, reject); });',
	],
	invalid: [
		code`
			const page = new Promise((resolve, reject) => {
			                 ~~~~~~~ wrapsPromise
				fetch('/').then(resolve, reject);
			});
			=> useIt
			const page = fetch('/');
		`,
		code`
			const page = new Promise((resolve, reject) => fetch('/').then(resolve).catch(reject));
			                 ~~~~~~~ wrapsPromise
			=> useIt
			const page = fetch('/');
		`,
		code`
			const page = new Promise((resolve, reject) => {
			                 ~~~~~~~ wrapsPromise
				fetch('/').then(response => { resolve(response.status); }).catch(error => reject(error));
			});
		`,
		code`
			const page = new Promise(resolve => {
			                 ~~~~~~~ losesRejection
				fetch('/').then(response => resolve(response.status));
			});
		`,
	],
};
