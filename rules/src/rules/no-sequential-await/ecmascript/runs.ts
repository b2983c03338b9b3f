import { nodesIn, unwrap, variableOf, type EcmascriptSource } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';

/** `const name = await call(…)`. */
export interface Wait {
	readonly declaration: TSESTree.VariableDeclaration;
	readonly id: TSESTree.BindingName;
	readonly wait: TSESTree.AwaitExpression;
	readonly call: TSESTree.CallExpression;
}

/** Neighbouring statements of a block that each wait for a call, of which none needs what one before it gave. */
export function runsOfWaits(
	source: EcmascriptSource,
	body: readonly TSESTree.Statement[],
	isWanted: (call: TSESTree.CallExpression) => boolean,
): Wait[][] {
	const runs: Wait[][] = [];
	let run: Wait[] = [];
	const end = () => {
		if (run.length > 1) runs.push(run);
		run = [];
	};
	for (const statement of body) {
		const wait = waitIn(statement);
		if (!wait || (run.length && needs(source, wait, run))) end();
		if (!wait) continue;
		// The question is dear, and most statements stand alone.
		const next = body[body.indexOf(statement) + 1];
		if (!run.length && !(next && waitIn(next))) continue;
		if (isWanted(wait.call)) run.push(wait);
		else end();
	}
	end();
	return runs;
}

function waitIn(statement: TSESTree.Statement): Wait | undefined {
	if (statement.type !== 'VariableDeclaration' || statement.declarations.length !== 1) return undefined;
	const [{ id, init }] = statement.declarations;
	const wait = init && unwrap(init);
	const call = wait?.type === 'AwaitExpression' ? unwrap(wait.argument) : undefined;
	if (wait?.type !== 'AwaitExpression' || call?.type !== 'CallExpression' || statement.kind === 'using')
		return undefined;
	const waitsInside = call.arguments.some(each => nodesIn(each).some(({ type }) => type === 'AwaitExpression'));
	return waitsInside || statement.kind === 'await using' ? undefined : { declaration: statement, id, wait, call };
}

/** True where a call uses a name that one of the earlier statements declares. */
function needs(source: EcmascriptSource, { call }: Wait, earlier: readonly Wait[]): boolean {
	return nodesIn(call).some(node => {
		const definition = node.type === 'Identifier' ? variableOf(source, node)?.defs[0] : undefined;
		const at = definition?.name.range[0];
		return at !== undefined && earlier.some(({ declaration: { range } }) => at >= range[0] && at < range[1]);
	});
}
