import { ResponseError, type CancellationToken } from 'vscode-languageserver';
import type { Log } from './log.ts';

/** Wraps a request's handler: a fault of ours is logged and answered with `fallback`, a refusal goes to the client. */
type Guard = <Params, Result>(
	fallback: Result,
	handler: (params: Params, token: CancellationToken) => Result | Promise<Result>,
) => (params: Params, token: CancellationToken) => Promise<Result>;

export interface Guards {
	readonly request: Guard;
	/** Wraps what has no answer: a notification's handler, a listener, a timer's step. */
	readonly event: <Args extends unknown[]>(step: (...args: Args) => unknown) => (...args: Args) => void;
}

/** The one place where errors of handlers end. */
export function createGuards(log: Log): Guards {
	const caught = (error: unknown) => log.error('A handler failed', error);
	return {
		request: (fallback, handler) => async (params, token) => {
			try {
				return await handler(params, token);
			} catch (error) {
				if (error instanceof ResponseError) throw error;
				caught(error);
				return fallback;
			}
		},
		event:
			step =>
			(...args) => {
				try {
					const result = step(...args);
					if (result instanceof Promise) result.catch(caught);
				} catch (error) {
					caught(error);
				}
			},
	};
}
