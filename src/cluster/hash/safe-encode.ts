import { safeAlphabet } from '../domains.ts';

/** Writes a text in the alphabet of generated names. apimachinery: pkg/util/rand `SafeEncodeString`. */
export function safeEncode(text: string): string {
  return Array.from(text, (letter) => safeAlphabet[letter.charCodeAt(0) % safeAlphabet.length]).join('');
}

/** The digits that a text was made of; undefined where it was made of something else. */
export function safeDecode(text: string): string | undefined {
  const digits = Array.from(text, (letter) => encodedDigits.indexOf(letter));
  return digits.includes(-1) ? undefined : digits.join('');
}

const encodedDigits = Array.from({ length: 10 }, (_, digit) => safeEncode(String(digit)));
