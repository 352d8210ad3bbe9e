"use client";
/**
 * One card: asked, revealed, rated. A question is answered by choosing, a program's card by saying what it shows (if the learner
 * likes), any other by thinking; what came of it proposes a rating, the learner may give another. In a session keys work wherever the
 * focus is: Enter or Space reveals, digits choose an option and later a rating.
 */
import { type FormEvent, useEffect, useId, useRef, useState } from "react";
import { CodeListing } from "#components/lesson/blocks/code-listing";
import { Html } from "#components/lesson/blocks/html";
import { useAnswerOptions } from "#components/lesson/question/answer-options";
import { RatingBar } from "#components/lesson/review/rating-bar";
import { ReviewBack } from "#components/lesson/review/review-back";
import { useDeckRun } from "#components/lesson/review/use-deck-run";
import { Button } from "#components/ui/button";
import { Icon } from "#components/ui/icon";
import { RadioGroup } from "#components/ui/radio-group";
import type { DeckItem } from "#course/review/deck";
import type { SavedCard } from "#stores/progress-format";
import { proposedRating, RATINGS, type Rating, sameAnswer, whyProposed } from "#view-models/lesson/rating";

interface ReviewCardProps {
  item: DeckItem;
  /** Its schedule so far; null = new. */
  card: SavedCard | null;
  /** Keys of the whole page are this card's. */
  alone?: boolean;
  onRate: (rating: Rating) => void;
}

const NO_OPTIONS = { id: "", options: [], answerId: "" };

export function ReviewCard({ item, card, alone = false, onRate }: ReviewCardProps) {
  const [answer, setAnswer] = useState("");
  const [revealed, setRevealed] = useState(false);
  const [helped, setHelped] = useState(false);
  const id = useId();
  const program = item.kind === "card" ? item.card.program : item.question.program;
  const evidence = item.kind === "card" ? item.card.evidence : item.question.evidence;
  const run = useDeckRun(program);
  const frontRef = useRef<HTMLDivElement>(null);

  const right =
    item.kind === "question"
      ? answer === item.question.answerId
      : evidence === null || answer.trim() === ""
        ? null
        : sameAnswer(answer, evidence);
  const { options, toTurn } = useAnswerOptions({
    ...(item.kind === "question" ? item.question : NO_OPTIONS),
    tries: revealed && answer !== "" ? [answer] : [],
    revealed,
  });
  const proposed = proposedRating({ right, helped });

  function reveal(event?: FormEvent) {
    event?.preventDefault();
    setRevealed(true);
    if (program) run.start();
  }
  useCardKeys(alone, (key) => {
    if (revealed) {
      const rating = RATINGS[Number(key) - 1];
      if (rating) onRate(rating);
      return rating !== undefined;
    }
    const option = options[Number(key) - 1];
    if (option) setAnswer(option.value);
    else if (key === "Enter" || key === " ") reveal();
    else return false;
    return true;
  });
  useEffect(() => {
    if (alone) (frontRef.current?.querySelector<HTMLElement>("input[type=text]") ?? frontRef.current)?.focus();
  }, [alone]);

  return (
    <form onSubmit={reveal} className="grid grid-cols-1 gap-4">
      <div ref={frontRef} tabIndex={-1} className="grid grid-cols-1 gap-4 outline-none">
        {item.kind === "card" && (
          <p id={`${id}-front`} className="font-semibold text-lg">
            <Html inline html={item.card.frontHtml} />
          </p>
        )}
        {program && <CodeListing label={`Program ${program.file}`} html={program.highlighted} />}
        {item.kind === "question" && (
          <RadioGroup
            legend={<Html inline html={item.question.textHtml} />}
            value={answer || null}
            onChange={setAnswer}
            toTurn={toTurn}
            options={options.map((option, at) => ({
              ...option,
              label: (
                <span className="flex gap-2">
                  {alone && !revealed && <span className="text-ink-faint tabular-nums">{at + 1}</span>}
                  {option.label}
                </span>
              ),
            }))}
          />
        )}
        {item.kind === "card" && evidence !== null && !revealed && (
          <input
            type="text"
            value={answer}
            onChange={(event) => setAnswer(event.currentTarget.value)}
            aria-labelledby={`${id}-front`}
            placeholder="Your answer, if you like"
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            className="min-h-10 w-full max-w-md rounded-md border border-control bg-surface px-3 font-mono text-sm"
          />
        )}
      </div>
      {helped && !revealed && <RunOutput run={run} />}
      {revealed ? (
        <>
          <ReviewBack item={item} answer={answer} right={right} />
          {program && <RunOutput run={run} />}
          <RatingBar
            card={card}
            proposed={proposed}
            why={whyProposed({ right, helped })}
            focused={alone}
            onRate={onRate}
          />
        </>
      ) : (
        <div className="flex flex-wrap items-center gap-2">
          <Button type="submit" variant="primary">
            {item.kind === "question" ? (answer === "" ? "I don’t know" : "Check") : "Show the answer"}
          </Button>
          {program && !helped && (
            <Button
              variant="quiet"
              onClick={() => {
                setHelped(true);
                run.start();
              }}
            >
              <Icon name="play" />
              Run it first
            </Button>
          )}
        </div>
      )}
    </form>
  );
}

function RunOutput({ run }: { run: ReturnType<typeof useDeckRun> }) {
  if (run.state.kind === "idle") return null;
  return (
    <section aria-label="Run" className="grid grid-cols-1 gap-1">
      <p className="text-ink-faint text-xs">
        {run.state.kind === "running"
          ? "Python is running it …"
          : run.state.kind === "done"
            ? "run just now in your browser"
            : "Python could not be loaded. Above is what the program showed when the course was built."}
      </p>
      {run.state.kind === "done" && (
        <pre className="max-h-52 overflow-auto whitespace-pre-wrap rounded-md bg-sunken px-3 py-2 text-sm">
          {run.state.output || "(nothing printed)"}
        </pre>
      )}
    </section>
  );
}

/** Keys that no control under the focus wants for itself. */
function useCardKeys(on: boolean, handle: (key: string) => boolean): void {
  const handleRef = useRef(handle);
  handleRef.current = handle;
  useEffect(() => {
    if (!on) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      const target = event.target instanceof HTMLElement ? event.target : null;
      if (target?.matches("input[type=text], textarea, [contenteditable]")) return;
      const isControl = target?.matches("button, a, summary, select, input");
      // A focused button answers Enter and Space itself; so does a radio Space.
      if (isControl && (event.key === " " || (event.key === "Enter" && !target?.matches("input")))) return;
      if (handleRef.current(event.key)) event.preventDefault();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [on]);
}
