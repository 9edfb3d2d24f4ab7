import { readFileSync } from 'node:fs';
import { intakeTopicOf, readPublishers } from './publishers.js';

const listed = (entries: string): string => `publishers:\n${entries}`;
const simpeg = `
  - publisher: simpeg
    user: simpeg
    source: //simpeg.example.go.id/kepegawaian
    types: [intake.rank-changed.v1]`;

describe('the allow list of publishers', () => {
  it('that comes with the project can be read, and gives each its own topic', () => {
    const publishers = readPublishers(readFileSync('deploy/kafka/publishers.yaml', 'utf8'));
    expect(publishers.map(({ publisher }) => intakeTopicOf(publisher))).toEqual([
      'merit.intake.simpeg.v1',
      'merit.intake.e-kinerja.v1',
      'merit.intake.assessment-centre.v1',
    ]);
  });

  it('gives what is written', () =>
    expect(readPublishers(listed(simpeg))).toEqual([
      {
        publisher: 'simpeg',
        user: 'simpeg',
        source: '//simpeg.example.go.id/kepegawaian',
        types: ['intake.rank-changed.v1'],
      },
    ]));

  it('is refused whole, with everything that is wrong, when two share a user or a type is unknown', () =>
    expect(() =>
      readPublishers(
        listed(`${simpeg}
  - publisher: E Kinerja
    user: simpeg
    source: //ekinerja.example.go.id/penilaian
    types: [intake.salary-raised.v1]
    may: all`),
      ),
    ).toThrow(
      'publishers.yaml: publishers[1] .publisher: small letters, digits, hyphens; ' +
        'publishers[1] .types: there is no intake contract intake.salary-raised.v1; ' +
        'publishers[1] .may is unknown; publishers[1].user is another’s already',
    ));

  it.each(['', 'publishers: simpeg', '- simpeg'])('is refused when it is no list: %j', (text) =>
    expect(() => readPublishers(text)).toThrow('expected a list under "publishers"'),
  );
});
