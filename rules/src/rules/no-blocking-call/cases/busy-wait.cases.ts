import { code, type Case } from '#test';

/** Loops that wait for the clock. */
export const busyWait: readonly Case[] = [
	code`
		async function sleep(ms: number) {
			const end = Date.now() + ms;
			while (Date.now() < end) {}
			~~~~~ busyWait
		}
	`,
	code`
		async function sleep(end: number) {
			do {} while (performance.now() < end);
			~~ busyWait
			for (; new Date() < end; );
			~~~ busyWait
		}
	`,
	code`
		async function sleep(start: number, ms: number) {
			for (;;) {
			~~~ busyWait
				if (performance.now() - start > ms) break;
			}
			let now = start;
			let turns = 0;
			while (now - start < ms) {
			~~~~~ busyWait
				now = new Date().getTime();
				turns++;
			}
			return turns;
		}
	`,
];
