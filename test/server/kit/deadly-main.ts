import { serve } from '../../../server/src/lsp/main.ts';
import { processHost } from '../../../server/src/lsp/process-host.ts';

const host = processHost();

/** As it ships, but out of patience sooner. */
serve('stdio', { ...host, limits: { ...host.limits, textMilliseconds: 1000, typesMilliseconds: 1000 } });
