/**
 * Downloads a gzipped file and unpacks it, telling how far it is. Some servers unpack `.gz` on the way: then it comes plain, which
 * its first bytes tell.
 */
export async function fetchWithProgress(url: string, onShare: (share: number) => void): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok || !response.body) throw new Error(`${url}: HTTP ${response.status}`);
  const packed = await readAll(response.body, Number(response.headers.get("content-length")), onShare);
  const isGzip = packed[0] === 0x1f && packed[1] === 0x8b;
  if (!isGzip) return packed;
  const unpacked = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(unpacked).arrayBuffer());
}

async function readAll(
  body: ReadableStream<Uint8Array>,
  expectedBytes: number,
  onShare: (share: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = body.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    parts.push(read.value);
    size += read.value.length;
    if (expectedBytes > 0) onShare(Math.min(1, size / expectedBytes));
  }
  const whole = new Uint8Array(size);
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}
