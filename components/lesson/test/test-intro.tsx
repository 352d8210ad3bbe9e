/** Before the test: how many questions of which level, and how they are to be checked. */
import { Button } from "#components/ui/button";
import { LEVELS, type Question } from "#course/model/schema";
import type { SavedTest } from "#stores/progress-format";

interface TestIntroProps {
  questions: readonly Question[];
  onBegin: (way: SavedTest["way"]) => void;
}

export function TestIntro({ questions, onBegin }: TestIntroProps) {
  const counts = LEVELS.flatMap((level) => {
    const count = questions.filter((question) => question.level === level).length;
    return count > 0 ? [`${count} ${level}`] : [];
  });
  return (
    <section aria-labelledby="test-title" className="grid justify-items-start gap-4">
      <h2 id="test-title" className="text-xl">
        {questions.length} questions
      </h2>
      <p className="max-w-(--prose-width) text-ink-soft">
        {counts.join(", ")}. Every answer was settled by running a program. Questions you get wrong come back in your
        review.
      </p>
      <div className="flex flex-wrap gap-3">
        <Button variant="primary" onClick={() => onBegin("at-the-end")}>
          Start, and check at the end
        </Button>
        <Button onClick={() => onBegin("one-by-one")}>Start, and check each answer</Button>
      </div>
    </section>
  );
}
