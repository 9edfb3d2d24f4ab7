import type { Statements } from '../application/imports.port.js';
import type { Problem, Statement } from '../domain/intake.js';
import type { FactData, FactKind } from '../domain/person-fact.js';
import { statementAbout, type Publications } from './publications.js';

/** Judges what rows state by the contracts that publications keep to. */
export class ContractStatements implements Statements {
  constructor(private readonly publications: Publications) {}

  make(kind: FactKind, of: Statement['of'], data: FactData): Statement {
    return statementAbout(kind, of, { ...data });
  }

  /** The contract asks for a NIP; a row may name the person by PNS ID, so a number that is nobody's stands in. */
  faults(kind: FactKind, data: FactData): readonly Problem[] {
    return this.publications.faults(kind, { nip: '000000000000000000', ...data });
  }
}
