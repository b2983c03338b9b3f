/**
 * Thrown where a text is not the Python that this parser knows: a mistake, or a form so rare that the recovering
 * parser is left to read it. One object for all, because a stack trace would cost more than the parse.
 */
export const INVALID = new (class Invalid extends Error {})('not valid Python, or too rare to read fast');
