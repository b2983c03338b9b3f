import { code, type Cases } from '#test';

/** Executors that return a value, which nobody gets. */
export const values: Cases = {
	valid: [
		'(x: boolean) => new Promise(resolve => { if (x) return resolve(1); return void setTimeout(resolve); });',
		'(x: boolean) => new Promise(resolve => { if (x) { resolve(1); return; } return setTimeout(resolve, 1); });',
		'new Promise(resolve => { resolve([1].map(x => { return x; })); return undefined; });',
		'new Promise(() => null);',
		'let done: any; new Promise(resolve => (done = resolve));',
		'let done: any, fail: any; new Promise((resolve, reject) => [(done = resolve), (fail = reject)]);',
	],
	invalid: [
		code`
			(data: string) => new Promise(resolve => { setTimeout(resolve); return data; });
			                                                                       ~~~~ returnsValue
		`,
		code`
			new Promise<void>(resolve => {
				const timer = setTimeout(resolve, 10);
				return () => clearTimeout(timer);
				       ~~~~~~~~~~~~~~~~~~~~~~~~~ returnsValue
			});
		`,
		code`
			(first: string) => { let last = ''; return new Promise(() => [first, (last = first)]); };
			                                                             ~~~~~~~~~~~~~~~~~~~~~~~ returnsValue
		`,
		code`
			new Promise(() => 42);
			                  ~~ returnsValue
		`,
		code`
			new Promise(resolve => null);
			                       ~~~~ returnsValue
		`,
		{
			options: { allowVoid: false },
			code: code`
				new Promise(resolve => void setTimeout(resolve));
				                       ~~~~~~~~~~~~~~~~~~~~~~~~ returnsValue
			`,
		},
		{
			options: { checkCalls: true },
			code: code`
				new Promise(resolve => setTimeout(resolve, 1));
				                       ~~~~~~~~~~~~~~~~~~~~~~ returnsValue
			`,
		},
	],
};
