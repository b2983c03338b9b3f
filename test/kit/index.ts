/** The test kit's door. */
export { code } from './code.ts';
export { testRule } from './test-rule.ts';
export { toCase, together, type Case, type CaseObject, type Cases } from './cases.ts';
export { draw, undrawn } from './draw.ts';
export { examplesOf, pageOf, type PageExample } from './page-examples.ts';
export { engineFor, inProject, lintOnce, settingsFor } from './lint-text.ts';
