import type { ProgramHost } from '../program-host.ts';
import type { DeclaredName, TypeFacts } from '../type-facts.ts';
import type { Ranged, TypeOracle } from '../type-oracle.ts';
import type { Module, Node } from './ast.ts';
import { Inference } from './inference.ts';
import type { ProjectModules } from './project-modules.ts';
import type { Value } from './values.ts';

interface PythonOracleInput {
	/** Absolute. */
	readonly path: string;
	readonly module: Module;
	/** Absent: the file alone. */
	readonly host?: ProgramHost;
	/** Shared between files, so that a module is parsed once. */
	readonly modules: ProjectModules;
}

/** Our own inference of what Python expressions are: within the file, and through imports that the host can read. */
export function pythonOracle({ path, module, host, modules }: PythonOracleInput): TypeOracle {
	const inference = new Inference(host, modules);
	const file = { path, module };
	return {
		types: nodes =>
			nodes.map((node: Ranged) => {
				const value = inference.valueOf(file, node as Node);
				return value && factsOf(value);
			}),
	};
}

const NOTHING: TypeFacts = { promise: 'none', thenable: 'none', items: 'none', callable: false, names: [] };

function factsOf(value: Value): TypeFacts | undefined {
	switch (value.kind) {
		case 'coroutine':
			return { ...NOTHING, promise: 'all', thenable: 'all', names: [lib('Coroutine')] };
		case 'future':
			return { ...NOTHING, promise: 'all', thenable: 'all', names: [lib('Future')] };
		case 'task':
			return { ...NOTHING, promise: 'all', thenable: 'all', names: [lib('Task'), lib('Future')] };
		case 'items': {
			const of = factsOf(value.of);
			return of && { ...NOTHING, items: of.promise, names: of.names };
		}
		case 'function':
			return { ...NOTHING, callable: true, names: [{ name: value.node.name, from: 'file' }] };
		case 'class':
			return { ...NOTHING, callable: true, names: [{ name: value.node.name, from: 'file' }] };
		case 'external':
			return { ...NOTHING, names: [external(value.path)] };
		case 'externalInstance':
			return { ...NOTHING, names: [external(value.path)] };
		case 'plain':
			return NOTHING;
		// A class may have an `__await__` of its own.
		case 'tuple':
		case 'instance':
		case 'module':
			return undefined;
	}
}

const lib = (name: string): DeclaredName => ({ name, from: 'lib' });

function external(path: string): DeclaredName {
	const [root] = path.split('.');
	return { name: path.slice(path.lastIndexOf('.') + 1), from: 'package', package: root };
}
