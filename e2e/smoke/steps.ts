/**
 * Twenty things that a visitor does, in one browser, one after the other. Each is true only of what was seen to happen; the details are the business of
 * the tests in Chromium. The last ones end the server, so that what works then works without a network.
 */
import { CONTROL, ENTER, HOME, type Visitor } from "./visitor";

export interface Step {
  title: string;
  run(visitor: Visitor, server: { close(): Promise<void> }): Promise<void>;
}

const EDITOR = "textarea, [role=textbox]";
const LESSON = "/lessons/basic-operations";
const OUTPUT = `document.querySelector("[aria-label=Output]")?.innerText.replaceAll("\\u00a0", " ") ?? ""`;
const printed = (text: string) => `(${OUTPUT}).includes(${JSON.stringify(text)})`;

/** Replaces the program, by keys, in whichever editor is there: the plain one takes them too, and hands them on. */
async function write(visitor: Visitor, code: string): Promise<void> {
  const editor = `find(${JSON.stringify(EDITOR)}, "Python editor")`;
  await visitor.until(`${editor} && (${editor}.focus(), document.activeElement?.closest(".editor-frame"))`);
  await visitor.press("a", CONTROL);
  await visitor.press(code);
}

async function run(visitor: Visitor): Promise<void> {
  await visitor.click("button", "Run");
}

export const STEPS: readonly Step[] = [
  {
    title: "the home page is read",
    run: async (visitor) => {
      await visitor.open("/");
      await visitor.until('document.querySelector("h1")');
    },
  },
  {
    title: "a lesson is found by searching",
    run: async (visitor) => {
      await visitor.click("button", "Search", 'document.querySelector("[role=dialog] input")');
      await visitor.press("basic operations");
      await visitor.until('find("[role=option]", "")');
      await visitor.press(ENTER);
      await visitor.until('location.pathname.startsWith("/lessons/basic-operations")');
    },
  },
  {
    title: "the lesson is read, with fonts and styles of its own",
    run: async (visitor) => {
      await visitor.open(LESSON);
      await visitor.until('document.querySelector("h1")?.textContent === "Basic operations"');
      await visitor.until("document.fonts.check(\"16px 'Hanken Grotesk Variable'\")");
    },
  },
  {
    title: "a prediction is checked, and the program is run",
    run: async (visitor) => {
      await visitor.click(
        "[role=radiogroup] label",
        "2.0 seconds",
        'find("[role=radiogroup] label", "2.0 seconds")?.querySelector(":checked, [aria-checked=true]")',
      );
      await visitor.click("button", "Check answer", "document.querySelector(\"[aria-label='What happened']\")");
      await visitor.untilSays("run just now in your browser");
    },
  },
  {
    title: "a program of the learner's own runs",
    run: async (visitor) => {
      await write(visitor, "print(6 * 7, 'smoke')");
      await run(visitor);
      await visitor.until(printed("42 smoke"));
    },
  },
  {
    title: "it runs by Ctrl+Enter",
    run: async (visitor) => {
      await write(visitor, "import sys; print('by keys', sys.version_info[0])");
      await visitor.press(ENTER, CONTROL);
      await visitor.until(printed("by keys 3"));
    },
  },
  {
    title: "an exception is told in Python's words",
    run: async (visitor) => {
      await write(visitor, "1 / 0");
      await run(visitor);
      await visitor.until(printed("ZeroDivisionError"));
    },
  },
  {
    title: "an endless loop is stopped",
    run: async (visitor) => {
      await write(visitor, "while True: pass");
      await run(visitor);
      await visitor.click("button", "Stop", printed("Stopped."));
    },
  },
  {
    title: "Python runs again after that",
    run: async (visitor) => {
      await write(visitor, "import colorsys; print('alive', colorsys.rgb_to_hls(1, 1, 1))");
      await run(visitor);
      await visitor.until(printed("alive (0.0, 1.0, 0.0)"));
    },
  },
  {
    title: "work is kept over a reload",
    run: async (visitor) => {
      await visitor.until("localStorage.getItem('stampede:progress')?.includes('colorsys')");
      await visitor.open(LESSON);
      await visitor.until(
        `[...document.querySelectorAll(${JSON.stringify(EDITOR)})].some((e) => (e.value ?? e.textContent).includes("colorsys"))`,
      );
    },
  },
  {
    title: "time is walked back",
    run: async (visitor) => {
      await visitor.open(`${LESSON}#timeout`);
      await run(visitor);
      await visitor.until(printed("None"));
      await visitor.evaluate('document.querySelector("[aria-label=Time]").focus();');
      await visitor.press(HOME);
      await visitor.untilSays("The cache is empty at this point.");
    },
  },
  {
    title: "an exercise is graded: not there yet",
    run: async (visitor) => {
      await visitor.open(`${LESSON}#your-turn`);
      await visitor.click("button", "Check program");
      await visitor.untilSays("Not there yet.");
    },
  },
  {
    title: "requests are simulated",
    run: async (visitor) => {
      await visitor.open("/playground");
      await visitor.click("[role=tab]", "Run many", 'find("button", "Run 12 requests")');
      await visitor.click("button", "Run 12 requests", 'says("run in your browser, with") || says("running")');
      await visitor.untilSays("run in your browser, with");
    },
  },
  {
    title: "interleavings are explored",
    run: async (visitor) => {
      await visitor.click("[role=tab]", "Explore", 'find("[role=tabpanel] button", "Explore")');
      await visitor.click("[role=tabpanel] button", "Explore");
      await visitor.untilSays("explored in your browser");
    },
  },
  {
    title: "traffic is driven",
    run: async (visitor) => {
      await visitor.click("[role=tab]", "Traffic", 'find("button", "Send 20,000")');
      await visitor.click("button", "Send 20,000", 'says(" of 1 h")');
    },
  },
  {
    title: "a link is made, and opened without running anything",
    run: async (visitor) => {
      await visitor.click("button", "Share", 'document.querySelector("[role=dialog] input[aria-label=Link]")');
      const link = new URL(
        String(await visitor.evaluate('return document.querySelector("[role=dialog] input[aria-label=Link]").value;')),
      );
      await visitor.open("/");
      await visitor.open(link.pathname + link.hash);
      await visitor.until('find("button", "Share")');
      await visitor.untilSays("This came from a link");
    },
  },
  {
    title: "on a phone's width nothing is wider than the screen",
    run: async (visitor) => {
      await visitor.resize(390, 844);
      await visitor.open(LESSON);
      await visitor.until("document.documentElement.scrollWidth <= innerWidth");
      await visitor.resize(1280, 900);
    },
  },
  {
    title: "the course is made available offline",
    run: async (visitor) => {
      await visitor.open("/reference");
      await visitor.until('(scrollTo(0, document.body.scrollHeight), find("button", "Make available offline"))');
      await visitor.click("button", "Make available offline", 'says("needed offline") || says("Available offline.")');
      await visitor.untilSays("Available offline.");
    },
  },
  {
    title: "without a network, a lesson is read",
    run: async (visitor, server) => {
      await server.close();
      await visitor.open("/lessons/invalidation");
      await visitor.until('document.querySelector("h1")?.textContent.includes("nvalid")');
    },
  },
  {
    title: "without a network, Python runs",
    run: async (visitor) => {
      await write(visitor, "import colorsys; print('offline', 6 * 7)");
      await run(visitor);
      await visitor.until(printed("offline 42"));
    },
  },
];
