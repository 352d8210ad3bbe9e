"use client";
/**
 * The options of a question for the radio group, in this learner's order: what was tried and wrong is marked and explained at once, and in
 * the end every option is marked and explained alike. Saved answers name options by id, so the order means nothing to them.
 */
import { Html } from "#components/lesson/blocks/html";
import { Badge } from "#components/ui/badge";
import type { RadioOption } from "#components/ui/radio-group";
import type { QuestionOption } from "#course/model/schema";
import { useProgress } from "#stores/progress";
import { inTheirOrder } from "#view-models/lesson/option-order";

interface Asked {
  /** Of the question: the order depends on it. */
  id: string;
  options: readonly QuestionOption[];
  answerId: string;
  /** Ids of the options that were chosen and checked, in order. */
  tries: readonly string[];
  revealed: boolean;
  /** The options are a scale, and are read in its order by everybody. */
  isScale?: boolean;
}

export function useAnswerOptions({ id, options, answerId, tries, revealed, isScale = false }: Asked): {
  options: RadioOption[];
  toTurn: boolean;
} {
  const turn = useProgress((data) => data.turn);
  return {
    toTurn: turn === null && !isScale,
    options: (isScale ? options : inTheirOrder(id, options, turn)).map((option) => {
      const right = option.id === answerId;
      const tried = tries.indexOf(option.id);
      const isMarked = revealed || tried >= 0;
      return {
        value: option.id,
        label: (
          <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <Html inline html={option.labelHtml} />
            {isMarked && (
              <Badge tone={right ? "hit" : "deleted"} glyph={right ? "✓" : "✗"}>
                {right ? "correct" : "wrong"}
              </Badge>
            )}
            {isMarked && tried >= 0 && (
              <Badge>{tries.length > 1 ? `your ${tried === 0 ? "first" : "second"} answer` : "your answer"}</Badge>
            )}
          </span>
        ),
        detail:
          isMarked && option.reasonHtml !== "" ? <Html html={option.reasonHtml} className="text-sm" /> : undefined,
        mark: isMarked ? (right ? "right" : tried >= 0 ? "wrong" : null) : null,
        disabled: isMarked,
      };
    }),
  };
}
