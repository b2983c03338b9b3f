import picomatch from 'picomatch';

/** Says of a path, relative to the project file's folder and with `/`, whether the globs name it. */
export type GlobList = (relativePath: string) => boolean;

/**
 * Globs as people write them: one without a slash is meant at any depth, one that names a folder covers what is in it,
 * and a later `!glob` takes one back.
 */
export function globList(globs: readonly string[]): GlobList {
	const steps = globs.map(glob => {
		const takesBack = glob.startsWith('!');
		return { takesBack, matches: matcherOf(takesBack ? glob.slice(1) : glob) };
	});
	return path => {
		let isNamed = false;
		for (const { takesBack, matches } of steps) if (isNamed === takesBack && matches(path)) isNamed = !takesBack;
		return isNamed;
	};
}

function matcherOf(glob: string): (path: string) => boolean {
	const isAnchored = /^\.?\//.test(glob);
	const bare = glob.replace(/^\.?\//, '').replace(/\/+$/, '');
	const pattern = isAnchored || bare.includes('/') ? bare : `**/${bare}`;
	if (!bare || bare === '.') return () => true;
	return picomatch([pattern, `${pattern}/**`], { dot: true });
}
