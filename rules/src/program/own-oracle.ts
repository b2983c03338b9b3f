import type { EcmascriptSource } from '#ecmascript';
import type { PythonSource } from '#python';
import { awaitedElsewhereOracle } from './awaited-elsewhere.ts';
import { createInferenceOracle } from './inference/inference-oracle.ts';
import { layeredOracle } from './layered-oracle.ts';
import type { FileProgram } from './link/file-program.ts';
import type { TypeOracle } from './type-oracle.ts';

/**
 * What we can tell of types ourselves: by the text of a file, and through its program, which may be of that file alone.
 * No compiler, no `node_modules`.
 */
export function ownOracle(source: EcmascriptSource | PythonSource, program: FileProgram): TypeOracle {
	if ('dialect' in source) return layeredOracle([program, awaitedElsewhereOracle(source.ast, program)]);
	const inference = createInferenceOracle(source, (specifier, name) => program.exported(specifier, name));
	return layeredOracle([inference, program]);
}
