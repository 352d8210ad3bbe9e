/** Going through a tree of source: everything in an expression, everything in statements, in the order of the text. */
import type { Expression, FunctionDefinition, Statement } from "#view-models/source/syntax";

/** What is directly in an expression. */
function partsOf(expression: Expression): Expression[] {
  switch (expression.kind) {
    case "name":
    case "number":
    case "constant":
      return [];
    case "attribute":
    case "not":
      return [expression.of];
    case "item":
      return [expression.of, ...expression.parts];
    case "call":
      return [expression.of, ...expression.args.map(({ value }) => value)];
    case "string":
    case "collection":
    case "comprehension":
    case "other":
      return expression.parts;
    case "logic":
    case "binary":
      return [expression.left, expression.right];
    case "choice":
      return [expression.test, expression.then, expression.otherwise];
    case "lambda":
      return [expression.body];
    case "walrus":
      return [expression.value];
  }
}

/** The expression and everything in it. */
export const everyPart = (expression: Expression): Expression[] => [
  expression,
  ...partsOf(expression).flatMap(everyPart),
];

/** The expressions of a statement itself, without those of the statements in it. */
export function ownExpressions(statement: Statement): Expression[] {
  switch (statement.kind) {
    case "function":
      return statement.decorators;
    case "class":
    case "import":
    case "jump":
      return [];
    case "if":
      return [statement.test];
    case "loop":
      return [...statement.targets, statement.test];
    case "with":
      return statement.items;
    case "try":
      return statement.handlers.flatMap(({ type }) => type ?? []);
    case "assign":
      return [...statement.targets, statement.value];
    case "augment":
      return [statement.target, statement.value];
    case "return":
      return statement.value ? [statement.value] : [];
    case "raise":
    case "other":
      return statement.parts;
    case "expression":
      return [statement.value];
  }
}

/** The blocks in a statement. A function's or a class's own are not its neighbours' business, so they are none. */
export function blocksOf(statement: Statement): Statement[][] {
  switch (statement.kind) {
    case "if":
    case "loop":
      return [statement.body, statement.otherwise];
    case "with":
    case "other":
      return [statement.body];
    case "try":
      return [statement.body, ...statement.handlers.map(({ body }) => body), statement.otherwise, statement.final];
    default:
      return [];
  }
}

export interface Placed {
  statement: Statement;
  /** The statements it is in, the outermost first. */
  inside: Statement[];
}

const known = new WeakMap<readonly Statement[], Placed[]>();

/** The statements of a block and of the blocks in them. */
export function everyStatement(body: readonly Statement[]): Placed[] {
  const before = known.get(body);
  if (before) return before;
  const found = placedIn(body, []);
  known.set(body, found);
  return found;
}

const placedIn = (body: readonly Statement[], inside: Statement[]): Placed[] =>
  body.flatMap((statement) => [
    { statement, inside },
    ...blocksOf(statement).flatMap((block) => placedIn(block, [...inside, statement])),
  ]);

/** All functions, also those in classes and in other functions. */
export const everyFunction = (body: readonly Statement[]): FunctionDefinition[] =>
  everyStatement(body).flatMap(({ statement }) =>
    statement.kind === "function"
      ? [statement, ...everyFunction(statement.body)]
      : statement.kind === "class"
        ? everyFunction(statement.body)
        : [],
  );
