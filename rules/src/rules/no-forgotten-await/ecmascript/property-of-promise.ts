import { callPath, constantInitializer, propertyName, unwrap, variableOf } from '#ecmascript';
import { RICHER_PROMISES } from '#knowledge/awaitables/richer-promises.ts';
import type { TypeFacts } from '#program/type-facts.ts';
import type { TSESTree } from '@typescript-eslint/types';
import type { Context } from './context.ts';
import { isPlainPromise } from './promise-facts.ts';
import { operandIn, valueUse } from './value-use.ts';

/** https://tc39.es/ecma262/#sec-properties-of-the-promise-prototype-object and what every object has. */
const OWN = new Set(['then', 'catch', 'finally', ...Object.getOwnPropertyNames(Object.prototype)]);
/** Chai and should.js give it to every object: https://www.chaijs.com/guide/styles/#should */
const ASSERTION = 'should';

/** TypeScript says itself that the property is missing, and knows where somebody has added it to the type. */
const isTypeScript = ({ path }: Context): boolean => /\.[cm]?tsx?$/.test(path);

/** Reading a property that a promise does not have, where no line of the file gives it one. */
export function propertyOfPromise(context: Context, member: TSESTree.MemberExpression): void {
	const { object, parent } = member;
	const name = propertyName(member);
	if (name === undefined || OWN.has(name) || name === ASSERTION || isTypeScript(context) || object.type === 'Super')
		return;
	if (parent.type === 'AssignmentExpression' && parent.left === member) return;
	if (parent.type === 'UnaryExpression' && parent.operator === 'delete') return;

	const node = operandIn(context, object);
	if (!node || isRicher(context, object)) return;
	const isMissing = (facts: TypeFacts) => isPlainPromise(facts) && !context.source.text.includes(`.${name} = `);
	valueUse(context, node, `it has no \`${name}\``, isMissing);
}

/** `got(url).json()`: what some packages give has more than a promise. */
function isRicher({ source }: Context, object: TSESTree.Node): boolean {
	let call = unwrap(object);
	// `const subprocess = execa('ls'); subprocess.stdout.on(…)`
	const variable = call.type === 'Identifier' ? variableOf(source, call) : undefined;
	const init = variable && constantInitializer(variable)?.init;
	if (init) call = unwrap(init);
	const path = call.type === 'CallExpression' ? callPath(source, call.callee) : undefined;
	return path?.module !== undefined && RICHER_PROMISES.has(path.module);
}

/** `const { name } = load()` reads properties too; `const [first] = load()` throws. */
export function destructuredPromise(context: Context, pattern: TSESTree.Node, value: TSESTree.Node | null): void {
	if (!value) return;
	if (pattern.type === 'ArrayPattern') return valueUse(context, value, 'it cannot be iterated');
	if (pattern.type !== 'ObjectPattern' || isTypeScript(context)) return;

	for (const property of pattern.properties) {
		const name = property.type === 'Property' ? propertyName(property) : undefined;
		if (name !== undefined && !OWN.has(name)) return valueUse(context, value, `it has no \`${name}\``);
	}
}
