import { Controller, Get, Inject, Query } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { Action, cursorOf, Describe, IsPlainDate, Problem, startAfter } from '@jejak/http';
import { dateInJakarta, type Clock, type PlainDate } from '@jejak/kernel';
import { admits, labelOf, settings, type SettingId, type SettingsInUse } from '@jejak/policies';
import { CLOCK } from '@jejak/runtime';
import { Simulating } from '../../application/simulating.js';

class SimulationQuery {
  /** The day whose law counts; today where none is given. */
  @IsOptional()
  @IsPlainDate()
  day?: PlainDate;

  /** The draft: other answers to open questions, `id:answer` separated by commas. */
  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  @Matches(/^[a-z0-9/-]+:[a-z0-9-]+(,[a-z0-9/-]+:[a-z0-9-]+)*$/)
  answers?: string;

  /** People of a page; the last page may be larger, because few are never counted alone. */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' && value !== '' ? Number(value) : value,
  )
  @IsInt()
  @Min(200)
  @Max(2_000)
  limit: number = 1_000;

  @IsOptional()
  @IsString()
  @MaxLength(1_000)
  after?: string;
}

/** Shows what other answers would change for the whole population, in counts. */
@Controller('v1/scorings/simulation')
export class SimulationController {
  constructor(
    @Inject(Simulating) private readonly simulating: Simulating,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Action('scorings.simulate')
  @Describe({
    summary: 'Score a page of the population under the answers in use and under a draft of them',
    description:
      'By compiled columns, from everything known today; nothing is recorded and nobody is named. Follow `next` and add ' +
      'the pages up: how many stand in each category, and how many rise and fall against the answers in use and against ' +
      'their last stored score.',
    answers: { 200: 'Counts of the page, of how many people, and where the next page begins.' },
  })
  async page(@Query() query: SimulationQuery) {
    const [after] = startAfter(query, ['uuid']) ?? [];
    const day = query.day ?? dateInJakarta(this.clock.now());
    const { tally, notMeasured, of, next } = await this.simulating.page(day, draftOf(query.answers), {
      limit: query.limit,
      ...(after === undefined ? {} : { after: String(after) }),
    });
    return {
      day,
      of,
      notMeasured,
      ...tally,
      categories: tally.categories.map(({ category, ...counts }) => ({
        category,
        label: labelOf('category', category),
        ...counts,
      })),
      next: next === undefined ? null : cursorOf([next]),
    };
  }
}

/** @throws Problem 422 naming every answer that is none */
function draftOf(answers: string | undefined): Partial<SettingsInUse> {
  const pairs = (answers ?? '').split(',').flatMap((pair): [string, string][] => {
    const at = pair.lastIndexOf(':');
    return at < 0 ? [] : [[pair.slice(0, at), pair.slice(at + 1)]];
  });
  const wrong = pairs.filter(
    ([id, answer]) => !(id in settings) || !admits(settings[id as SettingId], answer),
  );
  if (wrong.length > 0) throw Problem.values(wrong.map(noAnswer));
  return Object.fromEntries(pairs);
}

const noAnswer = ([id, answer]: readonly [string, string]) => ({
  pointer: '/answers',
  code: 'no-such-answer',
  messages: {
    id: `"${answer}" bukan jawaban atas "${id}"; lihat GET /v1/policies/settings.`,
    en: `"${answer}" is no answer to "${id}"; see GET /v1/policies/settings.`,
  },
});
