export { CachedStore, Eager, EagerChild, EagerField, Lazy, NamedStore, Store } from './store.ts';
export * from './shapes.ts';
import { Store } from './store.ts';

export const store = new Store('main.json');

export function makeStore(path: string): Store {
	return new Store(path);
}

export const createStore = (path: string) => new Store(path);

export const handlers = {
	read(): unknown {
		return store.load();
	},
	name: () => store.name(),
	nested: { read: () => store.load(), kind: Store.kind },
};
