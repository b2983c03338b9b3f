/**
 * Files that a build tool looks for by their names and runs: it builds, and ends. Which folder they lie in does not matter
 * to most.
 */
const NAMES = [
	'gulpfile', // https://gulpjs.com/docs/en/getting-started/javascript-and-gulpfiles/
	'[Gg]runtfile', // https://gruntjs.com/sample-gruntfile
	'[Jj]akefile', // https://jakejs.com/docs-page.html#item-overview-jakefiles
	'webpack\\.config', // https://webpack.js.org/configuration/
	'rspack\\.config', // https://rspack.rs/config/
	'rollup\\.config', // https://rollupjs.org/command-line-interface/#configuration-files
	'rolldown\\.config', // https://rolldown.rs/
	'tsup\\.config', // https://tsup.egoist.dev/#using-custom-configuration
	'tsdown\\.config', // https://tsdown.dev/options/config-file
	'build\\.config', // https://github.com/unjs/unbuild#configuration
	'forge\\.config', // https://www.electronforge.io/config/configuration
	'release\\.config', // https://semantic-release.gitbook.io/semantic-release/usage/configuration
	'dangerfile', // https://danger.systems/js/usage/danger-process
	'plopfile', // https://plopjs.com/documentation/
	'jest\\.config', // https://jestjs.io/docs/configuration
	'playwright\\.config', // https://playwright.dev/docs/test-configuration
	'cypress\\.config', // https://docs.cypress.io/app/references/configuration
	'(?:[\\w-]+[._-])?wdio(?:\\.\\w+)?\\.conf', // https://webdriver.io/docs/configurationfile
	'karma\\.conf', // https://karma-runner.github.io/6.4/config/configuration-file.html
];

const BUILD_FILE = new RegExp(`^(?:${NAMES.join('|')})(?:\\.\\w+)?\\.[cm]?[jt]s$`);

/** What asks and answers for a generator's action. https://www.hygen.io/docs/generators */
const OF_GENERATOR = /[\\/]_templates[\\/][^\\/]+[\\/][^\\/]+[\\/](?:index|prompt)\.c?js$/;

/**
 * What fills a database before anybody is served: a command runs it. A folder `seed` says so only below one of the database.
 * https://knexjs.org/guide/migrations.html#seed-files, https://sequelize.org/docs/v6/other-topics/migrations/#creating-the-first-seed, https://www.prisma.io/docs/orm/prisma-migrate/workflows/seeding, https://typeorm-extension.tada5hi.net/guide/seeding.html
 */
const SEED =
	/[\\/](?:seeders|seeds)[\\/]|[\\/](?:database|db|drizzle|knex|orm|prisma)[\\/](?:[^\\/]+[\\/])?seed(?:[\\/]|\.[cm]?[jt]s$)/;

/** True for the path of a file that a build tool runs, such as `gulpfile.js`, or a database's command, such as `seeds/users.js`. */
export const isBuildFile = (path: string): boolean =>
	BUILD_FILE.test(path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)) ||
	OF_GENERATOR.test(path) ||
	SEED.test(path);
