import { readFileSync, statSync } from 'node:fs';

export const readText = (path: string): string => readFileSync(path, 'utf8');
export const sameText = (text: string): string => text;
export const isBig = (path: string): boolean => readText(path).length > 1000 && statSync(path).isFile();
