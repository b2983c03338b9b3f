import type { Evidence } from '#kit/finding.ts';
import type { Report, RuleContext } from '#kit/rule-context.ts';
import type { BlockingPath } from '#program/link/blocking-path.ts';
import type { BlockingCall } from '#program/link/file-program.ts';
import type { MessageId } from './messages.ts';
import type { Options } from './options.ts';
import { policyOf } from './policy.ts';
import { messageOf, type Leaf } from './report.ts';

type Context = Pick<RuleContext<MessageId, Options, unknown>, 'program' | 'options' | 'path'>;

/** The calls of a file that block through functions of the project, by where their name starts. Asked for when needed. */
export class Chains {
	readonly #context: Context;
	#found: Map<number, BlockingCall<Leaf>> | undefined;

	constructor(context: Context) {
		this.#context = context;
	}

	/** What a call blocks through, by the first offset of its name. Undefined when nobody knows that it blocks. */
	at(start: number): BlockingPath<Leaf> | undefined {
		return this.#all().get(start)?.path;
	}

	/** What blocks without being written as a call: properties, context managers, loops over generators. */
	others(): readonly BlockingCall<Leaf>[] {
		return [...this.#all().values()].filter(({ call: { how } }) => how !== 'call' && how !== 'construct');
	}

	/** What to report of a path: the words, and the way there step by step. */
	reportOf({ leaf, callee, hops }: BlockingPath<Leaf>): Pick<Report<MessageId>, 'messageId' | 'data' | 'evidence'> {
		if (callee === undefined) return messageOf(leaf);
		const evidence = hops.map((hop): Evidence => {
			const called = hop.callee === undefined ? `\`${leaf.name}\`, which blocks` : `\`${hop.callee}\``;
			const elsewhere = hop.path === this.#context.path ? {} : { path: hop.path };
			return { message: `\`${hop.caller}\` calls ${called}.`, range: hop.at, ...elsewhere };
		});
		return { messageId: 'blocksThrough', data: { callee, leaf: leaf.name }, evidence };
	}

	#all(): ReadonlyMap<number, BlockingCall<Leaf>> {
		if (this.#found) return this.#found;
		const { program, options } = this.#context;
		this.#found = new Map();
		for (const each of program?.blockingCalls(policyOf(options)) ?? []) {
			const start = each.call.at[0];
			if (!this.#found.has(start)) this.#found.set(start, each);
		}
		return this.#found;
	}
}
