import { isFunction, unwrap, variableOf, type EcmascriptSource } from '#ecmascript';
import { HOOKS, PYTHON_RUNNERS, RUNS_SETUP, SETUPS, TEST_RUNNERS, TITLED } from '#knowledge/tests/runners.ts';
import type { PythonNodes, PythonSource } from '#python';
import type { TSESTree } from '@typescript-eslint/types';

const known = new WeakMap<object, boolean>();

/**
 * True for a file of tests, by what it says and never by where it lies: it imports a test runner, or gives its tests to one
 * at its top level.
 */
export function isTest(source: EcmascriptSource | PythonSource): boolean {
	let answer = known.get(source.ast);
	if (answer === undefined)
		known.set(source.ast, (answer = isPython(source) ? isOfPython(source) : isOfScript(source)));
	return answer;
}

const isPython = (source: EcmascriptSource | PythonSource): source is PythonSource => source.ast.type === 'Module';

const isOfPython = ({ ast }: PythonSource): boolean =>
	ast.body.some(statement => {
		switch (statement.type) {
			case 'Import':
				return statement.names.some(({ name }) => isPythonRunner(name));
			case 'ImportFrom':
				return !statement.level && statement.module !== null && isPythonRunner(statement.module);
			case 'FunctionDef':
			case 'AsyncFunctionDef':
				return statement.name.startsWith('test_');
			case 'ClassDef':
				return isClassOfTests(statement);
			default:
				return false;
		}
	});

/** What pytest collects without any import. https://docs.pytest.org/en/stable/explanation/goodpractices.html#conventions-for-python-test-discovery */
const isClassOfTests = ({ name, bases, body }: PythonNodes['ClassDef']): boolean =>
	(name.startsWith('Test') || bases.some(isCase)) &&
	body.some(each => (each.type === 'FunctionDef' || each.type === 'AsyncFunctionDef') && each.name.startsWith('test_'));

/** What a project derives its tests from: `TestCase`, `CommandTestCase`. https://docs.python.org/3/library/unittest.html#unittest.TestCase */
const isCase = (base: PythonNodes['ClassDef']['bases'][number]): boolean =>
	(base.type === 'Attribute' ? base.attr : base.type === 'Name' ? base.id : '').endsWith('TestCase');

/** A runner, or a plug-in of one: `pytest_asyncio`. https://docs.pytest.org/en/stable/reference/plugin_list.html */
function isPythonRunner(module: string): boolean {
	const [package_] = module.split('.');
	return PYTHON_RUNNERS.has(package_!) || package_!.startsWith('pytest_');
}

const isOfScript = (source: EcmascriptSource): boolean =>
	source.ast.body.some(statement => {
		switch (statement.type) {
			case 'ImportDeclaration':
				return statement.importKind === 'type'
					? RUNS_SETUP.has(statement.source.value) && source.ast.body.some(isSetup)
					: TEST_RUNNERS.has(statement.source.value);
			case 'VariableDeclaration':
				return statement.declarations.some(({ init }) => init && requiresRunner(init));
			case 'ExpressionStatement':
				return (
					givesTest(source, unwrap(statement.expression)) ||
					isSuite(source, assigned(statement.expression)) ||
					isGivenSuite(source, unwrap(statement.expression))
				);
			case 'ExportDefaultDeclaration':
				return isSuite(source, statement.declaration);
			case 'ExportNamedDeclaration':
				return statement.declaration !== null && isSuite(source, statement.declaration);
			case 'FunctionDeclaration':
				return isSuite(source, statement);
			default:
				return false;
		}
	});

/** `export default async function (project) { … }`, `export function setup() { … }`: what a runner calls around all of its tests. */
const isSetup = (statement: TSESTree.ProgramStatement): boolean =>
	statement.type === 'ExportDefaultDeclaration'
		? isFunction(statement.declaration) || statement.declaration.type === 'Identifier'
		: statement.type === 'ExportNamedDeclaration' &&
			statement.declaration?.type === 'FunctionDeclaration' &&
			SETUPS.has(statement.declaration.id?.name ?? '');

const assigned = (node: TSESTree.Expression): TSESTree.Node => {
	const expression = unwrap(node);
	return expression.type === 'AssignmentExpression' ? expression.right : expression;
};

/** `export default (setup) => { describe('a store', …); }`: tests that several files hand to the runner. */
function isSuite(source: EcmascriptSource, node: TSESTree.Node): boolean {
	const suite = unwrap(node);
	if (!isFunction(suite) || suite.body.type !== 'BlockStatement') return false;
	return suite.body.body.some(
		each => each.type === 'ExpressionStatement' && givesTest(source, unwrap(each.expression)),
	);
}

/** `describeFor('postgres')('a store', () => { it('adds', …); })`: whatever takes a function full of tests. */
const isGivenSuite = (source: EcmascriptSource, call: TSESTree.Node): boolean =>
	call.type === 'CallExpression' && call.arguments.some(each => isSuite(source, each));

/** `require('node:test')`, and a member of what it gives. */
function requiresRunner(init: TSESTree.Node): boolean {
	const value = unwrap(init);
	if (value.type === 'MemberExpression') return requiresRunner(value.object);
	if (value.type !== 'CallExpression' || value.callee.type !== 'Identifier') return false;
	const [module] = value.arguments;
	return (
		value.callee.name === 'require' &&
		module?.type === 'Literal' &&
		typeof module.value === 'string' &&
		TEST_RUNNERS.has(module.value)
	);
}

/** `describe('a store', () => …)`, `test.each(rows)('adds', async () => …)`, `beforeEach(() => …)`. */
function givesTest(source: EcmascriptSource, call: TSESTree.Node): boolean {
	if (call.type !== 'CallExpression') return false;
	const [first, ...others] = call.arguments;
	const name = nameOfRunner(source, call.callee);
	if (name === undefined || !first) return false;
	if (OWN_RUNNER.test(name)) return isTitle(unwrap(first)) && others.length > 0;
	if (!call.arguments.some(each => isFunction(unwrap(each)))) return false;
	return HOOKS.has(name) ? isFunction(unwrap(first)) : TITLED.has(name) && !isFunction(unwrap(first));
}

/** What a project calls its own way to a runner: `integrationTest('wakes up', { testBody: … })`, `storeSuite('adds', …)`. */
const OWN_RUNNER = /[a-z](?:Test|Suite)$/;

const isTitle = (node: TSESTree.Node): boolean =>
	node.type === 'TemplateLiteral' || (node.type === 'Literal' && typeof node.value === 'string');

/** The first name of a callee, where it is no function of this very file: a global one, or one that fixtures give. */
function nameOfRunner(source: EcmascriptSource, callee: TSESTree.Node): string | undefined {
	let at = unwrap(callee);
	while (at.type !== 'Identifier') {
		if (at.type === 'MemberExpression') at = unwrap(at.object);
		else if (at.type === 'CallExpression') at = unwrap(at.callee);
		else if (at.type === 'TaggedTemplateExpression') at = unwrap(at.tag);
		else return undefined;
	}
	const definitions = variableOf(source, at)?.defs ?? [];
	return definitions.every(({ type }) => type === 'ImportBinding') ? at.name : undefined;
}
