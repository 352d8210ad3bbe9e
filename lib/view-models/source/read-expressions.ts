/** The expressions of Lezer's Python tree. Each is recognised by its node; what is not known here becomes `other`, with what can be read of it inside. */
import type { parser } from "@lezer/python";
import type { Argument, Expression } from "#view-models/source/syntax";

export type SyntaxNode = ReturnType<typeof parser.parse>["topNode"];

/** Signs and words that are no expressions themselves. */
const SIGNS =
  /^(?:[^A-Za-z]+|[a-z]+|AssignOp|ArithOp|CompareOp|BitOp|UpdateOp|FormatConversion|FormatSpec|TypeDef|Comment|At)$/;

export const childrenOf = (node: SyntaxNode): SyntaxNode[] => {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling)
    if (child.name !== "Comment") children.push(child);
  return children;
};

/** The children that are expressions. */
export const expressionsIn = (nodes: readonly SyntaxNode[], code: string): Expression[] =>
  nodes.filter(({ name }) => !SIGNS.test(name)).map((node) => readExpression(node, code));

export function readExpression(node: SyntaxNode, code: string): Expression {
  const span = { from: node.from, to: node.to };
  const text = code.slice(node.from, node.to);
  const children = childrenOf(node);
  const parts = () => expressionsIn(children, code);
  switch (node.name) {
    case "VariableName":
      return { ...span, kind: "name", name: text };
    case "None":
      return { ...span, kind: "constant", value: null };
    case "Boolean":
      return { ...span, kind: "constant", value: text === "True" };
    case "Number":
      return { ...span, kind: "number", value: Number(text.replaceAll("_", "")) };
    case "String":
      return { ...span, kind: "string", text: unquoted(text), parts: [] };
    case "FormatString":
      return { ...span, kind: "string", text: unquoted(text), parts: replacementsIn(children, code) };
    case "ContinuedString": {
      const pieces = parts().filter((piece) => piece.kind === "string");
      return {
        ...span,
        kind: "string",
        text: pieces.map((piece) => piece.text).join(""),
        parts: pieces.flatMap((piece) => piece.parts),
      };
    }
    case "ParenthesizedExpression": {
      const [inner] = parts();
      return inner ? { ...inner, ...span } : { ...span, kind: "collection", of: "tuple", parts: [] };
    }
    case "MemberExpression":
      return member(span, children, code);
    case "CallExpression":
      return call(span, children, code);
    case "UnaryExpression": {
      const [of, ...rest] = parts();
      if (!of) return { ...span, kind: "other", parts: rest };
      if (children[0]?.name === "not") return { ...span, kind: "not", of };
      return of.kind === "number" && text.startsWith("-")
        ? { ...span, kind: "number", value: -of.value }
        : { ...span, kind: "other", parts: [of] };
    }
    case "BinaryExpression":
      return binary(span, children, code);
    case "ConditionalExpression": {
      const [then, test, otherwise] = parts();
      return then && test && otherwise
        ? { ...span, kind: "choice", test, then, otherwise }
        : { ...span, kind: "other", parts: parts() };
    }
    case "LambdaExpression": {
      const body = children.at(-1);
      return body
        ? { ...span, kind: "lambda", body: readExpression(body, code) }
        : { ...span, kind: "other", parts: [] };
    }
    case "NamedExpression": {
      const [name, value] = parts();
      return name?.kind === "name" && value
        ? { ...span, kind: "walrus", name: name.name, value }
        : { ...span, kind: "other", parts: parts() };
    }
    case "ArrayExpression":
      return { ...span, kind: "collection", of: "list", parts: parts() };
    case "TupleExpression":
      return { ...span, kind: "collection", of: "tuple", parts: parts() };
    case "SetExpression":
      return { ...span, kind: "collection", of: "set", parts: parts() };
    case "DictionaryExpression":
      return { ...span, kind: "collection", of: "dict", parts: parts() };
    case "ArrayComprehensionExpression":
      return { ...span, kind: "comprehension", of: "list", parts: parts() };
    case "SetComprehensionExpression":
      return { ...span, kind: "comprehension", of: "set", parts: parts() };
    case "DictionaryComprehensionExpression":
      return { ...span, kind: "comprehension", of: "dict", parts: parts() };
    case "ComprehensionExpression":
      return { ...span, kind: "comprehension", of: "generator", parts: parts() };
    case "AwaitExpression": {
      const [of] = parts();
      return of ? { ...of, ...span } : { ...span, kind: "other", parts: [] };
    }
    default:
      return { ...span, kind: "other", parts: parts() };
  }
}

