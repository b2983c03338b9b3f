// CommonJS and a file of its own, also where it ships (`dist/recovering-parser.cjs`): `recovering-parser.ts` asks for it
// by this name when a text needs it. Most runs do not, and these are three quarters of all code.
module.exports = { ts: require('typescript'), parse: require('@typescript-eslint/typescript-estree').parse };
