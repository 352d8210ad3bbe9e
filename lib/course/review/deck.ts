/**
 * What can be asked again: a lesson's cards, and its questions with their settling program (a wrong answer makes a question a card).
 * One deck a lesson, written as a file of its own, so that a review loads the lessons it needs and no other. Without the programs'
 * traces: a card is run live, or shows the evidence that the build found.
 */
import { modeOutline } from "#course/model/mode-outline";
import type { Card, Lesson, LessonProgram, Mode, Question } from "#course/model/schema";

/** A program without its trace. */
export type DeckProgram = Pick<LessonProgram, "file" | "code" | "highlighted" | "backend" | "hash">;

export type DeckItem =
  | { kind: "card"; card: Omit<Card, "program"> & { program: DeckProgram | null } }
  | {
      kind: "question";
      question: Pick<Question, "id" | "text" | "textHtml" | "options" | "answerId" | "probe" | "evidence" | "hash"> & {
        program: DeckProgram;
      };
    };

export interface Deck {
  slug: string;
  title: string;
  items: DeckItem[];
}

/** What a page must know of a lesson to show progress in it and to offer its cards. */
export interface LessonOutline {
  slug: string;
  number: number;
  title: string;
  /** Ids of the steps that can be done, by mode. */
  modes: Partial<Record<Mode, string[]>>;
  /** Cards of the lesson, by id: what is new to whoever has begun it. */
  cardIds: string[];
}

export const idOf = (item: DeckItem): string => (item.kind === "card" ? item.card.id : item.question.id);
export const hashOf = (item: DeckItem): string => (item.kind === "card" ? item.card.hash : item.question.hash);

/** With the questions of the final test: those that were answered wrongly there come back. */
export function deckOf({ slug, meta, modes, final }: Lesson): Deck {
  const items: DeckItem[] = [];
  for (const { blocks } of [...Object.values(modes).flat(), ...final]) {
    for (const block of blocks) {
      if (block.kind === "card") {
        const { program } = block.card;
        items.push({ kind: "card", card: { ...block.card, program: program && withoutTrace(program) } });
      } else if (block.kind === "question") items.push(asked(block.question));
      else if (block.kind === "walk") items.push(...block.walk.questions.map(({ question }) => asked(question)));
    }
  }
  return { slug, title: meta.title, items };
}

export function lessonOutline({ slug, number, meta, modes }: Lesson): LessonOutline {
  const ids = Object.entries(modes).map(([mode, steps]) => [
    mode,
    modeOutline(mode as Mode, steps, meta.minutes).steps,
  ]);
  const cards = Object.values(modes).flatMap((steps) => steps.flatMap(({ blocks }) => blocks));
  return {
    slug,
    number,
    title: meta.title,
    modes: Object.fromEntries(ids),
    cardIds: cards.flatMap((block) => (block.kind === "card" ? [block.card.id] : [])),
  };
}

function asked({ id, text, textHtml, options, answerId, probe, evidence, hash, program }: Question): DeckItem {
  const question = { id, text, textHtml, options, answerId, probe, evidence, hash, program: withoutTrace(program) };
  return { kind: "question", question };
}

const withoutTrace = ({ file, code, highlighted, backend, hash }: LessonProgram): DeckProgram => {
  return { file, code, highlighted, backend, hash };
};
