import { ApiClient, signIn, type Token } from '@jejak/http';
import type { DataFolder } from '@jejak/runtime';
import { CommandRefused } from './saying.js';

/** A token is renewed this long before it would be refused (milliseconds). */
const MARGIN = 60_000;

/** Talks to the running system as one account or another, over HTTP like everybody. */
export class Session {
  constructor(
    private readonly folder: DataFolder,
    private readonly url: string,
  ) {}

  /** @throws CommandRefused when nothing runs on the folder and no address was given */
  static at(folder: DataFolder, url: string | undefined): Session {
    const address = url ?? folder.running()?.url;
    if (address === undefined) {
      throw new CommandRefused({
        id: `Tidak ada sistem yang berjalan pada folder data ${folder.path}; jalankan npm start, atau beri --url.`,
        en: `No system is running on the data folder ${folder.path}; run npm start, or give --url.`,
      });
    }
    return new Session(folder, address);
  }

  /** Walks the real flow, and keeps the token (0600) for the commands that follow. */
  async logIn(account: string, password = this.demoPassword()): Promise<Token> {
    const file = tokenFile(account);
    const token = await signIn(`${this.url}/issuer`, account, password);
    this.folder.prepare();
    this.folder.keep(file, token);
    return token;
  }

  /** @throws CommandRefused when nobody has logged in as the account, or too long ago */
  as(account: string): ApiClient {
    return new ApiClient(this.url, () => this.tokenOf(account).accessToken);
  }

  /** The account of the demonstration, logging in whenever needed. */
  asDemo(account: string): ApiClient {
    return new ApiClient(
      this.url,
      async () => (this.fresh(account) ?? (await this.logIn(account))).accessToken,
    );
  }

  /** Without a login: what everybody may read. */
  public(): ApiClient {
    return new ApiClient(this.url, () => undefined);
  }

  private tokenOf(account: string): Token {
    const token = this.fresh(account);
    if (token !== undefined) return token;
    throw new CommandRefused({
      id: `Belum masuk sebagai "${account}", atau sudah kedaluwarsa; jalankan: npm run jejak -- login --as ${account}`,
      en: `Not logged in as "${account}", or too long ago; run: npm run jejak -- login --as ${account}`,
    });
  }

  private fresh(account: string): Token | undefined {
    const token = this.folder.kept<Token>(tokenFile(account));
    const ours = token?.issuer === `${this.url}/issuer`;
    return token !== undefined && ours && token.expiresAt > Date.now() + MARGIN ? token : undefined;
  }

  private demoPassword(): string {
    const demo = this.folder.readSecret<{ password: string }>('demo');
    if (demo !== undefined) return demo.password;
    throw new CommandRefused({
      id: `Folder data ${this.folder.path} tidak memuat kata sandi akun contoh; beri --password.`,
      en: `The data folder ${this.folder.path} holds no password of demonstration accounts; give --password.`,
    });
  }
}

const tokenFile = (account: string): string => {
  if (/^[a-z][a-z0-9-]{1,62}$/.test(account)) return `tokens/${account}.json`;
  throw new CommandRefused({
    id: `"${account}" bukan nama akun (huruf kecil, angka, tanda hubung).`,
    en: `"${account}" is not the name of an account (lower-case letters, digits, hyphens).`,
  });
};
