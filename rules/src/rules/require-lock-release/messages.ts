export const messages = {
	leaksOnError: '`{{release}}` is not reached when something in between fails: it stays taken.',
	leaksOnWay: 'A way out of here comes by no `{{release}}`: it stays taken.',
	countStays: 'A cancellation of this wait leaves `{{count}}` changed, as if it held the lock.',
	neverReleased: 'Nothing gives this back: after some calls everybody waits for it.',
	useFinally: 'Call `{{release}}` in a `finally`.',
};
export type MessageId = keyof typeof messages;
