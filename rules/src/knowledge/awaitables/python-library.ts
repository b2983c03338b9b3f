/**
 * What libraries give when they are called, as far as awaiting is concerned. Names are dotted paths of the place
 * that the documentation names; `aliases` says under which other paths the same thing is found.
 */
export interface PythonLibrary {
	readonly documentation: string;
	/** `async def` functions. */
	readonly coroutines?: readonly string[];
	/** Functions that give a future: the work is under way already. */
	readonly futures?: readonly string[];
	/** Functions that give a task, which is another rule's concern when it is dropped. */
	readonly tasks?: readonly string[];
	/**
	 * Functions and class methods, and the class of what they give, after `await` where they are coroutines.
	 * A tuple is written with commas.
	 */
	readonly gives?: Readonly<Record<string, string>>;
	/** Classes and their `async def` methods. */
	readonly classes?: Readonly<Record<string, readonly string[]>>;
	/** Methods of those classes that give a future or a task. */
	readonly futureMethods?: readonly string[];
	readonly taskMethods?: readonly string[];
	/** Classes and the class that they extend. */
	readonly bases?: Readonly<Record<string, string>>;
	/** Other paths to the same class or function. */
	readonly aliases?: Readonly<Record<string, string>>;
}
