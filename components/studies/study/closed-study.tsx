"use client";
/**
 * What a simulation or a comparison shows before its question is answered: the programs and the scenario, which is what one predicts from. Its figures, the
 * answer, come with the learner's answer, or when they say so. Programs of a comparison stay in view above its figures.
 */
import { type ReactNode, Suspense, useState } from "react";
import { CodeListing } from "#components/lesson/blocks/code-listing";
import { BlockPart } from "#components/studies/study/block-frame";
import { RevealedContext } from "#components/studies/study/result-place";
import { StudyRoom } from "#components/studies/study/study-room";
import { Button } from "#components/ui/button";
import type { LessonProgram } from "#course/model/schema";
import type { Scenario } from "#simulation/scenario";
import { scenarioWords } from "#view-models/words/scenario-words";

interface ClosedStudyProps {
  closed: boolean;
  programs: readonly { title?: string; program: LessonProgram }[];
  scenario: Scenario;
  children: ReactNode;
}

export function ClosedStudy({ closed, programs, scenario, children }: ClosedStudyProps) {
  const [opened, setOpened] = useState(false);
  const shut = closed && !opened;
  const listed = programs.length > (shut ? 0 : 1);
  const [wasShut, setWasShut] = useState(shut);
  if (shut && !wasShut) setWasShut(true);
  return (
    <>
      {listed && (
        <BlockPart>
          <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,22rem),1fr))] gap-4">
            {programs.map(({ title, program }) => (
              <div key={program.hash} className="grid min-w-0 grid-cols-1 content-start gap-2">
                {title !== undefined && <p className="font-semibold text-sm">{title}</p>}
                <CodeListing label={`Program ${program.file}`} html={program.highlighted} />
              </div>
            ))}
          </div>
        </BlockPart>
      )}
      {shut ? (
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-line border-t py-3 pr-2 pl-4 text-sm">
          <p>
            {scenarioWords(scenario)}{" "}
            <span className="text-ink-soft">Predict first: your answer shows the figures.</span>
          </p>
          <Button size="sm" variant="quiet" onClick={() => setOpened(true)}>
            Show the figures now
          </Button>
        </div>
      ) : (
        <RevealedContext value={wasShut}>
          <Suspense fallback={<StudyRoom />}>{children}</Suspense>
        </RevealedContext>
      )}
    </>
  );
}
