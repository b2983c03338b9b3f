import type { IoModule } from './entry.ts';

/** Files, processes and browsers. */
export const toolPackages: readonly IoModule[] = [
	{
		modules: 'fs-extra graceful-fs',
		tier: 'files',
		calls:
			'appendFile cp open opendir readFile rm writeFile promises.readFile promises.writeFile promises.appendFile ' +
			'promises.open createReadStream createWriteStream',
		documentation: 'https://nodejs.org/api/fs.html',
	},
	{
		modules: 'fs-extra',
		tier: 'files',
		calls: 'copy emptyDir emptydir move outputFile outputJson outputJSON readJson readJSON remove writeJson writeJSON',
		documentation: 'https://github.com/jprichardson/node-fs-extra#methods',
	},
	{
		modules: 'fs-extra graceful-fs',
		tier: 'job',
		calls:
			'access copyFile lstat mkdir readdir realpath rename rmdir stat symlink unlink promises.stat ' +
			'promises.unlink promises.readdir promises.mkdir promises.access',
		documentation: 'https://nodejs.org/api/fs.html',
	},
	{
		modules: 'fs-extra',
		tier: 'job',
		calls: 'createFile createLink createSymlink ensureDir ensureFile ensureLink ensureSymlink mkdirp mkdirs pathExists',
		documentation: 'https://github.com/jprichardson/node-fs-extra#methods',
	},
	{
		modules: 'globby',
		tier: 'files',
		calls: '. globby',
		documentation: 'https://github.com/sindresorhus/globby#api',
	},
	{
		modules: 'fast-glob',
		tier: 'files',
		calls: '. glob async',
		documentation: 'https://github.com/mrmlnc/fast-glob#api',
	},
	{
		modules: 'glob',
		tier: 'files',
		calls: '. glob',
		documentation: 'https://github.com/isaacs/node-glob#api',
	},
	{
		modules: 'tinyglobby',
		tier: 'files',
		calls: 'glob',
		documentation: 'https://github.com/SuperchupuDev/tinyglobby#readme',
	},
	{
		modules: 'rimraf @zkochan/rimraf',
		tier: 'files',
		calls: '. rimraf native manual',
		documentation: 'https://github.com/isaacs/rimraf#api',
	},
	{
		modules: 'del',
		tier: 'files',
		calls: '. deleteAsync',
		documentation: 'https://github.com/sindresorhus/del#api',
	},
	{
		modules: 'recursive-readdir',
		tier: 'files',
		calls: '.',
		documentation: 'https://github.com/jergason/recursive-readdir#usage',
	},
	{
		modules: 'write-file-atomic cpy',
		tier: 'files',
		calls: '.',
		documentation: 'https://github.com/npm/write-file-atomic#readme',
	},
	{
		modules: 'load-json-file',
		tier: 'files',
		calls: '. loadJsonFile',
		documentation: 'https://github.com/sindresorhus/load-json-file#api',
	},
	{
		modules: 'write-json-file',
		tier: 'files',
		calls: '. writeJsonFile',
		documentation: 'https://github.com/sindresorhus/write-json-file#api',
	},
	{
		modules: 'cpy-file copy-file',
		tier: 'files',
		calls: '. copyFile',
		documentation: 'https://github.com/sindresorhus/copy-file#api',
	},
	{
		modules: 'make-dir',
		tier: 'files',
		calls: '. makeDirectory',
		documentation: 'https://github.com/sindresorhus/make-dir#api',
	},
	{
		modules: 'execa safe-execa',
		tier: 'process',
		calls: '. execa execaCommand execaNode $ command node',
		documentation: 'https://github.com/sindresorhus/execa#documentation',
	},
	{
		modules: 'cross-spawn',
		tier: 'process',
		calls: '. spawn',
		documentation: 'https://github.com/moxystudio/node-cross-spawn#usage',
	},
	{
		modules: 'tinyexec',
		tier: 'process',
		calls: 'x exec',
		documentation: 'https://github.com/tinylibs/tinyexec#readme',
	},
	{
		modules: 'nano-spawn',
		tier: 'process',
		calls: '.',
		documentation: 'https://github.com/sindresorhus/nano-spawn#api',
	},
	{ modules: 'zx', tier: 'process', calls: '$ fetch', documentation: 'https://google.github.io/zx/api' },
	{
		modules: '@actions/exec',
		tier: 'process',
		calls: 'exec getExecOutput',
		documentation: 'https://github.com/actions/toolkit/tree/main/packages/exec',
	},
	{
		modules: 'simple-git',
		tier: 'process',
		methods: 'clone pull push fetch log status checkout add commit diff raw show',
		roots: '() simpleGit()',
		documentation: 'https://github.com/steveukx/git-js#readme',
	},
	{
		modules: 'puppeteer puppeteer-core',
		tier: 'process',
		methods: 'launch newPage goto screenshot pdf setContent',
		documentation: 'https://pptr.dev/api',
	},
	{
		modules: 'playwright playwright-core playwright-chromium playwright-firefox playwright-webkit @playwright/test',
		tier: 'process',
		methods: 'launch newPage newContext goto screenshot pdf setContent',
		documentation: 'https://playwright.dev/docs/api/class-playwright',
	},
	{
		// Decodes whole images in memory. https://sharp.pixelplumbing.com/performance
		modules: 'sharp',
		tier: 'files',
		methods: 'toBuffer toFile metadata stats',
		documentation: 'https://sharp.pixelplumbing.com/api-output',
	},
	{
		modules: 'tar',
		tier: 'files',
		calls: 'x extract c create',
		documentation: 'https://github.com/isaacs/node-tar#api',
	},
	{
		modules: 'download extract-zip decompress',
		tier: 'files',
		calls: '.',
		documentation: 'https://github.com/kevva/download#api',
	},
];
