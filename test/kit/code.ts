/** Template tag: takes off the common indentation, so that a case sits at the depth of its test. */
export function code(parts: TemplateStringsArray): string {
	const lines = parts.raw
		.join('')
		.replace(/^[^\S\n]*\n|\n[^\S\n]*$/g, '')
		.split('\n');
	const depth = Math.min(...lines.filter(line => line.trim()).map(line => line.search(/\S/)));
	return lines.map(line => line.slice(depth)).join('\n');
}
