import {
	isFunction,
	propertyName,
	qualifiedName,
	variableOf,
	type EcmascriptSource,
	type FunctionNode,
	type QualifiedName,
} from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';

/**
 * What a component gives to the function that it renders with: `setFieldValue` in
 * `<Formik>{({ setFieldValue }) => …}</Formik>` is `Formik().setFieldValue` of `formik`. Undefined for anything else.
 * https://react.dev/reference/react/cloneElement#passing-data-with-a-render-prop
 */
export function renderPath(source: EcmascriptSource, callee: TSESTree.Node): QualifiedName | undefined {
	const isMember = callee.type === 'MemberExpression';
	const root = isMember ? callee.object : callee;
	const variable = root.type === 'Identifier' ? variableOf(source, root) : undefined;
	const [definition] = variable?.defs ?? [];
	if (!variable || definition?.type !== 'Parameter' || !isFunction(definition.node)) return undefined;
	const [parameter] = definition.node.params;
	const name = isMember ? propertyName(callee) : keyOf(parameter, variable.name);
	if (name === undefined || (isMember && parameter !== definition.name)) return undefined;
	const component = componentAround(source, definition.node);
	return component && { ...component, name: `${component.name}().${name}` };
}

/** The component whose child or attribute a function is. */
function componentAround(source: EcmascriptSource, render: FunctionNode): QualifiedName | undefined {
	let at: TSESTree.Node | undefined = render.parent;
	if (at.type !== 'JSXExpressionContainer') return undefined;
	at = at.parent;
	if (at.type === 'JSXAttribute') at = at.parent;
	const opening = at.type === 'JSXElement' ? at.openingElement : at;
	if (opening.type !== 'JSXOpeningElement' || opening.name.type !== 'JSXIdentifier') return undefined;
	return qualifiedName(source, { ...opening.name, type: 'Identifier' } as unknown as TSESTree.Identifier);
}

/** The property that a name stands for in `{ setFieldValue: set }`. */
function keyOf(pattern: TSESTree.Node | undefined, name: string): string | undefined {
	if (pattern?.type !== 'ObjectPattern') return undefined;
	const property = pattern.properties.find(
		each => each.type === 'Property' && each.value.type === 'Identifier' && each.value.name === name,
	);
	return property?.type === 'Property' ? propertyName(property) : undefined;
}
