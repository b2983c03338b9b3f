import { functionName, propertyName, type EcmascriptSource, type FunctionNode } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';

/**
 * What a step of a database's schema gives to the command that takes it: the two directions, and settings of the step.
 * https://sequelize.org/docs/v6/other-topics/migrations/#migration-skeleton, https://knexjs.org/guide/migrations.html#migration-api, https://salsita.github.io/node-pg-migrate/migrations/
 */
const DIRECTIONS = ['up', 'down'] as const;
const GIVEN = new Set<string>([...DIRECTIONS, 'config', 'name', 'shorthands', 'timestamp']);
/** `implements MigrationInterface`, `extends Migration`. https://typeorm.io/docs/migrations/setup/, https://mikro-orm.io/docs/migrations#migration-class */
const MIGRATION = /^Migration(?:Interface)?$/;

/** True for `up` and `down` of a migration: a command runs them, one after the other, before anybody is served. */
export function isOfMigration({ ast }: EcmascriptSource, around: FunctionNode): boolean {
	const { parent } = around;
	const isMember = parent.type === 'AssignmentExpression' && parent.left.type === 'MemberExpression';
	const name = isMember ? propertyName(parent.left as TSESTree.MemberExpression) : functionName(around);
	if (name !== 'up' && name !== 'down') return false;
	if (parent.type === 'MethodDefinition') return isMigrationClass(parent.parent.parent);
	const given = ast.body.flatMap(namesGiven);
	return DIRECTIONS.every(each => given.includes(each)) && given.every(each => GIVEN.has(each));
}

const isMigrationClass = (node: TSESTree.ClassDeclaration | TSESTree.ClassExpression): boolean =>
	[node.superClass, ...node.implements.map(({ expression }) => expression)].some(
		base => base?.type === 'Identifier' && MIGRATION.test(base.name),
	);

/** What a statement of the top level exports; a name that nobody has for what cannot be told. */
function namesGiven(statement: TSESTree.ProgramStatement): readonly string[] {
	switch (statement.type) {
		case 'ExportNamedDeclaration': {
			const { declaration, specifiers } = statement;
			if (statement.exportKind === 'type') return [];
			if (declaration?.type === 'FunctionDeclaration') return [declaration.id?.name ?? ''];
			if (declaration?.type === 'VariableDeclaration') return declaration.declarations.map(({ id }) => nameOf(id));
			return declaration ? [''] : specifiers.map(({ exported }) => nameOf(exported));
		}
		case 'ExportDefaultDeclaration':
			return keysOf(statement.declaration);
		case 'ExpressionStatement': {
			const { expression } = statement;
			if (expression.type !== 'AssignmentExpression' || expression.left.type !== 'MemberExpression') return [];
			const { left, right } = expression;
			const name = propertyName(left);
			if (left.object.type === 'Identifier' && left.object.name === 'module' && name === 'exports')
				return keysOf(right);
			return isExports(left.object) ? [name ?? ''] : [];
		}
		default:
			return statement.type === 'ExportAllDeclaration' ? [''] : [];
	}
}

const nameOf = (node: TSESTree.Node): string => (node.type === 'Identifier' ? node.name : '');

/** `{ async up() { … }, down }` */
const keysOf = (node: TSESTree.Node): readonly string[] =>
	node.type === 'ObjectExpression'
		? node.properties.map(each => (each.type === 'Property' ? (propertyName(each) ?? '') : ''))
		: [''];

/** `exports`, `module.exports` */
const isExports = (node: TSESTree.Node): boolean =>
	node.type === 'MemberExpression'
		? node.object.type === 'Identifier' && node.object.name === 'module' && propertyName(node) === 'exports'
		: node.type === 'Identifier' && node.name === 'exports';
