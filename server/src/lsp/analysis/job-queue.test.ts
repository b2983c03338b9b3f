import { expect, test } from 'vitest';
import { JobQueue } from './job-queue.ts';

const drain = (queue: JobQueue): string[] => {
	const order: string[] = [];
	for (let next = queue.next(); next; next = queue.next()) order.push(`${next.kind} ${next.uri}`);
	return order;
};

test('the document that was touched last comes first, and types come after everything else', () => {
	const queue = new JobQueue();
	queue.want({ uri: 'a', kind: 'types' }, true);
	queue.want({ uri: 'b', kind: 'text' }, true);
	queue.want({ uri: 'c', kind: 'text' }, true);
	queue.want({ uri: 'd', kind: 'text' }, false);
	queue.want({ uri: 'b', kind: 'text' }, true);
	queue.want({ uri: 'c', kind: 'text' }, false);
	expect(drain(queue)).toEqual(['text b', 'text c', 'text d', 'types a']);
	expect(queue.isEmpty).toBe(true);
});

test('a document that is dropped is not done', () => {
	const queue = new JobQueue();
	queue.want({ uri: 'a', kind: 'text' }, true);
	queue.want({ uri: 'a', kind: 'types' }, true);
	queue.drop('a', ['types']);
	expect(queue.has('a')).toBe(true);
	queue.drop('a');
	expect(queue.isEmpty).toBe(true);
});

test('starting over turns looks with types into first looks', () => {
	const queue = new JobQueue();
	queue.want({ uri: 'a', kind: 'types' }, true);
	queue.want({ uri: 'b', kind: 'text' }, true);
	queue.want({ uri: 'b', kind: 'types' }, true);
	queue.startOver();
	expect(drain(queue)).toEqual(['text b', 'text a']);
});
