"use client";
/** Under a puzzle: its button, what its checks found, and the way into the editor, which can be taken back. */
import { CheckList } from "#components/lesson/exercise/check-list";
import type { Scratch } from "#components/lesson/exercise/use-scratch";
import { Button } from "#components/ui/button";
import { LiveRegion } from "#components/ui/live-region";

/** What every puzzle is given, for its buttons and its verdict. */
export interface PuzzleProps {
  scratch: Scratch;
  /** What the editor holds. */
  inEditor: string;
  onPut: (code: string) => void;
  /** Gives back what `onPut` replaced; null when there is nothing. */
  onTakeBack: (() => void) | null;
}

interface PuzzleVerdictProps extends PuzzleProps {
  /** What is put together at the moment; null = it is not complete. */
  code: string | null;
}

export function PuzzleVerdict({ scratch, code, inEditor, onPut, onTakeBack }: PuzzleVerdictProps) {
  const { report, trouble, checking, check, options } = scratch;
  const isIn = code !== null && code === inEditor;
  const passed = report?.checks.filter(({ passed }) => passed).length ?? 0;
  return (
    <div className="grid grid-cols-1 gap-3">
      <div className="flex flex-wrap items-center gap-2">
        <Button
          size="sm"
          variant="primary"
          disabled={code === null || checking}
          onClick={() => code !== null && void check(code)}
        >
          {checking ? "Checking …" : "Check it"}
        </Button>
        <Button size="sm" disabled={code === null || isIn} onClick={() => code !== null && onPut(code)}>
          {isIn ? "It is in the editor" : "Put it into the editor"}
        </Button>
        {isIn && onTakeBack && (
          <Button size="sm" variant="quiet" onClick={onTakeBack}>
            Bring my version back
          </Button>
        )}
      </div>
      {trouble !== null && <p className="font-semibold text-deleted">{trouble}</p>}
      {report && <CheckList report={report} outdated={options.code !== code} options={options} />}
      <LiveRegion
        message={report?.passed ? "All checks passed." : `${passed} of ${report?.checks.length ?? 0} checks passed.`}
        count={report ? 1 : 0}
      />
    </div>
  );
}
