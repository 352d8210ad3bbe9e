/**
 * Reads one call: `buy("tea", n=2)`, `page(request)`, `page(request.GET("/shop/", page=2).user("ann"))`. Values are Python literals; `request` is the one
 * name that is known. What comes of it is plain JSON (lib/simulation/call-arguments.ts).
 */
import type { Call } from "#simulation/behaviour";
import { REQUEST_METHODS, type RequestMethod } from "#simulation/call-arguments";
import { type Literal, LiteralError, LiteralReader, type PythonOnly } from "#view-models/literals/python-literal";

type Fields = { [key: string]: Literal };
interface Given {
  positional: Literal[];
  named: Fields;
}

const TAGGED: PythonOnly = {
  strict: true,
  tuple: (items) => ({ $: "tuple", items }),
  float: (value) => ({ $: "float", value }),
  dict: (entries) => {
    const values = Object.fromEntries(entries);
    return Object.hasOwn(values, "$") ? { $: "dict", values } : values;
  },
};

const KNOWN = 'request.GET(page=2), request.POST("/buy/", n=1), request.user("ann") and request.headers({…}) are';

export class CallReader extends LiteralReader {
  constructor(text: string) {
    super(text, TAGGED);
  }

  call(): Call {
    const entry = this.name() ?? this.refuse(`expected the name of a function, found ${this.here()}`);
    this.skip();
    if (!this.take("(")) return this.ended({ entry, args: [] });
    const { positional, named } = this.given(true);
    const args = Object.keys(named).length === 0 ? positional : [...positional, { $: "keywords", values: named }];
    return this.ended({ entry, args });
  }

  protected override single(): Literal {
    const value = super.single();
    if (typeof value === "number" && (!Number.isFinite(value) || Math.abs(value) > Number.MAX_SAFE_INTEGER))
      this.refuse("a number is too large here");
    return value;
  }

  private ended(call: Call): Call {
    this.skip();
    if (this.at < this.text.length) this.refuse(`expected nothing more, found ${this.here()}`);
    return call;
  }

  /** What stands between parentheses, the opening one read already. */
  private given(withRequests: boolean): Given {
    const positional: Literal[] = [];
    const named: Fields = {};
    for (;;) {
      this.skip();
      if (this.take(")")) return { positional, named };
      const name = this.keyword();
      if (name === null && Object.keys(named).length > 0) this.refuse("a plain argument stands after a named one");
      if (name !== null && Object.hasOwn(named, name)) this.refuse(`${name} is given twice`);
      const value = withRequests && this.isNext("request") ? this.request() : this.value();
      if (name === null) positional.push(value);
      else Object.defineProperty(named, name, { value, enumerable: true });
      this.skip();
      if (!this.take(",") && this.text[this.at] !== ")") this.refuse(`expected "," or ")", found ${this.here()}`);
    }
  }

  private request(): Literal {
    this.name();
    const made: Fields = { $: "request" };
    for (this.skip(); this.take("."); this.skip()) {
      const part = this.name() ?? "";
      this.skip();
      if (!this.take("(")) this.refuse(`request.${part} is not known here; ${KNOWN}`);
      const { positional, named } = this.given(false);
      if (isMethod(part)) Object.assign(made, this.sent(part, positional, named));
      else if (part === "user") made.user = this.oneGiven("user", positional, named, isText, 'a name, such as "ann"');
      else if (part === "headers")
        made.headers = this.oneGiven(
          "headers",
          positional,
          named,
          isHeaders,
          'a dict such as {"Accept-Language": "de"}',
        );
      else this.refuse(`request.${part} is not known here; ${KNOWN}`);
    }
    return made;
  }

  private sent(method: RequestMethod, positional: readonly Literal[], named: Fields): Fields {
    const [path, further = {}, ...rest] = positional;
    if (path !== undefined && !(isText(path) && path.startsWith("/")))
      this.refuse(`request.${method} is given a path first, such as "/shop/"`);
    if (rest.length > 0 || !isFields(further)) this.refuse(`request.${method} takes a path and what is sent with it`);
    const data = { ...(further as Fields), ...named };
    for (const [name, value] of Object.entries(data))
      if (!isSent(value)) this.refuse(`${name} can't be sent with a request: texts, numbers and lists of them can`);
    return {
      method,
      ...(path === undefined ? {} : { path }),
      ...(Object.keys(data).length === 0 ? {} : { data }),
    };
  }

  private oneGiven(
    part: string,
    positional: readonly Literal[],
    named: Fields,
    isRight: (value: Literal | undefined) => boolean,
    what: string,
  ): Literal {
    const [value, ...rest] = positional;
    if (rest.length > 0 || Object.keys(named).length > 0 || !isRight(value))
      this.refuse(`request.${part} takes ${what}`);
    return value as Literal;
  }

  /** `n=` before a value. */
  private keyword(): string | null {
    const found = /^([A-Za-z_]\w*)\s*=(?!=)/.exec(this.text.slice(this.at));
    if (!found) return null;
    this.at += found[0].length;
    this.skip();
    return found[1] as string;
  }

  private isNext(name: string): boolean {
    return new RegExp(`^${name}\\b`).test(this.text.slice(this.at));
  }

  private name(): string | null {
    this.skip();
    const found = /^[A-Za-z_]\w*/.exec(this.text.slice(this.at))?.[0] ?? null;
    this.at += found?.length ?? 0;
    return found;
  }

  private refuse(message: string): never {
    throw new LiteralError(message, 1);
  }
}

const isMethod = (part: string): part is RequestMethod => REQUEST_METHODS.some((method) => method === part);
const isText = (value: Literal | undefined): value is string => typeof value === "string" && value !== "";
const isFields = (value: Literal): boolean =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !Object.hasOwn(value, "$");
const isHeaders = (value: Literal | undefined): boolean =>
  value !== undefined && isFields(value) && Object.values(value as Fields).every((each) => typeof each === "string");

function isSent(value: Literal): boolean {
  if (Array.isArray(value)) return value.every((each) => !Array.isArray(each) && isSent(each));
  if (typeof value === "object" && value !== null) return value.$ === "float";
  return value !== null;
}
