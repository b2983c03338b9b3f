import type { Await, PythonSource } from '#python';
import type { RuleContext } from '#kit/rule-context.ts';
import type { MessageId } from '../messages.ts';

type Context = RuleContext<MessageId, object, PythonSource>;

/**
 * True where awaiting gives something that can be awaited again: `gather(await start())`. Who starts one awaitable
 * often gets it from an `await`, so there it is true unless the program knows better.
 */
export function givesAwaitable({ program }: Context, node: Await, takesOne: boolean): boolean {
	const [facts] = program?.types([node]) ?? [];
	return facts ? facts.thenable !== 'none' : takesOne;
}
