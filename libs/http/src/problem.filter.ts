import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { ProblemAnswers } from './problem-answers.js';
import type { HttpRequest } from './request.js';

/** Nest's way to the answers: every failure of a route, and what Fastify refuses before one is reached. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly answers: ProblemAnswers) {}

  catch(exception: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.answers.send(exception, http.getRequest<HttpRequest>(), http.getResponse<FastifyReply>());
  }
}
