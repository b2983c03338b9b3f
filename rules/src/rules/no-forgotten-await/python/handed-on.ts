import { calleeName } from '#python';
import { is, type Call, type Name, type Node } from '#program/python/ast.ts';

/** What takes coroutines has these words in its name, … */
const TAKEN = /^(?:a?gather|task|future|await|coro|iscoro|shield|soon|background|job)/;
/** … or begins with what it does with them: it runs them, or keeps them for that. */
const STARTS = /^(?:a?wait|run|spawn|sched|append|add|put|push|submit|defer|start|complete|retry|timeout)/;
/** Before what a name says that is done. */
const PREFIX = /^(?:a|aio|async|asyncio|maybe|safe|safely|do|try|call)$/;

/** True for a call that may run what it gets, as far as its name says: `asyncio.create_task`, `self._run`, `hass.async_add_job`. */
export const startsWhatItGets = ({ func }: Call): boolean =>
	calleeName(func)
		.split('.')
		.some(name => {
			const words = name
				.split(/[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])/)
				.filter(Boolean)
				.map(word => word.toLowerCase());
			return words.some(word => TAKEN.test(word)) || STARTS.test(words.find(word => !PREFIX.test(word)) ?? '');
		});

/** True where a mention hands a value on to somebody who may run it: not as an argument of what only takes values. */
export function isStarted(mention: Name | Extract<Node, { type: 'Attribute' }>): boolean {
	const { parent } = mention as { readonly parent: Node };
	const call = is(parent, 'keyword', 'Starred') ? parent.parent : parent;
	return !is(call, 'Call') || call.func === mention || startsWhatItGets(call);
}
