import { Controller, Get, Inject, Param, Query, type Type } from '@nestjs/common';
import { IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { BOOKS, type Books, type CountedEvent } from '@jejak/messaging';
import { Action } from './action.js';
import { Describe } from './describe.js';
import { ListQuery, pageOf, startAfter, type Page } from './page.js';
import { Problem } from './problem.js';

class CountedQuery extends ListQuery {
  /** Without the deployment's prefix, e.g. `proposal.submitted.v1`. */
  @IsString() @IsNotEmpty() @MaxLength(200) type!: string;
}

/** What a service counted of what it published: for whoever found that the log has something else. */
export function booksController(service: string): Type {
  @Controller(`v1/${service}/bus/books`)
  class BooksController {
    constructor(@Inject(BOOKS) private readonly books: Books) {}

    @Get(':from/events')
    @Action('bus.read-books')
    @Describe({
      summary: 'List the events of a type that closed books counted, by id',
      description:
        '`from` is the start of the span, a full hour in UTC, as `books-closed` names it. Ids and versions only.',
      answers: { 200: 'A page of events.' },
    })
    async events(@Param('from') from: string, @Query() query: CountedQuery): Promise<Page<CountedEvent>> {
      const since = new Date(from);
      const after = startAfter(query, ['uuid']);
      const books = Number.isNaN(since.getTime()) ? undefined : await this.books.at(since);
      if (books === undefined) throw Problem.of('not-found');
      const rows = await this.books.eventsOf(books, query.type, {
        limit: query.limit + 1,
        ...(after === undefined ? {} : { after: String(after[0]) }),
      });
      return pageOf(
        rows,
        query,
        ({ id }) => [id],
        (row) => row,
      );
    }
  }
  return BooksController;
}
