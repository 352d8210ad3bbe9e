/** When a card comes back, and how firmly it sits: days until the chance to remember it has fallen to nine in ten. */
import type { SavedCard } from "#stores/progress-format";
import { duration } from "#view-models/words/duration";

export function StabilityLine({ card }: { card: SavedCard }) {
  const waitMs = card.dueMs - (card.lastMs ?? card.dueMs);
  return (
    <p className="text-ink-soft text-sm">
      comes back in {duration(waitMs)} · stable for {stabilityWords(card.stability)}
    </p>
  );
}

export const stabilityWords = (days: number): string => {
  const shown = days < 10 ? Math.round(days * 10) / 10 : Math.round(days);
  return shown === 1 ? "1 day" : `${shown} days`;
};
