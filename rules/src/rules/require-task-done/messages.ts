export const messages = {
	skipped: 'A way from this `get` on skips `task_done()`, so `{{queue}}.join()` never ends.',
	afterError: 'An error after this `get` skips `task_done()`, so `{{queue}}.join()` never ends.',
	never: 'Nobody calls `task_done()` for this `get`, so `{{queue}}.join()` never ends.',
	finishSkipped: 'A way through `{{name}}` skips `task_done()`, so `{{queue}}.join()` never ends.',
	finishAfterError: 'An error in `{{name}}` skips `task_done()`, so `{{queue}}.join()` never ends.',
	mortal: 'An error ends `{{consumer}}`, and when none is left this waits for ever.',
	tooFewEnds: 'This ends {{ends}} of {{consumers}} `{{consumer}}`: the others wait for ever.',

	addFinally: 'Call `task_done()` in a `finally`.',
};

export type MessageId = keyof typeof messages;
