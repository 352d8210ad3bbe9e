"use client";
import { useStore } from "zustand";
import { useLessonPlace } from "#components/lesson/page/lesson-context";
import { useRecordedRun } from "#components/lesson/workbench/use-recorded-run";
import { workKeyOf } from "#components/lesson/workbench/work-key";
import { Button } from "#components/ui/button";
import type { Question } from "#course/model/schema";
import { runStoreFor, startRun } from "#stores/run";
/**
 * Region "What happened": the program's run, live if Python is there, else the one recorded with the course (it says which), and
 * what in it decides the question. The workbench beside it holds the same run to step through.
 */
import { runOptionsOf } from "#stores/run-options";
import { outputAt } from "#view-models/trace/output-at";

const SHOWN_CHARS = 4000;

export function WhatHappened({ question }: { question: Question }) {
  const { slug, active, open } = useLessonPlace();
  const { program } = question;
  const store = runStoreFor(workKeyOf(slug, program), program.record, program.code);
  const recorded = useRecordedRun(program);
  const { record, source, running, code } = useStore(store);
  // The learner may have run a changed program since: the question is about ours.
  const ours = source === "live" && code === program.code ? record : recorded.run;
  const live = ours !== recorded.run;
  const byRun = question.settledBy.kind === "run";
  // A study that settles it is stepped through where it stands: its program alone may only define what the requests call.
  const canStep = (byRun || question.settledBy.kind === "walk") && active?.hash !== program.hash;
  const { segments } = outputAt(ours.events, ours.events.length, SHOWN_CHARS);
  return (
    <section aria-label="What happened" className="grid grid-cols-1 gap-3 rounded-md border border-line bg-surface p-4">
      <p className="flex flex-wrap items-baseline justify-between gap-x-3 text-sm">
        <span className="font-semibold">What happened</span>
        <span className="text-ink-faint text-xs">
          {!byRun
            ? SETTLED_BY[question.settledBy.kind]
            : running !== null
              ? "running …"
              : live
                ? "run just now in your browser"
                : "recorded when this page was built"}
        </span>
      </p>
      {byRun && (
        <pre className="max-h-60 overflow-auto whitespace-pre-wrap rounded-md bg-sunken px-3 py-2 text-sm">
          {segments
            .map(({ text }) => text)
            .join("")
            .trimEnd() || (ours.error ? "" : WITHOUT_OUTPUT[recorded.missing ?? "none"])}
          {ours.error && <span className="text-deleted">{`\n${ours.error.lastLine}`}</span>}
        </pre>
      )}
      <p className="text-sm">
        <span className="text-ink-soft">{probeWords(question.probe)} </span>
        <code className="inline-code font-semibold text-ink">{question.evidence || "nothing"}</code>
      </p>
      <div className="flex flex-wrap gap-2 empty:hidden">
        {/* Not after a run of the learner's own program: ours would take its place in the workbench, beside code that it isn't of. */}
        {byRun && source !== "live" && (
          <Button
            size="sm"
            disabled={running !== null}
            onClick={() => void startRun(store, runOptionsOf(program, program.code))}
          >
            Run it here
          </Button>
        )}
        {canStep && (
          <Button size="sm" variant="quiet" onClick={() => open(program)}>
            Step through it
          </Button>
        )}
      </div>
    </section>
  );
}

const WITHOUT_OUTPUT = {
  none: "(nothing printed)",
  coming: "(loading the recorded run …)",
  failed: "(the recorded run could not be loaded)",
} as const;

const SETTLED_BY = {
  run: "",
  walk: "as it is at this moment of the run",
  simulation: "measured when this page was built",
  traffic: "measured when this page was built",
  exploration: "found by trying every interleaving",
} as const satisfies Record<Question["settledBy"]["kind"], string>;

const COUNTED: Readonly<Record<string, string>> = {
  queried: "Database queries:",
  hit: "Cache hits:",
  miss: "Cache misses:",
  stored: "Values stored:",
  worked: "Times it was computed:",
};

/** What was looked at, in words: `lib/course/probes/probe.ts` and its siblings have the forms. */
export function probeWords(probe: string): string {
  const [kind = "", which = ""] = probe.split(" ");
  switch (kind) {
    case "stdout":
      return "It printed";
    case "line":
      return which === "last" ? "The last line it printed:" : `Line ${which} of what it printed:`;
    case "error":
      return "It ended with";
    case "seconds":
      return "Seconds it took on the virtual clock:";
    case "entries":
      return "Entries in the cache at the end:";
    case "count":
      return COUNTED[which] ?? `Number of “${which}” events:`;
    case "variable":
      return `The variable ${which} at this moment:`;
    case "key":
      return `Stored under ${which} at this moment:`;
    case "ttl":
      return `Time that ${which} has left:`;
    case "output":
      return "Printed so far:";
    default:
      return `${probe.charAt(0).toUpperCase()}${probe.slice(1)}:`;
  }
}
