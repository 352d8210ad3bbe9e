/**
 * When a card comes back: FSRS, as ts-fsrs computes it, over the cards as they are saved. Its own random spread is off, so that
 * the interval shown on a button is the interval that follows. Loaded only when cards are rated (ts-fsrs is not small).
 */
import { type CardInput, fsrs, type Grade } from "ts-fsrs";
import type { SavedCard } from "#stores/progress-format";
import type { Rating } from "#view-models/lesson/rating";

const scheduler = fsrs({ enable_fuzz: false });

const GRADES: Record<Rating, Grade> = { again: 1, hard: 2, good: 3, easy: 4 };

/** The card after this rating. */
export function rated(card: SavedCard, rating: Rating, nowMs: number): SavedCard {
  const { card: next } = scheduler.next(inputOf(card, nowMs), new Date(nowMs), GRADES[rating]);
  return {
    hash: card.hash,
    dueMs: next.due.getTime(),
    stability: next.stability,
    difficulty: next.difficulty,
    scheduledDays: next.scheduled_days,
    learningSteps: next.learning_steps,
    reps: next.reps,
    lapses: next.lapses,
    state: next.state,
    lastMs: nowMs,
  };
}

/** What each rating would do, for the buttons. */
export const outlook = (card: SavedCard, nowMs: number): Record<Rating, number> => ({
  again: rated(card, "again", nowMs).dueMs - nowMs,
  hard: rated(card, "hard", nowMs).dueMs - nowMs,
  good: rated(card, "good", nowMs).dueMs - nowMs,
  easy: rated(card, "easy", nowMs).dueMs - nowMs,
});

function inputOf(card: SavedCard, nowMs: number): CardInput {
  return {
    due: new Date(card.state === 0 ? nowMs : card.dueMs),
    stability: card.stability,
    difficulty: card.difficulty,
    elapsed_days: 0, // asked for by its types, read by nothing
    scheduled_days: card.scheduledDays,
    learning_steps: card.learningSteps,
    reps: card.reps,
    lapses: card.lapses,
    state: card.state as 0 | 1 | 2 | 3,
    ...(card.lastMs === null ? {} : { last_review: new Date(card.lastMs) }),
  };
}
