import { awaitEdits } from '#edits/ecmascript/await-edits.ts';
import { awaitPlace } from '#edits/ecmascript/await-place.ts';
import { propertyName, unwrap, variableOf, wrapped } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';
import type { Edit } from '#kit/finding.ts';
import type { SuggestionReport } from '#kit/rule-context.ts';
import type { MessageId } from '../messages.ts';
import type { Leaf } from '../report.ts';
import type { Context } from './context.ts';
import { importEdit } from './twin-import.ts';

type Call = TSESTree.CallExpression | TSESTree.NewExpression;

/**
 * The asynchronous twin with `await`. Never a fix: other code runs while the twin waits, so what was one step becomes
 * two, and only a person knows whether something in between may change what the second step sees.
 */
export function twinSuggestions(context: Context, call: Call, { entry, name }: Leaf): SuggestionReport<MessageId>[] {
	const { twin } = entry;
	if (!twin || call.type === 'NewExpression' || !canAwait(context, call) || !takesTheSame(call)) return [];
	const callee = unwrap(call.callee);
	const root = name.slice(0, name.lastIndexOf('.'));
	const path = twin.kind === 'promises' ? `promises.${twin.name}` : twin.name;
	const shown = path ? `${root}.${path}` : root;

	return [{ messageId: 'useTwin', data: { twin: shown }, edits: () => edits() }];

	function edits(): Edit[] | undefined {
		const around = wrapped(call).parent?.type === 'AwaitExpression' ? [] : awaitEdits(context, call, call);
		const renamed = callee.type === 'MemberExpression' ? renamedMember(callee) : importEdit(context, callee, twin!);
		return around && renamed && [...around, ...renamed].sort((a, b) => a.range[0] - b.range[0]);
	}

	function isNamespace(object: TSESTree.Node): boolean {
		const variable = object.type === 'Identifier' ? variableOf(context.source, object) : undefined;
		return variable?.defs[0]?.node.type === 'ImportNamespaceSpecifier';
	}

	function renamedMember(member: TSESTree.MemberExpression): Edit[] | undefined {
		if (member.computed || member.optional) return undefined;
		// A namespace object is no function, whatever its module's default export is.
		if (!path && isNamespace(member.object)) return undefined;
		if (!path) return [{ range: [member.object.range[1], member.range[1]], text: '' }];
		return [{ range: [...member.property.range], text: path }];
	}
}

/** The function around must be async itself: an inline callback runs in its context, and still cannot await. */
const canAwait = (context: Context, call: Call): boolean =>
	awaitPlace(context, call)?.kind === 'async' && wrapped(call).parent?.type !== 'ChainExpression';

/** A descriptor, `throwIfNoEntry` and a spread are things that the twin does not take, or that cannot be seen. */
function takesTheSame({ arguments: args }: Call): boolean {
	if (args[0]?.type === 'Literal' && typeof args[0].value === 'number') return false;
	return args.every(
		each =>
			each.type !== 'SpreadElement' &&
			(each.type !== 'ObjectExpression' ||
				each.properties.every(property => property.type === 'Property' && propertyName(property) !== 'throwIfNoEntry')),
	);
}
