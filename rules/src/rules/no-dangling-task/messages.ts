export const messages = {
	dropped: 'Nothing keeps this task: it may be collected as garbage before it is done.',
	callbackOnly: '`add_done_callback` keeps no task: it may be collected as garbage before it is done.',
	shortLived: 'Only `{{name}}` keeps this task, and it is gone as soon as `{{function}}` returns.',
	wrapped: '`{{callee}}` gives a task that nothing keeps: it may be collected before it is done.',
	inCallback: 'Who calls this lambda drops the task: it may be collected before it is done.',

	keepInSet: 'Keep it in a set until it is done.',
	awaitInstead: 'Await the coroutine instead.',
};

export type MessageId = keyof typeof messages;
