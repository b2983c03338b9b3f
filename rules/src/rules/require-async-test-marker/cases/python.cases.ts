import { code, type Cases } from '#test';

/** Async tests, fixtures and mocks. */
export const python: Cases = {
	valid: [
		{
			filename: 'test_a.py',
			files: { 'pyproject.toml': "[project]\nname = 'a'\n" },
			code: code`
			import pytest
			import pytest_asyncio

			@pytest.mark.asyncio
			async def test_load():
			    assert await load() == 1

			@pytest.mark.anyio
			@pytest.mark.parametrize("value", [1])
			async def test_value(value): assert await load(value)

			@pytest_asyncio.fixture
			async def store(): return await load()

			@pytest.fixture
			def plain(): return 1

			@mine
			async def test_mine(): await load()

			async def helper(): await load()

			def test_sync(): assert 1
		`,
		},
		{
			filename: 'test_a.py',
			files: { 'pyproject.toml': '[tool.pytest.ini_options]\nasyncio_mode = "auto"\n' },
			code: code`
			import pytest
			async def test_load(): assert await load() == 1
			@pytest.fixture
			async def store(): return await load()
		`,
		},
		{
			filename: 'tests/test_a.py',
			files: { 'setup.cfg': '[tool:pytest]\naddopts = --asyncio-mode=auto\n' },
			code: 'async def test_load(): assert await load() == 1',
		},
		{
			filename: 'tests/test_a.py',
			files: { 'setup.cfg': '[metadata]\n', 'conftest.py': 'def pytest_pyfunc_call(pyfuncitem): ...\n' },
			code: 'async def test_load(): assert await load() == 1',
		},
		{
			filename: 'test_a.py',
			files: { 'pyproject.toml': "[project]\nname = 'a'\n" },
			code: code`
			import pytest
			pytestmark = [pytest.mark.asyncio(loop_scope="module")]
			async def test_load(): assert await load() == 1
		`,
		},
		{
			filename: 'test_a.py',
			files: { 'pyproject.toml': "[project]\nname = 'a'\n" },
			code: code`
			import pytest
			class TestStore:
			    pytestmark = pytest.mark.anyio
			    async def test_load(self): assert await load() == 1
			@pytest.mark.asyncio
			class TestOther:
			    async def test_load(self): assert await load() == 1
			class TestThird(Base):
			    async def test_load(self): assert await load() == 1
		`,
		},
		{ filename: 'test_a.py', code: 'async def test_nobody_knows_the_project(): assert await load() == 1' },
		{
			filename: 'app.py',
			files: { 'pyproject.toml': "[project]\nname = 'a'\n" },
			code: 'async def test_connection(): await load()',
		},
		code`
			import unittest
			from django.test import TestCase
			class StoreTest(unittest.IsolatedAsyncioTestCase):
			    async def asyncSetUp(self): await load()
			    async def test_load(self): await load()
			class ViewTest(TestCase):
			    async def test_view(self): await load()
			class Plain(unittest.TestCase):
			    async def helper(self): await load()
			    def test_a(self): self.assertTrue(1)
		`,
		{
			filename: 'test_a.py',
			files: { 'pyproject.toml': "[project]\nname = 'a'\n" },
			code: code`
			import mine
			@mine.async_test
			async def test_load(): assert await load() == 1
		`,
		},
		{
			filename: 'tests/test_a.py',
			files: { 'setup.cfg': '[metadata]\n', 'tests/conftest.py': 'import anyio\n' },
			code: code`
			import pytest
			@pytest.fixture
			async def store(): return await load()
		`,
		},
	],
	invalid: [
		code`
			import pytest_asyncio
			@pytest_asyncio.test
			 ~~~~~~~~~~~~~~~~~~~ noDecorator
			async def check(): ...
		`,
		{
			filename: 'test_a.py',
			files: { 'pyproject.toml': "[project]\nname = 'a'\n" },
			code: code`
			import pytest

			async def test_load():
			~~~~~ neverRuns
			    assert await load() == 1

			@pytest.mark.parametrize("value", [1])
			async def test_value(value):
			~~~~~ neverRuns
			    assert await load(value)

			class TestStore:
			    async def test_size(self):
			    ~~~~~ neverRuns
			        assert await load()
			=> addMarker
			import pytest

			@pytest.mark.asyncio
			async def test_load():
			    assert await load() == 1

			@pytest.mark.parametrize("value", [1])
			async def test_value(value):
			    assert await load(value)

			class TestStore:
			    async def test_size(self):
			        assert await load()
			=> addMarker
			import pytest

			async def test_load():
			    assert await load() == 1

			@pytest.mark.asyncio
			@pytest.mark.parametrize("value", [1])
			async def test_value(value):
			    assert await load(value)

			class TestStore:
			    async def test_size(self):
			        assert await load()
			=> addMarker
			import pytest

			async def test_load():
			    assert await load() == 1

			@pytest.mark.parametrize("value", [1])
			async def test_value(value):
			    assert await load(value)

			class TestStore:
			    @pytest.mark.asyncio
			    async def test_size(self):
			        assert await load()
		`,
		},
		{
			filename: 'store_test.py',
			files: { 'pytest.ini': '[pytest]\nasyncio_mode = strict\n' },
			code: code`
			"""Tests."""

			from store import load

			async def test_load():
			~~~~~ neverRuns
			    await load()
			=> addMarker
			"""Tests."""

			import pytest
			from store import load

			@pytest.mark.asyncio
			async def test_load():
			    await load()
		`,
		},
		{
			filename: 'tests/test_a.py',
			files: { 'setup.cfg': '[metadata]\nname = a\n' },
			code: code`
			import anyio

			async def test_load():
			~~~~~ neverRuns
			    await anyio.sleep(1)
			=> addMarker
			import anyio
			import pytest

			@pytest.mark.anyio
			async def test_load():
			    await anyio.sleep(1)
		`,
		},
		{
			filename: 'test_a.py',
			files: { 'pyproject.toml': "[project]\nname = 'a'\n" },
			code: code`
			import pytest

			@pytest.fixture
			 ~~~~~~~~~~~~~~ fixture
			async def store():
			    return await load()

			@pytest.fixture(scope="module")
			 ~~~~~~~~~~~~~~ fixture
			async def rows():
			    yield await load()
			=> useInstead
			import pytest
			import pytest_asyncio

			@pytest_asyncio.fixture
			async def store():
			    return await load()

			@pytest.fixture(scope="module")
			async def rows():
			    yield await load()
			=> useInstead
			import pytest
			import pytest_asyncio

			@pytest.fixture
			async def store():
			    return await load()

			@pytest_asyncio.fixture(scope="module")
			async def rows():
			    yield await load()
		`,
		},
		code`
			import unittest

			class StoreTest(unittest.TestCase):
			    async def test_load(self):
			    ~~~~~ neverAwaited
			        self.assertEqual(await load(), 1)
			=> useIsolated
			import unittest

			class StoreTest(unittest.IsolatedAsyncioTestCase):
			    async def test_load(self):
			        self.assertEqual(await load(), 1)
		`,
		code`
			from unittest import IsolatedAsyncioTestCase

			class StoreTest(IsolatedAsyncioTestCase):
			    async def setUp(self):
			    ~~~~~ setUp
			        self.store = await load()
			=> useInstead
			from unittest import IsolatedAsyncioTestCase

			class StoreTest(IsolatedAsyncioTestCase):
			    async def asyncSetUp(self):
			        self.store = await load()
		`,
	],
};
