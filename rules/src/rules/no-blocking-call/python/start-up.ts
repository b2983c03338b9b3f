import { binding, enclosingFunction, type Call, type PythonSource } from '#python';

/** True in an `async def` that the file's own top level starts, as `asyncio.run(main())` does. */
export function isStartUp(source: PythonSource, call: Call): boolean {
	const around = enclosingFunction(call);
	if (!around) return true;
	if (around.type !== 'AsyncFunctionDef') return false;
	const variable = source.scopes.of(around).resolve(around.name);
	return Boolean(
		variable?.references.some(
			name => name.parent.type === 'Call' && !enclosingFunction(name) && binding(source, name) === variable,
		),
	);
}
