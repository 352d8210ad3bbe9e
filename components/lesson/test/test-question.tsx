"use client";
/** A question of the test: the program, the options; once checked, the reason for each and what the run showed. */
import { CodeListing } from "#components/lesson/blocks/code-listing";
import { Html } from "#components/lesson/blocks/html";
import { Badge } from "#components/ui/badge";
import { lazyPart } from "#components/ui/lazy-part";
import { RadioGroup } from "#components/ui/radio-group";
import type { Question } from "#course/model/schema";

const WhatHappened = lazyPart(async () => (await import("#components/lesson/question/what-happened")).WhatHappened);

interface TestQuestionProps {
  question: Question;
  pick: string | null;
  checked: boolean;
  onPick: (optionId: string) => void;
}

export function TestQuestion({ question, pick, checked, onPick }: TestQuestionProps) {
  return (
    <>
      <CodeListing label={`Program ${question.program.file}`} html={question.program.highlighted} />
      <RadioGroup
        legend={<Html inline html={question.textHtml} />}
        value={pick}
        onChange={onPick}
        options={question.options.map((option) => ({
          value: option.id,
          label: (
            <span className="flex flex-wrap items-center gap-2">
              <Html inline html={option.labelHtml} />
              {checked && option.id === question.answerId && (
                <Badge tone="hit" glyph="✓">
                  what happens
                </Badge>
              )}
              {checked && option.id === pick && pick !== question.answerId && (
                <Badge tone="deleted" glyph="✗">
                  your answer
                </Badge>
              )}
            </span>
          ),
          detail: checked ? <Html html={option.reasonHtml} className="text-sm" /> : undefined,
          disabled: checked,
        }))}
      />
      {checked && <WhatHappened question={question} />}
    </>
  );
}
