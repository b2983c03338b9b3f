import type { Expression, PythonNode, Statement } from '#python';
import { is } from '../../python/ast.ts';
import { eachChild } from './each-child.ts';
import { lastNameOf } from './signatures.ts';

/** True when a body may run to its end. */
export function canEnd(body: readonly Statement[]): boolean {
	return body.every(statement => {
		switch (statement.type) {
			case 'Return':
			case 'Raise':
				return false;
			case 'If':
				return !statement.orelse.length || canEnd(statement.body) || canEnd(statement.orelse);
			case 'While':
				return !isTrue(statement.test) || statement.body.some(hasBreak);
			case 'With':
			case 'AsyncWith':
				return canEnd(statement.body);
			case 'Match': {
				const last = statement.cases.at(-1);
				const takesAll = is(last?.pattern, 'MatchAs') && !last.pattern.pattern && !last.guard;
				return !takesAll || statement.cases.some(each => canEnd(each.body));
			}
			case 'Try':
			case 'TryStar':
				if (statement.finalbody.length && !canEnd(statement.finalbody)) return false;
				return (
					(canEnd(statement.body) && canEnd(statement.orelse)) || statement.handlers.some(each => canEnd(each.body))
				);
			default:
				return true;
		}
	});
}

/** True when what stands behind a body in the same list may run after it. */
export const goesOn = (body: readonly Statement[]): boolean => !is(body.at(-1), 'Continue', 'Break') && canEnd(body);

const isTrue = (test: Expression): boolean =>
	is(test, 'Constant') &&
	((test.value.kind === 'bool' && test.value.is) || (test.value.kind === 'int' && test.value.digits !== '0'));

/** True for a `break` that leaves the loop around the node. */
function hasBreak(node: PythonNode): boolean {
	if (is(node, 'Break')) return true;
	if (is(node, 'For', 'AsyncFor', 'While')) return node.orelse.some(hasBreak);
	if (!is(node, 'If', 'Try', 'TryStar', 'ExceptHandler', 'With', 'AsyncWith', 'Match', 'match_case')) return false;
	let found = false;
	eachChild(node, child => {
		found ||= hasBreak(child);
	});
	return found;
}

/** A body that says only that another class has it. */
export function isAbstract(body: readonly Statement[], decorators: readonly Expression[]): boolean {
	if (decorators.some(each => lastNameOf(each) === 'abstractmethod')) return true;
	return body.every(statement => {
		if (is(statement, 'Pass')) return true;
		if (is(statement, 'Expr')) return is(statement.value, 'Constant');
		return is(statement, 'Raise') && Boolean(statement.exc) && lastNameOf(statement.exc!) === 'NotImplementedError';
	});
}
