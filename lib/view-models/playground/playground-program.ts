/** From a document of the playground to what the runtime is asked: the settings read, and for a plain run every call once after the module. */
import type { RunRecord } from "#engine/run-record";
import type { Place } from "#engine/step";
import { argumentText, callText, type RequestArgument } from "#simulation/call-arguments";
import type { Scenario } from "#simulation/scenario";
import { readCaches } from "#view-models/literals/caches-text";
import type { PlaygroundDocument } from "#view-models/playground/playground-document";
import { chosenOptions, type ReadOptions } from "#view-models/playground/playground-options";

export function optionsOf(document: PlaygroundDocument): ReadOptions {
  const options = chosenOptions(document);
  if (document.settings.trim() === "") return { ok: true, options };
  const read = readCaches(document.settings);
  if (!read.ok) return read;
  return { ok: true, options: { ...options, backend: read.backend ?? "locmem", settings: read.caches } };
}

/** The module, then each call of the scenario once, printed. The lines of the module keep their numbers. A plain script, with nothing to call, runs as it is. */
export function codeOfOneRun({ code, scenario }: PlaygroundDocument): string {
  if (!/\b(?:def|lambda|class)\b|import \*/.test(code) && !scenario.calls.some(({ entry }) => code.includes(entry)))
    return code;
  const body = code.endsWith("\n") ? code : `${code}\n`;
  let sendsRequests = false;
  const writeRequest = (request: RequestArgument) => {
    sendsRequests = true;
    return requestInPython(request);
  };
  // A response prints without its body; what it says is what the learner wants to see.
  const answers = scenario.calls.some(({ args }) => args.some(isRequest)) || /Response\b|\brender\b/.test(code);
  const shown = answers ? "_shown_of_a_call" : "repr";
  const calls = scenario.calls.map(
    (call) => `print(${JSON.stringify(callText(call))}, "->", ${shown}(${callText(call, writeRequest)}))\n`,
  );
  return `${body}\n${sendsRequests ? REQUEST_OF_A_CALL : ""}${answers ? SHOWN_OF_A_CALL : ""}${calls.join("")}`;
}

/** The record of such a run, with the learner's own lines only: the calls that we wrote under the program have none. */
export function recordOfOneRun(record: RunRecord, { code }: Pick<PlaygroundDocument, "code">): RunRecord {
  const last = code.split("\n").length;
  const ofTheirs = <Part extends Place>(part: Part): Part =>
    part.line === null || part.file !== undefined || part.line <= last ? part : { ...part, line: null };
  const { error } = record;
  return {
    ...record,
    events: record.events.map(ofTheirs),
    error: error && { ...ofTheirs(error), traceback: withoutOurs(error.traceback, last) },
  };
}

/** A frame of ours becomes the call that it made. What it printed around the call is nobody's business. */
const withoutOurs = (traceback: string, last: number): string =>
  traceback.replaceAll(
    /^ {2}File "main\.py", line (\d+), in .*\n((?: {4}.*\n)*)/gm,
    (frame: string, line: string, shown: string) => {
      if (Number(line) <= last) return frame;
      const call = /^ {4}print\((".*?[^\\]"), "->"/m.exec(shown)?.[1];
      return call === undefined ? "" : `  The call ${JSON.parse(call)}\n`;
    },
  );

/** As python/stampede/runner.py says what a request returned. */
const SHOWN_OF_A_CALL = `
def _shown_of_a_call(value):
    content = getattr(value, "content", None)
    return f"<{type(value).__name__} {value.status_code} {content!r}>" if isinstance(content, bytes) else repr(value)

`;

/** As python/stampede/arguments.py makes them. */
const REQUEST_OF_A_CALL = `
def _request_of_a_call(method, path, data, headers, user):
    from zlib import crc32
    from django.contrib.auth.models import AnonymousUser, User
    from django.test import RequestFactory
    request = getattr(RequestFactory(), method)(path, data, headers=headers)
    request.user = AnonymousUser() if user is None else User(pk=crc32(user.encode()), username=user)
    return request

`;

const requestInPython = ({ method = "GET", path = "/", data = {}, headers, user }: RequestArgument): string =>
  `_request_of_a_call(${[method.toLowerCase(), path, data, headers ?? null, user ?? null].map((each) => argumentText(each)).join(", ")})`;

const isRequest = (value: unknown): boolean =>
  typeof value === "object" && value !== null && "$" in value && value.$ === "request";

/** As many as are explored or scheduled by hand, all there from the start. */
export const scenarioTogether = ({ scenario, together }: PlaygroundDocument): Scenario => {
  const { arrivals: _, ...rest } = scenario;
  return { ...rest, count: together };
};

type AskedProperty =
  | { kind: "named"; name: string }
  | { kind: "python"; title: string; quantifier: "always"; code: string };

/** What is asked of every interleaving: the properties by name, and the learner's own. */
export const exploredProperties = ({
  properties,
  ownProperty,
}: Pick<PlaygroundDocument, "properties" | "ownProperty">): AskedProperty[] => [
  ...properties.map((name) => ({ kind: "named", name }) as const),
  ...(ownProperty.trim() === ""
    ? []
    : [{ kind: "python", title: "Your own property holds", quantifier: "always", code: ownProperty } as const]),
];
