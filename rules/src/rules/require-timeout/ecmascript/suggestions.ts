import { argumentBehind } from '#edits/ecmascript/argument-behind.ts';
import { propertyEdit } from '#edits/ecmascript/property-edit.ts';
import type { MessageData, SuggestionReport } from '#kit/rule-context.ts';
import type { TimeoutEntry } from '#knowledge/timeouts/entry.ts';
import type { TSESTree } from '@typescript-eslint/types';
import type { MessageId } from '../messages.ts';
import type { Context } from './context.ts';

interface Words {
	readonly messageId: MessageId;
	readonly data?: MessageData;
}

/** Adds a property to the options of a call: to those that are written out, or as a new last argument. */
export function optionSuggestion(
	{ source: { text } }: Context,
	call: TSESTree.CallExpression,
	{ options }: TimeoutEntry,
	property: string,
	words: Words,
): SuggestionReport<MessageId>[] {
	if (typeof options !== 'number') return [];
	const given = call.arguments[options];
	const last = call.arguments.at(-1);
	if (given?.type === 'ObjectExpression') {
		return [{ ...words, edits: () => [propertyEdit(text, given, property)] }];
	}
	if (given || !last || call.arguments.length > options) return [];
	const missing = ', undefined'.repeat(options - call.arguments.length);
	return [{ ...words, edits: () => [argumentBehind(text, last, `{ ${property} }`, missing)] }];
}
