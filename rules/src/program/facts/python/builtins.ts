// https://docs.python.org/3/library/functions.html
const computing = words(
	'Ellipsis NotImplemented abs all any ascii bin bool bytearray bytes callable chr classmethod complex dict ' +
		'divmod enumerate filter float format frozenset getattr globals hasattr hash hex id int isinstance ' +
		'issubclass iter len list locals map max memoryview min next object oct ord pow property range repr reversed ' +
		'round set setattr slice sorted staticmethod str sum tuple type vars zip',
);
const others = words(
	'aiter anext breakpoint compile delattr dir eval exec exit help input open print quit super __import__ ' +
		'__file__ __name__ __doc__',
);
// https://docs.python.org/3/library/exceptions.html
const exceptions = words(
	'ArithmeticError AssertionError AttributeError BaseException BaseExceptionGroup BlockingIOError ' +
		'BrokenPipeError BufferError BytesWarning ChildProcessError ConnectionAbortedError ConnectionError ' +
		'ConnectionRefusedError ConnectionResetError DeprecationWarning EOFError EncodingWarning EnvironmentError ' +
		'Exception ExceptionGroup FileExistsError FileNotFoundError FloatingPointError FutureWarning GeneratorExit ' +
		'IOError ImportError ImportWarning IndentationError IndexError InterruptedError IsADirectoryError KeyError ' +
		'KeyboardInterrupt LookupError MemoryError ModuleNotFoundError NameError NotADirectoryError ' +
		'NotImplementedError OSError OverflowError PendingDeprecationWarning PermissionError ProcessLookupError ' +
		'PythonFinalizationError RecursionError ReferenceError ResourceWarning RuntimeError RuntimeWarning ' +
		'StopAsyncIteration StopIteration SyntaxError SyntaxWarning SystemError SystemExit TabError TimeoutError ' +
		'TypeError UnboundLocalError UnicodeDecodeError UnicodeEncodeError UnicodeError UnicodeTranslateError ' +
		'UnicodeWarning UserWarning ValueError Warning ZeroDivisionError',
);

/** Names that Python has without an import. */
export const BUILTINS: ReadonlySet<string> = new Set([...computing, ...others, ...exceptions]);

/**
 * Builtins whose call no chain can go through: they compute from what is in memory, and what they call of their
 * arguments is a fact of its own. Half of all calls of builtins are `isinstance` and `len`.
 */
export const QUIET_BUILTINS: ReadonlySet<string> = new Set([...computing, ...exceptions]);

/** Those of them that raise on values which programs do meet. */
export const RAISING_BUILTINS: ReadonlySet<string> = new Set(
	words('complex chr divmod float getattr int max min next pow'),
);

function words(text: string): string[] {
	return text.split(' ');
}
