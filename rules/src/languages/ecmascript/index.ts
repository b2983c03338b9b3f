/** The words in which rules speak of JavaScript and TypeScript. Python's door has the same ones where both have the thing. */
export type { EcmascriptNodes, EcmascriptSource } from './source.ts';
export { isAwaited, isDiscarded } from './awaits.ts';
export { calleeName } from './callee-name.ts';
export { decoratorsOf, implementedBy, isLeftToSubclasses } from './class-parts.ts';
export { callPath } from './call-path.ts';
export { enclosingFunction, functionName, isFunction, type FunctionNode } from './functions.ts';
export { isLoop } from './loops.ts';
export { localFunction } from './local-function.ts';
export { mayHaveOption } from './may-have-option.ts';
export { catchesWhatItAwaits, isQuiet, neverRejects } from './never-rejects.ts';
export { childrenOf, nodesIn, nodesOfBody } from './nodes-in.ts';
export { privateVariable, readsOf } from './private-variable.ts';
export { propertyName } from './property-name.ts';
export { qualifiedName, type QualifiedName } from './qualified-name.ts';
export { handlingOf } from './rejection-handler.ts';
export { constantInitializer, isGlobalName, scopeOf, variableOf } from './scopes.ts';
export { typed, unwrap, wrapped } from './unwrap.ts';
