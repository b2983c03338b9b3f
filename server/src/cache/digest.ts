import { createHash } from 'node:crypto';

/** 128 bits of SHA-256: enough that two contents of one project never meet by chance, short enough to keep by thousands. */
export const digest = (content: string | Uint8Array): string =>
	createHash('sha256').update(content).digest('base64url').slice(0, 22);
