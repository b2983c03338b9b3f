import { code, type Cases } from '#test';

/** A list that changes while a loop over it awaits. */
export const shifted: Cases = {
	valid: [
		'export class Hub { clients = []; async all(text) { for (const each of [...this.clients]) await each.send(text); } drop(i) { this.clients.splice(i, 1); } }',
		'export class Hub { clients = []; async all(text) { for (const each of this.clients.slice()) await each.send(text); } drop(i) { this.clients.splice(i, 1); } }',
		'export class Hub { clients = []; async all(text) { for (const each of this.clients) await each.send(text); } add(one) { this.clients.push(one); } }',
		'export class Hub { clients = []; all(text) { for (const each of this.clients) each.send(text); } drop(i) { this.clients.splice(i, 1); } }',
		'export class Hub { clients = []; async all(text) { for (const each of this.clients) await each.send(text); } drop(one) { this.clients = this.clients.filter(each => each !== one); } }',
		'export class Hub { clients = []; others = []; async all(text) { for (const each of this.clients) await each.send(text); } drop() { this.others.shift(); } }',
		'export class Hub { clients = new Set(); async all(text) { for (const each of this.clients) await each.send(text); } drop(one) { this.clients.delete(one); } }',
		'export async function all(text) { const clients = []; for (const each of clients) await each.send(text); clients.splice(0); }',
		'export async function all(clients) { for (const each of clients) await each.send(); } export function drop(clients) { clients.shift(); }',
	],
	invalid: [
		code`
			export class Hub {
				clients: Client[] = [];
				async all(text: string) {
					for (const each of this.clients) await each.send(text);
					                   ~~~~~~~~~~~~ shifted
				}
				drop(one: Client) {
					this.clients.splice(this.clients.indexOf(one), 1);
				}
			}
			=> iterateCopy
			export class Hub {
				clients: Client[] = [];
				async all(text: string) {
					for (const each of [...this.clients]) await each.send(text);
				}
				drop(one: Client) {
					this.clients.splice(this.clients.indexOf(one), 1);
				}
			}
		`,
		code`
			const jobs = [];
			export async function run() {
				for (const job of jobs) {
				                  ~~~~ shifted
					await job();
				}
			}
			export const next = () => jobs.shift();
			=> iterateCopy
			const jobs = [];
			export async function run() {
				for (const job of [...jobs]) {
					await job();
				}
			}
			export const next = () => jobs.shift();
		`,
	],
};
