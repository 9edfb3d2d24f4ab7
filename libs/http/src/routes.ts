import { RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import type { ModulesContainer } from '@nestjs/core';
import { access } from './access.js';
import { ACTION } from './action.js';
import { DESCRIPTION, type Description } from './describe.js';

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

/**
 * Deny by default, before the first request: every route names an action that the access table knows, and is
 * documented.
 *
 * @throws Error naming each route that does not
 */
export function assertEveryRouteIsGranted(routes: readonly Route[]): void {
  const faults = routes.flatMap(({ controller, handler, method, path, action, description }) => {
    const name = `${method} ${path} (${controller.name}.${handler})`;
    return [
      ...(action === undefined ? [`${name} names no @Action`] : []),
      ...(action !== undefined && !Object.hasOwn(access, action)
        ? [`${name}: action "${action}" has no row in the access table`]
        : []),
      ...(description === undefined ? [`${name} has no @Describe`] : []),
    ];
  });
  if (faults.length > 0) throw new Error(`these routes cannot be served:\n  ${faults.join('\n  ')}`);
}
