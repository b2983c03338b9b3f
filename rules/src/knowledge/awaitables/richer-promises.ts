/** Packages whose functions give promises with further members: `got(url).json()`, `execa('ls').stdout`. */
export const RICHER_PROMISES: ReadonlySet<string> = new Set([
	'got', // https://github.com/sindresorhus/got/blob/main/documentation/1-promise.md#promisejson
	'ky', // https://github.com/sindresorhus/ky#json
	'execa', // https://github.com/sindresorhus/execa/blob/main/docs/api.md#return-value
	'zx', // https://google.github.io/zx/process-promise
]);
