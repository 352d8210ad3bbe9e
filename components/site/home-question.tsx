"use client";
/** The one question of the home page: chosen with one click, answered at once, each option with its reason. Nothing is kept of it. */
import { useState } from "react";
import { Badge } from "#components/ui/badge";
import { classNames } from "#components/ui/class-names";

interface HomeQuestionProps {
  /** Computations after a key that lived a minute, and after one that lived an hour: the simulation's own figures. */
  computed: number;
  computedWithAnHour: number;
}

export function HomeQuestion({ computed, computedWithAnHour }: HomeQuestionProps) {
  const [picked, setPicked] = useState<number | null>(null);
  const options = [
    {
      label: "Yes, an hour is long enough",
      reason: `An hour ends too. We ran the same requests around the end of that hour, and ${computedWithAnHour} of them computed.`,
    },
    {
      label: "No, it only happens less often",
      reason: `It happens once an hour instead of once a minute, and each time it is just as big: ${computedWithAnHour} computations again.`,
    },
    {
      label: "It makes each stampede smaller",
      reason: `Its size depends on how many requests arrive while nobody has the answer yet, not on how long the key lived: ${computed} after a minute, ${computedWithAnHour} after an hour.`,
    },
  ];
  const answer = computedWithAnHour === computed ? 1 : 2;
  return (
    <section aria-labelledby="home-question" className="grid gap-2">
      <h2 id="home-question" className="font-semibold text-base tracking-normal">
        The key lived for a minute. Would a timeout of an hour prevent this?
      </h2>
      <div className="grid gap-2 sm:grid-cols-3">
        {options.map(({ label }, at) => {
          const isMarked = picked !== null && (at === answer || at === picked);
          return (
            <button
              key={label}
              type="button"
              aria-pressed={picked === at}
              onClick={() => setPicked(at)}
              className={classNames(
                "has-ground grid min-h-11 content-start gap-1 rounded-md border px-3.5 py-2.5 text-left text-sm",
                !isMarked && "border-line-strong bg-surface hover:border-control",
                isMarked && (at === answer ? "border-hit bg-hit-soft" : "border-deleted bg-deleted-soft"),
              )}
            >
              {label}
              {isMarked && (
                <span>
                  <Badge tone={at === answer ? "hit" : "deleted"} glyph={at === answer ? "✓" : "✗"}>
                    {at === answer ? "correct" : "wrong"}
                  </Badge>
                </span>
              )}
            </button>
          );
        })}
      </div>
      <p role="status" className="min-h-12 text-ink-soft text-sm">
        {picked === null ? "Choose one; the answer comes at once." : options[picked]?.reason}
      </p>
    </section>
  );
}
