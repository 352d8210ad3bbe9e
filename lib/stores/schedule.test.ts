import { describe, expect, test } from "vitest";
import { newCard } from "#stores/progress";
import { outlook, rated } from "#stores/schedule";

const DAY_MS = 86_400_000;
const NOW = Date.UTC(2030, 0, 1);

describe("the schedule", () => {
  test("a new card: again within minutes, easy after days, and better ratings wait longer", () => {
    const { again, hard, good, easy } = outlook(newCard("h"), NOW);
    expect(again).toBe(60_000);
    expect(again).toBeLessThan(hard);
    expect(hard).toBeLessThan(good);
    expect(good).toBeLessThan(easy);
    expect(easy).toBeGreaterThanOrEqual(DAY_MS);
  });

  test("remembering in time makes a card more stable, forgetting less", () => {
    let card = rated(newCard("h"), "good", NOW);
    card = rated(card, "good", card.dueMs);
    const before = card.stability;
    expect(before).toBeGreaterThan(1);
    const kept = rated(card, "good", card.dueMs);
    expect(kept.stability).toBeGreaterThan(before);
    const lost = rated(card, "again", card.dueMs);
    expect(lost.stability).toBeLessThan(before);
    expect(lost.lapses).toBe(1);
  });

  test("is the same every time", () => {
    expect(rated(newCard("h"), "good", NOW)).toEqual(rated(newCard("h"), "good", NOW));
  });
});
