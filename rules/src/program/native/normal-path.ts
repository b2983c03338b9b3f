/** The form in which the checker writes paths: forward slashes, and a drive letter of one case. */
export const normalPath = (path: string): string =>
	path.replaceAll('\\', '/').replace(/^[A-Z]:/, drive => drive.toLowerCase());
