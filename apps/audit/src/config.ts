import { fileURLToPath } from 'node:url';
import {
  choice,
  ConfigurationProblem,
  type Environment,
  optional,
  type PlatformConfig,
  readConfig,
  type Setting,
  sha256,
  text,
  wholeNumber,
} from '@jejak/runtime';
import { isQuorum, parsePolicy, type Policy } from '@jejak/tlog';

/** The log's key and last checkpoint lie in `<DATA_DIR>/log/`; `verifier` is the program handed out for checking offline. */
export type AuditConfig = PlatformConfig &
  Readonly<{
    verifier: string;
    /** Who cosigns this log, if anybody. */
    witnesses?: Policy;
    /** The account by which the monitor asks services what their books counted; without it, it names numbers alone. */
    monitor?: Readonly<{ issuer: string; door: string; client: string; secret: string }>;
    /** How long what was on its way when books were closed may take to the log (milliseconds). */
    booksPatience: number;
    /** A decision is final only under a checkpoint that the quorum has cosigned. */
    finalWhenWitnessed: boolean;
  }>;

/** Two connections more than the others: the sequencer and the checkpoints keep one each busy. */
const POOL = '10';

const policy: Setting<Policy> = {
  about: {
    id: 'Kebijakan saksi (C2SP tlog-policy): kunci, alamat, dan kuorum saksi log ini.',
    en: 'The witness policy (C2SP tlog-policy): keys, addresses and quorum of the witnesses of this log.',
  },
  parse: (given) => {
    const read = parsePolicy(sha256, given);
    if (!read.ok) throw new Error(`keliru / wrong: ${read.fault.messages.id} / ${read.fault.messages.en}`);
    const reachable = read.value.witnesses.filter(({ url }) => url !== undefined && /^https?:/.test(url));
    const keys = reachable.map(({ key }) => key);
    if (!isQuorum(read.value, keys))
      throw new Error('keliru / wrong: expected addresses of enough witnesses');
    return read.value;
  },
};

const settings = {
  WITNESS_POLICY: optional(policy),
  FINAL_UNDER: choice(
    {
      id: 'Kapan keputusan final: setelah log menandatangani (signed), atau setelah kuorum saksi (witnessed).',
      en: 'When a decision is final: once the log has signed (signed), or once the quorum of witnesses has (witnessed).',
    },
    ['signed', 'witnessed'],
    { default: 'signed' },
  ),
  MONITOR_CLIENT: text(
    {
      id: 'Akun monitor log di penerbit token (client credentials) dengan peran monitor.',
      en: 'The account of the log’s monitor at the issuer (client credentials), with the role monitor.',
    },
    { default: 'audit-monitor' },
  ),
  MONITOR_SECRET: optional(
    text({
      id: 'Rahasia akun itu; tanpanya monitor tidak menanyai layanan lain.',
      en: 'The secret of that account; without it the monitor asks no other service.',
    }),
  ),
  MONITOR_DOOR: optional(
    text({
      id: 'Alamat pintu bagi monitor log, bila bukan PUBLIC_URL (di dalam jaringan peladen).',
      en: 'The address of the door for the log’s monitor, where it is not PUBLIC_URL (inside the servers’ network).',
    }),
  ),
  BOOKS_PATIENCE: wholeNumber(
    {
      id: 'Berapa detik setelah penutupan buku sebuah layanan ditunggu peristiwa yang masih dalam perjalanan ke log.',
      en: 'For how many seconds after a service’s books were closed events may be on their way to the log.',
    },
    { min: 0, max: 86_400, default: 600 },
  ),
  OFFLINE_VERIFIER: text(
    {
      id: 'Program pemeriksa luring yang dibagikan di /log/jejak-verify.mjs; dibuat oleh npm run build.',
      en: 'The offline verifier that /log/jejak-verify.mjs hands out; made by npm run build.',
    },
    { default: fileURLToPath(new URL('../../../jejak-verify.mjs', import.meta.url)) },
  ),
};

export const readAuditConfig = (environment: Environment): AuditConfig => {
  const config = readConfig('audit', settings, { DATABASE_POOL: POOL, ...environment });
  const { WITNESS_POLICY: witnesses, FINAL_UNDER: under } = config;
  if (under === 'witnessed' && (witnesses === undefined || witnesses.quorum === 'none')) {
    const fault = 'witnessed, tetapi tidak ada kuorum / but there is no quorum: WITNESS_POLICY';
    throw new ConfigurationProblem('audit', [
      { setting: 'FINAL_UNDER', fault, about: settings.FINAL_UNDER.about },
    ]);
  }
  return {
    ...config,
    verifier: config.OFFLINE_VERIFIER,
    ...(witnesses === undefined ? {} : { witnesses }),
    ...monitorIn(config),
    booksPatience: config.BOOKS_PATIENCE * 1_000,
    finalWhenWitnessed: under === 'witnessed',
  };
};

/** It goes through the door, whose address has to be known. */
function monitorIn({
  MONITOR_CLIENT: client,
  MONITOR_SECRET: secret,
  publicUrl,
  MONITOR_DOOR: door = publicUrl,
  issuerUrl: issuer,
}: PlatformConfig &
  Readonly<{
    MONITOR_CLIENT: string;
    MONITOR_SECRET: string | undefined;
    MONITOR_DOOR: string | undefined;
  }>): Pick<AuditConfig, 'monitor'> {
  return secret === undefined || door === undefined ? {} : { monitor: { issuer, door, client, secret } };
}

/** The configured host, as it stands in the source of events: `//<host>/jejak/audit`. */
export const hostOf = ({ source }: Pick<AuditConfig, 'source'>): string => source.slice(2).split('/', 1)[0]!;
