import { Controller, Get, Inject } from '@nestjs/common';
import { Action, Describe } from '@jejak/http';
import { DATABASE, type Database } from '@jejak/persistence';
import {
  bands,
  conditions,
  findings,
  forOfficials,
  instruments,
  parameters,
  policy,
  policyDigest,
  protectedGrounds,
  settings,
  tables,
  tieBreaks,
  type SettingId,
} from '@jejak/policies';
import { waitingForConfirmation } from '../../application/unconfirmed.js';
import { SqlConfirmations } from '../postgres/sql-confirmations.js';

/** Shows the law as data: every figure with its days, its articles, and how surely it is known. */
@Controller('v1/policies')
export class PoliciesController {
  constructor(
    @Inject(SqlConfirmations) private readonly confirmations: SqlConfirmations,
    @Inject(DATABASE) private readonly database: Database,
  ) {}

  @Get()
  @Action('policies.read')
  @Describe({
    summary: 'Show the rules merit is scored by',
    description:
      'Figures, tables and conditions with every provision they have had; points in units of 0.01.',
    answers: { 200: 'The policy version, its digest, and everything it says.' },
  })
  all() {
    return {
      ...policy,
      digest: policyDigest,
      parameters: Object.values(parameters),
      tables: Object.values(tables),
      bands: Object.values(bands),
      conditions: Object.values(conditions),
      examinedByOfficials: forOfficials,
      findings: Object.values(findings),
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
      'values whose basis was repealed. Each with its last confirmation: who, when, on what basis.',
    answers: {
      200: 'The open questions, the values to be read, and those whose successor awaits confirmation.',
    },
  })
  async toConfirm() {
    const { values, successors } = waitingForConfirmation();
    const latest = await this.confirmations.latest();
    const confirmed = (subject: string, item: string) => {
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
    const inUse = await this.database.run((tx) => this.confirmations.inUse(tx));
    return {
      policy: policy.version,
      questions: Object.values(settings).map((setting) => ({
        ...setting,
        inUse: inUse[setting.id as SettingId],
        ...confirmed('setting', setting.id),
      })),
      recalled: values.map((value) => ({ ...value, ...confirmed('value', value.id) })),
      repealed: successors.map((value) => ({ ...value, ...confirmed('successor', value.id) })),
    };
  }
}
