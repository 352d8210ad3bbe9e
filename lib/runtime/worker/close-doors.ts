/**
 * Learner code has no business with the network, with storage or with the page. Python's way to JavaScript is closed (interpreter/sealed.ts,
 * python/stampede/sandbox.py); should somebody find one all the same, what is behind it is gone: by name, on the whole chain of
 * prototypes, and with it every way to make a function of text. What no script can take away is `import()`: the policy that the worker
 * inherits keeps it on this site (client/python-worker.ts).
 */
const DOORS = [
  "fetch",
  "XMLHttpRequest",
  "WebSocket",
  "WebSocketStream",
  "WebTransport",
  "EventSource",
  "RTCPeerConnection",
  "importScripts",
  "indexedDB",
  "caches",
  "BroadcastChannel",
  "Worker",
  "SharedWorker",
  "Notification",
  "FontFace",
  "fonts",
  "webkitRequestFileSystem",
  "webkitRequestFileSystemSync",
  "webkitResolveLocalFileSystemURL",
  "FileReader",
  "FileReaderSync",
  "cookieStore",
  "navigator",
  "postMessage",
  "close",
  "eval",
  "reportError",
];

const MAKERS = [
  (): void => {},
  async (): Promise<void> => {},
  function* (): Generator<void> {},
  async function* (): AsyncGenerator<void> {},
];

export function closeDoors(scope: object): void {
  for (let holder: object | null = scope; holder !== null; holder = Object.getPrototypeOf(holder))
    if (holder !== Object.prototype) for (const name of DOORS) close(holder, name);
  // Still there for `instanceof`, and no longer able to make anything.
  const noFunction = () => {
    throw new TypeError("functions are not made of text here");
  };
  noFunction.prototype = Function.prototype;
  Object.defineProperty(scope, "Function", { value: noFunction, configurable: false, writable: false });
  for (const maker of MAKERS) close(Object.getPrototypeOf(maker) as object, "constructor");
  for (const intrinsic of intrinsics()) Object.freeze(intrinsic);
}

/**
 * What the worker's own code stands on: somebody who could change `Array.prototype.push` would hear what it says to the page. Errors and
 * Object.prototype stay as they are, because Pyodide gives its own errors and objects properties of the same names.
 */
const intrinsics = (): object[] => [
  ...[Array, Map, Set, WeakMap, WeakSet, Promise, String, Number, BigInt, RegExp, Date, ArrayBuffer, DataView].flatMap(
    (maker): object[] => [maker, maker.prototype],
  ),
  Object.getPrototypeOf(Uint8Array) as object,
  Object.getPrototypeOf(Uint8Array.prototype) as object,
  Function.prototype,
  JSON,
  Math,
  Reflect,
  Object,
];

function close(holder: object, name: string): void {
  const found = Object.getOwnPropertyDescriptor(holder, name);
  const isInherited = !found && name in holder;
  if ((!found && !isInherited) || found?.configurable === false) return;
  Object.defineProperty(holder, name, { value: undefined, configurable: false, writable: false });
}
