/**
 * The SHA-256 of some bytes, in hexadecimal (FIPS 180-4). Written out because this room runs without Node's
 * crypto.
 */
export function sha256(bytes: Uint8Array): string {
  const hash = Uint32Array.from(initial());
  const words = padded(bytes);
  const schedule = new Uint32Array(64);
  for (let block = 0; block < words.length; block += 16)
    compress(hash, words.subarray(block, block + 16), schedule);
  return [...hash].map((word) => word.toString(16).padStart(8, '0')).join('');
}

const primes = (() => {
  const found: number[] = [];
  for (let n = 2; found.length < 64; n += 1) if (found.every((prime) => n % prime !== 0)) found.push(n);
  return found;
})();

/** The first 32 bits of the fraction of a root of each prime. */
function fractions(count: number, root: (n: number) => number): number[] {
  return primes.slice(0, count).map((prime) => Math.floor((root(prime) % 1) * 2 ** 32));
}

const constants = Uint32Array.from(fractions(64, Math.cbrt));

function initial(): number[] {
  return fractions(8, Math.sqrt);
}

function padded(bytes: Uint8Array): Uint32Array {
  const length = Math.ceil((bytes.length + 9) / 64) * 64;
  const all = new Uint8Array(length);
  all.set(bytes);
  const view = new DataView(all.buffer);
  view.setUint8(bytes.length, 0x80);
  view.setUint32(length - 8, Math.floor((bytes.length * 8) / 2 ** 32));
  view.setUint32(length - 4, (bytes.length * 8) >>> 0);
  const words = new Uint32Array(length / 4);
  for (let index = 0; index < words.length; index += 1) words[index] = view.getUint32(index * 4);
  return words;
}

function compress(hash: Uint32Array, block: Uint32Array, w: Uint32Array): void {
  const at = (list: Uint32Array, index: number) => list[index] ?? 0;
  w.set(block);
  for (let i = 16; i < 64; i += 1) {
    const early = at(w, i - 15);
    const late = at(w, i - 2);
    const s0 = rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3);
    const s1 = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10);
    w[i] = at(w, i - 16) + s0 + at(w, i - 7) + s1;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = hash;
  for (let i = 0; i < 64; i += 1) {
    const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const first = (h + s1 + ((e & f) ^ (~e & g)) + at(constants, i) + at(w, i)) >>> 0;
    const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const second = (s0 + ((a & b) ^ (a & c) ^ (b & c))) >>> 0;
    // In turn, since a list of them in each of the rounds takes most of the time.
    h = g;
    g = f;
    f = e;
    e = (d + first) >>> 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) >>> 0;
  }
  for (const [index, word] of [a, b, c, d, e, f, g, h].entries()) hash[index] = at(hash, index) + word;
}

function rotate(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}
