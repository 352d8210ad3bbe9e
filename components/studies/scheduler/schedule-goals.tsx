/** What to bring about, what has been, and the score: the fewest switches from one request to another. */
import { classNames } from "#components/ui/class-names";
import { goals as known } from "#simulation/goals";
import type { ByHandState } from "#stores/by-hand";

interface ScheduleGoalsProps {
  goals: readonly string[];
  /** By goal: how it came about in this schedule. */
  reached: Readonly<Record<string, string | null>>;
  best: ByHandState["best"];
}

export function ScheduleGoals({ goals, reached, best }: ScheduleGoalsProps) {
  if (goals.length === 0) return null;
  return (
    <ul aria-label="Goals" className="grid gap-2">
      {goals.map((goal) => {
        const how = reached[goal] ?? null;
        const score = best[goal];
        const title = known[goal as keyof typeof known]?.title ?? goal;
        return (
          <li
            key={goal}
            className={classNames(
              "has-ground flex gap-3 rounded-md px-3.5 py-2.5 text-sm",
              how !== null ? "bg-hit-soft" : "bg-sunken",
            )}
          >
            <span aria-hidden="true" className={classNames("font-bold", how !== null ? "text-hit" : "text-ink-faint")}>
              {how !== null ? "✓" : "○"}
            </span>
            <span className="grid gap-0.5">
              <span className="font-semibold">{title}</span>
              {how !== null && <span>Reached: {how}</span>}
              {score && (
                <span className="text-ink-soft text-xs">
                  Your fewest switches: <strong className="text-ink">{score.switches}</strong>
                </span>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
