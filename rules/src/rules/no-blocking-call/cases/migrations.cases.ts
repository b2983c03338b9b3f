import { code, type Cases } from '#test';

/** Steps of a schema: the command that takes them does so one by one, and ends. */
export const migrations: Cases = {
	valid: [
		{
			filename: 'case.cjs',
			code: code`
				const { readFileSync } = require('node:fs');
				module.exports = {
					async up(queryInterface) {
						await queryInterface.createTable('notes');
						await queryInterface.sequelize.query(readFileSync('notes.sql', 'utf8'));
					},
					async down() {},
				};
			`,
		},
		{
			filename: 'case.cjs',
			code: code`
				const { readFileSync } = require('node:fs');
				const sql = async name => readFileSync(name + '.sql', 'utf8');
				exports.up = async function (knex) {
					await knex.raw(await sql('notes'));
				};
				exports.down = async knex => knex.raw(readFileSync('down.sql', 'utf8'));
				exports.config = { transaction: false };
			`,
		},
		code`
			import { execFileSync } from 'node:child_process';
			export async function up() {
				await fetch('/lock');
				execFileSync('node', ['scripts/rename.js']);
			}
			export const down = async () => {};
		`,
		code`
			import { readFileSync } from 'node:fs';
			export class Notes1700000000000 implements MigrationInterface {
				async up(runner: QueryRunner) {
					await runner.query(readFileSync('notes.sql', 'utf8'));
				}
				async down(runner: QueryRunner) {
					await runner.query(readFileSync('no-notes.sql', 'utf8'));
				}
			}
		`,
	],
	invalid: [
		// Containers go up and down, too: whoever gives more than that is called by somebody.
		code`
			import { execSync } from 'node:child_process';
			export async function up() {
				await fetch('/lock');
				execSync('docker compose up -d');
				~~~~~~~~ blocksInstead
			}
			export async function down() {}
			export async function restart() {}
		`,
		code`
			import { execSync } from 'node:child_process';
			export class Stack {
				async up() {
					await fetch('/lock');
					execSync('docker compose up -d');
					~~~~~~~~ blocksInstead
				}
				async down() {}
			}
		`,
		code`
			import { execSync } from 'node:child_process';
			export async function up() {
				await fetch('/lock');
				execSync('docker compose up -d');
				~~~~~~~~ blocksInstead
			}
		`,
	],
};
