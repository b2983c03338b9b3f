import type { Ranged } from '#program/type-oracle.ts';

/** Handlers by node type, or by node type and `:exit`. */
export type Handlers = Map<string, ((node: Ranged) => void)[]>;

type Keys = Readonly<Record<string, readonly string[] | undefined>>;

/** What the walk needs to know of a node type, found once per walk and not once per node. */
interface Plan {
	readonly keys: readonly string[];
	readonly entering: readonly ((node: Ranged) => void)[];
	readonly leaving: readonly ((node: Ranged) => void)[];
}

const NONE: readonly never[] = [];

/** Visits every node once, parents first. Its own stack, so that a deep expression cannot exhaust JavaScript's. */
export function walk(root: Ranged, visitorKeys: Keys, handlers: Handlers): void {
	if (!handlers.size) return;
	const plans = new Map<string, Plan>();
	const planOf = (type: string): Plan => {
		const plan = {
			keys: visitorKeys[type] ?? NONE,
			entering: handlers.get(type) ?? NONE,
			leaving: handlers.get(`${type}:exit`) ?? NONE,
		};
		plans.set(type, plan);
		return plan;
	};
	// A node that is left stands below its children, with undefined on top of it as a mark.
	const pending: (Ranged | undefined)[] = [root];
	while (pending.length) {
		const node = pending.pop();
		if (!node) {
			const left = pending.pop()!;
			for (const handler of plans.get(left.type)!.leaving) handler(left);
			continue;
		}
		const { keys, entering, leaving } = plans.get(node.type) ?? planOf(node.type);
		for (const handler of entering) handler(node);
		if (leaving.length) pending.push(node, undefined);
		pushChildren(node, keys, pending);
	}
}

function pushChildren(node: Ranged, keys: readonly string[], pending: (Ranged | undefined)[]): void {
	for (let key = keys.length - 1; key >= 0; key--) {
		const value = (node as unknown as Record<string, unknown>)[keys[key]!];
		if (Array.isArray(value)) {
			for (let item = value.length - 1; item >= 0; item--) {
				const child: unknown = value[item];
				if (isNode(child)) pending.push(child);
			}
		} else if (isNode(value)) {
			pending.push(value);
		}
	}
}

const isNode = (value: unknown): value is Ranged =>
	typeof value === 'object' && value !== null && typeof (value as Ranged).type === 'string';
