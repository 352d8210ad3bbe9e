/** The score, as a whole and by level; another round with the wrong ones, or all of it again. */
import { Button } from "#components/ui/button";
import type { TestScore } from "#view-models/lesson/test-score";

interface TestScoreViewProps {
  score: TestScore;
  onRetry: (ids: string[]) => void;
  onReset: () => void;
}

export function TestScoreView({ score, onRetry, onReset }: TestScoreViewProps) {
  const { right, of, levels, wrongIds } = score;
  return (
    <section aria-label="Score" className="grid grid-cols-1 gap-4 rounded-lg border border-line bg-surface p-6">
      <p className="font-semibold text-2xl tabular-nums">
        {right} of {of} right
      </p>
      <dl className="flex flex-wrap gap-x-10 gap-y-2">
        {levels.map((level) => (
          <div key={level.level}>
            <dt className="text-ink-soft text-sm">{level.level}</dt>
            <dd className="tabular-nums">
              {level.right} of {level.of}
            </dd>
          </div>
        ))}
      </dl>
      <div className="flex flex-wrap gap-3">
        {wrongIds.length > 0 && (
          <Button variant="primary" onClick={() => onRetry(wrongIds)}>
            {wrongIds.length === 1 ? "Ask me the wrong one again" : `Ask me the ${wrongIds.length} wrong ones again`}
          </Button>
        )}
        <Button variant={wrongIds.length > 0 ? "quiet" : "secondary"} onClick={onReset}>
          Start over
        </Button>
      </div>
    </section>
  );
}
