/** The issuer's pages: plain HTML in both languages, nothing loaded from anywhere. */
import { escaped } from '@jejak/http';

const STYLE = `
  body { font: 16px/1.5 system-ui, sans-serif; color: #1c2430; background: #eef1f4; margin: 0; }
  main { max-width: 24rem; margin: 12vh auto; padding: 2rem; background: #fff; border-radius: 8px; }
  h1 { font-size: 1.3rem; margin: 0 0 1rem; }
  label { display: block; margin: 0.8rem 0 0.2rem; }
  input { width: 100%; box-sizing: border-box; padding: 0.5rem; font: inherit; border: 1px solid #7a8899; border-radius: 4px; }
  button { margin-top: 1.2rem; width: 100%; padding: 0.6rem; font: inherit; color: #fff; background: #14506e; border: 0; border-radius: 4px; }
  .wrong { color: #8f1d14; } .other { color: #56616e; }`;

/** The one login page. `wrong` says that the last try did not match, and never which half of it. */
export function loginPage(action: string, account: string, wrong: boolean): string {
  const message = wrong
    ? `<p class="wrong" role="alert">Akun atau kata sandi tidak cocok. <span class="other">/ Account or password do not match.</span></p>`
    : '';
  return page(
    'Masuk / Sign in',
    `<h1>Jejak: masuk <span class="other">/ sign in</span></h1>${message}
    <form method="post" action="${escaped(action)}">
      <label for="account">Akun <span class="other">/ account</span></label>
      <input id="account" name="account" value="${escaped(account)}" autocomplete="username" required autofocus>
      <label for="password">Kata sandi <span class="other">/ password</span></label>
      <input id="password" name="password" type="password" autocomplete="current-password" required>
      <button>Masuk / Sign in</button>
    </form>`,
  );
}

export function errorPage(error: string, description: string | undefined): string {
  return page(
    'Tidak dapat masuk / Cannot sign in',
    `<h1>Permintaan masuk tidak dapat diteruskan <span class="other">/ The sign-in cannot go on</span></h1>
    <p>Mulailah lagi dari aplikasi yang Anda pakai. <span class="other">/ Start again from the application you use.</span></p>
    <p><code>${escaped(error)}</code> ${escaped(description ?? '')}</p>`,
  );
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title><link rel="icon" href="data:,"><style>${STYLE}</style></head><body><main>${body}</main></body></html>`;
}
