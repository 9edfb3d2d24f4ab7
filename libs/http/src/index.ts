export { access, ROLES, type ActionName, type Grant, type Reach, type RoleName } from './access.js';
export { accountsConsumer } from './accounts.consumer.js';
export { erasuresConsumer } from './erasures.consumer.js';
export { AccountDirectory } from './accounts.js';
export { Action, CurrentPrincipal } from './action.js';
export { Commands, type Outcome, type Refusal } from './commands.js';
export { createService, serve } from './create-service.js';
export { IsInstant, IsPlainDate } from './dates.js';
export { Describe, type Answer, type Description, type Shape } from './describe.js';
export { faultsOfSchema, faultsOfValidation, pointerTo } from './faults.js';
export { escaped, HTML_HEADERS, htmlPage } from './html.js';
export { etagOf, requireMatch, tag } from './matching.js';
export { cursorOf, ListQuery, pageOf, startAfter, type Key, type KeyKind, type Page } from './page.js';
export {
  actorOf,
  mayAttempt,
  naturalPerson,
  requireWithin,
  scopeOf,
  type Principal,
  type Scope,
} from './principal.js';
export { PlatformModule, type Surroundings } from './platform.module.js';
export { Problem, type Fault, type ProblemDetails } from './problem.js';
export { causeOf, type HttpRequest } from './request.js';
export { assertStorable } from './storable.js';
export { httpTables } from './tables.js';
export { ACCOUNTS, COMMANDS } from './tokens.js';
export {
  ApiClient,
  ApiRefusal,
  type ApiAnswer,
  type ProblemBody,
  type Sending,
} from './client/api-client.js';
export { COMMAND_LINE_CLIENT, signIn, signInAsSystem, SignInRefused, type Token } from './client/sign-in.js';
export { UuidParam } from './validation.js';
