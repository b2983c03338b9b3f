import type { Evidence, Range } from '#kit/finding.ts';
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
	#found: Found | undefined;
	readonly #within = new Map<number, Found['calls']>();

	constructor(context: Context) {
		this.#context = context;
	}

	/**
	 * What a call blocks through, by the first offset of its name. Undefined when nobody knows that it blocks. Told once:
	 * `make()()` are two calls of one name, and one pitfall.
	 */
	take(start: number): BlockingPath<Leaf> | undefined {
		const { calls } = this.#all();
		const path = calls.get(start)?.path;
		calls.delete(start);
		return path;
	}

	/** The same for a call in a synchronous function that the event loop runs, by the function's range. */
	takeIn(within: Range, start: number): BlockingPath<Leaf> | undefined {
		let calls = this.#within.get(within[0]);
		if (!calls) {
			const { program, options } = this.#context;
			calls = new Map();
			for (const each of program?.blockingCalls(policyOf(options), within) ?? []) {
				const { how, at } = each.call;
				if ((how === 'call' || how === 'construct') && !calls.has(at[0])) calls.set(at[0], each);
			}
			this.#within.set(within[0], calls);
		}
		const path = calls.get(start)?.path;
		calls.delete(start);
		return path;
	}

	/**
	 * True for a call, by where its name starts, in code that runs once while the program or its object lives: who comes first
	 * waits, and nobody after him. Of what blocks by itself this is said of files alone.
	 */
	isFirstUse(start: number, { callee, leaf }: Pick<BlockingPath<Leaf>, 'callee' | 'leaf'>): boolean {
		const { program, options } = this.#context;
		const { tier } = leaf.entry;
		if (options.checkFirstUse || (callee === undefined && tier !== 'files' && tier !== 'lookup')) return false;
		return program?.runsOnce(start) ?? false;
	}

	/** What blocks without being written as a call: properties, context managers, loops over generators. */
	get others(): readonly BlockingCall<Leaf>[] {
		return this.#all().others;
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

	#all(): Found {
		if (this.#found) return this.#found;
		const { program, options } = this.#context;
		const found: Found = { calls: new Map(), others: [] };
		for (const each of program?.blockingCalls(policyOf(options)) ?? []) {
			const { how, at } = each.call;
			if (how !== 'call' && how !== 'construct') found.others.push(each);
			else if (!found.calls.has(at[0])) found.calls.set(at[0], each);
		}
		return (this.#found = found);
	}
}

interface Found {
	readonly calls: Map<number, BlockingCall<Leaf>>;
	readonly others: BlockingCall<Leaf>[];
}
