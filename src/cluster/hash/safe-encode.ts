import { safeAlphabet } from '../domains.ts';

/** Writes a text in the alphabet of generated names. apimachinery: pkg/util/rand `SafeEncodeString`. */
export function safeEncode(text: string): string {
  return Array.from(text, (letter) => safeAlphabet[letter.charCodeAt(0) % safeAlphabet.length]).join('');
}
