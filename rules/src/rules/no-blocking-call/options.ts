import type { OptionsSchema } from '#kit/define-rule.ts';
import type { BlockingEntry } from '#knowledge/blocking/entry.ts';

/** A function by name: a bare qualified name, or the package that it comes from and its name there. */
export type Specifier =
	string | { readonly from: 'package'; readonly package: string; readonly name: string | readonly string[] };

export interface Options {
	/** Of every rule about what harms those who wait: also in files of tests. */
	readonly checkTests?: boolean;
	readonly checkFiles: boolean;
	readonly checkLookups: boolean;
	readonly checkDatabases: boolean;
	readonly checkEmbeddedDatabases: boolean;
	readonly checkThreads: boolean;
	readonly checkCpu: boolean;
	readonly checkHeavyLibraries: boolean;
	readonly checkEveryType: boolean;
	readonly checkImports: boolean;
	readonly checkFirstUse: boolean;
	readonly checkOffByDefault: boolean;
	readonly checkStartUp: boolean;
	readonly allowAtStartUp: boolean;
	readonly allow: readonly Specifier[];
	readonly blocking: readonly { readonly name: string; readonly instead?: string }[];
	readonly offloads: readonly string[];
}

const flag = (fallback: boolean, description: string) => ({ type: 'boolean', default: fallback, description });

const names = { oneOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' }, minItems: 1 }] };

export const options: OptionsSchema = {
	type: 'object',
	properties: {
		checkFiles: flag(true, 'Report reading, writing and listing of files.'),
		checkLookups: flag(false, 'Report short questions to the file system, such as `existsSync` and `os.path.exists`.'),
		checkDatabases: flag(true, 'Report synchronous database drivers.'),
		checkEmbeddedDatabases: flag(false, 'Report JavaScript databases that are synchronous by design.'),
		checkThreads: flag(true, 'Report waiting for threads, their locks and their queues.'),
		checkCpu: flag(true, 'Report password hashing, key derivation and compression.'),
		checkHeavyLibraries: flag(false, 'Report libraries that compute for long, such as pandas and Pillow.'),
		checkFirstUse: flag(false, 'Report calls that block the first time only, where what they load is kept.'),
		checkOffByDefault: flag(
			false,
			'Python: report calls that block only when a setting or a flag of the environment is on that is off by default.',
		),
		checkEveryType: flag(
			false,
			'Python: report calls that block for arguments of some types only, where the text does not tell which one is passed.',
		),
		checkImports: flag(false, 'Python: report imports in coroutines, which read and run files the first time.'),
		checkStartUp: flag(false, 'Also report what blocks before a server serves, and in a script that serves nobody.'),
		allowAtStartUp: flag(false, 'Allow blocking in the function that a file runs at its top level, such as `main`.'),
		allow: {
			type: 'array',
			default: [],
			description: 'Functions that may block, of a library or of the project, such as `Store.load`.',
			items: {
				oneOf: [
					{ type: 'string' },
					{
						type: 'object',
						properties: { from: { const: 'package' }, package: { type: 'string' }, name: names },
						required: ['from', 'package', 'name'],
						additionalProperties: false,
					},
				],
			},
		},
		blocking: {
			type: 'array',
			default: [],
			description: 'Further functions that block, with what to use instead.',
			items: {
				type: 'object',
				properties: { name: { type: 'string' }, instead: { type: 'string' } },
				required: ['name'],
				additionalProperties: false,
			},
		},
		offloads: {
			type: 'array',
			default: [],
			description: 'Further functions whose arguments run in a thread or a process of their own.',
			items: { type: 'string' },
		},
	},
	additionalProperties: false,
};

/** True when the options speak of an entry's tier. What waits longest, for the network or for a person, has no switch. */
export function hasTier(options: Options, { tier }: BlockingEntry): boolean {
	switch (tier) {
		case 'files':
			return options.checkFiles;
		case 'lookup':
			return options.checkLookups;
		case 'database':
			return options.checkDatabases;
		case 'embedded':
			return options.checkEmbeddedDatabases;
		case 'thread':
			return options.checkThreads;
		case 'cpu':
			return options.checkCpu;
		case 'heavy':
			return options.checkHeavyLibraries;
		default:
			return true;
	}
}

/** True when the user allows a function, by its dotted name (`fs.readFileSync`) or by its package and name. */
export const isAllowed = ({ allow }: Options, name: string): boolean =>
	allow.some(each => {
		if (typeof each === 'string') return each === name;
		return [each.name].flat().some(inside => `${each.package}.${inside}` === name);
	});
