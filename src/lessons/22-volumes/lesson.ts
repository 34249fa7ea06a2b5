// Lesson 22: what a container writes goes with it, what it writes into a volume stays, and neither a commit nor an image carries a volume.
import { eventsOf, hasPicked, ranImage } from '../checks';
import { defineLesson, typed } from '../lesson';
import { type Evidence } from '../../lab/evidence';

const DB = 'docker run -d --name db -v data:/db alpine sleep infinity';
const COPY = 'docker run -d --name copy -v data:/in -v ./memo:/memo alpine sleep infinity';
const LIST = 'docker exec db cat /db/list';
const MEMO = 'docker exec db cat /memo';
const WRITE_MEMO = typed('docker exec db sh -c "echo pear > /memo"');

/** Whether a turn printed a text in a container of this name, after a test of what came before. */
function readIn(evidence: Evidence, name: string, text: RegExp, since: (index: number) => boolean = () => true): boolean {
  return evidence.turns.some(({ before, events }, index) => {
    const inside = events.some((event) => event.type === 'exec/created' && before.machines[0]?.engine?.containers[event.exec.container]?.name === name);
    return inside && since(index) && events.some((event) => event.type === 'terminal/printed' && text.test(event.text));
  });
}

/** Whether a container has been removed before this turn. */
const removedBefore = (evidence: Evidence, index: number): boolean =>
  evidence.turns.slice(0, index).some(({ events }) => events.some((event) => event.type === 'container/removed'));

/** Whether a file of the host itself was written before this turn. */
const hostEdited = (evidence: Evidence, index: number): boolean =>
  evidence.turns.slice(0, index).some(({ events }) => events.some((event) => event.type === 'file/written' && event.container === null));

const GONE = /No such file or directory/;

export const volumes = defineLesson({
  id: '22-volumes',
  number: '22',
  minutes: 5,
  covers: ['53', '55'],
  scenario: 'lab',
  steps: [
    {
      id: 'two-files',
      setup: [typed('docker pull alpine'), typed(DB), typed('docker exec db sh -c "echo apple > /db/list; echo pear > /memo"')],
      view: { lens: 'network', network: 'volumes' },
      tools: ['terminal', 'undo'],
      covered: true,
      prediction: 'list-only',
      checks: {
        removed: (e) => eventsOf(e, 'container/removed').length > 0,
        'list-kept': (e) => readIn(e, 'db', /apple/, (index) => removedBefore(e, index)),
        'memo-gone': (e) => readIn(e, 'db', GONE, (index) => removedBefore(e, index)),
      },
      solution: [{ run: 'docker rm -f db' }, { run: DB }, { run: LIST }, { run: MEMO }],
    },
    {
      id: 'two-containers',
      setup: [typed('mkdir memo && echo hello > memo/note'), typed(COPY)],
      view: { lens: 'network', network: 'volumes' },
      tools: ['terminal', 'undo'],
      prediction: 'at-once',
      checks: {
        shared: (e) => readIn(e, 'copy', /apple/),
        'folder-picked': (e) => hasPicked(e, 'bind:/home/you/memo'),
        'seen-at-once': (e) => readIn(e, 'copy', /changed/, (index) => hostEdited(e, index)),
      },
      solution: [{ run: 'docker exec copy cat /in/list' }, { pick: 'bind:/home/you/memo' }, { run: 'echo changed > memo/note' }, { run: 'docker exec copy cat /memo/note' }],
    },
    {
      id: 'commit',
      setup: [WRITE_MEMO],
      view: { lens: 'network', network: 'volumes' },
      tools: ['terminal', 'undo'],
      prediction: 'memo-only',
      checks: {
        committed: (e) => eventsOf(e, 'image/committed').length > 0,
        'memo-in': (e) => ranImage(e, /saved/, /pear/),
        'list-out': (e) => ranImage(e, /saved/, GONE),
      },
      solution: [{ run: 'docker commit db saved' }, { run: 'docker run --rm saved cat /memo' }, { run: 'docker run --rm saved cat /db/list' }],
    },
    {
      id: 'check',
      view: { lens: 'network', network: 'volumes' },
      tools: [],
      checks: {},
      solution: [],
      quizzes: {
        Q28: 'there',
        'L22-places': { layer: 'with-container', volume: 'docker-keeps', bind: 'host-folder' },
        R3: 'layer',
      },
      replays: {
        R3: { inputs: [typed('docker run --rm saved ls /memo /db/list')] },
        Q28: { inputs: [typed('docker rm -f -v db'), typed(DB), typed(LIST)] },
      },
    },
  ],
});
