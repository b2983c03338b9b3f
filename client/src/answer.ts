import { window } from 'vscode';

/** How long an answer stays in the status bar, in milliseconds. */
const ANSWER = 5000;

/** Tells a person what became of a command, without a notification. */
export function answer(message: string): void {
	window.setStatusBarMessage(`Asynclint: ${message}`, ANSWER);
}
