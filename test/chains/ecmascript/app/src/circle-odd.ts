import { even } from './circle-even.ts';

export const odd = (number: number): boolean => number !== 0 && even(number - 1);
