"use client";
/**
 * Region "Output": what the program has printed up to the cursor, and how it ended. While it runs, what it prints as it prints
 * it. Long output is shown from its end and says so.
 */
import { useMemo } from "react";
import { useStore } from "zustand";
import type { Recorded } from "#components/lesson/workbench/use-recorded-run";
import { classNames } from "#components/ui/class-names";
import { useThrottled } from "#components/visualisers/player/use-throttled";
import type { RunStore } from "#stores/run";
import { cutFront, type OutputSegment, outputAt } from "#view-models/trace/output-at";

const SHOWN_CHARS = 20_000;
const PYTHONS_NAME = "main.py";

interface OutputPanelProps {
  store: RunStore;
  /** What the program is called on the page: Python knows it as main.py. */
  file?: string;
  /** The recorded run is not to be seen yet; what the learner's own run prints is. */
  sealed: boolean;
  /** The recorded run has not come yet, or cannot be had. */
  missing?: Recorded<unknown>["missing"];
}

const MISSING = {
  coming: "Loading the recorded run …",
  failed: "The recorded run could not be loaded. Run the program to see what it does.",
} as const;

const SEALED = "Answer the question first. What this program prints is shown here then.";

export function OutputPanel({ store, file = PYTHONS_NAME, sealed, missing = null }: OutputPanelProps) {
  const { record, cursor, running, streamed, trouble } = useStore(store);
  const later = useThrottled(cursor);
  const atEnd = cursor >= record.events.length;
  const output = useMemo(
    () => (record.cut.events && atEnd ? wholeOutput(record) : outputAt(record.events, later, SHOWN_CHARS)),
    [record, atEnd, later],
  );
  const segments: OutputSegment[] =
    running !== null ? [{ stream: "stdout", text: streamed }] : sealed ? [] : output.segments;
  const error = running === null && atEnd && !sealed ? record.error : null;
  const isEmpty = segments.every(({ text }) => text === "") && !error;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable by keyboard
    <section aria-label="Output" tabIndex={0} className="max-h-40 min-h-9 overflow-auto px-4 pt-1 pb-2 lg:max-h-30">
      {running === null && !sealed && output.hiddenChars > 0 && (
        <p className="text-ink-faint text-xs">
          {output.hiddenChars.toLocaleString("en")} earlier characters are not shown.
        </p>
      )}
      <pre className="whitespace-pre-wrap break-words text-sm">
        {segments.map(({ stream, text }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: segments only ever grow at the end
          <span key={at} className={classNames(stream === "stderr" && "text-expired")}>
            {text}
          </span>
        ))}
        {error && <span className="text-deleted">{named(error.traceback, file).trimEnd()}</span>}
      </pre>
      {isEmpty && trouble === null && (
        <p className="text-ink-faint text-sm">
          {running !== null
            ? "Running …"
            : sealed
              ? SEALED
              : missing
                ? MISSING[missing]
                : "Nothing printed at this point."}
        </p>
      )}
      {running === null && record.cut.output && (
        <p className="mt-1 font-semibold text-expired text-sm">The program printed too much: the output was cut.</p>
      )}
      {running === null && record.cut.events && (
        <p className="mt-1 font-semibold text-expired text-sm">
          Too much happened to remember it all: the timeline has the first {record.events.length.toLocaleString("en")}{" "}
          events.
        </p>
      )}
      {trouble !== null && <p className="font-semibold text-deleted text-sm">{trouble}</p>}
    </section>
  );
}

/** A traceback with the name that stands over the code. */
const named = (traceback: string, file: string): string =>
  traceback.replaceAll(`File "${PYTHONS_NAME}"`, `File "${file}"`);

/** Events were left out, so what was printed is taken from the streams themselves. */
const wholeOutput = ({ stdout, stderr }: { stdout: string; stderr: string }) =>
  cutFront(
    [
      { stream: "stdout", text: stdout },
      { stream: "stderr", text: stderr },
    ],
    SHOWN_CHARS,
  );
