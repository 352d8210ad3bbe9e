/**
 * Ways out of Python: to JavaScript, the network, storage, threads, processes, other files. Each program prints OPEN if it found one. `OUT` is
 * replaced by the address of a server of another origin, which counts who comes.
 */

/** `js(x)`: x is, or leads to, JavaScript that can do more than answer. */
const JS = `
def js(x):
    for name in ("constructor", "__proto__", "eval", "fetch", "Function", "postMessage", "importScripts", "globalThis"):
        try:
            found = getattr(x, name)
        except BaseException:
            continue
        if name in ("eval", "fetch", "postMessage", "importScripts", "globalThis"):
            return True
        try:
            if found("return 6*7")() == 42:
                return True
        except BaseException:
            pass
        try:
            if found.constructor("return 6*7")() == 42:
                return True
        except BaseException:
            pass
    return False
def say(x):
    print("OPEN" if js(x) else "closed")
`;

/** Everything that leads from one object to the next, some thousand steps of it. */
const CLIMB = `${JS}
import types
def climb(start, most=20000):
    seen, todo = set(), [start]
    while todo and len(seen) < most:
        x = todo.pop()
        if id(x) in seen: continue
        seen.add(id(x))
        if type(x).__name__ in ("JsProxy", "JsCallable", "JsFunction") or type(x).__module__ in ("pyodide.ffi", "_pyodide._core_docs"):
            if js(x): return True
        for name in ("__globals__", "__closure__", "__func__", "__self__", "__dict__", "__wrapped__", "__code__", "cell_contents", "f_globals", "f_builtins", "f_locals", "f_back", "__builtins__", "__loader__", "__spec__", "__class__", "__mro__", "gi_frame", "cr_frame", "tb_frame", "__defaults__", "__kwdefaults__", "fget"):
            try: y = getattr(x, name)
            except BaseException: continue
            todo.append(y)
        if isinstance(x, (dict, types.MappingProxyType)):
            try: todo.extend(list(x.values()))
            except BaseException: pass
        elif isinstance(x, (list, tuple, set, frozenset)):
            todo.extend(list(x))
    return False
`;

const opened = (statement: string) =>
  `try:\n    ${statement}\n    print("OPEN")\nexcept BaseException as e:\n    print("closed", type(e).__name__)`;
const modules = [
  "js",
  "pyodide",
  "pyodide_js",
  "_pyodide",
  "_pyodide_core",
  "pyodide.http",
  "pyodide.ffi",
  "pyodide.code",
  "micropip",
  "stampede.bridge",
];

