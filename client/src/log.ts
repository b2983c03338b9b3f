import { window, type LogOutputChannel } from 'vscode';

/** The output channel "Asynclint". Its level is the editor's: "Developer: Set Log Level…". */
export const createLog = (): LogOutputChannel => window.createOutputChannel('Asynclint', { log: true });
