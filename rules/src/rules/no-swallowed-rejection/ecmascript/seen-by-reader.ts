import { constantInitializer, propertyName, unwrap, variableOf, type EcmascriptSource } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';

/**
 * `writer.write(bytes).catch(() => {})`, where `writer` is that of a transform stream whose other side is read here: what
 * fails on one side fails on the other, too. https://streams.spec.whatwg.org/#ts-model
 */
export function isSeenByReader(source: EcmascriptSource, work: TSESTree.Node): boolean {
	const writer = rootOf(work);
	const init = writer && initializerOf(source, writer);
	const callee = init?.type === 'CallExpression' ? unwrap(init.callee) : undefined;
	if (callee?.type !== 'MemberExpression' || propertyName(callee) !== 'getWriter') return false;
	const side = unwrap(callee.object);
	if (side.type === 'MemberExpression') {
		const stream =
			side.object.type === 'Identifier' && propertyName(side) === 'writable' ? side.object.name : undefined;
		return stream !== undefined && source.text.includes(`${stream}.readable`);
	}
	const pattern = side.type === 'Identifier' ? variableOf(source, side)?.defs[0]?.node : undefined;
	return (
		pattern?.type === 'VariableDeclarator' &&
		pattern.id.type === 'ObjectPattern' &&
		['readable', 'writable'].every(name => namesOf(pattern.id as TSESTree.ObjectPattern).includes(name))
	);
}

const namesOf = ({ properties }: TSESTree.ObjectPattern): (string | undefined)[] =>
	properties.map(each => (each.type === 'Property' ? propertyName(each) : undefined));

function initializerOf(source: EcmascriptSource, node: TSESTree.Identifier): TSESTree.Node | undefined {
	const variable = variableOf(source, node);
	const init = variable && constantInitializer(variable)?.init;
	return init ? unwrap(init) : undefined;
}

/** `writer` of `writer.write(bytes).then(close)`. */
function rootOf(node: TSESTree.Node): TSESTree.Identifier | undefined {
	const at = unwrap(node);
	if (at.type === 'MemberExpression') return rootOf(at.object);
	if (at.type === 'CallExpression') return rootOf(at.callee);
	return at.type === 'Identifier' ? at : undefined;
}
