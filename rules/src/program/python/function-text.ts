/** The text of a function from its name on, to what stands behind it and no deeper. */
export function functionText(text: string, name: number): string {
	const line = text.lastIndexOf('\n', name) + 1;
	const indent = /^[^\S\n]*/.exec(text.slice(line))![0];
	const after = text.slice(name);
	const end = after.search(new RegExp(`\\n${indent}(?:async def|def|class|@)\\b`));
	return end < 0 ? after : after.slice(0, end);
}
