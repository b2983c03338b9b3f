import ts from 'typescript';
import type { Use } from './sites.ts';

type Expression = ts.Node;

/** https://tc39.es/ecma262/#sec-properties-of-the-promise-prototype-object and what every object has. */
const OF_PROMISES = new Set(['then', 'catch', 'finally', 'constructor', 'toString']);
/** Global functions that look into a value at once and keep nothing of it. */
const READERS =
	/^(?:String|Number|Boolean|BigInt|parseInt|parseFloat|isNaN|isFinite|JSON\.(?:stringify|parse)|Object\.(?:keys|values|entries|fromEntries)|Array\.(?:from|isArray)|Buffer\.from|Math\.\w+|console\.\w+)$/;

/**
 * What is done with the value of an expression, as somebody reads it who knows that a promise stands there. `onward`
 * where the promise goes to somebody who may well wait for it. Nothing of ours has a say in it.
 */
export function useOf(node: Expression, checker: ts.TypeChecker): Use {
	const whole = bare(node);
	const { parent } = whole;
	if (ts.isExpressionStatement(parent)) return 'statement';
	if (ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name)) return keptUse(parent.name, checker);
	return saidByUs(whole, wrongUse(whole));
}

/** A missing property of a promise is an error of types in a TypeScript file. */
function saidByUs(place: Expression, use: ReturnType<typeof wrongUse>): Exclude<Use, 'statement' | 'unread'> {
	if (!use) return 'onward';
	const isProperty = use === 'member' || (use === 'destructured' && isObjectPattern(place.parent));
	return isProperty && /\.[cm]?tsx?$/.test(place.getSourceFile().fileName) ? 'left to TypeScript' : use;
}

function isObjectPattern(parent: ts.Node): boolean {
	const pattern = ts.isVariableDeclaration(parent) ? parent.name : ts.isBinaryExpression(parent) ? parent.left : parent;
	return ts.isObjectBindingPattern(pattern) || ts.isObjectLiteralExpression(pattern);
}

/** A constant shows what it is by its uses: one that waits makes it a promise, one that cannot makes it a mistake. */
function keptUse(name: ts.Identifier, checker: ts.TypeChecker): Use {
	const symbol = checker.getSymbolAtLocation(name);
	const around = ts.findAncestor(name, each => ts.isFunctionLike(each) || ts.isSourceFile(each))!;
	const uses: ts.Identifier[] = [];
	const visit = (at: ts.Node): void => {
		if (ts.isIdentifier(at) && at !== name && at.text === name.text && meant(at, checker) === symbol) uses.push(at);
		ts.forEachChild(at, visit);
	};
	visit(around);
	if (!uses.length) return 'unread';
	const places = uses.map(each => bare(each));
	if (places.some(isWritten) || places.some(isWaitedFor)) return 'onward';
	const wrong = places.map(place => saidByUs(place, wrongUse(place))).filter(use => use !== 'onward');
	const use = wrong.find(each => each !== 'left to TypeScript');
	return use ? (`kept: ${use}` as Use) : (wrong[0] ?? 'onward');
}

const meant = (node: ts.Identifier, checker: ts.TypeChecker): ts.Symbol | undefined =>
	ts.isShorthandPropertyAssignment(node.parent)
		? checker.getShorthandAssignmentValueSymbol(node.parent)
		: checker.getSymbolAtLocation(node);

