/**
 * What a call is given, as plain JSON: a link, a scenario's file and the worker carry it, and a call's identity is its JSON. What JSON has no word
 * for is an object with a tag under "$": a request, keyword arguments (always the last argument), a tuple, a float such as 2.0, and a dict that
 * has a key "$" of its own. Everything else is the value itself, as it always was, so that older links mean what they meant.
 * Python's side is lib/runtime/python/stampede/arguments.py.
 */
import type { Call } from "#simulation/behaviour";

export type Argument = null | boolean | number | string | readonly Argument[] | { readonly [key: string]: unknown };

export const REQUEST_METHODS = ["GET", "POST"] as const;
export type RequestMethod = (typeof REQUEST_METHODS)[number];

/** A request as django.test.RequestFactory makes it. What is left out is usual: GET, "/", nobody logged in. */
export interface RequestArgument {
  readonly $: "request";
  readonly method?: RequestMethod;
  readonly path?: string;
  /** The query of a GET, the form of a POST. */
  readonly data?: Readonly<Record<string, Argument>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly user?: string;
}

/** How a request is written: as in the field of calls, or as Python that makes one. */
export type WriteRequest = (request: RequestArgument) => string;

const IDENTIFIER = /^[A-Za-z_]\w*$/;

/** `buy(request.POST("/cart/", sku="tea").user("ann"), n=2)`: the call as a person writes it. */
export const callText = ({ entry, args }: Call, writeRequest: WriteRequest = requestText): string =>
  `${entry}(${args.map((arg) => argumentText(arg as Argument, writeRequest)).join(", ")})`;

export function argumentText(value: Argument, writeRequest: WriteRequest = requestText): string {
  const text = (part: Argument) => argumentText(part, writeRequest);
  if (value === null) return "None";
  if (value === true) return "True";
  if (value === false) return "False";
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "number") return String(value);
  if (isList(value)) return `[${value.map(text).join(", ")}]`;
  switch (value.$) {
    case "request":
      return writeRequest(value as unknown as RequestArgument);
    case "keywords":
      return keywordsText(value.values as Record<string, Argument>, text);
    case "tuple": {
      const items = (value.items as Argument[]).map(text);
      return `(${items.join(", ")}${items.length === 1 ? "," : ""})`;
    }
    case "float":
      return floatText(value.value as number);
    case "dict":
      return dictText(value.values as Record<string, Argument>);
    default:
      return dictText(value as Record<string, Argument>);
  }
}

function requestText({ method, path, data = {}, headers, user }: RequestArgument): string {
  const named = Object.keys(data).every((name) => IDENTIFIER.test(name));
  const given = [
    ...(path === undefined && named ? [] : [JSON.stringify(path ?? "/")]),
    ...(Object.keys(data).length === 0 ? [] : [named ? keywordsText(data) : dictText(data)]),
  ];
  const verb = method === undefined && given.length === 0 ? "" : `.${method ?? "GET"}(${given.join(", ")})`;
  const asUser = user === undefined ? "" : `.user(${JSON.stringify(user)})`;
  const withHeaders = headers === undefined ? "" : `.headers(${dictText(headers)})`;
  return `request${verb}${asUser}${withHeaders}`;
}

const keywordsText = (
  values: Readonly<Record<string, Argument>>,
  text: (part: Argument) => string = argumentText,
): string =>
  Object.entries(values)
    .map(([name, value]) => `${name}=${text(value)}`)
    .join(", ");

const dictText = (values: Readonly<Record<string, Argument>>): string =>
  `{${Object.entries(values)
    .map(([key, value]) => `${JSON.stringify(key)}: ${argumentText(value)}`)
    .join(", ")}}`;

const floatText = (value: number): string => (/[.e]/.test(String(value)) ? String(value) : `${value}.0`);

const isList = (value: Argument): value is readonly Argument[] => Array.isArray(value);

/** Nothing that a person writes is nested deeper, and a stranger's could be nested until the stack is full. */
const MAX_DEPTH = 32;

/** Whether a stranger's list can be a call's arguments: what has a tag has the parts of its kind, and keywords come last. */
export const areArguments = (args: readonly unknown[]): boolean =>
  args.every((arg, at) =>
    isObject(arg) && arg.$ === "keywords"
      ? at === args.length - 1 &&
        areValues(arg.values, 0) &&
        Object.keys(arg.values as object).every((name) => IDENTIFIER.test(name))
      : isValue(arg, 0),
  );

function isValue(value: unknown, depth: number): boolean {
  if (depth > MAX_DEPTH) return false;
  const isInner = (each: unknown) => isValue(each, depth + 1);
  if (Array.isArray(value)) return value.every(isInner);
  if (!isObject(value)) return value === null || ["boolean", "number", "string"].includes(typeof value);
  switch (value.$) {
    case "request":
      return isRequest(value, depth);
    case "tuple":
      return Array.isArray(value.items) && value.items.every(isInner);
    case "float":
      return typeof value.value === "number";
    case "dict":
      return areValues(value.values, depth);
    case "keywords":
      return false;
    default:
      return areValues(value, depth);
  }
}

function isRequest({ method, path, data, headers, user }: Record<string, unknown>, depth: number): boolean {
  return (
    (method === undefined || REQUEST_METHODS.some((known) => known === method)) &&
    (path === undefined || (typeof path === "string" && path.startsWith("/"))) &&
    (data === undefined || areValues(data, depth)) &&
    (headers === undefined ||
      (isObject(headers) && Object.values(headers).every((header) => typeof header === "string"))) &&
    (user === undefined || typeof user === "string")
  );
}

const areValues = (values: unknown, depth: number): boolean =>
  isObject(values) && Object.values(values).every((each) => isValue(each, depth + 1));

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
