import type { Bilingual } from '@jejak/kernel';
import { isQuorum, parseNote, type Policy } from '@jejak/tlog';

export type Finality = Readonly<{
  state: 'signed' | 'witnessed' | 'waiting-for-witness';
  /** Names of the witnesses that have cosigned. */
  cosignedBy: readonly string[];
  messages: Bilingual;
}>;

const messages: Readonly<Record<Finality['state'], Bilingual>> = {
  signed: {
    id: 'Ditandatangani log; kebijakan tidak meminta saksi.',
    en: 'Signed by the log; the policy asks for no witness.',
  },
  witnessed: {
    id: 'Ditandatangani log dan cukup saksi menurut kebijakan.',
    en: 'Signed by the log and cosigned by enough witnesses of the policy.',
  },
  'waiting-for-witness': {
    id: 'Ditandatangani log; menunggu saksi. Pekerjaan berjalan terus, dan saksi menyusul.',
    en: 'Signed by the log; waiting for the witness. Work goes on, and the witness will follow.',
  },
};

/** How much is behind a checkpoint of this log. Its cosignatures were verified when they were kept. */
export function finalityOf(note: string, policy: Policy): Finality {
  const parsed = parseNote(note);
  const lines = parsed.ok ? parsed.value.signatures : [];
  const cosigners = policy.witnesses.filter(({ key }) =>
    lines.some(({ name, id }) => name === key.name && id === key.id),
  );
  const met = isQuorum(
    policy,
    cosigners.map(({ key }) => key),
  );
  const state = policy.quorum === 'none' ? 'signed' : met ? 'witnessed' : 'waiting-for-witness';
  return { state, cosignedBy: cosigners.map(({ key }) => key.name), messages: messages[state] };
}
