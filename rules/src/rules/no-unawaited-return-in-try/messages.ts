/** One table for both languages. `kind` is what is returned: `promise` or `coroutine`. */
export const messages = {
	beforeCatch: 'This {{kind}} is returned before it settles, so `{{handler}}` never sees its error.',
	beforeFinally: '`finally` runs before the {{kind}} that is returned here settles.',
	beforeDispose: '`{{name}}` is released before the {{kind}} that is returned here settles.',

	addAwait: 'Add `await`.',
	addAwaitAndAsync: 'Add `await`, make `{{name}}` async, and await it {{callers}}.',
	addAwaitAndAsyncCallback: 'Add `await` and make this callback async.',
};

export type MessageId = keyof typeof messages;
