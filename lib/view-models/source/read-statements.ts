/** The statements of Lezer's Python tree. `elif` becomes an if in the else of the one before. */
import {
  argumentsOf,
  childrenOf,
  expressionsIn,
  readExpression,
  type SyntaxNode,
} from "#view-models/source/read-expressions";
import type { Expression, FunctionDefinition, Handler, Parameter, Statement } from "#view-models/source/syntax";

export const readStatements = (body: SyntaxNode | null | undefined, code: string): Statement[] =>
  body ? childrenOf(body).flatMap((node) => (node.name === ":" ? [] : readStatement(node, code))) : [];

function readStatement(node: SyntaxNode, code: string): Statement[] {
  const span = { from: node.from, to: node.to };
  const children = childrenOf(node);
  switch (node.name) {
    case "StatementGroup":
      return readStatements(node, code);
    case "FunctionDefinition":
      return [functionOf(node, [], code)];
    case "ClassDefinition":
      return [classOf(node, code)];
    case "DecoratedStatement": {
      const decorators = children.filter(({ name }) => name === "Decorator").map((each) => decorator(each, code));
      const defined = children.at(-1);
      if (defined?.name === "FunctionDefinition") return [functionOf(defined, decorators, code)];
      return defined ? readStatement(defined, code) : [];
    }
    case "IfStatement":
      return ifOf(children, node.to, code);
    case "WhileStatement":
    case "ForStatement":
      return [loopOf(node, children, code)];
    case "WithStatement":
      return [
        {
          ...span,
          kind: "with",
          items: expressionsIn(children.slice(0, -1), code),
          body: readStatements(children.at(-1), code),
        },
      ];
    case "TryStatement":
      return [tryOf(node, children, code)];
    case "AssignStatement":
      return [assignOf(node, children, code)];
    case "UpdateStatement": {
      const [target, value] = expressionsIn(children, code);
      return target && value ? [{ ...span, kind: "augment", target, value }] : [];
    }
    case "ReturnStatement":
      return [{ ...span, kind: "return", value: oneOf(expressionsIn(children, code), span) }];
    case "RaiseStatement":
      return [{ ...span, kind: "raise", parts: expressionsIn(children, code) }];
    case "ExpressionStatement": {
      const value = oneOf(expressionsIn(children, code), span);
      return value ? [{ ...span, kind: "expression", value }] : [];
    }
    case "ImportStatement":
      return importsOf(node, children, code);
    case "BreakStatement":
    case "ContinueStatement":
      return [{ ...span, kind: "jump" }];
    default: {
      const bodies = descendants(node, "Body");
      return [
        {
          ...span,
          kind: "other",
          parts: expressionsIn(children, code),
          body: bodies.flatMap((each) => readStatements(each, code)),
        },
      ];
    }
  }
}

/** One value, or a tuple without parentheses. */
function oneOf(parts: Expression[], span: { from: number; to: number }): Expression | null {
  if (parts.length > 1) return { ...span, kind: "collection", of: "tuple", parts };
  return parts[0] ?? null;
}

function functionOf(node: SyntaxNode, decorators: Expression[], code: string): FunctionDefinition {
  const name = node.getChild("VariableName");
  return {
    from: node.from,
    to: node.to,
    kind: "function",
    name: name ? code.slice(name.from, name.to) : "",
    parameters: parametersOf(node.getChild("ParamList"), code),
    decorators,
    body: readStatements(node.getChild("Body"), code),
  };
}

function parametersOf(list: SyntaxNode | null, code: string): Parameter[] {
  const parameters: Parameter[] = [];
  let kind: Parameter["kind"] = "plain";
  for (const child of list ? childrenOf(list) : []) {
    const last = parameters.at(-1);
    if (child.name === "*" || child.name === "**") kind = child.name;
    else if (child.name === ",") kind = "plain";
    else if (child.name === "TypeDef" && last) last.annotation = code.slice(child.from + 1, child.to).trim();
    else if (child.name === "VariableName" && child.prevSibling?.name !== "AssignOp")
      parameters.push({ name: code.slice(child.from, child.to), kind, annotation: "" });
  }
  return parameters;
}

function classOf(node: SyntaxNode, code: string): Statement {
  const name = node.getChild("VariableName");
  return {
    from: node.from,
    to: node.to,
    kind: "class",
    name: name ? code.slice(name.from, name.to) : "",
    body: readStatements(node.getChild("Body"), code),
  };
}

