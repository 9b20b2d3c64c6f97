const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Bytes in base64 with padding. */
export function encodeBase64(bytes: readonly number[]): string {
  let text = '';
  for (let index = 0; index < bytes.length; index += 3) {
    const [first = 0, second = 0, third = 0] = bytes.slice(index, index + 3);
    const group = (first << 16) | (second << 8) | third;
    const present = Math.min(3, bytes.length - index);
    const letters = [18, 12, 6, 0].map((shift) => digits[(group >> shift) & 63] ?? '');
    text += letters.slice(0, present + 1).join('') + '='.repeat(3 - present);
  }
  return text;
}

/** The bytes of a base64 text; padding and line breaks are skipped. */
export function decodeBase64(text: string): number[] {
  const bytes: number[] = [];
  let buffer = 0;
  let bits = 0;
  for (const letter of text) {
    const value = digits.indexOf(letter);
    if (value < 0) continue;
    buffer = ((buffer << 6) | value) & 0xffffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((buffer >> bits) & 0xff);
    }
  }
  return bytes;
}
