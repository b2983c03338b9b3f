export const messages = {
	left: 'This loop is left early: `{{held}}` in `{{generator}}` stays open until it is collected.',
	plain: 'This loop may end before `{{generator}}` does, and nothing closes the generator then.',
	endless: '`{{generator}}` never ends by itself, and leaving this loop does not close it.',
	oneItem: 'Only one item of `{{generator}}` is taken, and `{{held}}` in there stays open.',

	useAclosing: 'Close it on every way out with `{{aclosing}}`.',
};

export type MessageId = keyof typeof messages;
