import { calleeName, qualifiedName, type EcmascriptSource } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';
import { ecmascriptClients, isAwsClient, type ClientKind } from '#knowledge/clients/ecmascript.ts';

export interface MadeClient {
	readonly kind: ClientKind;
	/** As it is written. */
	readonly name: string;
}

/** The client or limiter that a call or a construction makes. */
export function madeClient(
	source: EcmascriptSource,
	node: TSESTree.CallExpression | TSESTree.NewExpression,
): MadeClient | undefined {
	const found = qualifiedName(source, node.callee);
	if (found?.module === undefined) return undefined;
	const module = found.module.replace(/^node:/, '');
	const kind =
		ecmascriptClients.get(`${module}:${found.name || 'default'}`) ??
		(isAwsClient(module, found.name) ? 'client' : undefined);
	return kind && { kind, name: calleeName(node.callee) };
}
