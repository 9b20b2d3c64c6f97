const offset = 0x811c9dc5;
const prime = 0x01000193;

/**
 * FNV-1a over bytes, 32 bits: multiply after the exclusive or. Pod template hashes use it. It goes on from
 * the hash of what came before, if there was any.
 */
export function fnv1a32(bytes: Iterable<number>, before = offset): number {
  let hash = before;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, prime);
  return hash >>> 0;
}

/** FNV-1, likewise: multiply before the exclusive or. Controller revisions use it. */
export function fnv1of32(bytes: Iterable<number>, before = offset): number {
  let hash = before;
  for (const byte of bytes) hash = Math.imul(hash, prime) ^ byte;
  return hash >>> 0;
}

/** 0x01000193 × 0x359c449b = 1 modulo 2³²: the prime is odd, so that it can be divided by. */
const primeInverse = 0x359c449b;

/** What FNV-1a was before some bytes. */
export function fnv1a32Before(bytes: readonly number[], hash: number): number {
  return bytes.reduceRight((state, byte) => (Math.imul(state, primeInverse) ^ byte) >>> 0, hash);
}

/** What FNV-1 was before some bytes. */
export function fnv1of32Before(bytes: readonly number[], hash: number): number {
  return bytes.reduceRight((state, byte) => Math.imul(state ^ byte, primeInverse) >>> 0, hash);
}

/** The bytes of a text in UTF-8. A lone surrogate becomes U+FFFD. */
export function utf8Bytes(text: string): number[] {
  const bytes: number[] = [];
  for (const character of text) appendCodePoint(bytes, wellFormed(character.codePointAt(0) ?? 0));
  return bytes;
}

function wellFormed(code: number): number {
  return code >= 0xd800 && code <= 0xdfff ? 0xfffd : code;
}

function appendCodePoint(bytes: number[], code: number): void {
  if (code < 0x80) bytes.push(code);
  else if (code < 0x800) bytes.push(0xc0 | (code >> 6), continuation(code));
  else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), continuation(code >> 6), continuation(code));
  else bytes.push(0xf0 | (code >> 18), continuation(code >> 12), continuation(code >> 6), continuation(code));
}

function continuation(code: number): number {
  return 0x80 | (code & 0x3f);
}

const offset128 = 0x6c62272e07bb014262b821756295c58dn;
const prime128 = 0x1000000000000000000013bn;

/** FNV-1a over bytes, 128 bits, as 32 hexadecimal digits. */
export function fnv1a128(bytes: Iterable<number>): string {
  let hash = offset128;
  for (const byte of bytes) hash = BigInt.asUintN(128, (hash ^ BigInt(byte)) * prime128);
  return hash.toString(16).padStart(32, '0');
}
