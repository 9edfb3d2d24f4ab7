import { dateInJakarta, type PlainDate, type Tx } from '@jejak/kernel';
import { noticed, type Assignment, type SettingsInUse, dayAnswered } from '@jejak/policies';
import { actingOn, patternsOf, together, type Patterns } from '../domain/patterns.js';
import type { Content } from '../domain/proposal.js';
import type { Confirmations, Register } from './ports.js';

/** A letter by its number and date. */
export type Letter = Readonly<{ number: string; date: PlainDate }>;

/** A decree as an officer sends it: in which capacity it was signed, and the consents it rests on. */
export type DecreeSent = Letter &
  Readonly<{ signer?: Assignment; ministerApproval?: Letter; bknConsent?: Letter }>;

/** Asks the patterns of the law about a proposal and about its decree, from what this service knows. */
export class PatternWatch {
  constructor(
    private readonly register: Register,
    private readonly confirmations: Confirmations,
  ) {}

  /** V-03 of each candidate by the talent route, and V-22 of whoever acts on the post that is proposed. */
  async submission(tx: Tx, { aim, route, effectiveDate, candidates }: Content, at: Date): Promise<Patterns> {
    if (aim.kind === 'rank-promotion') return together();
    const inUse = await this.confirmations.inUse(tx);
    const today = dateInJakarta(at);
    const boxes =
      route === undefined
        ? []
        : candidates.map(({ talentBox: box }) =>
            patternsOf(noticed('appointments', ['V-03'], effectiveDate, inUse, { route, box })),
          );
    const acting = actingOn(await this.register.held(tx, aim.post.id, today));
    if (acting === undefined) return together(...boxes);
    const { evidence, ...given } = acting;
    return together(
      ...boxes,
      patternsOf(noticed('acting-officers', ['V-22'], today, inUse, given), evidence),
    );
  }

  /**
   * The decree of a decision: the windows of the head (V-09, V-10), who signed (V-23), an inauguration or an effect
   * before it (V-25), a post that is gone or filled meanwhile (V-26).
   */
  async decree(tx: Tx, { aim, effectiveDate }: Content, chosen: string, sent: DecreeSent): Promise<Patterns> {
    const inUse = await this.confirmations.inUse(tx);
    const { date: decreeOn, signer } = sent;
    const signed = patternsOf(
      noticed('acting-officers', ['V-23'], decreeOn, inUse, {
        signer,
        act: aim.kind === 'rotation' ? 'move' : 'appoint',
        bknConsent: sent.bknConsent !== undefined && sent.bknConsent.date <= decreeOn,
      }),
    );
    if (aim.kind === 'rank-promotion') return signed;
    const [seat, records] = [
      await this.register.seat(tx, aim.post.id, effectiveDate),
      await this.register.held(tx, aim.post.id, decreeOn),
    ];
    const inaugurated = records.findLast(
      ({ kind, person, assignment }) =>
        kind === 'assumed' && person === chosen && assignment === 'definitive',
    );
    return together(
      signed,
      this.windows(decreeOn, sent.ministerApproval, inUse),
      patternsOf(
        noticed('decrees', ['V-25', 'V-26'], decreeOn, inUse, {
          decreeOn,
          effectiveOn: effectiveDate,
          datedBack: false,
          inaugurated: inaugurated !== undefined,
          inauguratedOn: inaugurated?.since,
          onMap: seat.known,
          holders: seat.holders.filter((person) => person !== chosen).length,
          seats: seat.need,
        }),
        inaugurated === undefined ? [] : [inaugurated.event],
      ),
    );
  }

  /** Open until an officer has confirmed the days of the head and of the election. */
  private windows(decreeOn: PlainDate, approval: Letter | undefined, inUse: SettingsInUse): Patterns {
    return patternsOf(
      noticed('head-windows', ['V-09', 'V-10'], decreeOn, inUse, {
        decreeOn,
        replaces: true,
        determinationOn: dayAnswered(inUse, 'election/determined-on'),
        termEndsOn: dayAnswered(inUse, 'head/term-ends-on'),
        inauguratedOn: dayAnswered(inUse, 'head/inaugurated-on'),
        approved: approval !== undefined,
        approvedOn: approval?.date,
      }),
    );
  }
}
