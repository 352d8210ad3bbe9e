/** The back of a card: whether the answer was right, and what the run showed. A question's options carry their reasons themselves. */
import { Html } from "#components/lesson/blocks/html";
import { probeWords } from "#components/lesson/question/what-happened";
import { Badge } from "#components/ui/badge";
import type { DeckItem } from "#course/review/deck";

interface ReviewBackProps {
  item: DeckItem;
  answer: string;
  /** Null = the learner committed to nothing. */
  right: boolean | null;
}

export function ReviewBack({ item, answer, right }: ReviewBackProps) {
  return (
    <div role="status" className="grid grid-cols-1 gap-3 rounded-lg border border-line bg-surface p-5">
      {right !== null && (
        <p>
          <Badge tone={right ? "hit" : "deleted"} glyph={right ? "✓" : "✗"}>
            {right ? "right" : answer === "" ? "not answered" : "wrong"}
          </Badge>
        </p>
      )}
      {item.kind === "card" ? (
        <>
          {item.card.evidence !== null && (
            <p>
              <span className="text-ink-soft text-sm">It shows </span>
              <code className="inline-code font-semibold">{item.card.evidence || "nothing"}</code>
            </p>
          )}
          <Html html={item.card.backHtml} />
        </>
      ) : (
        <p className="text-sm">
          <span className="text-ink-soft">{probeWords(item.question.probe)} </span>
          <code className="inline-code font-semibold">{item.question.evidence || "nothing"}</code>
        </p>
      )}
    </div>
  );
}
