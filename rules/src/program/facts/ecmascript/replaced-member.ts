import type { TSESTree } from '@typescript-eslint/types';
import { isMemberWritten, isNullish } from '#ecmascript';

/**
 * `{ pending: null }`, or `{ pending: false }` where the file says `state.pending = load()`: what is written there only
 * stands until something else does. An object may be written to from other files as well, where `null` says that.
 */
export const isReplacedMember = (text: string, written: TSESTree.Node, name: string): boolean =>
	isNullish(written) || (written.type === 'Literal' && isMemberWritten(text, name));
