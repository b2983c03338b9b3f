import { code, type Cases } from '#test';

/** `finally` blocks that take the place of an error. */
export const leavesFinally: Cases = {
	valid: [
		'async () => { try { await save(); } finally { hide(); } };',
		'() => { try { save(); } finally { return 1; } };',
		'async () => { try { await save(); } finally { list.forEach(() => { return 1; }); } };',
		'async () => { try { await save(); } finally { for (const each of all) { if (each) break; } } };',
		'async () => { try { await save(); } finally { switch (kind) { case 1: break; } } };',
		'async () => { try { await save(); } finally { try { throw new Error("a"); } catch (error) { log(error); } } };',
		'async () => { try { await save(); } catch (error) { log(error); } finally { return 1; } };',
		'async () => { try { await server.close(); } finally { return 1; } };',
	],
	invalid: [
		code`
			async () => { try { await save(); } finally { return 1; } };
			                                              ~~~~~~ leavesFinally
		`,
		code`
			async () => { try { await save(); } finally { if (gone) throw new Error('gone'); } };
			                                                        ~~~~~ leavesFinally
		`,
		code`
			async () => {
				for (const user of users) {
					try { await save(user); } finally { continue; }
					                                    ~~~~~~~~ leavesFinally
				}
			};
		`,
		code`
			async () => {
				all: for (const user of users) {
					try { await save(user); } finally { for (;;) { break all; } }
					                                               ~~~~~ leavesFinally
				}
			};
		`,
		code`
			async () => {
				try { await save(); } catch (error) { throw new Error('not saved', { cause: error }); } finally { return 1; }
				                                                                                                  ~~~~~~ leavesFinally
			};
		`,
	],
};
