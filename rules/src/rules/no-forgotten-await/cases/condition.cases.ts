import { code, type Cases } from '#test';

/** A promise as a condition: always true. */
export const condition: Cases = {
	valid: [
		'async function isReady() { return true; } export async function main() { if (await isReady()) return 1; }',
		code`
			export class Cache {
				pending?: Promise<void>;
				async load() {
					if (this.pending) await this.pending;
					if (!this.pending) this.pending = fetch('/').then(() => {});
				}
			}
		`,
		// Under a key there may be nothing, whatever the type says.
		code`
			const loading: Record<string, Promise<string>> = {};
			export function load(id: string) {
				const known = loading[id];
				if (known) return known;
				if (!loading['default']) loading.default = fetch('/').then(response => response.text());
				return loading[id] ? loading[id] : (loading[id] = fetch(id).then(response => response.text()));
			}
		`,
		// Not there before a method of the class has set it, which another one asks for.
		code`
			export class Worker {
				closing: Promise<void>;
				#draining: Promise<void>;
				async run() {
					while (!this.closing) await this.next();
					if (this.#draining) return;
				}
				close() {
					this.closing = fetch('/').then(() => {});
					this.#draining = this.closing;
				}
			}
		`,
		// The types say that it is always there; the code knows better.
		code`
			export class Cache {
				pending!: Promise<void>;
				load() {
					if (!this.pending) this.pending = fetch('/').then(() => {});
					return this.pending;
				}
			}
		`,
		'export async function main(loading: Promise<void> | undefined) { if (loading) await loading; }',
		'declare function find(): Promise<void> | undefined; if (find()) console.log(1);',
		{
			code: 'async function isReady() { return true; } export const ready = () => (isReady() ? 1 : 2);',
			options: { checkConditionals: false },
		},
	],
	invalid: [
		code`
			async function isReady() { return true; }
			export async function main() {
				if (isReady()) return 1;
				    ~~~~~~~ condition
			}
			=> addAwait
			async function isReady() { return true; }
			export async function main() {
				if (await isReady()) return 1;
			}
		`,
		code`
			async function isReady() { return true; }
			export async function main() {
				const ready = isReady();
				if (!ready) throw new Error('late');
				     ~~~~~ condition
			}
			=> addAwait
			async function isReady() { return true; }
			export async function main() {
				const ready = await isReady();
				if (!ready) throw new Error('late');
			}
		`,
		code`
			async function isReady() { return true; }
			export async function main(other: boolean) {
				while (other && isReady()) return;
				                ~~~~~~~ condition
				return isReady() || other ? 1 : 2;
				       ~~~~~~~ condition
			}
			=> addAwait
			async function isReady() { return true; }
			export async function main(other: boolean) {
				while (other && await isReady()) return;
				return isReady() || other ? 1 : 2;
			}
			=> addAwait
			async function isReady() { return true; }
			export async function main(other: boolean) {
				while (other && isReady()) return;
				return await isReady() || other ? 1 : 2;
			}
		`,
		// Without a place for an await there is nothing to suggest.
		code`
			async function isReady() { return true; }
			export const main = () => isReady() ? 1 : 2;
			                          ~~~~~~~ condition
		`,
	],
};
