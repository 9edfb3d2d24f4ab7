import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const pure = [
  'apps/*/src/domain/**/*.ts',
  'libs/kernel/src/**/*.ts',
  'libs/policies/src/**/*.ts',
  'libs/merit-engine/src/**/*.ts',
  'libs/tlog/src/**/*.ts',
];

export default defineConfig(
  { ignores: ['**/dist/**', '**/*.js', '**/*.mjs', '**/generated/**', '.data/**'] },
  {
    files: ['apps/**/*.ts', 'libs/**/*.ts', 'e2e/**/*.ts', 'bench/**/*.ts', 'tools/**/*.ts', 'deploy/**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-floating-promises': 'error',
    },
  },
  {
    name: 'a test may look closely',
    files: ['**/*.spec.ts', '**/*.kafka.ts', '**/*.disk.ts', '**/*.fixture.ts', 'libs/testing/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    name: 'a rule decides from facts alone',
    files: pure,
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        'process',
        'fetch',
        'crypto',
        'console',
        'setTimeout',
        'setInterval',
        'performance',
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Take the time as an argument.' },
        { object: 'Math', property: 'random', message: 'Take the value as an argument.' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'Take the time as an argument.',
        },
      ],
    },
  },
  {
    name: 'the one place where the machine shows its time',
    files: ['libs/kernel/src/clock.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
);
