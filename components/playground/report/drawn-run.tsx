"use client";
/** The rows of a shared run as a picture and a table, with a cursor; the lines at the cursor are marked in the program beside it. */
import { useCallback, useEffect, useMemo, useState } from "react";
import { PlayerControls } from "#components/visualisers/player/player-controls";
import { usePlayer } from "#components/visualisers/player/use-player";
import { InterleavingTable } from "#components/visualisers/race/interleaving-table";
import { SpaceTimeView } from "#components/visualisers/race/space-time-view";
import { cellWords, type Interleaving, type StepRow } from "#view-models/race/counterexample";
import { linesOfRows } from "#view-models/report/lines-of-rows";
import type { RequestLine } from "#view-models/trace/current-lines";

interface DrawnRunProps {
  drawn: Interleaving;
  /** Where the picture stands at first. */
  step: number;
  caption: string;
  onLines: (lines: readonly RequestLine[]) => void;
}

export function DrawnRun({ drawn, step: first, caption, onLines }: DrawnRunProps) {
  const steps = useMemo(() => drawn.rows.filter((row): row is StepRow => row.kind === "step"), [drawn]);
  const [step, setStep] = useState(Math.min(first, steps.length));
  const last = steps[step - 1];
  const at = last?.at ?? 0;
  const timesMs = useMemo(() => steps.map(({ atMs }) => atMs), [steps]);
  const player = usePlayer(step, timesMs, setStep);
  const { moveTo } = player;
  const onPick = useCallback(
    (eventAt: number) => moveTo(steps.findIndex((row) => row.at === eventAt) + 1),
    [steps, moveTo],
  );
  useEffect(() => onLines(linesOfRows(drawn, at)), [drawn, at, onLines]);
  const letter = drawn.requests.find(({ task }) => task === last?.task)?.letter ?? "";
  return (
    <div className="grid min-w-0 grid-cols-1 gap-4">
      <SpaceTimeView drawn={drawn} at={at} onMove={onPick} />
      <PlayerControls
        player={player}
        words={`step ${step} of ${steps.length}${last ? `: ${letter} ${cellWords(last).does}` : ""}`}
      />
      <InterleavingTable caption={caption} drawn={drawn} at={at} onMove={onPick} />
    </div>
  );
}
