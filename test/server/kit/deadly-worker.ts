import { runWorker } from '../../../server/src/lsp/worker/run-worker.ts';
import { tinyChecker } from './tiny-checker.ts';

/** Does to this thread what a text asks for. */
function obey(text: string): void {
	if (text.includes('LOOP')) for (;;);
	if (text.includes('CRASH')) process.exit(7);
	if (text.includes('THROW')) throw new Error('thrown on request');
	if (text.includes('HOARD')) for (const hoard: object[] = []; ;) hoard.push(new Array(1e5).fill({}));
	if (text.includes('CHAT')) console.log('a library says hello');
}

await runWorker(() => tinyChecker({ before: obey, beforeTypes: text => obey(text.includes('TYPED') ? 'LOOP' : '') }));
