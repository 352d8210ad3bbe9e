"use client";
/** The bad run and the nearest good one, beside each other where there is room: up to where they part they are the same, and that place is marked in both. */
import { useMemo } from "react";
import { InterleavingTable } from "#components/visualisers/race/interleaving-table";
import type { Counterexample } from "#runtime/protocol";
import { type Interleaving, interleaving } from "#view-models/race/counterexample";
import type { Naming } from "#view-models/trace/step-parts";

export interface SideBySideProps {
  bad: Interleaving;
  good: NonNullable<Counterexample["good"]>;
  naming: Naming;
  /** Index of the first event that differs. */
  divergesAt: number | null;
}

export function SideBySide({ bad, good, naming, divergesAt }: SideBySideProps) {
  const drawn = useMemo(
    () => interleaving(good.events, { steps: [], window: null, divergesAt }, naming),
    [good, naming, divergesAt],
  );
  return (
    <div className="@container -ml-7">
      <div className="grid min-w-0 @4xl:grid-cols-2 grid-cols-1 gap-4">
        <Side title="This one goes wrong" drawn={bad} />
        <Side title="This one goes well" drawn={drawn} />
      </div>
    </div>
  );
}

function Side({ title, drawn }: { title: string; drawn: Interleaving }) {
  return (
    <div className="grid min-w-0 grid-cols-1 content-start gap-1">
      <p className="font-semibold text-ink-soft text-xs">{title}</p>
      <InterleavingTable caption={title} drawn={drawn} at={drawn.rows.at(-1)?.at ?? 0} onMove={NOTHING} />
    </div>
  );
}

const NOTHING = () => undefined;
