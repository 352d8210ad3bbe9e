"use client";
/** "3 cards are due": on the home page and over the lessons. Nothing for whoever has no cards yet. */
import { useNow } from "#components/lesson/review/use-now";
import { SiteLink } from "#components/site/site-link";
import { useProgress } from "#stores/progress";
import { dueKeys } from "#view-models/lesson/review-session";

export function DueLink() {
  const cards = useProgress((data) => data.cards);
  const now = useNow();
  if (now === null || Object.keys(cards).length === 0) return null;
  const due = dueKeys(cards, now).length;
  return (
    <p className="mb-8 rounded-md bg-accent-soft px-4 py-3 text-sm">
      {due === 0 ? "No card is due." : due === 1 ? "One card is due." : `${due} cards are due.`}{" "}
      <SiteLink href="/review" className="link font-semibold">
        {due === 0 ? "See your cards" : "Review now"}
      </SiteLink>
    </p>
  );
}
