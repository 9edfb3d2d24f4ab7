import type { Page } from '@jejak/http';
import { addDays, type PlainDate } from '@jejak/kernel';
import { REFERENCE } from '../../../../tools/demo-data/index.js';
import { personOf, type Scene, type Step } from './scene.js';

const SOURCE = '//simpeg.lebongkab.go.id/kepegawaian';
const PREFIX = 'id.go.lebongkab.merit.intake';

type EventResult = Readonly<{ id: string; status: string; eventId?: string; problems?: unknown }>;

/** SIMPEG publishes what it has recorded of two of the story's people; here the NIP travels, and no further. */
export const publishFacts: Step = {
  name: 'publish-facts',
  title: { id: 'SIMPEG mengirim fakta kepegawaian', en: 'SIMPEG publishes personnel facts' },
  async run(scene) {
    const [first] = scene.cast.vacancy.candidates;
    const events = [
      ...ratingsSince(scene),
      eventOf(scene, 'training-completed', first.nip, {
        kind: 'technical',
        title: 'Pengawasan Pemanfaatan Ruang',
        hours: 40,
        completedOn: addDays(scene.today, -38),
      }),
      eventOf(scene, 'award-granted', scene.cast.rankPromotion.nip, {
        title: 'Satyalancana Karya Satya X Tahun',
        grantedOn: '2026-08-17',
      }),
    ];
    const { body } = await scene.as('simpeg').post<{ items: EventResult[] }>('/v1/events', events, {
      contentType: 'application/cloudevents-batch+json',
    });
    for (const { id, status, eventId } of body.items) {
      scene.tell(
        `  ${id}: ${status === 'accepted' ? 'diterima' : status === 'replayed' ? 'sudah pernah diterima' : status}${eventId === undefined ? '' : `, disampaikan sebagai ${eventId}`}`,
        `  ${id}: ${status}${eventId === undefined ? '' : `, restated as ${eventId}`}`,
      );
      if (status !== 'accepted' && status !== 'replayed')
        throw new Error(`event ${id} was ${status}: ${JSON.stringify(body)}`);
    }
  },
};

/**
 * The files of the regency end with the year before the day they are made for. Told in a later year, the story
 * begins with the ratings that SIMPEG has by then, without which nobody could be promoted.
 */
function ratingsSince(scene: Scene): object[] {
  const rated = yearOf(REFERENCE) - 1;
  const years = Array.from({ length: yearOf(scene.today) - 1 - rated }, (_, at) => rated + 1 + at);
  return scene.cast.vacancy.candidates.flatMap(({ nip }, place) =>
    years.map((year) =>
      eventOf(
        scene,
        'performance-rated',
        nip,
        place === 0
          ? { year, result: 'above', behaviour: 'above', predicate: 'sangat-baik' }
          : { year, result: 'meets', behaviour: 'meets', predicate: 'baik' },
        `-${String(place + 1)}-${String(year)}`,
      ),
    ),
  );
}

const yearOf = (date: PlainDate): number => Number(date.slice(0, 4));

function eventOf(
  { run, today }: Scene,
  fact: string,
  nip: string,
  data: Readonly<Record<string, unknown>>,
  suffix = '',
) {
  return {
    specversion: '1.0',
    id: `demo-${run}-${fact}${suffix}`,
    source: SOURCE,
    type: `${PREFIX}.${fact}.v1`,
    time: `${today}T00:00:00+07:00`,
    datacontenttype: 'application/json',
    data: { nip, ...data },
  };
}

/** The importer knows people by NIP; everybody else by the random id that is found here. */
export const findPeople: Step = {
  name: 'find-people',
  title: { id: 'Mengenali pegawai dalam cerita ini', en: 'Finding the people of this story' },
  async run(scene) {
    const importer = scene.as('importir');
    for (const { nip, name } of [scene.cast.rankPromotion, ...scene.cast.vacancy.candidates]) {
      const { body } = await importer.get<Page<{ id: string }>>(`/v1/people?nip=${nip}`);
      const [person] = body.items;
      if (person === undefined)
        throw new Error('a person of the story is not in this installation; was it started with DEMO=off?');
      scene.people.set(nip, person.id);
      scene.tell(`  ${name}: ${personOf(scene, nip)}`, `  ${name}: ${personOf(scene, nip)}`);
    }
  },
};
