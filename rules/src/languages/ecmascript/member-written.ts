/** True where a text writes to a member of that name, of whatever object: `state.pending = load()`, `this.pending ??= load()`. */
export const isMemberWritten = (text: string, name: string): boolean =>
	text.includes(`.${name}`) &&
	new RegExp(String.raw`\.${name.replaceAll('$', String.raw`\$`)}\s*(?:\?\?|\|\||&&)?=(?![=>])`).test(text);
