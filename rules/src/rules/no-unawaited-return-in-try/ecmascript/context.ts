import type { EcmascriptSource } from '#ecmascript';
import type { RuleContext } from '#kit/rule-context.ts';
import type { MessageId } from '../messages.ts';
import type { Options } from '../options.ts';

export type Context = RuleContext<MessageId, Options, EcmascriptSource>;
