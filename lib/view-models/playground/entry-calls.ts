/**
 * What requests call when nobody has said it yet: the functions that no other function of the program calls, because a helper is rarely a page. Read from
 * the text alone, so one that is only called by name from a table (`VIEWS["list"]`) counts as a page as well.
 */
import type { Call } from "#simulation/behaviour";
import { foundCalls } from "#view-models/playground/found-functions";
import type { ProgramFile } from "#view-models/playground/program-files";
import { readPython } from "#view-models/source/read-python";
import { everyFunction, everyPart, everyStatement, ownExpressions } from "#view-models/source/walk";

const AT_MOST = 4;

export function entryCalls(code: string, files: readonly ProgramFile[]): Call[] {
  const found = foundCalls(code, files);
  const called = new Set([code, ...files.map((file) => file.code)].flatMap(namesCalled));
  const pages = found.filter(({ entry }) => !called.has(entry));
  return pages.length === 0 ? found.slice(0, 1) : pages.slice(0, AT_MOST);
}

/** A function that calls itself is no helper for that. */
function namesCalled(code: string): string[] {
  const body = readPython(code);
  if (body === null) return [];
  return everyFunction(body).flatMap((own) =>
    everyStatement(own.body)
      .flatMap(({ statement }) => ownExpressions(statement).flatMap(everyPart))
      .flatMap((part) =>
        part.kind === "call" && part.of.kind === "name" && part.of.name !== own.name ? [part.of.name] : [],
      ),
  );
}
