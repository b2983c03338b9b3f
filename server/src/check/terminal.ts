import { styleText } from 'node:util';

type Format = Parameters<typeof styleText>[0];

/** Where a command writes: the process's streams, or a test's strings. */
export interface Terminal {
	/** The result. */
	print(text: string): void;
	/** Everything else. */
	complain(text: string): void;
	readonly style: (format: Format, text: string) => string;
	/** True when a person watches both streams: then success is worth a word. */
	readonly isInteractive: boolean;
	/** Columns of the stream for progress; undefined when nobody watches it. */
	readonly progressColumns: number | undefined;
}

/** The real one. A reader that has gone away ends the process quietly, as `head` expects of whoever feeds it. */
export function processTerminal({ stdout, stderr } = process): Terminal {
	for (const stream of [stdout, stderr]) {
		stream.on('error', (error: NodeJS.ErrnoException) => {
			if (error.code !== 'EPIPE') throw error;
			process.exit();
		});
	}
	const hasColors = wantsColors(stdout);
	return {
		print: text => void stdout.write(text),
		complain: text => void stderr.write(text),
		style: (format, text) => (hasColors ? styleText(format, text, { validateStream: false }) : text),
		isInteractive: stdout.isTTY,
		progressColumns: stderr.isTTY && process.env['TERM'] !== 'dumb' ? stderr.columns : undefined,
	};
}

/** https://no-color.org, https://force-color.org, and what the terminal can do. */
function wantsColors(stdout: NodeJS.WriteStream): boolean {
	const { FORCE_COLOR, NO_COLOR } = process.env;
	if (NO_COLOR) return false;
	if (FORCE_COLOR !== undefined) return !['0', 'false'].includes(FORCE_COLOR);
	return stdout.isTTY && stdout.hasColors();
}
