/** A lesson's folder as text: what source.ts reads and the rest of the loader works on. */
export interface LessonSource {
  /** `lessons/03-basic-operations`, for messages. */
  folder: string;
  number: number;
  slug: string;
  /** Path inside the folder → text. */
  files: Record<string, string>;
}
