/** All questions of a round as a grid of numbers: which are answered, and once checked which were right. */
import { classNames } from "#components/ui/class-names";
import type { Question } from "#course/model/schema";

interface TestOverviewProps {
  questions: readonly Pick<Question, "id" | "answerId">[];
  picks: Readonly<Record<string, string>>;
  checked: readonly string[];
  at: number;
  onGo: (at: number) => void;
}

const LOOK = {
  right: { word: "right", glyph: "✓", look: "border-hit bg-hit-soft text-hit" },
  wrong: { word: "wrong", glyph: "✗", look: "border-deleted bg-deleted-soft text-deleted" },
  answered: { word: "answered", glyph: "•", look: "border-control bg-sunken text-ink" },
  open: { word: "open", glyph: "", look: "border-line-strong bg-surface text-ink-soft" },
} as const;

export function TestOverview({ questions, picks, checked, at, onGo }: TestOverviewProps) {
  const stateOf = ({ id, answerId }: Pick<Question, "id" | "answerId">): keyof typeof LOOK =>
    checked.includes(id) ? (picks[id] === answerId ? "right" : "wrong") : picks[id] === undefined ? "open" : "answered";
  return (
    <nav aria-label="Questions">
      <ol className="flex flex-wrap gap-2">
        {questions.map((question, index) => {
          const { word, glyph, look } = LOOK[stateOf(question)];
          return (
            <li key={question.id}>
              <button
                type="button"
                aria-label={`Question ${index + 1}, ${word}`}
                aria-current={index === at ? "step" : undefined}
                onClick={() => onGo(index)}
                className={classNames(
                  "has-ground relative grid size-11 place-items-center rounded-md border font-semibold text-sm tabular-nums",
                  look,
                  index === at && "outline-2 outline-accent outline-offset-2",
                )}
              >
                {index + 1}
                <span aria-hidden="true" className="absolute right-1 bottom-0 text-xs">
                  {glyph}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
