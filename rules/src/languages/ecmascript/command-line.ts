import type { EcmascriptSource } from './source.ts';

/** https://nodejs.org/api/process.html#processargv, https://docs.deno.com/api/deno/~/Deno.args, https://bun.sh/docs/runtime/bun-apis */
const COMMAND = /^#!|\b(?:process\.(?:argv|chdir|cwd|exit|exitCode)|(?:Deno|Bun)\.(?:argv|args|exit))\b/;

/** True for a file that speaks of the command line that started it: its arguments, its exit code, a first line with `#!`. */
export const speaksOfCommandLine = ({ text }: EcmascriptSource): boolean => COMMAND.test(text);
