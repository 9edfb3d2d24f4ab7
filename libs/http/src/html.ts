const STYLE = `
  :root { color-scheme: light; } body { font: 16px/1.55 system-ui, sans-serif; color: #1c2430; background: #f4f6f8; margin: 0; }
  main { max-width: 60rem; margin: 0 auto; padding: 2rem 1.2rem 4rem; } h1 { font-size: 1.6rem; } h2 { font-size: 1.15rem; margin-top: 2rem; }
  a { color: #0f4c6b; } .en { color: #56616e; } code, pre { font: 0.9em ui-monospace, monospace; }
  pre { background: #fff; padding: 0.8rem; overflow-x: auto; border-radius: 6px; white-space: pre-wrap; overflow-wrap: anywhere; }
  details { background: #fff; border-radius: 6px; margin: 0.4rem 0; padding: 0.5rem 0.8rem; } summary { cursor: pointer; overflow-wrap: anywhere; }
  .method { display: inline-block; min-width: 4.2rem; font-weight: 600; } table { border-collapse: collapse; width: 100%; }
  td, th { text-align: left; vertical-align: top; padding: 0.25rem 0.8rem 0.25rem 0; } select, button { font: inherit; padding: 0.3rem 0.6rem; }`;

/** What a page is sent with: it is HTML, and may load nothing, run nothing and stand in no frame. */
export const HTML_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; img-src data:; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  'x-content-type-options': 'nosniff',
} as const;

/** A page for people: nothing is loaded from anywhere, no script runs. The title is text, the body HTML. */
export const htmlPage = (title: string, body: string): string => `<!doctype html>
<html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title><link rel="icon" href="data:,"><style>${STYLE}</style></head><body><main>${body}</main></body></html>`;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it may stand in HTML, attributes included. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
