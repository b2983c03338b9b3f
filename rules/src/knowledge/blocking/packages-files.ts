import { group, type BlockingEntry } from './entry.ts';

/** A blocking name and the one of the same module with the same arguments that gives a promise; `.` is the module itself. */
const files = (module: string, names: string): [string, BlockingEntry][] => pairs(module, names, 'files');
const lookups = (module: string, names: string): [string, BlockingEntry][] => pairs(module, names, 'lookup');

/** Packages that read, write, search and remove files. Older spellings stand beside those of today. */
export const packageFiles: readonly [string, BlockingEntry][] = [
	// https://github.com/sindresorhus/globby#api
	...files('globby', 'globbySync>globby sync>.'),
	// https://github.com/isaacs/node-glob#globsyncpattern-string--string-options-globoptions--string--path
	...files('glob', 'globSync>glob'),
	['glob:sync', { tier: 'files', instead: 'glob' }],
	['glob:glob.sync', { tier: 'files', twin: { kind: 'sibling', name: 'glob' } }],
	['glob:Glob().walkSync', { tier: 'files', instead: 'walk' }],
	// https://github.com/mrmlnc/fast-glob#synchronous
	...files('fast-glob', 'globSync>glob sync>.'),
	// https://github.com/SuperchupuDev/tinyglobby#readme
	...files('tinyglobby', 'globSync>glob'),
	// https://github.com/manidlou/node-klaw-sync#klawsyncdirectory-options, https://github.com/joliss/node-walk-sync#usage
	...group('', 'klaw-sync: walk-sync: walk-sync:entries', { tier: 'files', instead: 'fs.promises.readdir' }),

	// https://github.com/isaacs/rimraf#api
	...files(
		'rimraf',
		'rimrafSync>rimraf nativeSync>native manualSync>manual windowsSync>windows moveRemoveSync>moveRemove',
	),
	// Its twin took a callback until version 4.
	['rimraf:sync', { tier: 'files', instead: 'rimraf' }],
	// https://github.com/isaacs/node-mkdirp#api
	...files('mkdirp', 'mkdirpSync>mkdirp mkdirpNativeSync>mkdirpNative mkdirpManualSync>mkdirpManual sync>.'),
	// https://github.com/sindresorhus/make-dir#api
	...files('make-dir', 'makeDirectorySync>makeDirectory sync>.'),
	// https://github.com/sindresorhus/del#api
	...files('del', 'deleteSync>deleteAsync sync>.'),
	// https://github.com/sindresorhus/copy-file#api, https://github.com/sindresorhus/move-file#api
	...files('copy-file', 'copyFileSync>copyFile'),
	...files('move-file', 'moveFileSync>moveFile renameFileSync>renameFile'),

	// https://github.com/jprichardson/node-jsonfile#api
	...files('jsonfile', 'readFileSync>readFile writeFileSync>writeFile'),
	// https://github.com/sindresorhus/load-json-file#api, https://github.com/sindresorhus/write-json-file#api
	...files('load-json-file', 'loadJsonFileSync>loadJsonFile sync>.'),
	...files('write-json-file', 'writeJsonFileSync>writeJsonFile sync>.'),
	// https://github.com/npm/write-file-atomic#readme
	...files('write-file-atomic', 'sync>.'),
	// https://github.com/sindresorhus/read-pkg#api, https://github.com/sindresorhus/read-package-up#api
	...files('read-pkg', 'readPackageSync>readPackage sync>.'),
	...files('read-package-up', 'readPackageUpSync>readPackageUp'),
	...files('read-pkg-up', 'readPackageUpSync>readPackageUp sync>.'),
	// https://github.com/raszi/node-tmp#usage
	...group('tmp:', 'fileSync dirSync', { tier: 'files', instead: 'fs.promises.mkdtemp' }),
	// https://github.com/sindresorhus/tempy#api
	...files('tempy', 'temporaryWriteSync>temporaryWrite'),
	// https://github.com/moxystudio/node-proper-lockfile#lockfile-options
	...files('proper-lockfile', 'lockSync>lock unlockSync>unlock checkSync>check'),
	// https://github.com/npm/lockfile#methods: with callbacks
	...group('lockfile:', 'lockSync unlockSync checkSync', { tier: 'files', instead: 'proper-lockfile' }),
	// https://github.com/cthackers/adm-zip/wiki/ADM-ZIP
	...group('adm-zip:().', 'extractAllTo addLocalFile addLocalFolder', { tier: 'files' }),
	['adm-zip:().writeZip', { tier: 'files', instead: 'writeZipPromise' }],
	// https://github.com/sindresorhus/conf#api, https://github.com/sindresorhus/electron-store#api: each call writes the file.
	...['conf', 'electron-store'].flatMap(module => group(`${module}:().`, 'set delete clear reset', { tier: 'files' })),
	// https://docs.sheetjs.com/docs/api/parse-options, https://docs.sheetjs.com/docs/api/write-options
	...group('xlsx:', 'readFile writeFile', { tier: 'files' }),
	// https://github.com/sindresorhus/hasha#api, https://github.com/kodie/md5-file#api
	...files('hasha', 'hashFileSync>hashFile'),
	...files('md5-file', 'sync>.'),
	// https://pugjs.org/api/reference.html: reads templates before it calls back.
	...group('pug:', 'compileFile renderFile', { tier: 'files' }),

	// Searches and questions.
	// https://github.com/sindresorhus/find-up#api, https://github.com/sindresorhus/locate-path#api
	...lookups('find-up', 'findUpSync>findUp findUpMultipleSync>findUpMultiple findDownSync>findDown sync>.'),
	...lookups('locate-path', 'locatePathSync>locatePath sync>.'),
	// https://github.com/sindresorhus/package-directory#api
	...lookups('package-directory', 'packageDirectorySync>packageDirectory'),
	...lookups('pkg-dir', 'packageDirectorySync>packageDirectory sync>.'),
	// https://github.com/sindresorhus/path-exists#api, https://github.com/sindresorhus/path-type#api
	...lookups('path-exists', 'pathExistsSync>pathExists sync>.'),
	...lookups('path-type', 'isFileSync>isFile isDirectorySync>isDirectory isSymlinkSync>isSymlink'),
	// https://github.com/npm/node-which#usage, https://github.com/isaacs/isexe#usage
	...lookups('which', 'sync>.'),
	...lookups('isexe', 'sync>isexe'),
	// https://github.com/browserify/resolve#methods: with a callback
	['resolve:sync', { tier: 'lookup', instead: 'resolve' }],
	// https://github.com/cosmiconfig/cosmiconfig#synchronous-api, https://github.com/antonk52/lilconfig#usage
	...group('cosmiconfig:cosmiconfigSync().', 'search load', { tier: 'files', instead: 'cosmiconfig' }),
	...group('lilconfig:lilconfigSync().', 'search load', { tier: 'files', instead: 'lilconfig' }),
];

function pairs(module: string, names: string, tier: BlockingEntry['tier']): [string, BlockingEntry][] {
	return names.split(' ').map(pair => {
		const [name = '', twin = ''] = pair.split('>');
		return [`${module}:${name}`, { tier, twin: { kind: 'sibling', name: twin === '.' ? '' : twin } }];
	});
}
