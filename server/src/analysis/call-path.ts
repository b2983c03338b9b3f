/** How many steps of a path a person is shown. */
const MOST_STEPS = 8;

/** The path as it is shown. Of one that is too long the far end stays: it says what the finding is about. */
export const shortened = <Step>(steps: readonly Step[]): readonly Step[] =>
	steps.length > MOST_STEPS ? [...steps.slice(0, MOST_STEPS - 1), steps.at(-1)!] : steps;
