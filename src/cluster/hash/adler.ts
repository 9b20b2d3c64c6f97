/** The largest prime below 65536. */
const modulus = 65521;

/** Adler-32 over bytes. Pod template hashes used it up to 1.6. Go: hash/adler32 */
export function adler32(bytes: Iterable<number>): number {
  let sum = 1;
  let sums = 0;
  for (const byte of bytes) {
    sum = (sum + byte) % modulus;
    sums = (sums + sum) % modulus;
  }
  return ((sums << 16) | sum) >>> 0;
}
