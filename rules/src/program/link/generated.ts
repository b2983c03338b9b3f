import { ecmascriptLibrary } from './ecmascript-library.ts';
import type { LinkedModule } from './linked-module.ts';
import type { Value } from './value.ts';

/** Names that one generator alone gives what it writes, and the package that documents what they do. */
const GENERATED: ReadonlyMap<string, string> = new Map([
	// https://www.prisma.io/docs/orm/prisma-schema/overview/generators#field-reference: `output` is a folder of the project.
	['PrismaClient', '@prisma/client'],
	['Prisma', '@prisma/client'],
]);

/**
 * What a name stands for that a generator writes into the project: a checkout often does not have that code, and where it
 * does, it says nothing of what happens at run time.
 */
export function generated({ facts }: LinkedModule, name: string | undefined): Value | undefined {
	const module = name !== undefined && facts.language === 'ecmascript' ? GENERATED.get(name) : undefined;
	return module === undefined ? undefined : ecmascriptLibrary.imported(module, name);
}

/** False for a class of the project that has been given such a name: it extends something, or does nothing of the kind. */
export function isGenerated(value: Value | undefined): boolean {
	if (value?.kind !== 'class') return true;
	const { bases, members } = value.module.facts.classes[value.class]!;
	return !bases.length && Object.hasOwn(members, '$transaction');
}
