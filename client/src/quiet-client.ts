import { LanguageClient } from 'vscode-languageclient/node';

/** A client that writes its troubles into the log and never shows a notification: nobody has asked for one. */
export class QuietClient extends LanguageClient {
	override error(message: string, data?: unknown): void {
		super.error(message, data, false);
	}

	override warn(message: string, data?: unknown): void {
		super.warn(message, data, false);
	}

	override info(message: string, data?: unknown): void {
		super.info(message, data, false);
	}
}
