interface Setting {
	readonly default?: unknown;
	readonly description?: string;
	readonly markdownDescription?: string;
}

/** The parts of the VS Code manifest that the README repeats. */
export interface Manifest {
	readonly contributes?: {
		readonly configuration?:
			| { readonly properties: Readonly<Record<string, Setting>> }
			| readonly { readonly properties: Readonly<Record<string, Setting>> }[];
		readonly commands?: readonly { readonly command: string; readonly title: string }[];
	};
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

export function settingsTable({ contributes }: Manifest): string {
	const groups = [contributes?.configuration ?? []].flat();
	const rows = groups
		.flatMap(group => Object.entries(group.properties))
		.map(
			([key, { default: value, description, markdownDescription }]) =>
				`| \`${key}\` | \`${JSON.stringify(value)}\` | ${cell(markdownDescription ?? description ?? '')} |`,
		);
	return ['| Setting | Default | Meaning |', '| --- | --- | --- |', ...rows].join('\n');
}

export function commandsTable({ contributes }: Manifest): string {
	const rows = (contributes?.commands ?? []).map(
		({ command, title }) => `| Asynclint: ${cell(title)} | \`${command}\` |`,
	);
	return ['| Command | Id |', '| --- | --- |', ...rows].join('\n');
}
