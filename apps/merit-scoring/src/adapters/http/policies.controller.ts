import { Controller, Get } from '@nestjs/common';
import { Action, Describe } from '@jejak/http';
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
} from '@jejak/policies';

/** Shows the law as data: every figure with its days, its articles, and how surely it is known. */
@Controller('v1/policies')
export class PoliciesController {
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
      'Questions the sources answer differently, with the answer in use, and figures that were recalled and not yet read.',
    answers: { 200: 'The open questions and the figures to be read.' },
  })
  toConfirm() {
    return {
      policy: policy.version,
      questions: Object.values(settings),
      recalled: [...Object.values(parameters), ...Object.values(tables), ...Object.values(bands)].flatMap(
        ({ id, label, provisions }) =>
          provisions
            .filter(({ certainty }) => certainty === 'recalled')
            .map(({ from, basis, certainty }) => ({ id, label, from, basis, certainty })),
      ),
    };
  }
}
