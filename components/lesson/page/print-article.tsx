"use client";
/**
 * A mode of a lesson to be read on paper: all its steps in their order, the programs, every question with its answer and the reasons,
 * every exercise with our solution. What moves on the screen is named, with the address where it can be seen.
 */
import { CodeListing } from "#components/lesson/blocks/code-listing";
import { Html } from "#components/lesson/blocks/html";
import type { LessonProps } from "#components/lesson/page/lesson-props";
import { MODE_WORDS, modePath } from "#components/lesson/page/mode-words";
import { probeWords } from "#components/lesson/question/what-happened";
import { studyOf } from "#components/lesson/step/step-studies";
import type { Block, Exercise, LessonProgram, LessonStep, Question } from "#course/model/schema";

export function PrintArticle({ lesson }: { lesson: LessonProps }) {
  const { slug, meta, mode, steps } = lesson;
  const first = firstOfTheirProgram(steps);
  return (
    <article data-print-article className="mx-auto hidden max-w-[46rem] print:block">
      <p className="text-sm">Stampede · {MODE_WORDS[mode]}</p>
      <h1 className="text-3xl">{meta.title}</h1>
      <p className="mt-2">{meta.summary}</p>
      {steps.map((step) => (
        <section key={step.id} className="mt-8 grid grid-cols-1 gap-4">
          <h2 className="text-xl">{step.title}</h2>
          {step.blocks.map((block, at) => (
            <PrintBlock
              // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a step never move
              key={at}
              block={block}
              isFirst={first.has(block)}
              address={`${modePath(slug, mode)}#${step.id}`}
            />
          ))}
        </section>
      ))}
    </article>
  );
}

interface PrintBlockProps {
  block: Block;
  /** Its program has not been printed before. */
  isFirst: boolean;
  address: string;
}

function PrintBlock({ block, isFirst, address }: PrintBlockProps) {
  switch (block.kind) {
    case "prose":
      return <Html html={block.html} />;
    case "note":
      return (
        <aside className="border-l-3 pl-4">
          <p className="font-semibold">{block.title}</p>
          <Html html={block.html} />
        </aside>
      );
    case "program":
      return isFirst && <Program program={block.program} />;
    case "question":
      return <Answered question={block.question} listing={isFirst} />;
    case "claim":
      return (
        <aside className="grid gap-2 border-l-3 pl-4">
          <p>You will read that …</p>
          <blockquote className="italic">
            <Html inline html={block.claim.saysHtml} />
          </blockquote>
          <p className="font-semibold">{VERDICTS[block.claim.verdict]}</p>
          <Html html={block.claim.html} />
        </aside>
      );
    case "exercise":
      return <Solved exercise={block.exercise} />;
    case "compare":
      return block.comparison.programs.map((program, side) => (
        <div key={program.hash}>
          <p className="font-semibold">{block.comparison.titles[side]}</p>
          <Program program={program} />
        </div>
      ));
    case "wire":
      return <Program program={block.wire.program} />;
    case "walk":
      return (
        <>
          <Program program={block.walk.program} />
          {block.walk.questions.map(({ question }) => (
            <Answered key={question.id} question={question} listing={false} />
          ))}
        </>
      );
    case "card":
      return (
        <div className="grid gap-1">
          <p className="font-semibold">
            <Html inline html={block.card.frontHtml} />
          </p>
          <Html html={block.card.backHtml} />
        </div>
      );
    case "explain":
      return (
        <div className="grid gap-1">
          <p className="font-semibold">{block.explain.ask}</p>
          <ul className="list-disc pl-5">
            {block.explain.pointsHtml.map((html) => (
              <li key={html}>
                <Html inline html={html} />
              </li>
            ))}
          </ul>
        </div>
      );
    case "cheat-sheet":
      return (
        <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
          {block.rows.map(({ callHtml, meaningHtml }) => (
            <div key={callHtml} className="contents">
              <dt>
                <Html inline html={callHtml} />
              </dt>
              <dd>
                <Html inline html={meaningHtml} />
              </dd>
            </div>
          ))}
        </dl>
      );
    case "figure":
      return (
        <p className="text-sm">
          <strong>{block.caption}</strong> {block.textTwin}
        </p>
      );
    case "simulation":
    case "by-hand":
    case "exploration":
    case "traffic": {
      const study = studyOf(block);
      return (
        <div className="grid gap-2">
          {isFirst && study?.program && <Program program={study.program} />}
          <p className="text-sm">
            {study?.title}: to be run and stepped through at {address}
          </p>
        </div>
      );
    }
  }
}

const VERDICTS = { false: "That is false.", "half-true": "That is half true.", true: "That is true." } as const;

/** Blocks whose program no earlier block has printed. */
function firstOfTheirProgram(steps: readonly LessonStep[]): Set<Block> {
  const seen = new Set<string>();
  const first = new Set<Block>();
  for (const block of steps.flatMap(({ blocks }) => blocks)) {
    const program =
      block.kind === "program"
        ? block.program
        : block.kind === "question"
          ? block.question.program
          : (studyOf(block)?.program ?? null);
    if (!program || seen.has(program.hash)) continue;
    seen.add(program.hash);
    first.add(block);
  }
  return first;
}

function Program({ program }: { program: LessonProgram }) {
  return (
    <div>
      <p className="text-sm">
        <code>{program.file}</code>
      </p>
      <CodeListing label={`Program ${program.file}`} html={program.highlighted} />
    </div>
  );
}

function Answered({ question, listing }: { question: Question; listing: boolean }) {
  const { program, textHtml, options, answerId, probe, evidence } = question;
  return (
    <div className="grid gap-2">
      {listing && <Program program={program} />}
      <p className="font-semibold">
        <Html inline html={textHtml} />
      </p>
      <ul className="grid gap-2">
        {options.map(({ id, labelHtml, reasonHtml }) => (
          <li key={id}>
            <p className={id === answerId ? "font-semibold" : undefined}>
              {id === answerId ? "✓ " : "✗ "}
              <Html inline html={labelHtml} />
            </p>
            <Html html={reasonHtml} className="text-sm" />
          </li>
        ))}
      </ul>
      <p className="text-sm">
        {probeWords(probe)} <code>{evidence || "nothing"}</code>
      </p>
    </div>
  );
}

function Solved({ exercise }: { exercise: Exercise }) {
  return (
    <div className="grid gap-2">
      <h3 className="text-lg">{exercise.title}</h3>
      <Html html={exercise.promptHtml} />
      <Program program={exercise.starter} />
      <p className="font-semibold">Our solution</p>
      <CodeListing label="Our solution" html={exercise.solution.highlighted} />
    </div>
  );
}
