import { callPath, nodesIn, propertyName, unwrap, variableOf, type EcmascriptSource } from '#ecmascript';
import { acquisitions } from '#knowledge/locks/ecmascript.ts';
import type { Variable } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/types';
import type { Acquired } from './acquired.ts';
import { callsIn } from './calls-in.ts';
import type { Context } from './context.ts';
import { isGivenAway } from './given-away.ts';
import { usesOf } from './lazy-place.ts';
import { isLockName } from './names.ts';

/** Whether nobody can give back what the function, which does not, has taken. */
export function isForgotten(context: Context, { held, isKnown, known, receiver }: Acquired): boolean {
	// Until it is used it holds nothing.
	if (held && known?.readies && !usesOf(held, []).length) return false;
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
	if (known) return known.by === 'receiver';
	return isLockName(receiver) || madeHere(source, receiver).some(({ callee }) => isLockName(callee));
};

/** What the file assigns to `this.lock`, where that is `new Lock()` everywhere; an empty list for anything else. */
function madeHere({ ast, text }: EcmascriptSource, node: TSESTree.Node): readonly TSESTree.NewExpression[] {
	const receiver = unwrap(node);
	if (receiver.type !== 'MemberExpression' || receiver.object.type !== 'ThisExpression') return [];
	const written = text.slice(...receiver.range);
	const values = nodesIn(ast).flatMap(each => {
		if (each.type === 'AssignmentExpression') return text.slice(...each.left.range) === written ? [each.right] : [];
		if (each.type !== 'PropertyDefinition' || !each.value) return [];
		return `this.${text.slice(...each.key.range)}` === written ? [each.value] : [];
	});
	const made = values.filter(each => each.type === 'NewExpression');
	return made.length === values.length ? made : [];
}

/** `#lock`, `private lock`, and in JavaScript, which has no such word, what the class makes for itself. */
function isPrivate({ path, source }: Context, member: TSESTree.MemberExpression): boolean {
	if (member.object.type !== 'ThisExpression') return false;
	if (member.property.type === 'PrivateIdentifier') return true;
	if (!madeHere(source, member).length) return false;
	const name = propertyName(member);
	return (
		/\.[cm]?jsx?$/.test(path) ||
		nodesIn(source.ast).some(
			each => each.type === 'PropertyDefinition' && each.accessibility === 'private' && propertyName(each) === name,
		)
	);
}

/** A variable of this file that no other gets, or a private member: nobody else has it. */
function isOwn(context: Context, node: TSESTree.Node): boolean {
	const { source } = context;
	const receiver = unwrap(node);
	if (receiver.type === 'MemberExpression') return isPrivate(context, receiver);
	const variable = receiver.type === 'Identifier' ? variableOf(source, receiver) : undefined;
	const [definition] = variable?.defs ?? [];
	if (definition?.type !== 'Variable' || definition.node.init?.type !== 'NewExpression') return false;
	if (definition.parent.parent.type === 'ExportNamedDeclaration') return false;
	return variable!.references.every(({ init, identifier: { parent } }) => init || parent?.type === 'MemberExpression');
}

const GIVES_BACK = /^(?:release|unlock|signal|post|up|v|drain|dispose)/i;

const TAKES = /^(?:acquire|lock|wait|take|down|p)(?:Async)?$/i;

/**
 * True where the file gives back on that object anywhere: another method may be the one that does. Not one that takes
 * itself: it gives back what it has taken.
 */
function isReleased({ source: { ast, text } }: Context, receiver: TSESTree.Node): boolean {
	const written = text.slice(...receiver.range);
	const isOf = (node: TSESTree.Node, how: RegExp): boolean =>
		node.type === 'MemberExpression' &&
		how.test(propertyName(node) ?? (how === GIVES_BACK ? 'release' : '')) &&
		text.slice(...node.object.range) === written;
	return nodesIn(ast).some(
		node => isOf(node, GIVES_BACK) && !callsIn(node).some(({ callee }) => isOf(unwrap(callee), TAKES)),
	);
}
