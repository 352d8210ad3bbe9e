/** Programs that end Python, or would end a real one. Whatever they do is told in Python's words or in plain ones, and the next run works. */
const nested = "x = None\nfor _ in range(100_000): x = [x]\n";

export const DEATHS: Record<string, string> = {
  "recursion in Python": "def f(): f()\nf()",
  "recursion under a raised limit": "import sys\nsys.setrecursionlimit(10**9)\ndef f(): f()\nf()",
  "pickle of nested lists": `import pickle\n${nested}pickle.dumps(x)`,
  "repr of nested lists": `${nested}repr(x)`,
  "json of nested lists": `import json\n${nested}json.dumps(x)`,
  "equality of nested lists": "x = None\ny = None\nfor _ in range(100_000): x, y = [x], [y]\nx == y",
  "copy of nested lists": `import copy\n${nested}copy.deepcopy(x)`,
  "an endless __reduce__": "import pickle\nclass A:\n    def __reduce__(self): return (A, (A(),))\npickle.dumps(A())",
  "an endless __repr__": "class A:\n    def __repr__(self): return repr([self])\nprint(A())",
  "an endless __getattr__": "class A:\n    def __getattr__(self, name): return getattr(self, name + 'x')\nA().x",
  "five thousand parentheses": "print(eval('(' * 5000 + ')' * 5000))",
  "a hundred thousand unary minuses": "eval('-' * 100_000 + '1')",
  "a chain of exceptions":
    "e = None\nfor _ in range(50_000):\n    n = ValueError()\n    n.__cause__ = e\n    e = n\nraise e",
  "a group of exceptions": "e = ValueError()\nfor _ in range(5_000): e = ExceptionGroup('x', [e])\nraise e",
  "os._exit": "import os\nprint('before')\nos._exit(3)",
  "os.abort": "import os\nos.abort()",
  "sys.exit": "import sys\nsys.exit('done')",
  SIGKILL: "import os, signal\nos.kill(os.getpid(), signal.SIGKILL)",
  SIGSEGV: "import os, signal\nos.kill(os.getpid(), signal.SIGSEGV)",
  faulthandler: "import faulthandler\nfaulthandler._sigsegv()",
  "input()": "input('name? ')",
  "breakpoint()": "breakpoint()",
  stdin: "import sys\nprint(repr(sys.stdin.read()))",
  "a bytearray that is too large": "b = bytearray(10**12)",
  "memory, piece by piece": "x = []\nwhile True: x.append(bytearray(200_000_000))",
  "a string that is too large": "'x' * 10**12",
  "a patched json": "import json\njson.dumps = lambda *a, **k: 'evil'",
  "a patched type": "import builtins\nbuiltins.type = None",
  KeyboardInterrupt: "raise KeyboardInterrupt",
  GeneratorExit: "raise GeneratorExit",
  "an exception without words": "class E(Exception):\n    def __str__(self): raise E\nraise E",
  "an exception whose type lies": "class E(Exception):\n    __module__ = None\n    __qualname__ = 'x' * 10**6\nraise E",
  "code from nothing": "import types\nf = lambda: 0\nf.__code__ = f.__code__.replace(co_code=b'\\xff\\xff' * 8)\nf()",
  "a __del__ that raises": "class A:\n    def __del__(self): raise ValueError\na = A()\ndel a",
};

/** Words of JavaScript's or WebAssembly's, which tell a learner nothing. */
export const FOREIGN =
  /call stack size|unreachable|is not valid JSON|ReferenceError|RuntimeError: (null|memory|function|table)|Program terminated|undefined|wasm|\[object |PythonError/i;
