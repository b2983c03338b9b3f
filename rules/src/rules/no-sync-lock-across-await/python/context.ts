import type { RuleContext } from '#kit/rule-context.ts';
import type { PythonSource } from '#python';
import type { MessageId } from '../messages.ts';
import type { Options } from '../options.ts';

export type Context = RuleContext<MessageId, Options, PythonSource>;
