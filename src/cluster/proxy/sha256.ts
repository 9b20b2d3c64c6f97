/** The SHA-256 of an ASCII text as 32 bytes. FIPS 180-4 §6.2. */
export function sha256(text: string): readonly number[] {
  const bytes = padded([...text].map((character) => character.charCodeAt(0)));
  let state = primes(8).map((prime) => fraction(Math.sqrt(prime)));
  const constants = primes(64).map((prime) => fraction(Math.cbrt(prime)));
  for (let offset = 0; offset < bytes.length; offset += 64)
    state = compress(state, schedule(bytes, offset), constants);
  return state.flatMap((word) => [24, 16, 8, 0].map((shift) => (word >>> shift) & 0xff));
}

function padded(message: readonly number[]): readonly number[] {
  const zeros = (119 - (message.length % 64)) % 64;
  const length = message.length * 8;
  const tail = [
    0,
    0,
    0,
    0,
    (length >>> 24) & 0xff,
    (length >>> 16) & 0xff,
    (length >>> 8) & 0xff,
    length & 0xff,
  ];
  return [...message, 0x80, ...Array.from({ length: zeros }, () => 0), ...tail];
}

function primes(count: number): readonly number[] {
  const found: number[] = [];
  for (let candidate = 2; found.length < count; candidate += 1) {
    if (found.every((prime) => candidate % prime !== 0)) found.push(candidate);
  }
  return found;
}

/** The first 32 bits after the point. */
function fraction(value: number): number {
  return ((value - Math.floor(value)) * 2 ** 32) | 0;
}

function schedule(bytes: readonly number[], offset: number): readonly number[] {
  const words = Array.from({ length: 16 }, (_, index) => {
    const [a = 0, b = 0, c = 0, d = 0] = bytes.slice(offset + index * 4, offset + index * 4 + 4);
    return (a << 24) | (b << 16) | (c << 8) | d;
  });
  for (let index = 16; index < 64; index += 1) {
    const at = (back: number) => words[index - back] ?? 0;
    const low = rotate(at(15), 7) ^ rotate(at(15), 18) ^ (at(15) >>> 3);
    const high = rotate(at(2), 17) ^ rotate(at(2), 19) ^ (at(2) >>> 10);
    words.push((at(16) + low + at(7) + high) | 0);
  }
  return words;
}

function compress(
  state: readonly number[],
  words: readonly number[],
  constants: readonly number[],
): number[] {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let round = 0; round < 64; round += 1) {
    const choice = (e & f) ^ (~e & g);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const first =
      (h +
        (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) +
        choice +
        (constants[round] ?? 0) +
        (words[round] ?? 0)) |
      0;
    const second = ((rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + majority) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  return [a, b, c, d, e, f, g, h].map((word, index) => (word + (state[index] ?? 0)) | 0);
}

function rotate(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits));
}
