import { RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import type { ModulesContainer } from '@nestjs/core';
import { access } from './access.js';
import { ACTION } from './action.js';
import { DESCRIPTION, type Description } from './describe.js';
import { unexplained } from './schema-of-class.js';

/** One route as its decorators say. */
export interface Route {
  readonly controller: Type;
  readonly handler: string;
  readonly method: string;
  readonly path: string;
  readonly action?: string;
  readonly description?: Description;
}

/** Every HTTP route of an application, read from its controllers; handlers of bus events are none. */
export function routesOf(modules: ModulesContainer): Route[] {
  const controllers = new Set<Type>();
  for (const module of modules.values()) {
    for (const { metatype } of module.controllers.values()) controllers.add(metatype as Type);
  }
  return [...controllers].flatMap(routesOfController);
}

function routesOfController(controller: Type): Route[] {
  const prefix =
    [Reflect.getMetadata(PATH_METADATA, controller) as string | string[] | undefined].flat()[0] ?? '';
  return handlersOf(controller).flatMap((handler) => {
    const method = (controller.prototype as Record<string, object>)[handler]!;
    const verb = Reflect.getMetadata(METHOD_METADATA, method) as RequestMethod | undefined;
    if (verb === undefined) return [];
    const paths = [Reflect.getMetadata(PATH_METADATA, method) as string | string[]].flat();
    const action = Reflect.getMetadata(ACTION, method) as string | undefined;
    const description = Reflect.getMetadata(DESCRIPTION, method) as Description | undefined;
    return paths.map((path) => ({
      controller,
      handler,
      method: RequestMethod[verb],
      path: `/${[prefix, path]
        .map((part) => part.replace(/^\/|\/$/g, ''))
        .filter((part) => part !== '')
        .join('/')}`,
      ...(action === undefined ? {} : { action }),
      ...(description === undefined ? {} : { description }),
    }));
  });
}

function handlersOf(controller: Type): string[] {
  const names = new Set<string>();
  for (let at: unknown = controller.prototype; at !== Object.prototype; at = Object.getPrototypeOf(at)) {
    for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(at as object))) {
      if (typeof value === 'function' && name !== 'constructor') names.add(name);
    }
  }
  return [...names];
}

const KIND = { body: 3, query: 4 } as const;
const UNJUDGED: readonly unknown[] = [undefined, Object, Array, Buffer, String];

/** What `@Body()` or `@Query()` without a name takes; its type when nothing would judge it is `unjudged`. */
function taken({ controller, handler }: Route, kind: keyof typeof KIND): Type | 'unjudged' | undefined {
  const given = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, handler) ?? {}) as Record<
    string,
    { index: number; data?: unknown }
  >;
  const found = Object.entries(given).find(
    ([key, { data }]) => key.startsWith(`${String(KIND[kind])}:`) && data === undefined,
  );
  if (found === undefined) return undefined;
  const types = Reflect.getMetadata('design:paramtypes', controller.prototype as object, handler) as Type[];
  const type = types[found[1].index];
  return type === undefined || UNJUDGED.includes(type) ? 'unjudged' : type;
}

/** The class of `@Body()` or `@Query()` without a name, as the compiler recorded it. */
export function classOf(route: Route, kind: keyof typeof KIND): Type | undefined {
  const type = taken(route, kind);
  return type === 'unjudged' ? undefined : type;
}

/**
 * Deny by default, before the first request: every route names an action that the access table knows, is
 * documented, and takes nothing that nobody judges (a class imported with `import type` is gone at run time, and
 * its validation with it) or whose refusal no text explains.
 *
 * @throws Error naming each route that does not
 */
export function assertEveryRouteIsGranted(routes: readonly Route[]): void {
  const faults = routes.flatMap((route) => {
    const { controller, handler, method, path, action, description } = route;
    const name = `${method} ${path} (${controller.name}.${handler})`;
    return [
      ...(action === undefined ? [`${name} names no @Action`] : []),
      ...(action !== undefined && !Object.hasOwn(access, action)
        ? [`${name}: action "${action}" has no row in the access table`]
        : []),
      ...(description === undefined ? [`${name} has no @Describe`] : []),
      ...(taken(route, 'body') === 'unjudged' && description?.body === undefined
        ? [`${name}: its @Body() is of no class that validates`]
        : []),
      ...(taken(route, 'query') === 'unjudged'
        ? [`${name}: its @Query() is of no class that validates`]
        : []),
      ...(['body', 'query'] as const)
        .map((kind) => classOf(route, kind))
        .flatMap((type) => (type === undefined ? [] : unexplained(type)))
        .map((what) => `${name}: no text explains ${what}; add it to constraints.ts`),
    ];
  });
  if (faults.length > 0) throw new Error(`these routes cannot be served:\n  ${faults.join('\n  ')}`);
}
