"use client";
/** The functions found in the program, one press for a call of each. A part of its own: it brings a grammar of Python. */
import { useDeferredValue, useEffect, useMemo } from "react";
import { Button } from "#components/ui/button";
import type { Call } from "#simulation/behaviour";
import { callText } from "#simulation/call-arguments";
import { entryCalls } from "#view-models/playground/entry-calls";
import { foundCalls } from "#view-models/playground/found-functions";
import type { PlaygroundDocument } from "#view-models/playground/playground-document";

interface CallChipsProps extends Pick<PlaygroundDocument, "code" | "files"> {
  /** The calls as they are, as long as nobody has chosen them; null = they are the learner's. */
  unchosen: readonly Call[] | null;
  /** None of those is in the program any more: what is called instead. */
  onFollow: (calls: Call[]) => void;
  /** `known`: all functions that were found. */
  onAdd: (call: Call, known: readonly string[]) => void;
}

const MAX_CHIPS = 12;

export function CallChips({ code, files, unchosen, onFollow, onAdd }: CallChipsProps) {
  const program = useDeferredValue(code);
  const calls = useMemo(() => foundCalls(program, files), [program, files]);
  useEffect(() => {
    if (unchosen === null || calls.length === 0 || /import \*/.test(program)) return;
    // The same function with other parameters is another program's, too.
    if (unchosen.every((each) => calls.some((call) => callText(call) === callText(each)))) return;
    onFollow(entryCalls(program, files));
  }, [unchosen, calls, program, files, onFollow]);
  if (calls.length === 0) return null;
  return (
    <fieldset className="flex min-w-0 flex-wrap items-center gap-1.5">
      <legend className="sr-only">Functions found in the program</legend>
      {calls.slice(0, MAX_CHIPS).map((call) => (
        <Button
          key={call.entry}
          size="sm"
          aria-label={`Add the call ${callText(call)}`}
          className="max-w-full overflow-hidden font-mono font-normal"
          onClick={() =>
            onAdd(
              call,
              calls.map(({ entry }) => entry),
            )
          }
        >
          + {callText(call)}
        </Button>
      ))}
      {calls.length > MAX_CHIPS && (
        <span className="text-ink-faint text-xs">and {calls.length - MAX_CHIPS} more: write them above</span>
      )}
    </fieldset>
  );
}
