import type { Ranged } from '#program/type-oracle.ts';

/** Handlers by node type, or by node type and `:exit`. */
export type Handlers = Map<string, ((node: Ranged) => void)[]>;

type Keys = Readonly<Record<string, readonly string[] | undefined>>;

/** Visits every node once, parents first. Its own stack, so that a deep expression cannot exhaust JavaScript's. */
export function walk(root: Ranged, visitorKeys: Keys, handlers: Handlers): void {
	if (!handlers.size) return;

	const pending: { node: Ranged; leaving: boolean }[] = [{ node: root, leaving: false }];
	for (let step = pending.pop(); step; step = pending.pop()) {
		const { node, leaving } = step;
		if (leaving) {
			for (const handler of handlers.get(`${node.type}:exit`)!) handler(node);
			continue;
		}
		for (const handler of handlers.get(node.type) ?? []) handler(node);
		if (handlers.has(`${node.type}:exit`)) pending.push({ node, leaving: true });
		pushChildren(node, visitorKeys[node.type] ?? [], pending);
	}
}

function pushChildren(node: Ranged, keys: readonly string[], pending: { node: Ranged; leaving: boolean }[]): void {
	for (let key = keys.length - 1; key >= 0; key--) {
		const value = (node as unknown as Record<string, unknown>)[keys[key]!];
		if (Array.isArray(value)) {
			for (let item = value.length - 1; item >= 0; item--) {
				const child: unknown = value[item];
				if (isNode(child)) pending.push({ node: child, leaving: false });
			}
		} else if (isNode(value)) {
			pending.push({ node: value, leaving: false });
		}
	}
}

const isNode = (value: unknown): value is Ranged =>
	typeof value === 'object' && value !== null && typeof (value as Ranged).type === 'string';
