import type { TypeFacts } from './type-facts.ts';
import type { TypeOracle } from './type-oracle.ts';

/** Asks the best oracle first, and each next one only for what those before it did not know. */
export const layeredOracle = (oracles: readonly TypeOracle[]): TypeOracle => ({
	types(nodes) {
		const answers: (TypeFacts | undefined)[] = nodes.map(() => undefined);
		for (const oracle of oracles) {
			const open = answers.flatMap((answer, index) => (answer ? [] : [index]));
			if (!open.length) break;
			oracle.types(open.map(index => nodes[index]!)).forEach((answer, at) => (answers[open[at]!] = answer));
		}
		return answers;
	},
});
