"use client";
/** A card in its lesson's Review: the same as in a review session, and where it stands in the schedule. */
import { useState } from "react";
import { useLessonPlace } from "#components/lesson/page/lesson-context";
import { rateCard } from "#components/lesson/review/rate-card";
import { ReviewCard } from "#components/lesson/review/review-card";
import { StabilityLine } from "#components/lesson/review/stability-line";
import { Button } from "#components/ui/button";
import type { Card } from "#course/model/schema";
import { useProgress } from "#stores/progress";

export function CardBlock({ card }: { card: Card }) {
  const { slug } = useLessonPlace();
  const key = `${slug}/${card.id}`;
  const saved = useProgress((data) => data.cards[key] ?? null);
  const [round, setRound] = useState(0);
  const [rated, setRated] = useState(false);

  async function rate(rating: Parameters<typeof rateCard>[2]) {
    await rateCard(key, card.hash, rating);
    setRated(true);
  }
  return (
    <section aria-label={`Card: ${plain(card.frontHtml)}`} className="rounded-lg border border-line bg-page p-5">
      {rated && saved ? (
        <div className="flex flex-wrap items-center justify-between gap-3">
          <div className="min-w-0">
            <p className="font-semibold">{plain(card.frontHtml)}</p>
            <StabilityLine card={saved} />
          </div>
          <Button
            size="sm"
            variant="quiet"
            onClick={() => {
              setRated(false);
              setRound(round + 1);
            }}
          >
            Ask me again
          </Button>
        </div>
      ) : (
        <ReviewCard key={round} item={{ kind: "card", card }} card={saved} onRate={(rating) => void rate(rating)} />
      )}
    </section>
  );
}

/** Our own markup, as text. */
const plain = (html: string): string =>
  html
    .replace(/<[^>]+>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