/** `a.b`, and `a[…]`. */
function member(span: { from: number; to: number }, children: readonly SyntaxNode[], code: string): Expression {
  const [first, ...rest] = children;
  const last = rest.at(-1);
  if (!first || !last) return { ...span, kind: "other", parts: [] };
  const of = readExpression(first, code);
  return last.name === "PropertyName"
    ? { ...span, kind: "attribute", of, name: code.slice(last.from, last.to) }
    : { ...span, kind: "item", of, parts: expressionsIn(rest, code) };
}

function call(span: { from: number; to: number }, children: readonly SyntaxNode[], code: string): Expression {
  const [of, list] = children;
  if (!of) return { ...span, kind: "other", parts: [] };
  return { ...span, kind: "call", of: readExpression(of, code), args: list ? argumentsOf(list, code) : [] };
}

export function argumentsOf(list: SyntaxNode, code: string): Argument[] {
  const args: Argument[] = [];
  let name: string | null = null;
  let walrus: string | null = null;
  const children = childrenOf(list);
  for (const [i, child] of children.entries()) {
    if (child.name === "*" || child.name === "**") name = child.name;
    else if (child.name === "," || child.name === "AssignOp") continue;
    else if (child.name === "for" || child.name === "async") {
      // `any(x for x in y)`: the first part is there already.
      const rest = expressionsIn(children.slice(i), code);
      const first = args.pop()?.value;
      const parts = first ? [first, ...rest] : rest;
      args.push({ name: null, value: { from: list.from, to: list.to, kind: "comprehension", of: "generator", parts } });
      return args;
    } else if (SIGNS.test(child.name)) continue;
    else if (children[i + 1]?.name === "AssignOp") {
      name = code.slice(child.from, child.to);
      if (code[children[i + 1]?.from ?? 0] === ":") walrus = name;
    } else if (walrus !== null) {
      const value = readExpression(child, code);
      args.push({ name: null, value: { from: value.from, to: value.to, kind: "walrus", name: walrus, value } });
      [name, walrus] = [null, null];
    } else {
      args.push({ name, value: readExpression(child, code) });
      name = null;
    }
  }
  return args;
}

function binary(span: { from: number; to: number }, children: readonly SyntaxNode[], code: string): Expression {
  const [first, last] = [children[0], children.at(-1)];
  if (!first || !last || children.length < 3) return { ...span, kind: "other", parts: expressionsIn(children, code) };
  const [left, right] = [readExpression(first, code), readExpression(last, code)];
  const op = children
    .slice(1, -1)
    .map((sign) => code.slice(sign.from, sign.to))
    .join(" ");
  return op === "and" || op === "or"
    ? { ...span, kind: "logic", op, left, right }
    : { ...span, kind: "binary", op, left, right };
}

const replacementsIn = (children: readonly SyntaxNode[], code: string): Expression[] =>
  children.filter(({ name }) => name === "FormatReplacement").flatMap((node) => expressionsIn(childrenOf(node), code));

/** Without its quotes and prefix; escapes stay as they are written. */
const unquoted = (text: string): string => text.replace(/^[A-Za-z]*("""|'''|"|')([\s\S]*)\1$/, "$2");
