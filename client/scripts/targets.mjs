/**
 * The editor's platforms that both the type checker and the native parser have binaries for.
 * https://code.visualstudio.com/api/working-with-extensions/publishing-extension#platformspecific-extensions
 *
 * @type {Readonly<Record<string, { readonly typescript: string, readonly parser: string }>>}
 */
export const TARGETS = {
	'win32-x64': { typescript: 'win32-x64', parser: 'win32-x64-msvc' },
	'win32-arm64': { typescript: 'win32-arm64', parser: 'win32-arm64-msvc' },
	'linux-x64': { typescript: 'linux-x64', parser: 'linux-x64-gnu' },
	'linux-arm64': { typescript: 'linux-arm64', parser: 'linux-arm64-gnu' },
	'linux-armhf': { typescript: 'linux-arm', parser: 'linux-arm-gnueabihf' },
	// TypeScript's binaries are linked statically; the parser's are not.
	'alpine-x64': { typescript: 'linux-x64', parser: 'linux-x64-musl' },
	'alpine-arm64': { typescript: 'linux-arm64', parser: 'linux-arm64-musl' },
	'darwin-x64': { typescript: 'darwin-x64', parser: 'darwin-x64' },
	'darwin-arm64': { typescript: 'darwin-arm64', parser: 'darwin-arm64' },
};
