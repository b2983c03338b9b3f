// Loaded into the language server by the bench (`node --import`), never by the product: watches the thread that speaks
// LSP and tells over the channel of a forked process. A delay holds the millisecond between two looks.
// https://nodejs.org/api/perf_hooks.html#perf_hooksmonitoreventloopdelayoptions
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { isMainThread } from 'node:worker_threads';

// The worker that computes inherits `--import`, and may be as busy as it likes.
if (isMainThread && process.channel) {
	const delay = monitorEventLoopDelay({ resolution: 1 });
	delay.enable();
	process.on('message', question => {
		if (question === 'reset') delay.reset();
		if (question === 'tell') process.send({ p99: delay.percentile(99) / 1e6, max: delay.max / 1e6 });
	});
	process.channel.unref();
}
