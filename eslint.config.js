// The rules that a compiler cannot check: strict types, hooks, accessibility, and the layers (imports point down).
import { defineConfig } from 'eslint/config';
import a11y from 'eslint-plugin-jsx-a11y';
import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const NO_ENUM = { selector: 'TSEnumDeclaration', message: 'Write a union of strings.' };
const VIEW_LIBRARIES = ['react', 'react-dom', 'react-i18next', 'i18next', 'framer-motion', 'zustand', 'wouter', 'lucide-react'];

/** What each folder must not import: our own folders above or beside it, and packages. */
const ZONES = [
  { folder: 'src/ui', folders: ['app', 'lessons', 'diagrams', 'terminal', 'lab', 'sim'], packages: ['zustand', 'framer-motion', 'wouter'] },
  { folder: 'src/lessons', folders: ['app', 'diagrams', 'terminal'], packages: ['zustand', 'wouter'] },
  { folder: 'src/diagrams', folders: ['app', 'lessons', 'terminal'], packages: ['zustand', 'wouter'] },
  { folder: 'src/terminal', folders: ['app', 'lessons', 'diagrams'], packages: ['zustand', 'wouter', 'framer-motion'] },
  { folder: 'src/lab', folders: ['app', 'lessons', 'diagrams', 'terminal', 'ui'], packages: ['framer-motion', 'wouter'] },
  { folder: 'src/sim', folders: ['app', 'lessons', 'diagrams', 'terminal', 'lab', 'ui'], packages: VIEW_LIBRARIES },
  { folder: 'src/sim/hypervisor', folders: ['app', 'lessons', 'diagrams', 'terminal', 'lab', 'ui', 'docker'], packages: VIEW_LIBRARIES },
  { folder: 'src/sim/kernel', folders: ['app', 'lessons', 'diagrams', 'terminal', 'lab', 'ui', 'docker', 'hypervisor'], packages: VIEW_LIBRARIES },
  { folder: 'src/sim/hardware', folders: ['app', 'lessons', 'diagrams', 'terminal', 'lab', 'ui', 'docker', 'hypervisor', 'kernel', 'shell'], packages: VIEW_LIBRARIES },
];

const zone = ({ folder, folders, packages }) => ({
  files: [`${folder}/**/*.{ts,tsx}`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          { group: folders.map((name) => `**/${name}/**`), message: `Imports point down: ${folder} may not import from there (see ARCHITECTURE.md).` },
          { group: packages.flatMap((name) => [name, `${name}/*`]), message: `${folder} stays free of this package.` },
        ],
      },
    ],
  },
});

export default defineConfig(
  { ignores: ['dist/**', 'coverage/**', 'test-results/**', 'playwright-report/**', 'public/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // there are no enums, and looking for their misuse takes a tenth of the time
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      'no-restricted-syntax': ['error', NO_ENUM],
    },
  },
  { files: ['**/*.{ts,tsx}'], ignores: ['src/sim/**', 'scripts/**'], extends: [hooks.configs.flat['recommended-latest'], a11y.flatConfigs.strict] },
  { files: ['scripts/**/*.mjs', '*.config.js'], extends: [tseslint.configs.strict] },
  ...ZONES.map(zone),
  {
    files: ['src/sim/**/*.ts'],
    ignores: ['src/sim/**/*.test.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Draw from src/sim/random.ts: a hash of (seed, now, draw) replays the same.' },
        { object: 'Date', property: 'now', message: 'Read world.now: simulated time only.' },
      ],
      'no-restricted-globals': [
        'error',
        ...['setTimeout', 'setInterval', 'queueMicrotask', 'performance'].map((name) => ({ name, message: 'Put it in world.pending: time passes only with events and waits.' })),
        { name: 'console', message: 'Record an event, or write to the output of the turn.' },
        ...['window', 'document', 'localStorage', 'fetch', 'process', 'crypto'].map((name) => ({ name, message: 'The simulation is pure: pass the value in.' })),
      ],
      'no-restricted-syntax': ['error', NO_ENUM, { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'Read world.now and pass it: new Date(now).' }],
    },
  },
);
