import type { Assign, Await, Call, Name, PythonNode } from '#python';
import { nodesIn } from '#program/python/ast.ts';

/** `name = await call(…)`. */
export interface Wait {
	readonly assign: Assign;
	readonly target: Name;
	readonly wait: Await;
	readonly call: Call;
}

/** Neighbouring statements of a block that each wait for a call, of which none needs what one before it gave. */
export function runsOfWaits(body: readonly PythonNode[], isWanted: (call: Call) => boolean): Wait[][] {
	const runs: Wait[][] = [];
	let run: Wait[] = [];
	const end = () => {
		if (run.length > 1) runs.push(run);
		run = [];
	};
	for (const [index, statement] of body.entries()) {
		const wait = waitIn(statement);
		if (!wait || (run.length && needs(wait, run))) end();
		if (!wait) continue;
		// The question is dear, and most statements stand alone.
		const next = body[index + 1];
		if (!run.length && !(next && waitIn(next))) continue;
		if (isWanted(wait.call)) run.push(wait);
		else end();
	}
	end();
	return runs;
}

function waitIn(statement: PythonNode): Wait | undefined {
	if (statement.type !== 'Assign' || statement.targets.length !== 1 || statement.value.type !== 'Await')
		return undefined;
	const [target] = statement.targets;
	const call = statement.value.value;
	if (target?.type !== 'Name' || call.type !== 'Call') return undefined;
	const waitsInside = [...call.args, ...call.keywords].some(each => nodesIn(each).some(({ type }) => type === 'Await'));
	return waitsInside ? undefined : { assign: statement, target, wait: statement.value, call };
}

const needs = ({ call }: Wait, earlier: readonly Wait[]): boolean =>
	nodesIn(call).some(node => node.type === 'Name' && earlier.some(({ target }) => target.id === node.id));
