import { code, type Cases } from '#test';

/** Calls that a test expects to be refused, before there is a coroutine. */
export const pythonRefused: Cases = {
	valid: [
		code`
			import pytest
			async def load(name): ...
			def test_load():
			    with pytest.raises(TypeError):
			        load(other=1)
			class TestLoad(TestCase):
			    def test_load(self):
			        with self.assertRaises(TypeError):
			            load(other=1)
		`,
	],
	invalid: [
		code`
			import pytest
			async def load(name): ...
			def test_load():
			    with pytest.raises(ValueError):
			        load("a")
			        ~~~~ neverRuns
		`,
	],
};
