/**
 * Reads a Python literal: what stands in a settings module or between the parentheses of a call. Dicts, lists, tuples, sets of none, texts, numbers,
 * True, False, None, products (`60 * 15`), comments; JSON is read too. Names, calls and f-strings are refused in words. Nothing is evaluated.
 */
export type Literal = null | boolean | number | string | Literal[] | { [key: string]: Literal };

/** What JSON has no word for, where it matters: in a call's arguments it does, in settings it doesn't. */
export interface PythonOnly {
  tuple(items: Literal[]): Literal;
  /** Written as a float, but whole: `2.0`. */
  float(value: number): Literal;
  dict(entries: [string, Literal][]): Literal;
  /** JSON's `null`, `true` and `false` are refused, as Python does. */
  strict?: true;
}

const AS_JSON: PythonOnly = { tuple: (items) => items, float: (value) => value, dict: Object.fromEntries };

export class LiteralError extends Error {
  constructor(
    message: string,
    /** From 1, in the text that was read. */
    readonly line: number,
  ) {
    super(message);
  }
}

const WORDS: Record<string, Literal> = { True: true, False: false, None: null };
const JSON_WORDS: Record<string, { value: Literal; python: string }> = {
  true: { value: true, python: "True" },
  false: { value: false, python: "False" },
  null: { value: null, python: "None" },
};
const ESCAPES: Record<string, string> = {
  n: "\n",
  t: "\t",
  r: "\r",
  b: "\b",
  f: "\f",
  "\\": "\\",
  "'": "'",
  '"': '"',
  "/": "/",
  "\n": "",
};
const MAX_DEPTH = 40;

export class LiteralReader {
  protected at = 0;
  private depth = 0;

  constructor(
    protected readonly text: string,
    private readonly only: PythonOnly = AS_JSON,
  ) {}

  /** One value, and nothing after it. */
  whole(): Literal {
    const value = this.value();
    this.skip();
    if (this.at < this.text.length) throw this.error(`expected nothing more, found ${this.here()}`);
    return value;
  }

  /** Values separated by commas up to the end. */
  list(): Literal[] {
    return this.items("");
  }

  protected value(): Literal {
    const from = this.at;
    let value = this.single();
    for (this.skip(); this.text[this.at] === "*"; this.skip()) {
      this.at++;
      const factor = this.single();
      if (typeof value !== "number" || typeof factor !== "number")
        throw this.error("only numbers can be multiplied here");
      value *= factor;
    }
    if (typeof value !== "number" || !Number.isInteger(value)) return value;
    return /[.eE]/.test(this.text.slice(from, this.at).replace(/#[^\n]*/g, "")) ? this.only.float(value) : value;
  }

  protected single(): Literal {
    this.skip();
    const letter = this.text[this.at] ?? "";
    if (letter === "{") return this.nested(() => this.dict());
    if (letter === "[") return this.nested(() => this.items("]"));
    if (letter === "(") return this.nested(() => this.tuple());
    if (letter === "'" || letter === '"') return this.string(letter);
    const number = /^[+-]?(\d[\d_]*)(\.\d*)?([eE][+-]?\d+)?/.exec(this.text.slice(this.at, this.at + 40));
    if (number) {
      this.at += number[0].length;
      return Number(number[0].replaceAll("_", ""));
    }
    const word = /^[A-Za-z_][\w.]*/.exec(this.text.slice(this.at, this.at + 80))?.[0];
    if (word !== undefined && Object.hasOwn(WORDS, word)) {
      this.at += word.length;
      return WORDS[word] as Literal;
    }
    const json = word !== undefined && Object.hasOwn(JSON_WORDS, word) ? JSON_WORDS[word] : undefined;
    if (word !== undefined && json !== undefined) {
      if (this.only.strict) throw this.error(`in Python it's ${json.python}, not ${word}`);
      this.at += word.length;
      return json.value;
    }
    throw this.error(
      word === undefined ? `expected a value, found ${this.here()}` : `the name ${word} is not known here`,
    );
  }

  protected nested<T>(read: () => T): T {
    if (++this.depth > MAX_DEPTH) throw this.error("this is nested too deeply");
    this.at++;
    const value = read();
    this.depth--;
    return value;
  }

  private dict(): Literal {
    const entries: [string, Literal][] = [];
    for (;;) {
      this.skip();
      if (this.take("}")) return this.only.dict(entries);
      const key = this.value();
      if (typeof key !== "string") throw this.error("the keys here are texts");
      this.skip();
      if (!this.take(":")) throw this.error(`expected ":" after ${JSON.stringify(key)}, found ${this.here()}`);
      entries.push([key, this.value()]);
      this.skip();
      if (!this.take(",") && this.text[this.at] !== "}") throw this.error(`expected "," or "}", found ${this.here()}`);
    }
  }

  private items(close: string): Literal[] {
    const items: Literal[] = [];
    for (;;) {
      this.skip();
      if (close === "" ? this.at >= this.text.length : this.take(close)) return items;
      items.push(this.value());
      this.skip();
      const ended = close === "" ? this.at >= this.text.length : this.text[this.at] === close;
      if (!this.take(",") && !ended) throw this.error(`expected ","${close && ` or "${close}"`}, found ${this.here()}`);
    }
  }

  /** `(1)` is 1, `(1,)` a tuple. */
  private tuple(): Literal {
    const from = this.at;
    const items = this.items(")");
    const hasComma = /,\s*$/.test(this.text.slice(from, this.at - 1));
    return items.length === 1 && !hasComma ? (items[0] as Literal) : this.only.tuple(items);
  }

  private string(quote: string): string {
    let value = "";
    for (this.at++; ; this.at++) {
      const letter = this.text[this.at];
      if (letter === undefined || letter === "\n") throw this.error("a text has no end");
      if (letter === quote) break;
      value += letter === "\\" ? this.escaped() : letter;
    }
    this.at++;
    return value;
  }

  private escaped(): string {
    const letter = this.text[++this.at] ?? "";
    const digits = { x: 2, u: 4 }[letter];
    if (digits === undefined) return ESCAPES[letter] ?? `\\${letter}`;
    const code = this.text.slice(this.at + 1, this.at + 1 + digits);
    if (!/^[\da-fA-F]+$/.test(code) || code.length < digits) throw this.error("an escape in a text is cut off");
    this.at += digits;
    return String.fromCharCode(Number.parseInt(code, 16));
  }

  protected skip(): void {
    const blank = /(?:\s|#[^\n]*)*/y;
    blank.lastIndex = this.at;
    blank.exec(this.text);
    this.at = blank.lastIndex;
  }

  protected take(letter: string): boolean {
    if (this.text[this.at] !== letter) return false;
    this.at++;
    return true;
  }

  protected here(): string {
    return this.at >= this.text.length ? "the end" : JSON.stringify(this.text[this.at]);
  }

  protected error(message: string): LiteralError {
    return new LiteralError(message, this.text.slice(0, this.at).split("\n").length);
  }
}
