"use client";
/** Before searching: how many outcomes, and can this go wrong? Asked once; afterwards it says what was predicted and what is so. */
import { useId } from "react";
import { RadioGroup } from "#components/ui/radio-group";
import { type ExplorationStore, type Prediction, predict } from "#stores/exploration";

interface PredictionFormProps {
  store: ExplorationStore;
  prediction: Prediction;
}

export function PredictionForm({ store, prediction }: PredictionFormProps) {
  const id = useId();
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      <RadioGroup
        legend="Can this go wrong?"
        options={[
          { value: "yes", label: "Yes, in some interleaving" },
          { value: "no", label: "No, every interleaving ends well" },
        ]}
        value={prediction.canGoWrong === null ? null : prediction.canGoWrong ? "yes" : "no"}
        onChange={(value) => predict(store, { canGoWrong: value === "yes" })}
      />
      <div>
        <label htmlFor={id} className="mb-3 block font-semibold">
          How many outcomes?
        </label>
        <input
          id={id}
          type="number"
          inputMode="numeric"
          min={1}
          max={999}
          value={prediction.outcomes ?? ""}
          onChange={({ currentTarget: { valueAsNumber } }) =>
            predict(store, { outcomes: Number.isFinite(valueAsNumber) ? valueAsNumber : null })
          }
          className="min-h-11 w-28 rounded-md border border-control bg-surface px-3 tabular-nums"
        />
        <p className="mt-2 text-ink-soft text-sm">Different returns, or a different cache at the end.</p>
      </div>
    </div>
  );
}

interface PredictionHeldProps {
  prediction: Prediction;
  /** Null when not all were looked at. */
  outcomes: number | null;
  wentWrong: boolean;
}

export function PredictionHeld({ prediction, outcomes, wentWrong }: PredictionHeldProps) {
  const said: { right: boolean; words: string }[] = [];
  if (prediction.canGoWrong !== null)
    said.push({
      right: prediction.canGoWrong === wentWrong,
      words: `You said it ${prediction.canGoWrong ? "can" : "cannot"} go wrong: it ${wentWrong ? "can" : "cannot"}.`,
    });
  if (prediction.outcomes !== null && outcomes !== null)
    said.push({
      right: prediction.outcomes === outcomes,
      words: `You said ${prediction.outcomes} ${prediction.outcomes === 1 ? "outcome" : "outcomes"}: there ${outcomes === 1 ? "is 1" : `are ${outcomes}`}.`,
    });
  if (said.length === 0) return null;
  return (
    <ul className="grid gap-1 text-sm">
      {said.map(({ right, words }) => (
        <li key={words} className="flex gap-2">
          <span aria-hidden="true" className={right ? "font-bold text-hit" : "font-bold text-miss"}>
            {right ? "✓" : "≠"}
          </span>
          <span className="text-ink-soft">{words}</span>
        </li>
      ))}
    </ul>
  );
}
