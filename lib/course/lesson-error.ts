/** A mistake of the author, where it is: the build stops with it. */
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
