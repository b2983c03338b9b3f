export const messages = {
	neverClosed: 'Nothing closes `{{name}}`: what `{{callee}}` opens stays open.',
	dropped: 'What `{{callee}}` opens is dropped here: nothing can close it any more.',
	openOnError: '`{{name}}` stays open when `{{cause}}` fails: it is closed only on success.',
	openOnReturn: '`{{name}}` stays open on a way out that does not reach `{{close}}`.',
	exitOnSuccess: '`{{release}}` is not reached when `{{cause}}` fails: it stays open then.',
	exitWithoutError: '`{{release}}` is not reached after an error: it stays open then.',
	owner: '`{{owner}}` keeps what `{{callee}}` opens, and is no context manager itself.',
	ownerNever: '`{{owner}}` keeps what `{{callee}}` opens, and has nothing that closes it.',

	useAwaitUsing: 'Declare it with `{{keyword}}`, which closes it on every way out.',
	useWith: 'Open it with `{{keyword}}`, which closes it on every way out.',
	closeInFinally: 'Close it in a `finally`.',
};

export type MessageId = keyof typeof messages;
