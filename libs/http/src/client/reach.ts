import type { Bilingual } from '@jejak/kernel';

/** Nobody answers at the address, or it is none; both sentences name it and why. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
  readonly messages: Bilingual;

  constructor(address: string, cause: Error) {
    const { code = cause.message } = (cause.cause ?? cause) as { code?: string };
    super(`${address} cannot be reached (${code})`, { cause });
    this.messages = {
      id: `${address} tidak terjangkau (${code}). Pastikan npm start berjalan dan alamatnya benar.`,
      en: `${address} cannot be reached (${code}). Make sure that npm start is running and the address is right.`,
    };
  }
}

/**
 * `fetch`, whose failure on the way says where it led.
 *
 * @throws Unreachable when no answer came back
 */
export async function reach(address: string | URL, init: RequestInit = {}): Promise<Response> {
  try {
    return await fetch(address, init);
  } catch (error) {
    // By its name: where modules are loaded in a context of their own, fetch throws the TypeError of another one.
    if ((error as Error).name !== 'TypeError') throw error;
    const { origin } = URL.parse(address.toString()) ?? { origin: address.toString() };
    throw new Unreachable(origin, error as Error);
  }
}
