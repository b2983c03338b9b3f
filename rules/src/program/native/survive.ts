/**
 * The checker answers with an error where it fails itself: TypeScript 7.0.2 does so for every type that is written
 * `[]` where a tuple is expected. One such node must not take the file's other answers with it.
 */
export function askInParts<Node, Answer>(
	nodes: readonly Node[],
	ask: (nodes: readonly Node[]) => readonly (Answer | undefined)[],
	isAlive: () => boolean,
): readonly (Answer | undefined)[] {
	const answers = survive(() => ask(nodes), isAlive);
	if (answers || nodes.length < 2) return answers ?? nodes.map(() => undefined);

	const middle = nodes.length >> 1;
	return [nodes.slice(0, middle), nodes.slice(middle)].flatMap(part => askInParts(part, ask, isAlive));
}

/** Undefined where the checker failed and lives on; throws when it is gone. */
export function survive<Answer>(step: () => Answer, isAlive: () => boolean): Answer | undefined {
	try {
		return step();
	} catch (error) {
		if (!isAlive()) throw error;
		return undefined;
	}
}
