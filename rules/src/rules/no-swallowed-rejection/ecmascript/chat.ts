import { propertyName, unwrap, type EcmascriptSource } from '#ecmascript';
import { CHAT_MODULES, MESSAGE_METHODS, NAMED_FOR_CHATS } from '#knowledge/rejections/chat.ts';
import type { TSESTree } from '@typescript-eslint/types';

const known = new WeakMap<object, boolean>();

/** `interaction.editReply(…)`, and `message.delete()` in a file that names a library of chats. */
export function isChat(source: EcmascriptSource, call: TSESTree.CallExpression): boolean {
	const callee = unwrap(call.callee);
	const method = callee.type === 'MemberExpression' ? propertyName(callee) : undefined;
	// What is told what to delete is a store.
	if (method === undefined || (method === 'delete' && call.arguments.length)) return false;
	return NAMED_FOR_CHATS.has(method) || (MESSAGE_METHODS.has(method) && namesChat(source));
}

/** True for a file that imports such a library, or takes a type of it: `import('discord.js').Message`. */
function namesChat({ ast, text }: EcmascriptSource): boolean {
	let answer = known.get(ast);
	if (answer === undefined) known.set(ast, (answer = NAMED.test(text)));
	return answer;
}

const NAMED = new RegExp(`['"](?:${CHAT_MODULES.map(each => each.replace(/[.]/g, '\\.')).join('|')})['"]`);
