/**
 * What a program has few of, whatever comes in: what people write into a configuration, and the parts that a system is
 * made of. Nobody bounds those in code. Both languages; a name alone is a weak sign, and good enough to be silent.
 */
const FEW =
	/(config|cfg|setting|option|opt|plugin|locale|language|hook|middleware|provider|driver|connection|client|worker|thread|shard|server|replica|peer|data_?source|pool|env|environment|service|adapter)(uration)?s?$/i;

/** Kinds, parts and choices, where these are a word of their own. */
const CHOSEN =
	/(?:^|_|(?<=[a-z\d])(?=[A-Z]))(?:[Ee]xtension|[Cc]hoice|[Ii]ntent|[Pp]latform|[Ff]eature|[Pp]reset|[Ff]ormat|[Kk]ind|[Tt]ype|[Rr]ole|[Pp]ermission|[Ss]cope|[Ss]tep|[Ss]tage|[Pp]hase|[Pp]ort|[Ll]ock_?[Ff]ile)s?$/;

/** `localeFiles`, `config_paths`, `serverNames`: one for each of them; `extensionsToMigrate`: some of them. */
const AROUND =
	/(?<=[a-z\d])(_?([Ff]iles?|[Pp]aths?|[Dd]irs?|[Nn]ames?)|(To|With|Without|For|In)[A-Z]\w*|_(to|with|without|for|in)_\w+)$/;

/** True for a name of few things, also where it says what of them: `localeFiles`. */
export function isFewName(name: string): boolean {
	const bare = name.replace(AROUND, '');
	return FEW.test(bare) || CHOSEN.test(bare);
}