/** `@a.b(1)` stands in the tree without an expression of its own. */
function decorator(node: SyntaxNode, code: string): Expression {
  const children = childrenOf(node);
  const names = children.filter(({ name }) => name === "VariableName" || name === "PropertyName");
  const span = { from: names[0]?.from ?? node.from, to: names.at(-1)?.to ?? node.to };
  const of = names
    .map((each) => code.slice(each.from, each.to))
    .reduce<Expression | null>(
      (inner, name) => (inner ? { ...span, kind: "attribute", of: inner, name } : { ...span, kind: "name", name }),
      null,
    );
  const list = node.getChild("ArgList");
  if (!of) return { ...span, kind: "other", parts: expressionsIn(children, code) };
  return list ? { from: span.from, to: list.to, kind: "call", of, args: argumentsOf(list, code) } : of;
}

function ifOf(children: readonly SyntaxNode[], to: number, code: string): Statement[] {
  const [word, test, body, ...rest] = children;
  if (!word || !test || !body) return [];
  const next = rest[0];
  const otherwise =
    next === undefined ? [] : next.name === "else" ? readStatements(rest[1], code) : ifOf(rest, to, code);
  return [
    { from: word.from, to, kind: "if", test: readExpression(test, code), body: readStatements(body, code), otherwise },
  ];
}

function loopOf(node: SyntaxNode, children: readonly SyntaxNode[], code: string): Statement {
  const at = children.findIndex(({ name }) => name === "Body");
  const inAt = children.findIndex(({ name }) => name === "in");
  const isFor = node.name === "ForStatement";
  const otherwise = children.findIndex(({ name }) => name === "else");
  const span = { from: node.from, to: node.to };
  return {
    ...span,
    kind: "loop",
    of: isFor ? "for" : "while",
    targets: isFor ? expressionsIn(children.slice(0, inAt), code) : [],
    test: oneOf(expressionsIn(children.slice(isFor ? inAt : 0, at), code), span) ?? {
      ...span,
      kind: "other",
      parts: [],
    },
    body: readStatements(children[at], code),
    otherwise: otherwise < 0 ? [] : readStatements(children[otherwise + 1], code),
  };
}

function tryOf(node: SyntaxNode, children: readonly SyntaxNode[], code: string): Statement {
  const found: Extract<Statement, { kind: "try" }> = {
    from: node.from,
    to: node.to,
    kind: "try",
    body: [],
    handlers: [],
    otherwise: [],
    final: [],
  };
  let part: string = "try";
  let type: Handler["type"] = null;
  let from = node.from;
  for (const child of children) {
    if (["try", "except", "else", "finally"].includes(child.name)) {
      part = child.name;
      type = null;
      from = child.from;
    } else if (child.name === "Body") {
      const body = readStatements(child, code);
      if (part === "try") found.body = body;
      else if (part === "except") found.handlers.push({ from, to: child.to, type, body });
      else if (part === "else") found.otherwise = body;
      else found.final = body;
    } else if (part === "except" && type === null) type = expressionsIn([child], code)[0] ?? null;
  }
  return found;
}

function assignOf(node: SyntaxNode, children: readonly SyntaxNode[], code: string): Statement {
  const groups: SyntaxNode[][] = [[]];
  for (const child of children) {
    if (child.name === "AssignOp") groups.push([]);
    else groups.at(-1)?.push(child);
  }
  const span = { from: node.from, to: node.to };
  const sides = groups.map((group) => oneOf(expressionsIn(group, code), span));
  const value = groups.length > 1 ? sides.pop() : null;
  if (!value) return { ...span, kind: "other", parts: [], body: [] }; // an annotation alone
  return { ...span, kind: "assign", targets: sides.filter((side) => side !== null && side !== undefined), value };
}

function importsOf(node: SyntaxNode, children: readonly SyntaxNode[], code: string): Statement[] {
  const span = { from: node.from, to: node.to };
  const text = (nodes: readonly SyntaxNode[]) => nodes.map((each) => code.slice(each.from, each.to)).join("");
  const at = children.findIndex(({ name }) => name === "import");
  const listed: SyntaxNode[][] = [[]];
  for (const child of children.slice(at + 1)) {
    if (child.name === ",") listed.push([]);
    else if (child.name !== "(" && child.name !== ")") listed.at(-1)?.push(child);
  }
  const named = listed
    .filter((group) => group.length > 0)
    .map((group) => {
      const as = group.findIndex(({ name }) => name === "as");
      const name = text(as < 0 ? group : group.slice(0, as));
      return { name, as: as < 0 ? null : text(group.slice(as + 1)) };
    });
  if (children[0]?.name === "from")
    return [
      {
        ...span,
        kind: "import",
        module: text(children.slice(1, at)),
        names: named.map(({ name, as }) => ({ name, as: as ?? name })),
        as: null,
      },
    ];
  return named.map(({ name, as }) => ({ ...span, kind: "import", module: name, names: null, as }));
}

function descendants(node: SyntaxNode, name: string): SyntaxNode[] {
  return childrenOf(node).flatMap((child) => (child.name === name ? [child] : descendants(child, name)));
}
