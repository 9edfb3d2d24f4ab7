import {
  personnelPostRecordedV1,
  personnelUnitRecordedV1,
  type PersonnelPostRecordedV1,
  type PersonnelUnitRecordedV1,
} from '@jejak/contracts';
import type { Tx } from '@jejak/kernel';
import { Consumer, Hears, type BusEvent } from '@jejak/messaging';
import { sql } from '@jejak/persistence';

/** The map of posts with their need, and the units they lie in; the highest version of each stands. */
@Consumer('proposals.posts', 'projection', { tables: ['post', 'unit'] })
export class PostsConsumer {
  @Hears(personnelPostRecordedV1)
  async post({ data, attributes }: BusEvent<PersonnelPostRecordedV1>, tx: Tx): Promise<void> {
    await sql(tx).query(
      `insert into post as known (id, title, class, echelon, functional_level, unit, need, version)
       values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (id) do update set title = excluded.title, class = excluded.class, echelon = excluded.echelon,
         functional_level = excluded.functional_level, unit = excluded.unit, need = excluded.need,
         version = excluded.version
        where known.version < excluded.version`,
      [
        data.post,
        data.title,
        data.class,
        data.echelon ?? null,
        data.functionalLevel ?? null,
        data.unit,
        data.need,
        attributes.aggregateversion,
      ],
    );
  }

  @Hears(personnelUnitRecordedV1)
  async unit({ data, attributes }: BusEvent<PersonnelUnitRecordedV1>, tx: Tx): Promise<void> {
    await sql(tx).query(
      `insert into unit as known (id, name, parent, opd, version) values ($1, $2, $3, $4, $5)
       on conflict (id) do update set name = excluded.name, parent = excluded.parent, opd = excluded.opd,
         version = excluded.version
        where known.version < excluded.version`,
      [data.unit, data.name, data.parent ?? null, data.opd, attributes.aggregateversion],
    );
  }
}
