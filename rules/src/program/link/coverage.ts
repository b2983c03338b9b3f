import type { CallFacts, ModuleFacts, ValueId } from '../facts/module-facts.ts';
import { runBy } from './called.ts';
import { isInAsyncCode } from './in-async-code.ts';
import type { LinkedModule } from './linked-module.ts';
import type { Linker } from './linker.ts';

/** Why nobody knows what a call calls. */
export type Reason =
	| 'an expression that is not described'
	| 'a parameter without a type of the project'
	| 'an import that led nowhere'
	| 'a name that its module does not say'
	| 'a member of what is not fully known'
	| 'what a call gives'
	| 'a variable with several values'
	| 'a declaration without a body'
	| 'something else';

/** How much of a file a program understands. */
export interface Coverage {
	/** Specifiers of imports that lead to no file, no package and no core module, as they are written, each once. */
	readonly imports: readonly string[];
	/** Calls in asynchronous code. */
	readonly calls: number;
	/** Those of them of which nobody knows what they call. The name is missing where nothing is described. */
	readonly unknown: readonly { readonly name?: string; readonly reason: Reason }[];
}

/** `leadsNowhere` tells of an import whether it finds nothing; `text` is the file's own. */
export function coverageOf(
	linker: Linker,
	module: LinkedModule,
	text: string,
	leadsNowhere: (asked: ModuleFacts['imports'][number]) => boolean,
): Coverage {
	const { functions, imports } = module.facts;
	let calls = 0;
	const unknown: { name?: string; reason: Reason }[] = [];
	functions.forEach((each, id) => {
		if (!isInAsyncCode(module.facts, id)) return;
		for (let left = each.undescribed ?? 0; left > 0; left--) {
			calls++;
			unknown.push({ reason: 'an expression that is not described' });
		}
		for (const call of each.calls) {
			if (call.how !== 'call' && call.how !== 'construct') continue;
			calls++;
			if (!isKnown(linker, module, call)) {
				unknown.push({ name: text.slice(...call.at), reason: reasonOf(linker, module, call.callee, leadsNowhere) });
			}
		}
	});
	const lost = imports.filter(leadsNowhere).map(({ specifier, level }) => '.'.repeat(level ?? 0) + specifier);
	return { imports: [...new Set(lost)], calls, unknown };
}

function isKnown(linker: Linker, module: LinkedModule, { callee }: CallFacts): boolean {
	const value = linker.evaluate(module, callee);
	return value !== undefined && runBy(linker, module, value, 'atAll') !== undefined;
}

/** Follows what a value is made of to the part that is not known. */
function reasonOf(
	linker: Linker,
	module: LinkedModule,
	id: ValueId,
	leadsNowhere: (asked: ModuleFacts['imports'][number]) => boolean,
): Reason {
	const value = module.facts.values[id];
	switch (value?.kind) {
		case 'parameter':
			return 'a parameter without a type of the project';
		case 'import':
			return leadsNowhere(value) ? 'an import that led nowhere' : 'a name that its module does not say';
		case 'either':
			return 'a variable with several values';
		case 'callable':
			return 'a declaration without a body';
		case 'member':
		case 'call':
		case 'construct':
		case 'awaited':
		case 'entered':
		case 'instance':
		case 'bound':
		case 'item':
		case 'passed':
		case 'element': {
			const of = linker.evaluate(module, value.of);
			if (of === undefined) return reasonOf(linker, module, value.of, leadsNowhere);
			if (value.kind === 'member') return 'a member of what is not fully known';
			return value.kind === 'call' || value.kind === 'awaited' ? 'what a call gives' : 'something else';
		}
		default:
			return 'something else';
	}
}
