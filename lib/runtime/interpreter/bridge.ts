/**
 * The engine's side of `python/stampede/bridge.py`. Strings that cross into JavaScript are built character by character, so each text
 * crosses once and is a number afterwards; stored bytes are read from the interpreter's memory by address, or stay there if they are many
 * (python/stampede/big_values.py); and a reply names small stored bytes by the place where Python still has them. Everything else is `decodeStep`.
 */
import type { PyodideAPI } from "pyodide";
import type { Reply } from "#engine/reply";
import type { Step } from "#engine/step";
import { decodeStep, type Extra, parseExtra, type SaidPlace } from "#runtime/interpreter/decode-step";

/** Who answers Python's steps and takes what it prints. */
export interface Answerer {
  answer(step: Step, place: SaidPlace, callId: number, api: string): Reply;
  printed(stream: "stdout" | "stderr", text: string, place: SaidPlace): void;
  /** The request to learn about begins: all before it was the module's own lines, or served earlier. */
  begins?(): void;
  /** Where requests are threads: how others have left the module, if they have changed it since; and how this one leaves it. */
  moduleFound?(): string | undefined;
  moduleLeft?(state: string): void;
}

type Signature = readonly [op: string, store: string, api: string];

const NOTHING: Extra = {};
/** In place of an address: the bytes stay in Python, and a text that Python has told stands for them. */
const STAYS_THERE = -1;
/** Longer ones are turned into text piece by piece: a call takes only so many arguments. */
const PIECE_BYTES = 8_192;

export class Bridge {
  private texts: string[] = [];
  private signatures: Signature[] = [];
  private extras: Extra[] = [];
  /** Reply with stored bytes → its name for Python. */
  private readonly names = new Map<string, string>();
  private answerer: Answerer | null = null;

  constructor(private readonly pyodide: PyodideAPI) {}

  /** Python's next steps go there; what it knew of stored bytes is void. */
  bindTo(answerer: Answerer): void {
    this.answerer = answerer;
    this.names.clear();
  }

  readonly tell = (text: string): number => {
    text.charCodeAt(0); // makes it whole: Pyodide hands over a chain of pieces
    return this.texts.push(text) - 1;
  };

  readonly forget = (): void => {
    this.texts = [];
    this.signatures = [];
    this.extras = [];
  };

  readonly printed = (stream: "stdout" | "stderr", text: string, place: SaidPlace | undefined): void => {
    this.bound().printed(stream, text, place ?? null);
  };

  readonly begins = (): void => {
    this.bound().begins?.();
  };

  readonly moduleFound = (): string | undefined => this.bound().moduleFound?.();

  readonly moduleLeft = (state: string): void => {
    this.bound().moduleLeft?.(state);
  };

  readonly ask = (
    signature: number,
    key: number,
    address: number,
    length: number,
    handle: number,
    ttl: number | undefined,
    extra: number,
    place: SaidPlace | undefined,
    callId: number,
  ): Reply => {
    const [op, store, api] = this.signatureOf(signature);
    const payload = this.payloadOf(address, length);
    if (handle >= 0) this.names.set(`v${payload}`, `p${handle}`);
    const keyText = key < 0 ? undefined : this.textOf(key);
    const step = decodeStep(op, store, keyText, payload, ttl, extra < 0 ? NOTHING : this.extraOf(extra));
    const reply = this.bound().answer(step, place ?? null, callId, api);
    return typeof reply === "string" ? (this.names.get(reply) ?? reply) : reply;
  };

  private payloadOf(address: number, length: number): string | undefined {
    if (address === 0) return undefined;
    return address === STAYS_THERE ? this.textOf(length) : this.bytesAt(address, length);
  }

  private bound(): Answerer {
    if (!this.answerer) throw new Error("Python asked for a step while no program was running");
    return this.answerer;
  }

  private textOf(number: number): string {
    const text = this.texts[number];
    if (text === undefined) throw new Error(`Python named a text that was never told: ${number}`);
    return text;
  }

  private signatureOf(number: number): Signature {
    let signature = this.signatures[number];
    if (!signature) {
      const [op = "", store = "", api = ""] = this.textOf(number).split("\0");
      signature = [op, store, api];
      this.signatures[number] = signature;
    }
    return signature;
  }

  private extraOf(number: number): Extra {
    let extra = this.extras[number];
    if (!extra) {
      extra = parseExtra(this.textOf(number));
      this.extras[number] = extra;
    }
    return extra;
  }

  /** One character a byte. */
  private bytesAt(address: number, length: number): string {
    // The view is made anew whenever the memory grows. Private, like the snapshot: Pyodide is pinned.
    const heap = (this.pyodide as unknown as { _module: { HEAPU8: Uint8Array } })._module.HEAPU8;
    if (length <= PIECE_BYTES)
      return String.fromCharCode.apply(null, heap.subarray(address, address + length) as never);
    const pieces: string[] = [];
    for (let at = address; at < address + length; at += PIECE_BYTES)
      pieces.push(
        String.fromCharCode.apply(null, heap.subarray(at, Math.min(at + PIECE_BYTES, address + length)) as never),
      );
    return pieces.join(""); // whole, not a chain of pieces
  }
}
