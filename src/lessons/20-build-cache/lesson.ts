// Lesson 20: lines that change files make layers, a rebuild begins at the first line that is not in the cache, and the order of lines decides what that costs.
import { type Evidence } from '../../lab/evidence';
import { builds, type BuildStep, hasPrinted, imageNamed, installs, isCopy, isRun, pickedLayers } from '../checks';
import { SECRET, TEA } from './fixes';
import { type Act, defineLesson, dockerfile, typed } from '../lesson';

const BUILD_SHOP = 'docker build -t shop .';
const BUILD_APP = 'docker build -t app .';
const EDIT_APP = 'echo //tea >> app.js';
const APACHE = 'RUN apt-get update && apt-get install -y apache2';
const SHOP = ['FROM ubuntu', APACHE, 'COPY index.html /var/www/html/', 'ENV LANG=C.UTF-8', 'EXPOSE 80', 'CMD ["apache2ctl","-D","FOREGROUND"]'];
const SLOW = ['FROM node:22-alpine', 'WORKDIR /app', 'COPY . .', 'RUN npm install', 'CMD ["node","app.js"]'];
const FAST = ['FROM node:22-alpine', 'WORKDIR /app', 'COPY package.json .', 'RUN npm install', 'COPY . .', 'CMD ["node","app.js"]'];
const SIX_LINES = ['FROM ubuntu', 'ENV A=1', 'RUN apt-get update && apt-get install -y curl', 'COPY a /a', 'EXPOSE 80', 'CMD sh'];

/** Whether some build had a step of one kind, from the cache or not, before a step of another kind. */
function hasBuilt(evidence: Evidence, first: (step: BuildStep) => boolean, then: (step: BuildStep) => boolean): boolean {
  return builds(evidence).some((steps) => {
    const at = steps.findIndex(first);
    return at >= 0 && steps.slice(at + 1).some(then);
  });
}

/** Whether some build installed packages between copying what they need and copying the source; `fast`: only the source was new. */
function installedBetween(evidence: Evidence, fast: boolean): boolean {
  return builds(evidence).some((steps) => {
    const at = steps.findIndex(installs);
    const isAfter = steps.slice(at + 1).some((step) => isCopy(step) && !(fast && step.cached));
    return steps.slice(0, Math.max(0, at)).some(isCopy) && isAfter && !(fast && steps[at]?.cached !== true);
  });
}

/** Whether everything above the base of some build came from the cache. */
const allCached = (evidence: Evidence): boolean => builds(evidence).some((steps) => steps.length > 1 && steps.slice(1).every(({ cached }) => cached));

/** Whether every layer that shop has above ubuntu has been picked. */
function pickedAllOwn(evidence: Evidence): boolean {
  const below = imageNamed(evidence, 'host', 'ubuntu')?.layers ?? [];
  const own = (imageNamed(evidence, 'host', 'shop')?.layers ?? []).filter((digest) => !below.includes(digest));
  const picked = pickedLayers(evidence, 'host');
  return own.length > 0 && own.every((digest) => picked.includes(digest));
}

/** Writes the Dockerfile in the editor. */
const edit = (rows: readonly string[]): Act[] => [
  { run: 'nano Dockerfile' },
  { control: { kind: 'save-file', terminal: 't1', text: `${rows.join('\n')}\n` } },
  { control: { kind: 'close-editor', terminal: 't1' } },
];

export const buildCache = defineLesson({
  id: '20-build-cache',
  number: '20',
  minutes: 7,
  covers: ['46', '47', '48', '49'],
  scenario: 'lab',
  steps: [
    {
      id: 'lines',
      setup: [typed('docker pull ubuntu'), typed(`mkdir ~/shop && cd ~/shop && echo hello > index.html && ${dockerfile(...SHOP)}`)],
      view: { lens: 'layers' },
      tools: ['terminal', 'undo'],
      prediction: 'two',
      checks: {
        read: (e) => hasPrinted(e, /^FROM ubuntu/),
        built: (e) => imageNamed(e, 'host', 'shop') !== undefined,
        'layers-picked': pickedAllOwn,
      },
      solution: [{ run: 'cat Dockerfile' }, { run: BUILD_SHOP }, { pick: 'layer:@shop' }, { pick: 'layer:@shop~1' }],
    },
    {
      id: 'first-change',
      view: { lens: 'layers' },
      tools: ['terminal', 'undo'],
      prediction: 'again',
      checks: {
        'all-cached': allCached,
        'file-changed': (e) =>
          hasBuilt(
            e,
            (step) => isRun(step) && step.cached,
            (step) => isCopy(step) && !step.cached,
          ),
        'line-changed': (e) =>
          hasBuilt(
            e,
            (step) => isRun(step) && !step.cached,
            (step) => isCopy(step) && !step.cached,
          ),
      },
      solution: [
        { run: BUILD_SHOP },
        { run: 'echo sale > index.html' },
        { run: BUILD_SHOP },
        ...edit(SHOP.map((row) => (row === APACHE ? `${row} curl` : row))),
        { run: BUILD_SHOP },
      ],
    },
    {
      id: 'fix',
      setup: [
        typed('mkdir ~/app && cd ~/app'),
        typed(
          `echo '{"name":"app","dependencies":{"express":"^4.21.0"}}' > package.json && echo 'require("http").createServer((q, r) => r.end("coffee")).listen(3000)' > app.js && ${dockerfile(...SLOW)}`,
        ),
        typed(BUILD_APP),
      ],
      view: { lens: 'layers' },
      tools: ['terminal', 'undo'],
      prediction: 'copy-all',
      checks: {
        'slow-seen': (e) =>
          hasBuilt(
            e,
            (step) => isCopy(step) && !step.cached,
            (step) => installs(step) && !step.cached,
          ),
        reordered: (e) => installedBetween(e, false),
        fast: (e) => installedBetween(e, true),
      },
      solution: [{ run: EDIT_APP }, { run: BUILD_APP }, ...edit(FAST), { run: BUILD_APP }, { run: EDIT_APP }, { run: BUILD_APP }],
    },
    {
      id: 'check',
      view: { lens: 'layers' },
      tools: [],
      checks: {},
      solution: [],
      quizzes: {
        Q25: { from: 'base', run: 'layer', copy: 'layer', env: 'config', expose: 'config', cmd: 'config' },
        Q24: 'cached',
        Q26: 'clean',
      },
      fixes: { Q24: TEA, Q26: SECRET },
      replays: {
        Q25: { inputs: [typed(`mkdir ~/six && cd ~/six && echo a > a && ${dockerfile(...SIX_LINES)}`), typed('docker build -t six .')] },
      },
    },
  ],
});
