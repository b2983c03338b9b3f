import type { WrittenAt } from '../type-facts.ts';
import { runBy, type Called } from './called.ts';
import { NO_CONTEXT } from './context.ts';
import type { LinkedModule } from './linked-module.ts';
import type { Linker } from './linker.ts';
import { memberOf } from './members.ts';
import type { Value } from './value.ts';

/**
 * What calling a function of a module runs that is written at a place, with what may stand in for it where it is a method.
 * Undefined where no function with a body has its name there.
 */
export function calledAt(
	linker: Linker,
	module: LinkedModule,
	{ start }: Pick<WrittenAt, 'start'>,
): Called | undefined {
	// The first is the module itself.
	const id = module.facts.functions.findIndex(({ at }, index) => index > 0 && at[0] === start);
	if (id < 0) return undefined;
	const { class: owner, name } = module.facts.functions[id]!;
	if (owner === undefined) {
		return runBy(linker, module, linker.functionValue(module, id, NO_CONTEXT), 'atAll');
	}
	const of = { kind: 'class', module, class: owner } as const;
	const member = name.slice(name.lastIndexOf('.') + 1);
	const isMeant = (value: Value): boolean =>
		value.kind === 'either'
			? value.of.some(isMeant)
			: value.kind === 'function' && value.module.number === module.number && value.function === id;
	for (const receiver of [{ kind: 'instance', of, isExact: false } as const, of]) {
		const value = memberOf(linker, receiver, member, module);
		if (value && isMeant(value))
			return value.kind === 'either' && value.isOpen ? undefined : runBy(linker, module, value, 'atAll');
	}
	return undefined;
}
