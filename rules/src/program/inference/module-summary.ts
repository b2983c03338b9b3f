import type { Variable } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/types';
import { isFunction, variableOf, type EcmascriptSource } from '#ecmascript';
import { Inference } from './inference.ts';
import type { Value } from './value.ts';

/** One name that a module exports: what it is, what a call of it gives, or from where it is passed on. */
export interface ExportSummary {
	readonly value?: Value;
	readonly call?: Value;
	readonly from?: { readonly specifier: string; readonly name: string };
}

/** What a module exports, as plain data. Only names of which something is known. */
export interface ModuleSummary {
	readonly exports: Readonly<Record<string, ExportSummary>>;
}

/** Reads a module's exports from its own text: it does not follow the module's own imports. */
export function summarizeModule(source: EcmascriptSource): ModuleSummary {
	const inference = new Inference(source, () => undefined);
	const exports: [string, ExportSummary][] = [];

	for (const statement of source.ast.body) {
		if (statement.type === 'ExportDefaultDeclaration') {
			exports.push(['default', ofDefault(inference, statement.declaration)]);
		}
		if (statement.type !== 'ExportNamedDeclaration') continue;
		for (const { local, exported } of statement.specifiers) {
			const from = statement.source && { specifier: statement.source.value, name: nameOf(local) };
			exports.push([nameOf(exported), from ? { from } : ofIdentifier(inference, local)]);
		}
		for (const identifier of declared(statement.declaration)) {
			exports.push([identifier.name, ofIdentifier(inference, identifier)]);
		}
	}
	return { exports: Object.fromEntries(exports.filter(([, summary]) => Object.values(summary).some(Boolean))) };
}

function ofDefault(inference: Inference, node: TSESTree.Node): ExportSummary {
	if (isFunction(node)) return { call: inference.calls.resultOfFunction(node) };
	return node.type === 'Identifier' ? ofIdentifier(inference, node) : { value: inference.valueOf(node) };
}

function ofIdentifier(inference: Inference, identifier: TSESTree.Node): ExportSummary {
	const variable: Variable | undefined =
		identifier.type === 'Identifier' ? variableOf(inference.source, identifier) : undefined;
	if (!variable) return {};
	return { value: inference.valueOfVariable(variable), call: inference.calls.resultOfVariable(variable) };
}

const nameOf = (node: TSESTree.Identifier | TSESTree.StringLiteral): string =>
	node.type === 'Identifier' ? node.name : node.value;

function declared(declaration: TSESTree.ExportNamedDeclaration['declaration']): TSESTree.Identifier[] {
	if (declaration?.type === 'FunctionDeclaration' || declaration?.type === 'TSDeclareFunction') {
		return declaration.id ? [declaration.id] : [];
	}
	if (declaration?.type !== 'VariableDeclaration') return [];
	return declaration.declarations.flatMap(({ id }) => (id.type === 'Identifier' ? [id] : []));
}
