import { serve } from '../../../server/src/lsp/main.ts';

serve(process.argv.includes('--node-ipc') ? 'node-ipc' : 'stdio');
