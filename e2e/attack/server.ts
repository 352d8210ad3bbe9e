/** Requests that no browser sends, over plain sockets. The server answers or hangs up, and lives on. */
import { get } from "node:http";
import { connect } from "node:net";
import { sample } from "./in-worker";
import { attempt, type Section, section } from "./section";

const line = (target: string, method = "GET") => `${method} ${target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`;

const REQUESTS: Record<string, string> = {
  "a file as a folder": line("/index.html/x"),
  "a page as a folder": line("/lessons/basic-operations.html/x"),
  "a name of 300 letters": line(`/${"a".repeat(300)}`),
  "a path of 6,000 letters": line("/a".repeat(3000)),
  "..": line("/../../etc/passwd"),
  "encoded ..": line("/%2e%2e/%2e%2e/etc/passwd"),
  "..%2f": line("/..%2f..%2fetc%2fpasswd"),
  "..%5c": line("/..%5c..%5cetc%5cpasswd"),
  "a zero byte": line("/%00"),
  "no UTF-8": line("/%ff%fe"),
  "a lone %": line("/%"),
  "two slashes": line("//etc/passwd"),
  "a whole address": line("http://elsewhere/"),
  "a star": line("*"),
  HEAD: line("/", "HEAD"),
  POST: line("/", "POST"),
  PUT: line("/index.html", "PUT"),
  DELETE: line("/index.html", "DELETE"),
  OPTIONS: line("*", "OPTIONS"),
  TRACE: line("/", "TRACE"),
  CONNECT: line("x:443", "CONNECT"),
  "a range": "GET / HTTP/1.1\r\nHost: x\r\nRange: bytes=0-9\r\nConnection: close\r\n\r\n",
  "a range backwards": "GET / HTTP/1.1\r\nHost: x\r\nRange: bytes=9-2\r\nConnection: close\r\n\r\n",
  "a range from the end": "GET / HTTP/1.1\r\nHost: x\r\nRange: bytes=-5\r\nConnection: close\r\n\r\n",
  "many ranges": `GET / HTTP/1.1\r\nHost: x\r\nRange: bytes=${"0-1,".repeat(500)}0-1\r\nConnection: close\r\n\r\n`,
  "two lengths": "GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n",
  "no host": "GET / HTTP/1.1\r\n\r\n",
  "HTTP/0.9": "GET /\r\n\r\n",
  garbage: "\u0000\u0001\u0002 hello\r\n\r\n",
  "a header of 20 kB": `GET / HTTP/1.1\r\nHost: x\r\nX: ${"y".repeat(20_000)}\r\n\r\n`,
  "an upgrade": "GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n",
  "nothing, then gone": "",
  "half a request, then gone": "GET / HT",
};

export async function serverRequests(port: number, every = 1): Promise<Section> {
  const result = section("The server: malformed requests");
  for (const [name, request] of sample(Object.entries(REQUESTS), every))
    await attempt(result, name, async () => {
      const answer = await exchange(port, request);
      if (/root:.*:0:0:/.test(answer)) return "a file from outside";
      const status = await homeStatus(port);
      return status === 200 ? null : `afterwards / answers ${status}`;
    });
  return result;
}

function exchange(port: number, request: string): Promise<string> {
  return new Promise((resolve) => {
    let answer = "";
    const socket = connect(port, "127.0.0.1", () => {
      socket.write(request, "latin1");
      if (!request.endsWith("\r\n\r\n")) socket.destroy();
    });
    const timer = setTimeout(() => socket.destroy(), 1_000);
    socket.on("data", (data) => {
      answer += data.toString("latin1");
    });
    socket.on("error", () => undefined);
    socket.on("close", () => {
      clearTimeout(timer);
      resolve(answer);
    });
  });
}

function homeStatus(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    get({ port, host: "127.0.0.1", path: "/", agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    }).on("error", reject);
  });
}
