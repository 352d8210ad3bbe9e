/**
 * In which order the options of a question are read: the same for one learner every time, another one for the next learner, so that
 * "the second one" is no answer to hand on. The options are turned like a wheel: by the question's id, then by the learner's `turn`.
 * The HTML of a page comes without a learner; styles/answers.css makes the second turn there (`data-turn` on <html>) before the first
 * paint, so both must turn alike: by as many as `turn` says, and not at all when there are no more options than that.
 */
export const TURNS = 4;

/** `turn` null: for the HTML, which is turned by the style sheet. */
export function inTheirOrder<T>(questionId: string, options: readonly T[], turn: number | null): T[] {
  const first = turned(options, options.length === 0 ? 0 : hashOf(questionId) % options.length);
  return turn === null || turn >= options.length ? first : turned(first, turn);
}

const turned = <T>(list: readonly T[], by: number): T[] => [...list.slice(by), ...list.slice(0, by)];

function hashOf(text: string): number {
  let hash = 0;
  for (let at = 0; at < text.length; at++) hash = (hash * 31 + text.charCodeAt(at)) >>> 0;
  return hash;
}
