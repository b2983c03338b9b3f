import { odd } from './circle-odd.ts';

export const even = (number: number): boolean => number === 0 || odd(number - 1);
