import type { PythonSource } from '#python';
import type { RuleContext } from '#kit/rule-context.ts';
import type { MessageId } from '../messages.ts';

export type Context = RuleContext<MessageId, object, PythonSource>;
