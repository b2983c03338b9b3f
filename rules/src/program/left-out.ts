/** Folders that hold what tools made or fetched. They are looked into only when they are named on the command line. */
const LEFT_OUT = new Set([
	...['.git', '.hg', '.svn', '.jj'],
	...['node_modules', 'bower_components', 'jspm_packages', '.yarn', '.pnpm-store', '.npm'],
	...['venv', '.venv', 'site-packages', '__pypackages__', '.eggs', '.tox', '.nox', '.pixi'],
	...['dist', 'build', 'out', 'target', 'coverage', 'htmlcov'],
	...['.next', '.nuxt', '.output', '.svelte-kit', '.astro', '.turbo', '.vercel', '.parcel-cache', '.angular', '.expo'],
	...['__pycache__', '.ipynb_checkpoints', '.mypy_cache', '.ruff_cache', '.pytest_cache', '.cache', '.vscode-test'],
]);

/** True for a folder that is left out by its name alone. */
export const isLeftOut = (name: string): boolean => LEFT_OUT.has(name) || name.endsWith('.egg-info');
