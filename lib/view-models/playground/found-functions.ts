/**
 * The functions of a program that a request can call, and a call of each: those that the main file defines at its top, and those that it imports by
 * name from its own further files. Read with Lezer's Python grammar, so a program that is half typed still gives what can be read. Left out: classes,
 * what stands under an `if`, and `from … import *`.
 */
import { parser } from "@lezer/python";
import type { Call } from "#simulation/behaviour";
import type { ProgramFile } from "#view-models/playground/program-files";

type SyntaxNode = ReturnType<typeof parser.parse>["topNode"];

interface Parameter {
  name: string;
  annotation: string;
  kind: "plain" | "keyword-only";
  required: boolean;
}

/** Its own first, each in the order of the program. */
export function foundCalls(code: string, files: readonly ProgramFile[]): Call[] {
  const found = new Map<string, Call>();
  for (const [name, parameters] of functionsIn(code))
    if (!name.startsWith("_")) found.set(name, callOf(name, parameters));
  for (const { from, name, as } of importedIn(code)) {
    const file = files.find((each) => moduleOf(each.name) === from);
    const parameters = file && functionsIn(file.code).get(name);
    if (parameters && !found.has(as)) found.set(as, callOf(as, parameters));
  }
  return [...found.values()];
}

/** What a file defines at its top, for others to import. */
export const topFunctions = (code: string): string[] =>
  [...functionsIn(code).keys()].filter((name) => !name.startsWith("_"));

const moduleOf = (file: string): string => file.replace(/(?:\/__init__)?\.py$/, "").replaceAll("/", ".");

function functionsIn(code: string): Map<string, Parameter[]> {
  const found = new Map<string, Parameter[]>();
  for (let node = parser.parse(code).topNode.firstChild; node; node = node.nextSibling) {
    const defined = node.name === "DecoratedStatement" ? node.getChild("FunctionDefinition") : node;
    if (defined?.name !== "FunctionDefinition") continue;
    const name = defined.getChild("VariableName");
    const list = defined.getChild("ParamList");
    if (name && list) found.set(code.slice(name.from, name.to), parametersOf(list, code));
  }
  return found;
}

function parametersOf(list: SyntaxNode, code: string): Parameter[] {
  const parameters: Parameter[] = [];
  let stars = 0;
  let keywordOnly = false;
  for (let node = list.firstChild; node; node = node.nextSibling) {
    const last = parameters.at(-1);
    if (node.name === "*") [stars, keywordOnly] = [1, true];
    else if (node.name === "**") stars = 2;
    else if (node.name === ",") stars = 0;
    else if (node.name === "VariableName" && stars === 0 && !isDefault(node))
      parameters.push({
        name: code.slice(node.from, node.to),
        annotation: "",
        kind: keywordOnly ? "keyword-only" : "plain",
        required: true,
      });
    else if (node.name === "TypeDef" && last && stars === 0)
      last.annotation = code.slice(node.from + 1, node.to).trim();
    else if (node.name === "AssignOp" && last && stars === 0) last.required = false;
  }
  return parameters;
}

const isDefault = (node: SyntaxNode): boolean => node.prevSibling?.name === "AssignOp";

/** `from prices import price as p`, also `from .prices import price`: the main file stands at the top. */
function importedIn(code: string): { from: string; name: string; as: string }[] {
  const found: { from: string; name: string; as: string }[] = [];
  for (const [, from = "", names = ""] of code.matchAll(/^from[ \t]+\.?([\w.]+)[ \t]+import[ \t]+(\([^)]*\)|[^\n]*)/gm))
    for (const part of names.replace(/[()]|#.*$/gm, "").split(",")) {
      const [name, , as] = part.trim().split(/\s+/);
      if (name) found.push({ from, name, as: as ?? name });
    }
  return found;
}

function callOf(entry: string, parameters: readonly Parameter[]): Call {
  const args: unknown[] = [];
  const values: Record<string, unknown> = {};
  for (const [at, { name, annotation, kind, required }] of parameters.entries()) {
    if (at === 0 && name === "request" && kind === "plain") args.push({ $: "request" });
    else if (required && kind === "plain") args.push(exampleOf(name, annotation));
    else if (required) values[name] = exampleOf(name, annotation);
  }
  return { entry, args: Object.keys(values).length === 0 ? args : [...args, { $: "keywords", values }] };
}

const TEXTS = /^(?:name|slug|sku|key|title|query|q|username|user|lang|language|currency|city|country|token)$/;

/** To begin with: the learner writes the one that is meant over it. */
const exampleOf = (name: string, annotation: string): string | number =>
  /\bstr\b/.test(annotation) || (annotation === "" && TEXTS.test(name)) ? "tea" : 1;
