import { calleeName, unwrap } from '#ecmascript';
import type { MessageId } from '../messages.ts';
import {
	ASYNC_DISPOSABLE_TYPES,
	ASYNC_DISPOSABLES,
	SYNC_DISPOSABLE_TYPES,
	SYNC_DISPOSABLES,
} from '#knowledge/protocols/ecmascript.ts';
import type { TSESTree } from '@typescript-eslint/types';
import type { Context } from './context.ts';
import { keyOf } from './known-value.ts';
import { symbolsOf } from './own-class.ts';
import { addUsingAwait, removeUsingAwait } from './suggestions.ts';
import { isOnly } from './type-names.ts';

/** `using` of what is released with a promise, `await using` of what is not. */
export function disposal(context: Context, declaration: TSESTree.VariableDeclaration): void {
	const isAsync = declaration.kind === 'await using';
	for (const { init } of declaration.declarations) {
		if (!init) continue;
		const report = () => {
			const node = unwrap(init);
			const value = node.type === 'AwaitExpression' ? unwrap(node.argument) : node;
			const callee = calleeName(value.type === 'CallExpression' ? value.callee : value);
			const messageId: MessageId = isAsync ? 'syncManaged' : 'asyncManaged';
			context.report({
				at: { range: [declaration.range[0], declaration.range[0] + declaration.kind.length] },
				messageId,
				data: { callee, wanted: 'await using' },
				suggest: isAsync ? removeUsingAwait(context, declaration) : addUsingAwait(context, declaration),
			});
		};
		if (isOtherKind(context, init, isAsync)) return report();
		const types = isAsync ? SYNC_DISPOSABLE_TYPES : ASYNC_DISPOSABLE_TYPES;
		if (symbolsOf(context.source, init)) continue;
		context.ask(unwrap(init), ({ names }) => {
			if (isOnly(names, types)) report();
		});
	}
}

function isOtherKind({ source }: Context, init: TSESTree.Expression, isAsync: boolean): boolean {
	const key = keyOf(source, init);
	if (key !== undefined && (isAsync ? SYNC_DISPOSABLES : ASYNC_DISPOSABLES).has(key)) return true;
	const symbols = symbolsOf(source, init);
	const [own, other] = isAsync ? ['asyncDispose', 'dispose'] : ['dispose', 'asyncDispose'];
	return symbols !== undefined && symbols.has(other) && !symbols.has(own);
}
