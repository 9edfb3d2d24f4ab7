declare module 'class-transformer/cjs/storage.js' {
  /** Where class-transformer keeps what `@Type(() => …)` said. */
  export const defaultMetadataStorage: {
    findTypeMetadata(target: unknown, property: string): { typeFunction: () => unknown } | undefined;
  };
}
