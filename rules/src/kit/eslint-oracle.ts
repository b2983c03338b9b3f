import type { Rule as EslintRule } from 'eslint';
import type { ProgramHost } from '#program/program-host.ts';
import type { TypeOracle } from '#program/type-oracle.ts';

const SILENT: TypeOracle = { types: nodes => nodes.map(() => undefined) };

/** The best oracle that this ESLint run can give for the file. */
export const eslintOracle = (_context: EslintRule.RuleContext): TypeOracle => SILENT;

/** The file system as the plugin may read it. */
export const eslintHost = (_context: EslintRule.RuleContext): ProgramHost | undefined => undefined;
