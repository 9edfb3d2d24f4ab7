import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { CONFIG, type PlatformConfig } from '@jejak/runtime';
import { access, ROLES, type ActionName, type Grant, type RoleName } from './access.js';
import type { AccountDirectory } from './accounts.js';
import { ACTION } from './action.js';
import { mayAttempt, type Principal } from './principal.js';
import { Problem } from './problem.js';
import { STATE, type HttpRequest } from './request.js';
import { TokenVerifier } from './token-verifier.js';
import { ACCOUNTS } from './tokens.js';

/**
 * The one place where a request becomes a principal, and where the access table is asked whether some role of
 * theirs grants the route's action at all. How far it reaches is asked by the controller, with `scopeOf`.
 */
@Injectable()
export class PrincipalGuard implements CanActivate {
  private readonly tokens: TokenVerifier;

  constructor(
    @Inject(CONFIG) private readonly config: PlatformConfig,
    @Inject(ACCOUNTS) private readonly accounts: AccountDirectory,
    @Inject(Reflector) private readonly reflector: Reflector,
  ) {
    this.tokens = new TokenVerifier(config);
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const action = this.reflector.get<ActionName | undefined>(ACTION, context.getHandler());
    // The start check refuses such a route already; denying it here too keeps the door shut whatever happens.
    const grant: Grant | undefined = action === undefined ? undefined : access[action];
    if (action === undefined || grant === undefined) throw Problem.of('action-denied');
    if (grant === 'public') return true;

    const request = context.switchToHttp().getRequest<HttpRequest>();
    const principal = await this.principalOf(request.headers.authorization);
    request[STATE].principal = principal;
    if (grant !== 'signed-in' && !mayAttempt(principal, action)) throw Problem.of('action-denied');
    return true;
  }

  private async principalOf(authorization: string | undefined): Promise<Principal> {
    const token = /^Bearer +([^\s]+)$/i.exec(authorization ?? '')?.[1];
    if (token === undefined) throw Problem.of('not-signed-in', { headers: { 'www-authenticate': 'Bearer' } });
    const claims = await this.tokens.verify(token);
    const account = `${this.config.issuerUrl}#${claims.sub}`;
    const person = await this.accounts.personOf(account);
    const publisher = claims['publisher'];
    return {
      account,
      ...(person === undefined ? {} : { person }),
      roles: rolesOf(claims[this.config.rolesClaim]),
      ...(typeof publisher === 'string' ? { publisher } : {}),
    };
  }
}

/** Roles as the claim lists them, `{role, unit}` or just the name; what is no role of ours grants nothing. */
function rolesOf(claim: unknown): Principal['roles'] {
  if (!Array.isArray(claim)) return [];
  return claim.flatMap((entry: unknown) => {
    const { role, unit } = (typeof entry === 'string' ? { role: entry } : (entry ?? {})) as {
      role?: unknown;
      unit?: unknown;
    };
    if (!ROLES.includes(role as RoleName)) return [];
    return [{ role: role as RoleName, ...(typeof unit === 'string' && unit !== '' ? { unit } : {}) }];
  });
}
