import type { PythonNode } from '#python';
import type { Scopes } from './collect-scopes.ts';
import type { Scope } from './scopes.ts';

/** The scope that a node is read in, for a node that nobody has walked to. */
export function scopeOf(scopes: Scopes, node: PythonNode): Scope {
	for (let child = node, at = node.parent; at; child = at, at = at.parent) {
		switch (at.type) {
			case 'FunctionDef':
			case 'AsyncFunctionDef': {
				if (at.decorator_list.includes(child as never)) break;
				const scope = scopes.of(at);
				// Default values and annotations are read around the body; annotations see the type parameters.
				const isHead = child === at.args || child === at.returns || at.type_params.includes(child as never);
				return isHead ? (scope.parent ?? scope) : scope;
			}
			case 'Lambda':
				if (child === at.body) return scopes.of(at);
				break;
			case 'ClassDef': {
				if (at.decorator_list.includes(child as never)) break;
				const scope = scopes.of(at);
				const isHead = at.bases.includes(child as never) || at.keywords.includes(child as never);
				return isHead || at.type_params.includes(child as never) ? (scope.parent ?? scope) : scope;
			}
			case 'comprehension':
				// What the first `for` goes through is read around the comprehension.
				if (child === at.iter && 'generators' in at.parent && at.parent.generators[0] === at) at = at.parent;
				break;
			case 'ListComp':
			case 'SetComp':
			case 'DictComp':
			case 'GeneratorExp':
				return scopes.of(at);
			case 'Module':
				return scopes.root;
		}
	}
	return scopes.root;
}
