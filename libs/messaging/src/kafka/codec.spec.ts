import fc from 'fast-check';
import { decode, headersOf } from './codec.js';
import type { Fetched } from './driver.js';

const LANE = { topic: 'merit.proposal.v1', partition: 7 };
const ID = '0198a3c4-8f00-7000-8000-000000000001';
const attributes = {
  ...{ specversion: '1.0', id: ID, source: '//lebongkab.go.id/jejak/proposals' },
  ...{ type: 'id.go.lebongkab.merit.proposal.returned.v1', subject: 'proposal/ä' },
  ...{ datacontenttype: 'application/json', aggregateversion: 3, correlationid: 'c' },
};
const fetched = (headers: Record<string, string>, value: string | Buffer, key?: string): Fetched => ({
  offset: 42n,
  key: key === undefined ? undefined : Buffer.from(key, 'utf8'),
  headers,
  value: typeof value === 'string' ? Buffer.from(value, 'utf8') : value,
});

describe('an event on Kafka', () => {
  it('has its attributes as headers of the binary mode and its bytes as the value', () => {
    expect(headersOf(attributes, false)).toEqual({
      'content-type': 'application/json',
      ce_specversion: '1.0',
      ce_id: ID,
      ce_source: '//lebongkab.go.id/jejak/proposals',
      ce_type: 'id.go.lebongkab.merit.proposal.returned.v1',
      ce_subject: 'proposal/ä',
      ce_aggregateversion: '3',
      ce_correlationid: 'c',
    });
  });

  it('is read as what was said, whatever stands in it', () => {
    const name = fc.stringMatching(/^[a-z][a-z0-9]{0,19}$/);
    const text = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(
        fc.dictionary(name, text),
        fc.uint8Array({ maxLength: 500 }),
        text.filter((key) => key !== ''),
        fc.nat(),
        fc.boolean(),
        (more, bytes, key, aggregateversion, again) => {
          const said = { ...more, id: ID, aggregateversion, datacontenttype: 'application/json' };
          const { received, reannounced } = decode(
            LANE,
            fetched(headersOf(said, again), Buffer.from(bytes), key),
            false,
          );
          expect(received).toEqual({
            ...{ topic: LANE.topic, partition: 7, pos: '42', eventId: ID, key: Buffer.from(key).toString() },
            ...{ attributes: said, bytes: Buffer.from(bytes) },
          });
          expect(reannounced).toBe(again);
        },
      ),
    );
  });

  it('has an id of its place where its own is no UUID, the same each time', () => {
    const headers = { ce_id: 'seven', 'content-type': 'application/json' };
    const ids = [LANE, LANE, { ...LANE, partition: 8 }].map(
      (lane) => decode(lane, fetched(headers, '{}', 'k'), false).received.eventId,
    );

    expect(ids[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(ids[1]).toBe(ids[0]);
    expect(ids[2]).not.toBe(ids[0]);
  });

  it.each([
    ['a JSON value', { data: { x: 1 } }, '{"x":1}', 'application/json'],
    ['bytes', { data_base64: 'AP8=', datacontenttype: 'image/png' }, '\u0000\xff', 'image/png'],
    ['a text', { data: 'x,y', datacontenttype: 'text/csv' }, 'x,y', 'text/csv'],
    ['a JSON text', { data: 'x', datacontenttype: 'application/json' }, '"x"', 'application/json'],
  ])('may come in structured mode with %s', (_, more, bytes, type) => {
    const envelope = JSON.stringify({ specversion: '1.0', id: ID, source: 's', type: 't', ...more });
    const headers = { 'content-type': 'application/cloudevents+json' };

    const { received } = decode(LANE, fetched(headers, envelope, 'k'), true);

    expect(received.bytes.toString('latin1')).toBe(bytes);
    expect(received.attributes).toEqual({
      ...{ specversion: '1.0', id: ID, source: 's', type: 't', datacontenttype: type },
    });
  });

  it.each(['', 'no JSON', '[1]', '"text"', '{"a":'])(
    'keeps what claims to be structured and is %j',
    (value) => {
      const headers = { 'content-type': 'application/cloudevents+json' };

      const { received } = decode(LANE, fetched(headers, value, 'k'), true);

      expect(received.attributes).toEqual({});
      expect(received.bytes.toString('utf8')).toBe(value);
    },
  );

  it('is not kept when it is too large, its value or its envelope', () => {
    const headers = { ce_id: ID, ce_type: 't'.repeat(1_000), ce_other: 'o' };
    const large = decode(LANE, fetched(headers, Buffer.alloc(65_537), 'k'), false).received;
    const verbose = decode(LANE, fetched({ ce_x: 'x'.repeat(65_537) }, '{}', 'k'), false).received;

    expect(large).toMatchObject({
      bytes: Buffer.alloc(0),
      attributes: { id: ID, type: 't'.repeat(256) },
      tooLarge: {
        bytes: 65_537,
        sha256: '3266304f31be278d06c3bd3eb9aa3e00c59bedec0a890de466568b0b90b0e01f',
      },
    });
    expect(verbose.tooLarge).toMatchObject({ bytes: 2 });
  });
});
