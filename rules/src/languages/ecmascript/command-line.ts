/** https://nodejs.org/api/process.html#processargv, https://docs.deno.com/api/deno/~/Deno.args, https://bun.sh/docs/runtime/bun-apis */
const COMMAND = /^#!|\b(?:process\.(?:argv|chdir|cwd|exit|exitCode)|(?:Deno|Bun)\.(?:argv|args|exit))\b/;

/** True for a file that speaks of the command line that started it: its arguments, its exit code, a first line with `#!`. */
export const speaksOfCommandLine = ({ text }: { readonly text: string }): boolean => COMMAND.test(text);

/** https://nodejs.org/api/modules.html#accessing-the-main-module, https://nodejs.org/api/esm.html#importmetamain, https://github.com/tschaub/es-main */
const MAIN =
	/\bif\s*\(\s*[\w$]+\(\s*import\.meta(?:\.url)?\s*\)\s*\)|\brequire\.main\s*={2,3}\s*module\b|\bmodule\s*={2,3}\s*require\.main\b|\bimport\.meta\.main\b/;

/** Where there is no such question, the file that was started is compared with this one: https://nodejs.org/api/process.html#processargv */
const STARTED = /\bprocess\.argv\[1\]/;
const THIS_FILE = /\bimport\.meta\.(?:filename|url)\b|\b__filename\b/;

/** True for a file that is a program where nobody imports it. */
export const asksWhetherMain = ({ text }: { readonly text: string }): boolean =>
	MAIN.test(text) || (STARTED.test(text) && THIS_FILE.test(text));
