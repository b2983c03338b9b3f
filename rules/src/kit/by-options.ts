/** What is made of a rule's options, once for all files with the same ones: so they share what was found with it. */
export function byOptions<Options, Made>(make: (options: Options) => Made): (options: Options) => Made {
	const known = new Map<string, Made>();
	return options => {
		const key = JSON.stringify(options);
		let made = known.get(key);
		if (made === undefined) known.set(key, (made = make(options)));
		return made;
	};
}
