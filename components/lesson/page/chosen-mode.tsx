/** Which mode the learner has just chosen in the bar: whoever chose Learn need not be told that they were in another one. */
let chosen: string | null = null;

export const chooseMode = (slug: string, mode: string): void => {
  chosen = `${slug}/${mode}`;
};

export const hasChosen = (slug: string, mode: string): boolean => chosen === `${slug}/${mode}`;
