const PAGES = 'https://github.com/asynclint/asynclint/blob/main/rules/src/rules';

/** The page of a rule, for `meta.docs.url` and for the link behind a diagnostic's code. */
export const docsUrl = (name: string): string => `${PAGES}/${name}/README.md`;
