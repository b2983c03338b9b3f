import { enclosingFunction, propertyName, unwrap } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';

/** What a field of a class holds: its annotation, else the one value that it is given. */
interface MemberValue {
	readonly annotation?: TSESTree.TypeNode;
	readonly value?: TSESTree.Node;
}

/** Undefined where the class does not tell: no such field, or one that the constructor may set to different things. */
export function memberValue(
	{ body }: TSESTree.ClassDeclaration | TSESTree.ClassExpression,
	name: string,
): MemberValue | undefined {
	for (const member of body.body) {
		if (member.type === 'PropertyDefinition' && propertyName(member) === name) {
			if (member.typeAnnotation) {
				return { annotation: member.typeAnnotation.typeAnnotation, ...(member.value && { value: member.value }) };
			}
			if (member.value) return { value: member.value };
		}
	}
	const constructor = body.body.find(member => member.type === 'MethodDefinition' && member.kind === 'constructor');
	if (constructor?.type !== 'MethodDefinition' || !constructor.value.body) return undefined;
	return parameterProperty(constructor.value, name) ?? assignedIn(constructor.value.body, name);
}

/** `constructor(private readonly socket: Socket)` */
function parameterProperty(
	{ params }: TSESTree.FunctionExpression | TSESTree.TSEmptyBodyFunctionExpression,
	name: string,
): MemberValue | undefined {
	for (const each of params) {
		if (each.type !== 'TSParameterProperty') continue;
		const { parameter } = each;
		const target = parameter.type === 'AssignmentPattern' ? parameter.left : parameter;
		if (target.type === 'Identifier' && target.name === name && target.typeAnnotation) {
			return { annotation: target.typeAnnotation.typeAnnotation };
		}
	}
	return undefined;
}

/** `this.server = createServer();` among the statements of the constructor. */
function assignedIn({ body }: TSESTree.BlockStatement, name: string): MemberValue | undefined {
	const values = body.flatMap(statement => {
		if (statement.type !== 'ExpressionStatement' || statement.expression.type !== 'AssignmentExpression') return [];
		const { left, right } = statement.expression;
		const isIt =
			left.type === 'MemberExpression' && left.object.type === 'ThisExpression' && propertyName(left) === name;
		return isIt ? [right] : [];
	});
	const [value, ...more] = values;
	// A parameter without an annotation, used as it comes, tells nothing.
	if (!value || more.length) return undefined;
	const inside = unwrap(value);
	return inside.type === 'Identifier' && isParameterOf(inside) ? annotationOf(inside) : { value };
}

function parameterOf(identifier: TSESTree.Identifier): TSESTree.Identifier | undefined {
	const found = enclosingFunction(identifier)?.params.find(
		each => each.type === 'Identifier' && each.name === identifier.name,
	);
	return found?.type === 'Identifier' ? found : undefined;
}

const isParameterOf = (identifier: TSESTree.Identifier): boolean => parameterOf(identifier) !== undefined;

function annotationOf(identifier: TSESTree.Identifier): MemberValue | undefined {
	const annotation = parameterOf(identifier)?.typeAnnotation?.typeAnnotation;
	return annotation && { annotation };
}
