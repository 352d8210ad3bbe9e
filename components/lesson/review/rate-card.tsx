/** Writes a rating down. The scheduler comes with the first one. */
import { newCard, progressStore, saveCard } from "#stores/progress";
import type { SavedCard } from "#stores/progress-format";
import type { Rating } from "#view-models/lesson/rating";

export async function rateCard(key: string, hash: string, rating: Rating): Promise<SavedCard> {
  const { rated } = await import("#stores/schedule");
  const before = progressStore.getState().cards[key] ?? newCard(hash);
  const after = rated({ ...before, hash }, rating, Date.now());
  saveCard(key, after);
  return after;
}
