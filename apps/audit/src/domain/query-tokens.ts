/** The pieces of a query: signs and words, and `key:value,value` as one piece. */
export type Token =
  | Readonly<{ kind: 'sign'; at: number; text: string }>
  | Readonly<{ kind: 'text'; at: number; text: string }>
  | Readonly<{
      kind: 'term';
      at: number;
      text: string;
      key: string;
      values: readonly Readonly<{ at: number; text: string; quoted: boolean }>[];
    }>;

const SPACE = /\s*/y;
const SIGN = /[()]|-(?=[^\s\d])|(?:AND|OR|NOT)(?=[\s(]|$)/y;
const KEY = /([\p{L}_]+):/uy;
const QUOTED = /"((?:[^"\\]|\\.)*)"/y;
const BARE = /[^\s(),"]+/y;

export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match !== null) at = pattern.lastIndex;
    return match;
  };
  const value = () => {
    const start = at;
    const quoted = take(QUOTED);
    if (quoted !== null) return { at: start, text: quoted[1]!.replace(/\\(.)/g, '$1'), quoted: true };
    return { at: start, text: take(BARE)?.[0] ?? '', quoted: false };
  };
  for (take(SPACE); at < text.length; take(SPACE)) {
    const start = at;
    const sign = take(SIGN);
    if (sign !== null) {
      tokens.push({ kind: 'sign', at: start, text: sign[0] });
      continue;
    }
    const key = take(KEY);
    if (key !== null) {
      const values = [value()];
      while (text[at] === ',') {
        at += 1;
        values.push(value());
      }
      tokens.push({ kind: 'term', at: start, text: text.slice(start, at), key: key[1]!, values });
      continue;
    }
    const word = value();
    // A lone comma or quotation mark is a piece too: the parser says where it stands.
    if (at === start) at += 1;
    tokens.push({ kind: 'text', at: start, text: word.text === '' ? text.slice(start, at) : word.text });
  }
  return tokens;
}
