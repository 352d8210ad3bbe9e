/**
 * Names that a further file of the learner cannot have, because an import of that name must go on finding what it finds now: Python's standard library (3.14), the
 * packages of the course, and the files that a project around the program has. A module that hides one of these breaks Python far away from the learner's line.
 */
const KEYWORDS = `
False None True and as assert async await break class continue def del elif else except finally for from global if
import in is lambda nonlocal not or pass raise return try while with yield
`;

const STANDARD_LIBRARY = `
abc aifc annotationlib antigravity argparse array ast asynchat asyncio asyncore atexit audioop base64 bdb binascii
bisect builtins bz2 cProfile calendar cgi cgitb chunk cmath cmd code codecs codeop collections colorsys compileall
compression concurrent configparser contextlib contextvars copy copyreg crypt csv ctypes curses dataclasses datetime
dbm decimal difflib dis distutils doctest email encodings ensurepip enum errno faulthandler fcntl filecmp fileinput
fnmatch fractions ftplib functools gc genericpath getopt getpass gettext glob graphlib grp gzip hashlib heapq hmac
html http idlelib imaplib imghdr imp importlib inspect io ipaddress itertools json keyword lib2to3 linecache locale
logging lzma mailbox mailcap marshal math mimetypes mmap modulefinder msilib msvcrt multiprocessing netrc nis
nntplib nt ntpath nturl2path numbers opcode operator optparse os ossaudiodev pathlib pdb pickle pickletools pipes
pkgutil platform plistlib poplib posix posixpath pprint profile pstats pty pwd py_compile pyclbr pydoc pydoc_data
pyexpat queue quopri random re readline reprlib resource rlcompleter runpy sched secrets select selectors shelve
shlex shutil signal site smtpd smtplib sndhdr socket socketserver spwd sqlite3 sre_compile sre_constants sre_parse
ssl stat statistics string stringprep struct subprocess sunau symtable sys sysconfig syslog tabnanny tarfile
telnetlib tempfile termios textwrap this threading time timeit tkinter token tokenize tomllib trace traceback
tracemalloc tty turtle turtledemo types typing unicodedata unittest urllib uu uuid venv warnings wave weakref
webbrowser winreg winsound wsgiref xdrlib xml xmlrpc zipapp zipfile zipimport zlib zoneinfo
`;

/** The course's packages, what the sandbox keeps away, the project's own files (take-home/), and what Windows cannot store. */
const OURS =
  "stampede asgiref django django_redis redis pymemcache memcache sqlparse shop js pyodide pyodide_js micropip";
const PROJECT = "views settings manage urls wsgi asgi conftest main run take_home con prn aux nul";

const words = (text: string): string[] => text.trim().split(/\s+/);
const keywords = new Set(words(KEYWORDS));
const taken = new Set(words(`${STANDARD_LIBRARY} ${OURS} ${PROJECT}`));

const STANDARD = new Set(words(STANDARD_LIBRARY));
const HERE = new Set(words("django django_redis redis pymemcache asgiref shop stampede __future__"));

/** Whether an import of that top name finds something without a file of the learner's. */
export const isImportable = (name: string): boolean => STANDARD.has(name) || HERE.has(name);
export const isKeyword = (name: string): boolean => keywords.has(name);
export const isTakenName = (name: string): boolean => taken.has(name.toLowerCase());
