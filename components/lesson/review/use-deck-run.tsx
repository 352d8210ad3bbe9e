"use client";
/** A card's program run in this browser, for its output alone. When Python cannot be had, the card stands without it. */
import { useState } from "react";
import type { DeckProgram } from "#course/review/deck";
import { runtimeClient } from "#runtime/client/client";
import type { RunOptions } from "#runtime/protocol";

type DeckRun = { kind: "idle" } | { kind: "running" } | { kind: "done"; output: string } | { kind: "failed" };

export function useDeckRun(program: DeckProgram | null): { state: DeckRun; start: () => void } {
  const [state, setState] = useState<DeckRun>({ kind: "idle" });

  async function run({ code, backend }: DeckProgram) {
    setState({ kind: "running" });
    try {
      const record = await runtimeClient().run({ code, backend: backend as RunOptions["backend"] });
      const output = [record.stdout.trimEnd(), record.error?.lastLine ?? ""].filter((text) => text !== "").join("\n");
      setState({ kind: "done", output });
    } catch {
      setState({ kind: "failed" });
    }
  }
  return {
    state,
    start: () => {
      if (program && (state.kind === "idle" || state.kind === "failed")) void run(program);
    },
  };
}
