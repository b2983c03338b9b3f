/** Language ids that we check, as LSP names them: https://microsoft.github.io/language-server-protocol/specifications/lsp/3.18/specification/#textDocumentItem */
export const LANGUAGE_IDS = ['javascript', 'javascriptreact', 'typescript', 'typescriptreact', 'python'] as const;

/** Files whose change can change a finding: project files, and the sources that other files import. */
export const WATCHED_FILES = [
	'**/{asynclint.json,pyproject.toml,package.json,tsconfig*.json,jsconfig*.json}',
	'**/*.{js,jsx,mjs,cjs,ts,tsx,mts,cts,py,pyi}',
] as const;
