export const messages = {
	scope: 'A `yield` in `{{scope}}` leaves the scope half-way: it may cancel the wrong task.',
	manager: '`{{manager}}` stays open between the items: nobody may ever ask for the next one.',
};

export type MessageId = keyof typeof messages;
