/** A comment that switches rules off or on, in either language. */
export interface DirectiveComment {
	readonly kind: 'disable' | 'enable' | 'disable-line' | 'disable-next-line';
	/** Ids of our rules, without prefix; undefined for a bare directive, which means every rule. */
	readonly rules: readonly string[] | undefined;
	/** The whole comment. */
	readonly range: readonly [start: number, end: number];
}
