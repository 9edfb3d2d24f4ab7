import { setTimeout as pause } from 'node:timers/promises';
import { ApiClient, ApiRefusal, signIn, type ApiAnswer, type Token } from '@jejak/http';

const EVERY = 300;

/**
 * The API for somebody who repeats a command, with the same key, until it is acknowledged or refused for good. What
 * repeating is for, and nothing else, is counted.
 */
export class Patient {
  constructor(
    private readonly client: ApiClient,
    private readonly counted: { repeated: number },
  ) {}

  get<Body>(path: string): Promise<ApiAnswer<Body>> {
    return this.insist(() => this.client.get<Body>(path));
  }

  post<Body>(...args: Parameters<ApiClient['post']>): Promise<ApiAnswer<Body>> {
    return this.insist(() => this.client.post<Body>(...args));
  }

  private async insist<Body>(ask: () => Promise<ApiAnswer<Body>>): Promise<ApiAnswer<Body>> {
    for (;;) {
      try {
        return await ask();
      } catch (error) {
        if (!passing(error)) throw error;
        this.counted.repeated += 1;
        await pause(EVERY);
      }
    }
  }
}

/** Whether it may go better next time: nobody answered, the answer broke off, or whoever answered could not work. */
function passing(error: unknown): boolean {
  if (error instanceof ApiRefusal) return error.problem.status >= 500 || error.problem.status === 429;
  // The password is right: an issuer that refuses has lost its database. And `terminated` is fetch’s word for an
  // answer that broke off in the middle.
  const { name, message } = error as Error;
  return ['Unreachable', 'SignInRefused'].includes(name) || message === 'terminated';
}

/** Clients by account of the demonstration; each signs in when its token is about to end. */
export function clientsOf(
  url: string,
  password: string,
  counted: { repeated: number },
): (account: string) => Patient {
  const tokens = new Map<string, Token>();
  const tokenOf = async (account: string): Promise<string> => {
    const held = tokens.get(account);
    if (held !== undefined && held.expiresAt > Date.now() + 30_000) return held.accessToken;
    const token = await signIn(`${url}/issuer`, account, password);
    tokens.set(account, token);
    return token.accessToken;
  };
  return (account) => new Patient(new ApiClient(url, () => tokenOf(account)), counted);
}
