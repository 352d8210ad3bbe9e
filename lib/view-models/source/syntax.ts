/**
 * Python source as a small tree: what rules about code have to tell apart, and no more. What they need not know (patterns of `match`, annotations, the
 * conditions of a comprehension) is there only as the expressions in it, under `other`.
 */

/** Where in the text. */
export interface Span {
  from: number;
  to: number;
}

export interface Argument {
  /** `timeout` in `timeout=5`; "*" and "**" for what is unpacked; null for one by its place. */
  name: string | null;
  value: Expression;
}

export type Expression = Span &
  (
    | { kind: "name"; name: string }
    | { kind: "attribute"; of: Expression; name: string }
    | { kind: "item"; of: Expression; parts: Expression[] }
    | { kind: "call"; of: Expression; args: Argument[] }
    /** `parts` are what is put into a formatted string. */
    | { kind: "string"; text: string; parts: Expression[] }
    | { kind: "number"; value: number }
    | { kind: "constant"; value: true | false | null }
    | { kind: "not"; of: Expression }
    | { kind: "logic"; op: "and" | "or"; left: Expression; right: Expression }
    /** `in`, `not in`, `is`, `is not`, `==`, `<` …, and arithmetic. */
    | { kind: "binary"; op: string; left: Expression; right: Expression }
    | { kind: "choice"; test: Expression; then: Expression; otherwise: Expression }
    | { kind: "lambda"; body: Expression }
    | { kind: "walrus"; name: string; value: Expression }
    | { kind: "collection"; of: "list" | "tuple" | "set" | "dict"; parts: Expression[] }
    | { kind: "comprehension"; of: "list" | "set" | "dict" | "generator"; parts: Expression[] }
    | { kind: "other"; parts: Expression[] }
  );

export interface Handler extends Span {
  /** The exceptions as written; null = a bare `except`. */
  type: Expression | null;
  body: Statement[];
}

export interface FunctionDefinition extends Span {
  kind: "function";
  name: string;
  parameters: Parameter[];
  decorators: Expression[];
  body: Statement[];
}

export interface Parameter {
  name: string;
  kind: "plain" | "*" | "**";
  annotation: string;
}

export type Statement = Span &
  (
    | FunctionDefinition
    | { kind: "class"; name: string; body: Statement[] }
    | { kind: "if"; test: Expression; body: Statement[]; otherwise: Statement[] }
    /** `test` of a while; what a for goes through. */
    | {
        kind: "loop";
        of: "while" | "for";
        test: Expression;
        targets: Expression[];
        body: Statement[];
        otherwise: Statement[];
      }
    | { kind: "with"; items: Expression[]; body: Statement[] }
    | { kind: "try"; body: Statement[]; handlers: Handler[]; otherwise: Statement[]; final: Statement[] }
    | { kind: "assign"; targets: Expression[]; value: Expression }
    | { kind: "augment"; target: Expression; value: Expression }
    | { kind: "return"; value: Expression | null }
    | { kind: "raise"; parts: Expression[] }
    | { kind: "expression"; value: Expression }
    | { kind: "import"; module: string; names: { name: string; as: string }[] | null; as: string | null }
    | { kind: "jump" }
    | { kind: "other"; parts: Expression[]; body: Statement[] }
  );
