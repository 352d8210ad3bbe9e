"use client";
/** The learner's program in the editor, with the requests' letters at the lines they are on. */
import { CodeEditor } from "#components/editor/code-editor";
import { LINE_HEIGHT_PX, PADDING_PX } from "#components/editor/editor-props";
import { warmRuntime } from "#components/editor/warm-runtime";
import { Button } from "#components/ui/button";
import { RequestLetter } from "#components/visualisers/marks/request-letter";
import type { LessonProgram } from "#course/model/schema";
import type { Trouble } from "#stores/in-turn";
import type { RequestLine } from "#view-models/trace/current-lines";

const MOST_LETTERS = 5;

export interface EditedProgram {
  code: string;
  edited: boolean;
  change: (code: string) => void;
  reset: () => void;
}

interface ProgramEditorProps {
  program: Pick<LessonProgram, "file" | "code" | "highlighted">;
  work: EditedProgram;
  lines: readonly RequestLine[];
  trouble: Trouble | null;
  onRun: () => void;
}

export function ProgramEditor({ program, work, lines, trouble, onRun }: ProgramEditorProps) {
  // Not Map.groupBy: pages are rendered on Node 20, which has none.
  const byLine = new Map<number, RequestLine[]>();
  for (const each of lines) byLine.set(each.line, [...(byLine.get(each.line) ?? []), each]);
  return (
    <div className="relative">
      <CodeEditor
        value={work.code}
        original={program.code}
        highlighted={program.highlighted}
        onChange={work.change}
        onRun={onRun}
        onIntent={warmRuntime}
        label={`Python editor, ${program.file}`}
        currentLine={lines.find(({ moving }) => moving)?.line ?? null}
        problem={trouble?.line ? { line: trouble.line, message: trouble.message } : null}
      />
      <div aria-hidden="true" className="pointer-events-none absolute inset-0 overflow-hidden">
        {[...byLine].map(([line, here]) => (
          <span
            key={line}
            className="absolute right-2 flex items-center gap-0.5"
            style={{ top: PADDING_PX + (line - 1) * LINE_HEIGHT_PX, height: LINE_HEIGHT_PX }}
          >
            {here.slice(0, MOST_LETTERS).map(({ task }) => (
              <RequestLetter key={task} task={task} />
            ))}
            {here.length > MOST_LETTERS && (
              <span className="rounded-full bg-sunken px-1.5 font-semibold text-ink-soft text-xs">
                +{here.length - MOST_LETTERS}
              </span>
            )}
          </span>
        ))}
      </div>
      {work.edited && (
        <div className="flex justify-end px-2 py-1">
          <Button size="sm" variant="quiet" onClick={work.reset}>
            Back to the lesson’s program
          </Button>
        </div>
      )}
    </div>
  );
}
