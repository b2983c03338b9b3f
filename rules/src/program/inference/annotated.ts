import type { TSESTree } from '@typescript-eslint/types';
import { isGlobalName, type EcmascriptSource } from '#ecmascript';
import { ARRAY, arrayOf, either, FUNCTION, PLAIN, PROMISE, VOID, type Value } from './value.ts';

/** Types of numbers, strings and the like: nobody can wait for one. */
export const PLAIN_TYPES: ReadonlySet<string> = new Set([
	'TSBigIntKeyword',
	'TSBooleanKeyword',
	'TSLiteralType',
	'TSNeverKeyword',
	'TSNullKeyword',
	'TSNumberKeyword',
	'TSStringKeyword',
	'TSSymbolKeyword',
	'TSTemplateLiteralType',
	'TSUndefinedKeyword',
]);

/** What a type annotation says by itself. Undefined for a name that has to be looked up, and for `any` and `unknown`. */
export function annotated(source: EcmascriptSource, type: TSESTree.TypeNode): Value | undefined {
	if (PLAIN_TYPES.has(type.type)) return PLAIN;

	switch (type.type) {
		case 'TSVoidKeyword':
			return VOID;
		case 'TSFunctionType':
			return FUNCTION;
		case 'TSArrayType':
			return arrayOfAnnotated(source, type.elementType);
		case 'TSTypeOperator':
			return type.operator === 'readonly' && type.typeAnnotation ? annotated(source, type.typeAnnotation) : undefined;
		case 'TSUnionType': {
			const members = type.types.map(member => annotated(source, member));
			return members.every(member => member !== undefined) ? either(members) : undefined;
		}
		case 'TSTypeReference':
			return ofReference(source, type);
		default:
			return undefined;
	}
}

function ofReference(source: EcmascriptSource, type: TSESTree.TSTypeReference): Value | undefined {
	const { typeName, typeArguments } = type;
	if (typeName.type !== 'Identifier' || !isGlobalName(source, typeName)) return undefined;

	switch (typeName.name) {
		case 'Promise':
			return PROMISE;
		case 'Array':
		case 'ReadonlyArray': {
			const element = typeArguments?.params[0];
			return element ? arrayOfAnnotated(source, element) : ARRAY;
		}
		default:
			return undefined;
	}
}

function arrayOfAnnotated(source: EcmascriptSource, element: TSESTree.TypeNode): Value {
	const value = annotated(source, element);
	return value ? arrayOf(value.promise) : ARRAY;
}
