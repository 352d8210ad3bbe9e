"use client";
/** A question of the test: the program, the options; once checked, the reason for each and what the run showed. */
import { CodeListing } from "#components/lesson/blocks/code-listing";
import { Html } from "#components/lesson/blocks/html";
import { useAnswerOptions } from "#components/lesson/question/answer-options";
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
  const { options, toTurn } = useAnswerOptions({
    ...question,
    tries: checked && pick !== null ? [pick] : [],
    revealed: checked,
  });
  return (
    <>
      <CodeListing label={`Program ${question.program.file}`} html={question.program.highlighted} />
      <RadioGroup
        legend={<Html inline html={question.textHtml} />}
        value={pick}
        onChange={onPick}
        options={options}
        toTurn={toTurn}
      />
      {checked && <WhatHappened question={question} />}
    </>
  );
}