/** The kind of a place where a promise is certainly a mistake. */
function wrongUse(
	node: Expression,
): 'condition' | 'operand' | 'member' | 'destructured' | 'iterated' | 'spread' | 'template' | 'argument' | undefined {
	const { parent } = node;
	if (ts.isIfStatement(parent) || ts.isWhileStatement(parent) || ts.isDoStatement(parent)) return 'condition';
	if (ts.isForStatement(parent)) return parent.condition === node ? 'condition' : undefined;
	if (ts.isConditionalExpression(parent)) return parent.condition === node ? 'condition' : wrongUse(bare(parent));
	if (ts.isPrefixUnaryExpression(parent)) {
		return parent.operator === ts.SyntaxKind.ExclamationToken ? 'condition' : 'operand';
	}
	if (ts.isSwitchStatement(parent)) return 'operand';
	if (ts.isBinaryExpression(parent)) return ofBinary(parent, node);
	if (ts.isPropertyAccessExpression(parent)) return OF_PROMISES.has(parent.name.text) ? undefined : 'member';
	if (ts.isElementAccessExpression(parent)) return 'member';
	if (ts.isVariableDeclaration(parent)) return ts.isIdentifier(parent.name) ? undefined : 'destructured';
	if (ts.isForOfStatement(parent)) return parent.expression === node && !parent.awaitModifier ? 'iterated' : undefined;
	if (ts.isSpreadElement(parent) || ts.isSpreadAssignment(parent)) return 'spread';
	if (ts.isTemplateSpan(parent)) return ts.isTaggedTemplateExpression(parent.parent.parent) ? undefined : 'template';
	if (ts.isCallExpression(parent)) {
		if (parent.expression === node) return 'operand';
		return READERS.test(parent.expression.getText()) ? 'argument' : undefined;
	}
	return undefined;
}

const LOGICAL = new Set([ts.SyntaxKind.AmpersandAmpersandToken, ts.SyntaxKind.BarBarToken]);

const EQUALITY = new Set([
	ts.SyntaxKind.EqualsEqualsToken,
	ts.SyntaxKind.EqualsEqualsEqualsToken,
	ts.SyntaxKind.ExclamationEqualsToken,
	ts.SyntaxKind.ExclamationEqualsEqualsToken,
]);

/** Made in this place, so that nothing can be equal to it. */
const isFresh = (node: Expression): boolean => !ts.isIdentifier(node);

const isLiteral = (node: Expression): boolean =>
	ts.isLiteralExpression(node) ||
	ts.isTemplateExpression(node) ||
	ts.isPrefixUnaryExpression(node) ||
	ts.isTypeOfExpression(node) ||
	[ts.SyntaxKind.NullKeyword, ts.SyntaxKind.TrueKeyword, ts.SyntaxKind.FalseKeyword].includes(node.kind) ||
	(ts.isIdentifier(node) && node.text === 'undefined');

function ofBinary(parent: ts.BinaryExpression, node: Expression): ReturnType<typeof wrongUse> {
	const operator = parent.operatorToken.kind;
	if (LOGICAL.has(operator) || operator === ts.SyntaxKind.QuestionQuestionToken) {
		return parent.left === node ? 'condition' : wrongUse(bare(parent));
	}
	if (operator === ts.SyntaxKind.CommaToken) return undefined;
	if (operator === ts.SyntaxKind.EqualsToken) {
		const isPattern = ts.isObjectLiteralExpression(parent.left) || ts.isArrayLiteralExpression(parent.left);
		return isPattern ? 'destructured' : undefined;
	}
	if (operator === ts.SyntaxKind.InstanceOfKeyword) return undefined;
	// A promise that is kept may be compared to itself, so nothing but a literal shows a mistake.
	if (EQUALITY.has(operator))
		return isFresh(node) || isLiteral(parent.left === node ? parent.right : parent.left) ? 'operand' : undefined;
	// `a += promise` is an operand; `a ??= promise` keeps it.
	const isKeeping = [
		ts.SyntaxKind.AmpersandAmpersandEqualsToken,
		ts.SyntaxKind.BarBarEqualsToken,
		ts.SyntaxKind.QuestionQuestionEqualsToken,
	].includes(operator);
	return isKeeping ? undefined : 'operand';
}

function isWritten(node: Expression): boolean {
	const { parent } = node;
	return (
		ts.isBinaryExpression(parent) && parent.left === node && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken
	);
}

function isWaitedFor({ parent }: Expression): boolean {
	return ts.isAwaitExpression(parent) || (ts.isPropertyAccessExpression(parent) && OF_PROMISES.has(parent.name.text));
}

/** The outermost of the parentheses and type assertions around an expression. */
function bare(node: Expression): Expression {
	let at = node;
	while (
		ts.isParenthesizedExpression(at.parent) ||
		ts.isAsExpression(at.parent) ||
		ts.isNonNullExpression(at.parent) ||
		ts.isSatisfiesExpression(at.parent)
	) {
		at = at.parent;
	}
	return at;
}
