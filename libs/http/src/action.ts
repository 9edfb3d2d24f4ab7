import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import type { ActionName } from './access.js';
import type { Principal } from './principal.js';
import { Problem } from './problem.js';
import { STATE, type HttpRequest } from './request.js';

export const ACTION = 'jejak:action';

/** Names the action of a route. The access table says who may do it; a route without an action does not start. */
export const Action = (name: ActionName): MethodDecorator => SetMetadata(ACTION, name);

/**
 * The signed-in principal of the request.
 *
 * @throws Problem 401 on a public route, where nobody signed in
 */
export const CurrentPrincipal = createParamDecorator((_: unknown, context: ExecutionContext): Principal => {
  const { principal } = context.switchToHttp().getRequest<HttpRequest>()[STATE];
  if (principal === undefined) throw Problem.of('not-signed-in');
  return principal;
});
