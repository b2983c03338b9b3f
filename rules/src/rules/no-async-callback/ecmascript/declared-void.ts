import { implementedBy, propertyName, variableOf, type EcmascriptSource } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';

type Type = TSESTree.TypeNode;
type Member = TSESTree.TypeElement | TSESTree.ClassElement;

/** An alias of an alias: deeper than people write, and it ends a cycle. */
const DEEPEST = 6;

/** True for `() => void`, also by a name that this file gives it, and where it may be absent. */
export function isVoidFunction(source: EcmascriptSource, type: Type | undefined, depth = 0): boolean {
	if (!type || depth > DEEPEST) return false;
	switch (type.type) {
		case 'TSFunctionType':
			return type.returnType?.typeAnnotation.type === 'TSVoidKeyword';
		case 'TSUnionType': {
			const kinds = type.types.filter(({ type: kind }) => kind !== 'TSUndefinedKeyword' && kind !== 'TSNullKeyword');
			return kinds.length > 0 && kinds.every(each => isVoidFunction(source, each, depth + 1));
		}
		case 'TSTypeReference': {
			const declaration = declarationOf(source, type.typeName);
			if (type.typeArguments || declaration?.type !== 'TSTypeAliasDeclaration') return false;
			return isVoidFunction(source, declaration.typeAnnotation, depth + 1);
		}
		default:
			return false;
	}
}

/** The interface, class or alias that a type's name means in this file. */
function declarationOf(source: EcmascriptSource, name: TSESTree.Node): TSESTree.Node | undefined {
	const variable = name.type === 'Identifier' ? variableOf(source, name) : undefined;
	return variable?.defs.length === 1 ? variable.defs[0]!.node : undefined;
}

/** The members that a type says of an object: of a literal type, an interface or a class of this file. */
function membersOf(source: EcmascriptSource, type: Type | TSESTree.Node, depth = 0): readonly Member[] {
	if (depth > DEEPEST) return [];
	switch (type.type) {
		case 'TSTypeLiteral':
			return type.members;
		case 'TSTypeReference': {
			const declaration = declarationOf(source, type.typeName);
			return declaration ? membersOf(source, declaration, depth + 1) : [];
		}
		case 'TSTypeAliasDeclaration':
			return membersOf(source, type.typeAnnotation, depth + 1);
		case 'TSInterfaceDeclaration':
			return [
				...type.body.body,
				...type.extends.flatMap(({ expression }) => {
					const declaration = declarationOf(source, expression);
					return declaration ? membersOf(source, declaration, depth + 1) : [];
				}),
			];
		case 'ClassDeclaration':
		case 'ClassExpression': {
			const base = type.superClass && declarationOf(source, type.superClass);
			return [...type.body.body, ...(base ? membersOf(source, base, depth + 1) : [])];
		}
		default:
			return [];
	}
}

/** True when the first member of that name is declared to give nothing. */
function isVoidMember(source: EcmascriptSource, members: readonly Member[], name: string): boolean {
	const found = members.find(each => nameOf(each) === name);
	switch (found?.type) {
		case 'TSMethodSignature':
			return found.returnType?.typeAnnotation.type === 'TSVoidKeyword';
		case 'MethodDefinition':
		case 'TSAbstractMethodDefinition':
			return found.value.returnType?.typeAnnotation.type === 'TSVoidKeyword';
		case 'TSPropertySignature':
		case 'PropertyDefinition':
		case 'TSAbstractPropertyDefinition':
			return isVoidFunction(source, found.typeAnnotation?.typeAnnotation);
		default:
			return false;
	}
}

function nameOf(member: Member): string | undefined {
	if (!('key' in member)) return undefined;
	return propertyName(member as TSESTree.PropertyDefinition);
}

/** True when a base class or an interface of this file declares a method to give nothing. */
export function declaredVoidMethod(
	source: EcmascriptSource,
	owner: TSESTree.ClassDeclaration | TSESTree.ClassExpression,
	name: string,
): boolean {
	return [owner.superClass, ...implementedBy(owner).map(({ expression }) => expression)].some(each => {
		const declaration = each && declarationOf(source, each);
		return declaration ? isVoidMember(source, membersOf(source, declaration), name) : false;
	});
}

/** True when the type that an object literal is written for declares a property to be a function that gives nothing. */
export function isVoidProperty(source: EcmascriptSource, property: TSESTree.Property): boolean {
	const name = propertyName(property);
	const type = name === undefined ? undefined : typeOfLiteral(property.parent);
	return type ? isVoidMember(source, membersOf(source, type), name!) : false;
}

/** The type that stands where a literal does: of its variable, its field, or `as` and `satisfies`. */
function typeOfLiteral({ parent }: TSESTree.Node): Type | undefined {
	switch (parent?.type) {
		case 'VariableDeclarator':
			return parent.id.typeAnnotation?.typeAnnotation;
		case 'PropertyDefinition':
			return parent.typeAnnotation?.typeAnnotation;
		case 'TSAsExpression':
		case 'TSSatisfiesExpression':
			return parent.typeAnnotation;
		default:
			return undefined;
	}
}
