/** Asks the mode on screen to run: at once if its panel is there, else as soon as it has come. A module of its own, because only late parts need it. */
import { usePlayground } from "#stores/playground";

export const wantRun = (): void => usePlayground.setState({ isRunWanted: true });
