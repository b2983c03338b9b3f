import { callPath, nodesIn, propertyName, unwrap, variableOf } from '#ecmascript';
import { acquisitions } from '#knowledge/locks/ecmascript.ts';
import type { Variable } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/types';
import type { Acquired } from './acquired.ts';
import type { Context } from './context.ts';
import { isGivenAway } from './given-away.ts';
import { isLockName } from './names.ts';

/** Whether nobody can give back what the function, which does not, has taken. */
export function isForgotten(context: Context, { held, isKnown, receiver }: Acquired): boolean {
	if (held && isKnown) return !isGivenAway(context, held, true);
	// What it gives may be what gives it back.
	if (held && !isData(held)) return false;
	return (
		receiver !== undefined && isLock(context, receiver) && isOwn(context, receiver) && !isReleased(context, receiver)
	);
}

/** Asked and counted only: `const waited = await gate.acquire()`. */
const isData = ({ references }: Variable): boolean =>
	references.every(
		({ identifier: { parent }, init }) =>
			init || /^(?:Binary|Unary|Logical)Expression$|^IfStatement$/.test(parent?.type ?? ''),
	);

const isLock = ({ source }: Context, receiver: TSESTree.Node): boolean => {
	const path = callPath(source, receiver);
	const known = path && acquisitions[`${path.module ?? ''}:${path.name}.acquire`];
	return known ? known.by === 'receiver' : isLockName(receiver);
};

/** A variable of this file that no other gets, or a `#private` member: nobody else has it. */
function isOwn({ source }: Context, node: TSESTree.Node): boolean {
	const receiver = unwrap(node);
	if (receiver.type === 'MemberExpression') {
		return receiver.property.type === 'PrivateIdentifier' && receiver.object.type === 'ThisExpression';
	}
	const variable = receiver.type === 'Identifier' ? variableOf(source, receiver) : undefined;
	const [definition] = variable?.defs ?? [];
	if (definition?.type !== 'Variable' || definition.node.init?.type !== 'NewExpression') return false;
	if (definition.parent.parent.type === 'ExportNamedDeclaration') return false;
	return variable!.references.every(({ init, identifier: { parent } }) => init || parent?.type === 'MemberExpression');
}

const GIVES_BACK = /^(?:release|unlock|signal|post|up|v|drain|dispose)/i;

/** True where the file gives back on that object anywhere: another method may be the one that does. */
function isReleased({ source: { ast, text } }: Context, receiver: TSESTree.Node): boolean {
	const written = text.slice(...receiver.range);
	return nodesIn(ast).some(
		node =>
			node.type === 'MemberExpression' &&
			(node.computed || GIVES_BACK.test(propertyName(node) ?? '')) &&
			text.slice(...node.object.range) === written,
	);
}
