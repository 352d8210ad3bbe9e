"use client";
/** Again, hard, good, easy: the proposed one stands out and has the focus; each says when the card comes back. */
import { useEffect, useRef, useState } from "react";
import { Button } from "#components/ui/button";
import { Kbd } from "#components/ui/kbd";
import { newCard } from "#stores/progress";
import type { SavedCard } from "#stores/progress-format";
import { RATINGS, type Rating } from "#view-models/lesson/rating";
import { duration } from "#view-models/words/duration";

interface RatingBarProps {
  card: SavedCard | null;
  proposed: Rating;
  /** Why it is proposed; null = nothing speaks for it but that something has to have the focus. */
  why: string | null;
  /** Takes the focus, and shows the keys. */
  focused: boolean;
  onRate: (rating: Rating) => void;
}

const WORDS: Record<Rating, string> = { again: "Again", hard: "Hard", good: "Good", easy: "Easy" };

export function RatingBar({ card, proposed, why, focused, onRate }: RatingBarProps) {
  const [outlook, setOutlook] = useState<Record<Rating, number> | null>(null);
  const proposedRef = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    let current = true;
    void import("#stores/schedule").then((schedule) => {
      if (current) setOutlook(schedule.outlook(card ?? newCard(""), Date.now()));
    });
    return () => {
      current = false;
    };
  }, [card]);
  useEffect(() => {
    if (focused) proposedRef.current?.focus();
  }, [focused]);

  return (
    <fieldset className="grid gap-2">
      <legend className="mb-2 text-ink-soft text-sm">
        How well did you know it?
        {why !== null && (
          <>
            {" "}
            We suggest <b className="text-ink">{WORDS[proposed].toLowerCase()}</b>, because {why}.
          </>
        )}
      </legend>
      <div className="flex flex-wrap gap-2">
        {RATINGS.map((rating, at) => (
          <Button
            key={rating}
            ref={rating === proposed ? proposedRef : undefined}
            variant={rating === proposed ? "primary" : "secondary"}
            onClick={() => onRate(rating)}
            className="min-w-24 flex-1 flex-col gap-0! py-1.5 sm:flex-none"
          >
            <span className="flex items-center gap-2">
              {WORDS[rating]}
              {focused && (
                <span aria-hidden="true" className="font-normal text-xs opacity-75 pointer-coarse:hidden">
                  {at + 1}
                </span>
              )}
            </span>
            <span className="font-normal text-xs tabular-nums">
              {outlook ? `in ${duration(outlook[rating])}` : " "}
            </span>
          </Button>
        ))}
      </div>
      {focused && (
        <p className="flex gap-3 text-ink-faint text-xs pointer-coarse:hidden">
          <span>
            <Kbd keys={["1"]} /> to <Kbd keys={["4"]} /> rate
          </span>
          <span>
            <Kbd keys={["Enter"]} /> the suggested one
          </span>
        </p>
      )}
    </fieldset>
  );
}
