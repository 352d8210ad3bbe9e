"use client";
/** A question of the test: the program, the options; once checked, the reason for each and what the run showed. */
import { CodeListing } from "#components/lesson/code-listing";
import { Html } from "#components/lesson/html";
import { WhatHappened } from "#components/lesson/later";
import { Badge } from "#components/ui/badge";
import { RadioGroup } from "#components/ui/radio-group";
import type { Question } from "#course/schema";

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
