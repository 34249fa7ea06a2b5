// A chosen object must lead to words and a lesson that exist, whatever lens it was chosen in.
import { expect, test } from 'vitest';
import { describeStack } from '../../diagrams/stack/describe';
import { layoutJourney } from '../../diagrams/journey/layout';
import { layoutInside } from '../../diagrams/inside/layout';
import { momentAt, openTimeline } from '../../lab/timeline';
import { type View } from '../../lessons/lesson';
import { startOf } from '../../sim/scenarios';
import { simulate } from '../../sim/simulate';
import { type World } from '../../sim/world';
import { findLesson } from '../course/modules';
import { objectSentence } from './objectSentence';
import { kindOfObject } from './objectTerm';

const deployed = (['type1', 'type2', 'nested'] as const).reduce<World>(
  (world, computer) => simulate(world, { control: { kind: 'deploy', computer } }).after,
  startOf('three-apps'),
);
const moment = momentAt(openTimeline('three-apps', 1, deployed), deployed.now);
const VIEW: View = { lens: 'journey', stack: 'container', type: '1', side: 'host' };

function picks(): { id: string; view: View }[] {
  const journey = layoutJourney(moment, { size: 'wide' }).objects.map((id) => ({ id, view: VIEW }));
  const inside = (['host', 'inside'] as const).flatMap((side) =>
    layoutInside(deployed, { view: side, size: 'wide' }).boxes.flatMap(({ pick }) => (pick === null ? [] : [{ id: pick, view: { ...VIEW, lens: 'inside', side } as const }])),
  );
  const stack = (['vm', 'container', 'nested'] as const).flatMap((view) =>
    (['1', '2'] as const).flatMap((type) =>
      describeStack(deployed, { view, type: type === '2' ? 2 : 1 }).flatMap(({ about }) =>
        about === null ? [] : [{ id: about, view: { ...VIEW, lens: 'stack', stack: view, type } as const }],
      ),
    ),
  );
  return [...journey, ...inside, ...stack].filter(({ id }) => !id.startsWith('switch:'));
}

test('every object has its sentence and an open lesson', () => {
  const all = picks();
  expect(new Set(all.map(({ view }) => view.lens)).size).toBe(3);
  expect(all.length).toBeGreaterThan(40);
  for (const { id, view } of all) {
    expect(objectSentence(moment, view, id), `${view.lens} ${id}`).toBeDefined();
    if (id !== 'browser') expect(findLesson(kindOfObject(id)?.lesson ?? '')?.lesson.id, id).toBeDefined();
  }
});

test('an object that is gone has no sentence', () => {
  expect(objectSentence(moment, VIEW, 'container:nobody')).toBeUndefined();
  expect(objectSentence(moment, { ...VIEW, lens: 'stack' }, 'vm:type1/nobody')).toBeUndefined();
});
