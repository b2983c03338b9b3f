/** The words in which rules speak of Python. ECMAScript's door has the same ones where both have the thing. Never reaches the parser. */
export type * from './nodes.ts';
export type { Definition, DefinitionKind, Scope, ScopeNode, Scopes, Variable } from './scopes.ts';
export type { PythonComment, PythonSource } from './source.ts';
export { childrenOf, forEachChild } from './children.ts';
export { collectNodes } from '../collect-nodes.ts';
export { calleeName } from './callee-name.ts';
export { catchingOf } from './cancellation.ts';
export { importInsertion } from './import-insertion.ts';
export { meansModule } from './means-module.ts';
export { qualifiedName } from './qualified-name.ts';
export {
	argumentsOf,
	binding,
	enclosingFunction,
	hasTopLevelAwait,
	isAwaited,
	isDiscarded,
	isFunction,
	isInAsyncContext,
	keywordArgument,
	sourceText,
	type FunctionNode,
} from './vocabulary.ts';
export { visitorKeys } from './visitor-keys.ts';
