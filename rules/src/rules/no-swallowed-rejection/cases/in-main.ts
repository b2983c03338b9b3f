/** A body of an async function of Python. */
export const inMain = (body: string): string => `async def main():\n${body.replaceAll(/^/gm, '    ')}`;
