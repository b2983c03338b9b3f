import { readFileSync } from 'node:fs';

export abstract class Source {
	abstract read(): string;
	abstract label(): string;

	/** A template method: what it does is up to who overrides `read`. */
	first(): string {
		return this.read().slice(0, 1);
	}
}

export class FileSource extends Source {
	override read(): string {
		return readFileSync('source.txt', 'utf8');
	}

	override label(): string {
		return 'file';
	}
}

export class TextSource extends Source {
	override read(): string {
		return 'text';
	}

	override label(): string {
		return 'text';
	}
}
