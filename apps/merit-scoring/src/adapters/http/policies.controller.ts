import { Controller, Get, Inject } from '@nestjs/common';
import { Action, Describe } from '@jejak/http';
import { dateInJakarta, type Citation, type Clock, type PlainDate } from '@jejak/kernel';
import { DATABASE, type Database } from '@jejak/persistence';
import {
  awake,
  bands,
  conditions,
  findings,
  forOfficials,
  instruments,
  mayRefuse,
  parameters,
  policy,
  policyDigest,
  protectedGrounds,
  settings,
  tables,
  tieBreaks,
  type FindingId,
  type SettingId,
  type SettingsInUse,
} from '@jejak/policies';
import { CLOCK } from '@jejak/runtime';
import { waitingForConfirmation } from '../../application/unconfirmed.js';
import { SqlConfirmations } from '../postgres/sql-confirmations.js';
import { findingShown } from './labels.js';

/** Shows the law as data: every figure with its days, its articles, and how surely it is known. */
@Controller('v1/policies')
export class PoliciesController {
  constructor(
    @Inject(SqlConfirmations) private readonly confirmations: SqlConfirmations,
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Action('policies.read')
  @Describe({
    summary: 'Show the rules merit is scored by',
    description:
      'Figures, tables and conditions with every provision they have had; points in units of 0.01. What rests on ' +
      'repealed articles alone refuses nothing until the successor is confirmed; `repealed` lists them with who confirmed.',
    answers: { 200: 'The policy version, its digest, and everything it says.' },
  })
  async all() {
    const inUse = await this.database.run((tx) => this.confirmations.inUse(tx));
    const today = dateInJakarta(this.clock.now());
    const standing = (basis: readonly Citation[]) => mayRefuse(basis, today, inUse);
    return {
      ...policy,
      digest: policyDigest,
      parameters: Object.values(parameters).map((one) => withProvisions(one, inUse)),
      tables: Object.values(tables).map((one) => withProvisions(one, inUse)),
      bands: Object.values(bands).map((one) => withProvisions(one, inUse)),
      conditions: Object.values(conditions).map((one) => ({ ...one, ...awaiting(standing(one.basis)) })),
      examinedByOfficials: forOfficials,
      findings: (Object.keys(findings) as FindingId[]).map((id) => findingShown(id, today, inUse)),
      repealed: await this.repealed(),
      tieBreaks,
      protectedGrounds,
      instruments: Object.entries(instruments).map(([name, instrument]) => ({ name, ...instrument })),
    };
  }

  @Get('settings')
  @Action('policies.read')
  @Describe({
    summary: 'List what an officer still has to confirm',
    description:
      'Questions the sources answer differently, with the answer in use; values that were recalled and not yet read; ' +
      'repealed articles that the law still rests on. Each with its last confirmation: who, when, on what basis.',
    answers: {
      200: 'The open questions, the values to be read, and those whose successor awaits confirmation.',
    },
  })
  async toConfirm() {
    const { values } = waitingForConfirmation();
    const confirmed = await this.lastConfirmed();
    const inUse = await this.database.run((tx) => this.confirmations.inUse(tx));
    return {
      policy: policy.version,
      questions: Object.values(settings).map((setting) => ({
        ...setting,
        inUse: inUse[setting.id as SettingId],
        ...confirmed('setting', setting.id),
      })),
      recalled: values.map((value) => ({ ...value, ...confirmed('value', value.id) })),
      repealed: await this.repealed(confirmed),
    };
  }

  /** Repealed articles with everything that rests on them, and where their successor was confirmed to stand. */
  private async repealed(confirmed?: Awaited<ReturnType<PoliciesController['lastConfirmed']>>) {
    const found = confirmed ?? (await this.lastConfirmed());
    return waitingForConfirmation().successors.map((one) => ({ ...one, ...found('successor', one.id) }));
  }

  private async lastConfirmed() {
    const latest = await this.confirmations.latest();
    return (subject: string, item: string) => {
      const found = latest.find((one) => one.subject === subject && one.item === item);
      if (found === undefined) return {};
      const { id, person, at, instrument, article, answer } = found;
      return {
        confirmed: {
          id,
          by: person,
          at,
          basis: { instrument, article },
          ...(answer === null ? {} : { answer }),
        },
      };
    };
  }
}

const awaiting = (stands: boolean) => (stands ? {} : { awaits: 'successor' });

/** A provision that was set on an article already repealed does not apply until the successor is confirmed. */
const withProvisions = <One extends Readonly<{ from: PlainDate; basis: Citation }>>(
  rule: Readonly<{ provisions: readonly One[] }>,
  inUse: SettingsInUse,
) => ({
  ...rule,
  provisions: rule.provisions.map((one) => ({ ...one, ...awaiting(awake(one, inUse)) })),
});
