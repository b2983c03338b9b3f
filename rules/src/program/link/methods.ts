import type { Span } from '../facts/module-facts.ts';
import { resolutionOrder } from './inheritance.ts';
import type { Linker } from './linker.ts';
import { memberOf } from './members.ts';
import type { Value } from './value.ts';

/** A method of a class of the project, and where its name stands. */
export interface Method {
	readonly path: string;
	readonly at: Span;
	readonly isAsync: boolean;
}

/** By name, what instances of a class of the project have from it and from its bases in the project; undefined for anything else. */
export function methodsOf(linker: Linker, value: Value): ReadonlyMap<string, Method> | undefined {
	if (value.kind !== 'class') return undefined;
	const order = resolutionOrder(linker, value);
	// A base that nobody knows may have any method.
	if (order.some(each => each === undefined)) return undefined;
	const instance = { kind: 'instance', of: value, isExact: true } as const;
	const names = order.flatMap(each =>
		each?.kind === 'class' ? Object.keys(each.module.facts.classes[each.class]!.members) : [],
	);
	return new Map(
		names.flatMap(name => {
			const member = memberOf(linker, instance, name, value.module);
			if (member?.kind !== 'function') return [];
			const { at, isAsync } = member.module.facts.functions[member.function]!;
			return [[name, { path: member.module.path, at, isAsync }] as const];
		}),
	);
}
