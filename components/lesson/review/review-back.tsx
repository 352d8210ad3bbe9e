/** The back of a card: the answer, and for a question every option with its reason. */
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
            {right ? "right" : answer === "" ? "not answered" : "not so"}
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
        <>
          <p className="text-sm">
            <span className="text-ink-soft">{probeWords(item.question.probe)} </span>
            <code className="inline-code font-semibold">{item.question.evidence || "nothing"}</code>
          </p>
          <dl className="grid gap-3">
            {item.question.options.map((option) => (
              <div key={option.id} className="border-line border-l-3 pl-3">
                <dt className="flex flex-wrap items-center gap-2">
                  <Html inline html={option.labelHtml} />
                  {option.id === item.question.answerId && (
                    <Badge tone="hit" glyph="✓">
                      what happens
                    </Badge>
                  )}
                  {option.id === answer && <Badge>your answer</Badge>}
                </dt>
                <dd className="text-ink-soft">
                  <Html html={option.reasonHtml} className="text-sm" />
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </div>
  );
}
