import { code, testRule } from '#test';
import rule from './rule.ts';

testRule(rule, {
	ecmascript: {
		valid: ['async () => await load()'],
		invalid: [
			code`
				async () => load()
				            ~~~~ found
			`,
		],
	},
	python: {
		valid: [
			code`
				async def main():
				    await load()
			`,
		],
		invalid: [
			code`
				async def main():
				    load()
				    ~~~~ found
			`,
		],
	},
});
