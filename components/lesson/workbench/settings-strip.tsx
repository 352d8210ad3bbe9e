"use client";
/** Over the code of a program that sets its caches: how they were set in the run that is shown, because that decides what comes out. */
import { useStore } from "zustand";
import type { RunStore } from "#stores/run";
import { cachesInWords, setsItsCaches } from "#view-models/words/caches-words";

export function SettingsStrip({ store, code }: { store: RunStore; code: string }) {
  const caches = useStore(store, ({ record }) => record.caches);
  const fresh = useStore(store, (run) => run.code === code);
  if (!setsItsCaches(code)) return null;
  return (
    <section
      aria-label="Settings of the caches"
      className="flex shrink-0 flex-wrap items-baseline gap-x-3 gap-y-0.5 border-line border-b bg-page px-4 py-1.5 text-xs"
    >
      <span className="font-semibold">Settings</span>
      {cachesInWords(caches).map(({ alias, words }) => (
        <span key={alias}>
          <code className="font-semibold">{alias}</code> <span className="text-ink-soft">{words}</span>
        </span>
      ))}
      {!fresh && <span className="text-ink-faint">Your change of them counts from the next run.</span>}
    </section>
  );
}
