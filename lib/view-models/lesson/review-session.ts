/**
 * A review session: what is due, longest overdue first, then some new cards, lessons taking turns among those equally due.
 * A card rated "again" comes back at the end of the same session, as often as it takes. Pure: the session is a value.
 */
export interface ReviewItem {
  /** `slug/card` or `slug/question`. */
  key: string;
  slug: string;
  /** Null = never seen. */
  dueMs: number | null;
}

export interface ReviewSession {
  queue: readonly string[];
  /** How many answers have been given, and how many of them were "again". */
  answered: number;
  again: number;
}

export const NEW_PER_SESSION = 10;

export function startSession(items: readonly ReviewItem[], nowMs: number): ReviewSession {
  const due = items
    .flatMap(({ key, dueMs }) => (dueMs !== null && dueMs <= nowMs ? [{ key, dueMs }] : []))
    .sort((a, b) => a.dueMs - b.dueMs)
    .map(({ key }) => key);
  const fresh = inTurn(items.filter(({ dueMs }) => dueMs === null)).slice(0, NEW_PER_SESSION);
  return { queue: [...due, ...fresh], answered: 0, again: 0 };
}

/** One of each lesson, then the next of each: a topic is remembered better when it does not come in one block. */
function inTurn(items: readonly ReviewItem[]): string[] {
  const lessons = new Map<string, string[]>();
  for (const { slug, key } of items) lessons.set(slug, [...(lessons.get(slug) ?? []), key]);
  const keys: string[] = [];
  for (let round = 0; keys.length < items.length; round++) {
    for (const lesson of lessons.values()) {
      const key = lesson[round];
      if (key !== undefined) keys.push(key);
    }
  }
  return keys;
}

/** The first of the queue has been answered. */
export function answered(session: ReviewSession, wasAgain: boolean): ReviewSession {
  const [first, ...rest] = session.queue;
  if (first === undefined) return session;
  return {
    queue: wasAgain ? [...rest, first] : rest,
    answered: session.answered + 1,
    again: session.again + (wasAgain ? 1 : 0),
  };
}

export const dueKeys = (cards: Readonly<Record<string, { dueMs: number }>>, nowMs: number): string[] =>
  Object.entries(cards).flatMap(([key, { dueMs }]) => (dueMs <= nowMs ? [key] : []));
