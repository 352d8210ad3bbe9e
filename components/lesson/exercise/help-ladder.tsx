"use client";
/**
 * Help in rungs, each a bit more than the last: hints one by one, the solution's lines to put in order, the solution with blanks, the
 * solution, which asks once before it opens. The learner decides how far to climb; the puzzles work on a scratch copy and leave the editor
 * alone. After passing, the last rung compares theirs with ours.
 */
import { useState } from "react";
import { CodeListing } from "#components/lesson/blocks/code-listing";
import { Html } from "#components/lesson/blocks/html";
import type { PuzzleProps } from "#components/lesson/exercise/puzzle-verdict";
import { useScratch } from "#components/lesson/exercise/use-scratch";
import { DiffView } from "#components/lesson/workbench/diff-view";
import { Button } from "#components/ui/button";
import { lazyPart } from "#components/ui/lazy-part";
import type { Exercise } from "#course/model/schema";

const BlanksForm = lazyPart(async () => (await import("#components/lesson/exercise/blanks-form")).BlanksForm);
const ParsonsPuzzle = lazyPart(async () => (await import("#components/lesson/exercise/parsons-puzzle")).ParsonsPuzzle);

interface HelpLadderProps {
  exercise: Exercise;
  passed: boolean;
  code: string;
  /** A puzzle was solved on its scratch copy. */
  onPassed: () => void;
  /** Puts a program into the editor, and what was there aside. */
  onPut: (code: string) => void;
  onTakeBack: (() => void) | null;
}

type Rung = "parsons" | "blanks" | "solution";

export function HelpLadder({ exercise, passed, code, onPassed, onPut, onTakeBack }: HelpLadderProps) {
  const { hintsHtml, parsons, blanks, solution } = exercise;
  const [hints, setHints] = useState(0);
  const [rung, setRung] = useState<Rung | null>(null);
  const [sure, setSure] = useState(false);
  const scratch = useScratch(exercise, onPassed);
  const puzzle: PuzzleProps = { scratch, inEditor: code, onPut, onTakeBack };
  const isHelpLeft = hints < hintsHtml.length || parsons !== null || blanks !== null;
  const toggle = (to: Rung) => setRung(rung === to ? null : to);
  const rungs: { id: Rung; closed: string; open: string }[] = [
    ...(parsons ? [{ id: "parsons", closed: "Put lines in order", open: "Hide the lines" } as const] : []),
    ...(blanks !== null ? [{ id: "blanks", closed: "Fill in the blanks", open: "Hide the blanks" } as const] : []),
    {
      id: "solution",
      closed: passed ? "Compare with our solution" : "Show the solution",
      open: "Hide our solution",
    },
  ];
  return (
    <>
      <div className="flex flex-wrap gap-1">
        {hints < hintsHtml.length && (
          <Button variant="quiet" size="sm" onClick={() => setHints(hints + 1)}>
            {`Show hint ${hints + 1} of ${hintsHtml.length}`}
          </Button>
        )}
        {rungs.map(({ id, closed, open }) => (
          <Button key={id} variant="quiet" size="sm" aria-expanded={rung === id} onClick={() => toggle(id)}>
            {rung === id && (id !== "solution" || passed || sure) ? open : closed}
          </Button>
        ))}
      </div>
      {hints > 0 && (
        <ol aria-label="Hints" className="grid list-decimal gap-2 pl-5 text-sm">
          {hintsHtml.slice(0, hints).map((html) => (
            <li key={html}>
              <Html html={html} />
            </li>
          ))}
        </ol>
      )}
      {rung === "parsons" && parsons && <ParsonsPuzzle lines={parsons} solution={solution.code} {...puzzle} />}
      {rung === "blanks" && blanks !== null && <BlanksForm code={blanks} {...puzzle} />}
      {rung === "solution" &&
        (passed ? (
          <DiffView before={code.trimEnd()} after={solution.code.trimEnd()} beforeName="yours" afterName="ours" />
        ) : sure ? (
          <CodeListing label="Our solution" html={solution.highlighted} />
        ) : (
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-md border border-line bg-surface px-4 py-3 text-sm">
            <p className="min-w-0 flex-1 basis-60">
              {isHelpLeft
                ? "There is more help before it. Do you want to see the whole solution now?"
                : "Do you want to see the whole solution now?"}
            </p>
            <span className="flex flex-wrap gap-2">
              <Button size="sm" onClick={() => setSure(true)}>
                Yes, show it
              </Button>
              <Button size="sm" variant="quiet" onClick={() => setRung(null)}>
                Not yet
              </Button>
            </span>
          </div>
        ))}
    </>
  );
}