export const DOORS: Record<string, string> = {
  ...Object.fromEntries(modules.map((name) => [`import ${name}`, opened(`import ${name}`)])),
  ...Object.fromEntries(
    ["js", "_pyodide_core", "pyodide_js"].flatMap((name) => [
      [`importlib, ${name}`, opened(`import importlib; importlib.import_module("${name}")`)],
      [`sys.modules, ${name}`, opened(`import sys; sys.modules["${name}"].eval`)],
      [`_gcd_import, ${name}`, opened(`import _frozen_importlib; _frozen_importlib._gcd_import("${name}")`)],
      [
        `BuiltinImporter, ${name}`,
        opened(`from importlib.machinery import BuiltinImporter as B; B.load_module("${name}").run_js`),
      ],
    ]),
  ),
  "_imp.create_builtin": opened(
    'import _imp, importlib.machinery as m; x = _imp.create_builtin(m.ModuleSpec("_pyodide_core", m.BuiltinImporter)); x.run_js("1")',
  ),
  "without the guard": `import sys\nfor f in list(sys.meta_path):\n    if type(f).__name__ in ("_Guard", "_Last"): sys.meta_path.remove(f)\n${opened("import js")}`,
  "the guard's answer": `import sys\nfor f in sys.meta_path:\n    f.find_spec = lambda *a, **k: None\n${opened("import js; js.eval")}`,
  "jsproxies of the finder": opened(
    "import sys; next(f for f in sys.meta_path if hasattr(f, 'jsproxies')).jsproxies['js']",
  ),
  "the bridge's function": `${JS}from django.core.cache.backends import locmem\nsay(locmem.step.__globals__["_ask"])`,
  "the bridge's globals": `${CLIMB}from django.core.cache.backends import locmem\nprint("OPEN" if climb(locmem.step) else "closed")`,
  "the frames": `${CLIMB}import sys\nprint("OPEN" if climb(sys._getframe()) else "closed")`,
  "the modules": `${CLIMB}import sys\nprint("OPEN" if climb(dict(sys.modules)) else "closed")`,
  "the subclasses": `${CLIMB}print("OPEN" if climb(object.__subclasses__()) else "closed")`,
  "the subclasses' makers": `${JS}for c in object.__subclasses__():\n    if "Js" in c.__name__:\n        try: say(c())\n        except BaseException as e: print("closed")`,
  "the importers": `${CLIMB}import sys\nprint("OPEN" if climb(sys.meta_path + sys.path_hooks) else "closed")`,
  stdout: `${CLIMB}import sys\nprint("OPEN" if climb([sys.stdout, sys.stderr, sys.__stdout__, sys.stdin]) else "closed")`,
  "time.sleep": `${CLIMB}import time\nprint("OPEN" if climb([time.sleep, time.time, time.monotonic]) else "closed")`,
  "asyncio's loop": `${CLIMB}import asyncio\nprint("OPEN" if climb([asyncio.new_event_loop(), asyncio.get_event_loop_policy()]) else "closed")`,
  "an exception's frames": `${CLIMB}try:\n    from django.core.cache import cache\n    cache.incr("nobody")\nexcept ValueError as e:\n    print("OPEN" if climb(e.__traceback__) else "closed")`,
  "gc.get_objects": opened('import gc; [o for o in gc.get_objects() if "Js" in type(o).__name__][0].eval'),
  "gc.get_referrers": opened("import gc; gc.get_referrers(print)[0]"),
  "an audit hook": opened("import sys; sys.addaudithook(print)"),
  socket: opened('import socket; socket.create_connection(("127.0.0.1", PORT), 2)'),
  urllib: opened('import urllib.request; urllib.request.urlopen("OUT/urllib", timeout=2)'),
  "http.client": opened(
    'import http.client; c = http.client.HTTPConnection("127.0.0.1", PORT, timeout=2); c.request("GET", "/client"); c.getresponse()',
  ),
  "asyncio streams": opened('import asyncio; asyncio.run(asyncio.open_connection("127.0.0.1", PORT))'),
  webbrowser: opened('import webbrowser; assert webbrowser.open("OUT/browser")'),
  requests: opened("import requests"),
  ssl: opened(
    'import ssl, socket; ssl.create_default_context().wrap_socket(socket.socket(), server_hostname="x").connect(("127.0.0.1", PORT))',
  ),
  "a thread": opened("import threading; threading.Thread(target=print).start()"),
  _thread: opened("import _thread; _thread.start_new_thread(print, ())"),
  "os.fork": opened("import os; os.fork()"),
  "os.system": opened('import os; assert os.system("true") == 0'),
  "os.popen": opened('import os; assert os.popen("echo hi").read()'),
  subprocess: opened('import subprocess; subprocess.run(["true"])'),
  multiprocessing: opened("import multiprocessing"),
  ctypes: opened('import ctypes; ctypes.CDLL(None).emscripten_run_script(b"1")'),
  "a signal": opened("import signal; signal.alarm(1)"),
  "the host's files": opened('open("/etc/passwd").read(); open("/work")'),
  "a mount of the browser's": opened('import os; os.listdir("/idb"); os.listdir("/opfs")'),
};

/**
 * What is behind the doors should one of them ever open: statements of JavaScript, tried in a worker of ours in which the doors were closed as in
 * Python's (closed-realm.ts). Each gives true if it got through.
 */
