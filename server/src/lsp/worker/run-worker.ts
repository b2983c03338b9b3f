import { parentPort, type MessagePort } from 'node:worker_threads';
import type { Checker } from './checker.ts';
import type { OverlayHost } from './overlay-host.ts';
import type { CheckedFile, FromWorker, Job, ToWorker } from './messages.ts';

/**
 * The worker's side of the conversation: one job at a time, in the order in which they come. A job that throws is
 * answered with its reason; what cannot be caught (a loop, no memory left) is the other side's to notice.
 */
export async function runWorker(
	load: () => Promise<{ checker: Checker; host: OverlayHost }>,
	port: MessagePort = parentPort!,
): Promise<void> {
	const send = (message: FromWorker) => port.postMessage(message);
	const started = performance.now();
	const { checker, host } = await load();

	const answer = (job: Job, check: () => CheckedFile | undefined) => {
		try {
			const file = check();
			send(file ? { kind: 'checked', job: job.job, file } : { kind: 'skipped', job: job.job });
		} catch (error) {
			const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
			send({ kind: 'failed', job: job.job, message });
		}
	};
	port.on('message', (message: ToWorker) => {
		switch (message.kind) {
			case 'text':
				return answer(message, () => checker.checkText(message));
			case 'types':
				return answer(message, () => checker.checkTypes(message));
			case 'open':
				return host.open(message.path, message.text);
			case 'forget':
				return checker.forget(message.path);
			case 'changed':
				return checker.filesChanged(message);
			case 'trusted':
				return host.trust();
		}
	});
	send({ kind: 'ready', milliseconds: performance.now() - started });
}
