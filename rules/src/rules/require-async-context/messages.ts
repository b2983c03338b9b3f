export const messages = {
	neverClosed: 'Nothing closes `{{name}}`: what `{{callee}}` opens stays open.',
	dropped: 'What `{{callee}}` opens is dropped here: nothing can close it any more.',
	openOnError: '`{{name}}` stays open when `{{cause}}` fails: it is closed only on success.',
	openOnReturn: '`{{name}}` stays open on a way out that does not reach `{{close}}`.',

	useAwaitUsing: 'Declare it with `{{keyword}}`, which closes it on every way out.',
	closeInFinally: 'Close it in a `finally`.',
};

export type MessageId = keyof typeof messages;
