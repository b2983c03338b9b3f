/**
 * What a program has few of, whatever comes in: what people write into a configuration, and the parts that a system is
 * made of. Nobody bounds those in code. Both languages; a name alone is a weak sign, and good enough to be silent.
 */
const FEW =
	/(config|cfg|setting|option|opt|plugin|locale|language|hook|middleware|provider|driver|connection|client|worker|thread|shard|server|replica|peer|data_?source|pool|env|environment|service)(uration)?s?$/i;

export const isFewName = (name: string): boolean => FEW.test(name);
