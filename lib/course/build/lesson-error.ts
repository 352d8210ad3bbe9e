/** A mistake of the author, where it is: the build names it. */
export class LessonError extends Error {
  constructor(
    readonly file: string,
    readonly line: number,
    readonly problem: string,
  ) {
    super(`${file}:${line}: ${problem}`);
    this.name = "LessonError";
  }
}

/** All that is wrong with the blocks of a lesson, so that the author need not build once for each. */
export class LessonErrors extends Error {
  constructor(readonly errors: readonly LessonError[]) {
    super(errors.map(({ message }) => message).join("\n"));
    this.name = "LessonErrors";
  }
}

/** Does it, or notes the author's mistake and goes on; other errors are ours and pass through. */
export async function noting(problems: LessonError[], attempt: () => Promise<void>): Promise<void> {
  try {
    await attempt();
  } catch (error) {
    if (!(error instanceof LessonError)) throw error;
    problems.push(error);
  }
}
