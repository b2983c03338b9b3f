import { serve } from '../../../server/src/lsp/main.ts';
import { processHost } from '../../../server/src/lsp/process-host.ts';

const host = processHost();

/** As it ships, but out of patience sooner. */
serve('stdio', { ...host, limits: { ...host.limits, textMilliseconds: 700, typesMilliseconds: 700 } });
