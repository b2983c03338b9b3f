import type { Expression } from '#python';

/**
 * The expression in a quoted annotation: names, `a.b`, `a[b, c]`, `a | b`, literals. Undefined for anything else. Its
 * nodes have no place in the text.
 */
export function parseAnnotation(text: string): Expression | undefined {
	const tokens = text.match(/\w+|\.\.\.|[[\],.|]|'[^']*'|"[^"]*"|\S/g);
	if (!tokens || tokens.length > 200) return undefined;
	const parser = new Parser(tokens);
	const node = parser.union();
	return parser.isAtEnd ? node : undefined;
}

const made = (fields: object): Expression => ({ range: [0, 0], ...fields }) as unknown as Expression;

class Parser {
	readonly #tokens: readonly string[];
	#at = 0;

	constructor(tokens: readonly string[]) {
		this.#tokens = tokens;
	}

	get isAtEnd(): boolean {
		return this.#at === this.#tokens.length;
	}

	#takes(token: string): boolean {
		if (this.#tokens[this.#at] !== token) return false;
		this.#at++;
		return true;
	}

	union(): Expression | undefined {
		let left = this.#subscripted();
		while (left && this.#takes('|')) {
			const right = this.#subscripted();
			left = right && made({ type: 'BinOp', op: 'BitOr', left, right });
		}
		return left;
	}

	#subscripted(): Expression | undefined {
		let node = this.#atom();
		while (node) {
			if (this.#takes('.')) {
				const attr: string | undefined = this.#tokens[this.#at++];
				node = attr !== undefined && /^[^\W\d]/.test(attr) ? made({ type: 'Attribute', value: node, attr }) : undefined;
			} else if (this.#takes('[')) {
				const slice = this.#list();
				node = slice && made({ type: 'Subscript', value: node, slice });
			} else return node;
		}
		return undefined;
	}

	/** What stands between brackets, the closing one included. */
	#list(): Expression | undefined {
		const elts: Expression[] = [];
		while (!this.#takes(']')) {
			const each = this.union();
			if (!each) return undefined;
			elts.push(each);
			if (!this.#takes(',') && this.#tokens[this.#at] !== ']') return undefined;
		}
		return elts.length === 1 ? elts[0] : made({ type: 'Tuple', elts });
	}

	#atom(): Expression | undefined {
		const token = this.#tokens[this.#at++];
		if (token === undefined) return undefined;
		if (token === '[') return this.#list();
		if (token === '...') return made({ type: 'Constant', value: { kind: 'Ellipsis' } });
		if (token === 'None') return made({ type: 'Constant', value: { kind: 'None' } });
		if (/^['"]/.test(token)) return made({ type: 'Constant', value: { kind: 'str', text: token.slice(1, -1) } });
		if (/^\d/.test(token)) return made({ type: 'Constant', value: { kind: 'int', digits: token } });
		return /^[^\W\d]/.test(token) ? made({ type: 'Name', id: token }) : undefined;
	}
}
