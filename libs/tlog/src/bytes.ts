import { faulty, sound, type Checked } from './faults.js';

const STANDARD = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const URL_SAFE = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const valuesOf = (alphabet: string): Int16Array => {
  const values = new Int16Array(128).fill(-1);
  for (let value = 0; value < 64; value++) values[alphabet.charCodeAt(value)] = value;
  return values;
};
const STANDARD_VALUES = valuesOf(STANDARD);
const URL_SAFE_VALUES = valuesOf(URL_SAFE);
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

export const utf8 = (text: string): Uint8Array => encoder.encode(text);

/** The text, or nothing when the bytes are not UTF-8. */
export function fromUtf8(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

export function concat(...parts: readonly Uint8Array[]): Uint8Array {
  let length = 0;
  for (const part of parts) length += part.length;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Copies a hash or two: for so few bytes, making the view that `set` wants would cost more. */
export function copyFew(from: Uint8Array, start: number, to: Uint8Array, at: number, count: number): void {
  for (let each = 0; each < count; each++) to[at + each] = from[start + each]!;
}

export function same(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}

export function toHex(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += HEX[byte];
  return text;
}

/** RFC 4648 section 4, with padding. */
export const toBase64 = (bytes: Uint8Array): string => {
  const text = encode(bytes, STANDARD_PAIRS);
  return text + '='.repeat((4 - (text.length % 4)) % 4);
};

/** RFC 4648 section 5, without padding. */
export const toBase64Url = (bytes: Uint8Array): string => encode(bytes, URL_SAFE_PAIRS);

/** Strict: padded to a multiple of four, no other character, no stray bits. */
export function fromBase64(text: string): Checked<Uint8Array> {
  if (text.length % 4 !== 0) return faulty('base64-malformed');
  const unpadded = text.endsWith('==') ? text.slice(0, -2) : text.endsWith('=') ? text.slice(0, -1) : text;
  return decode(unpadded, STANDARD_VALUES);
}

/** Strict: no padding, no other character, no stray bits. */
export const fromBase64Url = (text: string): Checked<Uint8Array> => decode(text, URL_SAFE_VALUES);

/** Two characters for every 12 bits. */
const pairsOf = (alphabet: string): readonly string[] =>
  Array.from({ length: 4096 }, (_, bits) => alphabet[bits >> 6]! + alphabet[bits & 63]!);
const STANDARD_PAIRS = pairsOf(STANDARD);
const URL_SAFE_PAIRS = pairsOf(URL_SAFE);

function encode(bytes: Uint8Array, pairs: readonly string[]): string {
  let text = '';
  let at = 0;
  for (; at + 2 < bytes.length; at += 3) {
    const group = (bytes[at]! << 16) | (bytes[at + 1]! << 8) | bytes[at + 2]!;
    text += pairs[group >> 12]! + pairs[group & 4095]!;
  }
  if (at + 1 === bytes.length) text += pairs[bytes[at]! << 4]!;
  else if (at + 2 === bytes.length) {
    const group = (bytes[at]! << 8) | bytes[at + 1]!;
    text += pairs[group >> 4]! + pairs[(group & 15) << 8]![0]!;
  }
  return text;
}

function decode(text: string, values: Int16Array): Checked<Uint8Array> {
  if (text.length % 4 === 1) return faulty('base64-malformed');
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let bits = 0;
  let held = 0;
  let to = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const value = code < 128 ? values[code]! : -1;
    if (value < 0) return faulty('base64-malformed');
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[to++] = (held >> bits) & 0xff;
    }
  }
  return (held & ((1 << bits) - 1)) === 0 ? sound(bytes) : faulty('base64-malformed');
}

/** A whole number below 2^53 in decimal, without sign or leading zeros; nothing else. */
export function fromDecimalText(text: string): Checked<number> {
  const number = Number(text);
  return /^(0|[1-9][0-9]{0,15})$/.test(text) && Number.isSafeInteger(number)
    ? sound(number)
    : faulty('size-malformed', text.slice(0, 20));
}
