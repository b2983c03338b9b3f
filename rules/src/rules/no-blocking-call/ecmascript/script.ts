import {
	asksWhetherMain,
	enclosingFunction,
	exportsNothing,
	functionVariable,
	isFunction,
	nodesIn,
	propertyName,
	speaksOfCommandLine,
	unwrap,
	wrapped,
	type EcmascriptSource,
	type FunctionNode,
} from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';
import type { Context } from './context.ts';
import { leadsToServer } from './leads-to-server.ts';
import { isServing, roleOf, serves } from './role.ts';

const scripts = new WeakMap<object, boolean>();

/**
 * True in a program that does its work and ends: it speaks of its command line, nobody imports it, it serves nobody, and the
 * function is one of those that the program itself calls, one after the other. It waits for itself alone.
 */
export function isInScript(context: Context, around: FunctionNode | undefined): boolean {
	const { ast } = context.source;
	let is = scripts.get(ast);
	if (is === undefined) scripts.set(ast, (is = isScript(context)));
	return is && around !== undefined && isOnlyCalled(context.source, around);
}

function isScript(context: Context): boolean {
	const { source } = context;
	const { ast, text } = source;
	if (!speaksOfCommandLine(source) || serves(text) || !(exportsNothing(source) || asksWhetherMain(source)))
		return false;
	const nodes = nodesIn(ast);
	return (
		!nodes.some(isOfServing) && !nodes.some(node => node.type === 'CallExpression' && leadsToServer(context, node))
	);
}

const ofScripts = new WeakMap<object, boolean>();

/** True in a module that only such programs import, directly or not. */
export function isInModuleOfScripts({ source, program }: Context): boolean {
	let is = ofScripts.get(source.ast);
	if (is === undefined) ofScripts.set(source.ast, (is = program?.isOnlyOfScripts(roleOf) ?? false));
	return is;
}

/** True where several calls of a function, or of one around it, run side by side: `Promise.all(files.map(load))`. */
export function runsBesideOthers(source: EcmascriptSource, around: FunctionNode | undefined): boolean {
	for (let at = around; at; at = enclosingFunction(at)) {
		const mentions = functionVariable(source, at)?.references.map(({ identifier }) => identifier) ?? [];
		if ([at.parent, ...mentions].some(isInCombinator)) return true;
	}
	return false;
}

/** `import express from 'express'`, `require('discord.js')`. */
function isOfServing(node: TSESTree.Node): boolean {
	const from =
		node.type === 'ImportDeclaration'
			? node.source
			: node.type === 'CallExpression' && node.callee.type === 'Identifier' && node.callee.name === 'require'
				? node.arguments[0]
				: undefined;
	return from?.type === 'Literal' && typeof from.value === 'string' && isServing(from.value);
}

/** Who calls its argument once, and goes on when it has ended: a link of a chain, what a command line runs. */
const RUN_ONE = new Set(['action', 'catch', 'finally', 'handler', 'run', 'then']);
const COMBINATORS = new Set(['all', 'allSettled', 'any', 'race']);

/** True for a function that is only called, and only by such ones: nobody else gets hold of it, and nothing runs beside it. */
function isOnlyCalled(source: EcmascriptSource, around: FunctionNode): boolean {
	const pending = new Set([around]);
	for (const at of pending) {
		if (!isCalledInTurn(at)) return false;
		const outer = enclosingFunction(at);
		if (outer) pending.add(outer);
		for (const { identifier, init } of functionVariable(source, at)?.references ?? []) {
			if (init) continue;
			const { parent } = identifier;
			const isCall = parent.type === 'CallExpression' && parent.callee === identifier;
			if (!isCall || isInCombinator(parent)) {
				if (!isGivenToOne(identifier)) return false;
			}
			const caller = enclosingFunction(identifier);
			if (caller) pending.add(caller);
		}
	}
	return true;
}

/** A function by its place: one with a name, a method of a class, or given to what runs one. */
function isCalledInTurn(node: FunctionNode): boolean {
	const { parent } = node;
	switch (parent.type) {
		case 'Program':
		case 'BlockStatement':
		case 'VariableDeclarator':
		case 'MethodDefinition':
		case 'PropertyDefinition':
			return true;
		case 'Property':
			return RUN_ONE.has(propertyName(parent) ?? '');
		case 'CallExpression':
			return (parent.callee === node && !isInCombinator(parent)) || isGivenToOne(node);
		default:
			return node.type === 'FunctionDeclaration' && !parent.type.startsWith('Export');
	}
}

function isGivenToOne(node: TSESTree.Node): boolean {
	const given = wrapped(node);
	const { parent } = given;
	if (parent?.type !== 'CallExpression' || parent.callee === given || isInCombinator(parent)) return false;
	const callee = unwrap(parent.callee);
	return callee.type === 'MemberExpression' && RUN_ONE.has(propertyName(callee) ?? '');
}

/** Anywhere in the arguments of `Promise.all(…)`, short of the function around. */
function isInCombinator(node: TSESTree.Node): boolean {
	for (let at: TSESTree.Node | undefined = node; at && !isFunction(at); at = at.parent) {
		const call: TSESTree.Node | undefined = at.parent;
		if (call?.type !== 'CallExpression' || call.callee === at || call.callee.type !== 'MemberExpression') continue;
		const { object } = call.callee;
		if (object.type === 'Identifier' && object.name === 'Promise' && COMBINATORS.has(propertyName(call.callee) ?? ''))
			return true;
	}
	return false;
}
