import { code, type Cases } from '#test';

/** Assertions about mocks of async functions. */
export const pythonMocks: Cases = {
	valid: [
		{
			code: code`
				import pytest_asyncio
				from unittest.mock import AsyncMock, MagicMock, patch
				@pytest_asyncio.fixture
				async def client():
				    yield 1
				def test_one():
				    with patch("a.b", new_callable=MagicMock) as mock:
				        mock.assert_called_once()
				    with patch("a.b") as plain:
				        plain.assert_called_once()
				@patch("a.c", new_callable=AsyncMock)
				@patch("a.b")
				def test_two(b, c):
				    b.assert_called_once()
			`,
			options: { checkMocks: true },
		},
		code`
			from unittest.mock import AsyncMock, MagicMock
			mock = AsyncMock(spec=Store)
			mock.close.assert_called_once()
			plain = MagicMock()
			plain.assert_called_once()
			send = AsyncMock()
			send.assert_not_called()
			send.assert_awaited_once()
			either = AsyncMock()
			either = MagicMock()
			either.assert_called()
		`,
		{
			options: { checkMocks: false },
			code: code`
			from unittest.mock import AsyncMock
			send = AsyncMock()
			send.assert_called_once()
		`,
		},
	],
	invalid: [
		{
			code: code`
				from unittest.mock import AsyncMock, patch
				def test_one():
				    with patch("a.b", new_callable=AsyncMock) as mock:
				        mock.assert_called_once()
				             ~~~~~~~~~~~~~~~~~~ called
				=> useInstead
				from unittest.mock import AsyncMock, patch
				def test_one():
				    with patch("a.b", new_callable=AsyncMock) as mock:
				        mock.assert_awaited_once()
			`,
			options: { checkMocks: true },
		},
		{
			code: code`
				from unittest import mock
				class Load:
				    @mock.patch.object(store, "b", new_callable=mock.AsyncMock)
				    @mock.patch("a.c")
				    def test_two(self, c, b):
				        b.assert_called_once()
				          ~~~~~~~~~~~~~~~~~~ called
				=> useInstead
				from unittest import mock
				class Load:
				    @mock.patch.object(store, "b", new_callable=mock.AsyncMock)
				    @mock.patch("a.c")
				    def test_two(self, c, b):
				        b.assert_awaited_once()
			`,
			options: { checkMocks: true },
		},
		code`
			from unittest.mock import AsyncMock

			async def test_call():
			    mock = AsyncMock()
			    await run(mock)
			    mock.assert_called_once_with(1)
			         ~~~~~~~~~~~~~~~~~~~~~~~ called
			    mock.get.assert_called()
			             ~~~~~~~~~~~~~ called
			=> useInstead
			from unittest.mock import AsyncMock

			async def test_call():
			    mock = AsyncMock()
			    await run(mock)
			    mock.assert_awaited_once_with(1)
			    mock.get.assert_called()
			=> useInstead
			from unittest.mock import AsyncMock

			async def test_call():
			    mock = AsyncMock()
			    await run(mock)
			    mock.assert_called_once_with(1)
			    mock.get.assert_awaited()
		`,
		code`
			from unittest import mock
			send = mock.AsyncMock(return_value=1)
			send.assert_has_calls([])
			     ~~~~~~~~~~~~~~~~ called
			=> useInstead
			from unittest import mock
			send = mock.AsyncMock(return_value=1)
			send.assert_has_awaits([])
		`,
	],
};
