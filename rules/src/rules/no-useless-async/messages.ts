/** One table for both languages. */
export const messages = {
	useless: '`{{name}}` awaits nothing: `async` only makes its callers wait.',
	uselessCallback: 'This callback awaits nothing: `async` only makes a promise of what it gives.',

	removeAsync: 'Remove `async`: the function then gives its value and not a promise.',
	removeAsyncAndAwaits: 'Remove `async`, and each `await` before a call of `{{name}}`.',
};

export type MessageId = keyof typeof messages;
