export const messages = {
	timer: 'Nothing clears this timer: after the race it still keeps the program alive.',
	abortTimer: 'Nothing clears this timer: it runs on when the work is done, and aborts `{{controller}}` for nothing.',
	timerCall: '`{{callee}}` starts a timer that nothing clears when the race is over.',
	loser: '`{{callee}}` goes on when the race is over: nothing aborts it.',
	abortListener: 'Nothing removes this listener: it stays with the signal when the work is done.',
	overlap: '`setInterval` does not wait: a turn may start before the last one has ended.',
	interval: 'Nothing can stop this interval: each call of `{{name}}` starts one more.',
	queueGet: 'When `wait_for` gives up just as `{{callee}}` has an item, the item may be lost.',
	pending: 'Tasks that are still pending here go on: nothing cancels or awaits them.',

	useTimeout: 'Bound it with `async with asyncio.timeout({{time}})`.',
	clearTimer: 'Clear the timer when the race is over.',
	addSignal: 'Abort it after the same time with `AbortSignal.timeout({{time}})`.',
	addOnce: 'Remove the listener with its first event: `{ once: true }`.',
};

export type MessageId = keyof typeof messages;