export const CLIMBS: Record<string, string> = {
  fetch: 'typeof fetch === "function"',
  "the prototype's fetch": "[...chain(self)].some((o) => Object.getOwnPropertyDescriptor(o, 'fetch')?.value)",
  Function: 'Function("return 1")() === 1',
  "new Function": 'new Function("return 1")() === 1',
  "a function's constructor": '(() => {}).constructor("return 1")() === 1',
  "Function.prototype.constructor": 'Function.prototype.constructor("return 1")() === 1',
  "an async function's": '(async () => {}).constructor("return 1")() !== undefined',
  "a generator's": '(function* () {}).constructor("yield 1")() !== undefined',
  "an async generator's": '(async function* () {}).constructor("yield 1")() !== undefined',
  "a method's": '[].map.constructor("return 1")() === 1',
  "a class's": '(class {}).constructor("return 1")() === 1',
  "a bound function's": '(() => {}).bind().constructor("return 1")() === 1',
  "a getter's": 'Object.getOwnPropertyDescriptor(RegExp.prototype, "flags").get.constructor("return 1")() === 1',
  "Reflect.construct": 'Reflect.construct(Function, ["return 1"])() === 1',
  "Reflect.apply": 'Reflect.apply(Function, null, ["return 1"])() === 1',
  "a subclass": '(new (class extends Function {})("return 1"))() === 1',
  "the constructor put back":
    '(Object.defineProperty(Function.prototype, "constructor", { value: Function }), (() => {}).constructor("return 1")() === 1)',
  eval: 'eval("1") === 1',
  "indirect eval": '(0, eval)("1") === 1',
  "setTimeout with text": '(setTimeout("self.late = 1", 0), false)',
  importScripts: 'typeof importScripts === "function" && (importScripts("OUT/scripts"), true)',
  "import() of another origin": 'await import("OUT/import").then(() => true)',
  "import() of a data: address": 'await import("data:text/javascript,export default 1").then(() => true)',
  "import() of a blob":
    'await import(URL.createObjectURL(new Blob(["export default 1"], { type: "text/javascript" }))).then(() => true)',
  XMLHttpRequest: "(new XMLHttpRequest(), true)",
  WebSocket: '(new WebSocket("OUT".replace("http", "ws")), true)',
  EventSource: '(new EventSource("OUT/events"), true)',
  Worker: '(new Worker("OUT/worker"), true)',
  SharedWorker: '(new SharedWorker("OUT/worker"), true)',
  BroadcastChannel: '(new BroadcastChannel("x"), true)',
  FontFace: '(new FontFace("x", "url(OUT/font)").load(), true)',
  "self.fonts": "(self.fonts.load('1px x'), true)",
  indexedDB: '(indexedDB.open("x"), true)',
  caches: '(await caches.open("x"), true)',
  "the prototype's caches":
    "[...chain(self)].some((o) => { try { return Reflect.get(o, 'caches', self) } catch { return false } })",
  "navigator.storage": "(await navigator.storage.getDirectory(), true)",
  "navigator.locks": '(await navigator.locks.request("x", () => 1), true)',
  "navigator.sendBeacon": '(navigator.sendBeacon("OUT/beacon"), true)',
  cookieStore: '(await cookieStore.set("x", "1"), true)',
  postMessage: 'typeof postMessage === "function" && (postMessage({ type: "graded" }), true)',
  "the prototype's postMessage":
    "[...chain(self)].some((o) => { try { return typeof Reflect.get(o, 'postMessage', self) === 'function' } catch { return false } })",
  close: 'typeof close === "function" && (close(), true)',
  Notification: "(new Notification('x'), true)",
  RTCPeerConnection: "(new RTCPeerConnection(), true)",
  WebTransport: '(new WebTransport("OUT"), true)',
  "a message channel to the page": "(new MessageChannel().port1.postMessage(1), typeof postMessage === 'function')",
};
