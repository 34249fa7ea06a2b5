// The law of the text twin: whatever the figure labels, a sentence says.
import { describe, expect, it } from 'vitest';
import { LANGUAGES, sayIn } from '../shared/testWords';
import { describeStack, objectsOf } from './describe';
import { layoutStack } from './layout';
import { CASES, WORLDS } from './testCases';
import { textsOf } from './texts';

describe.each(LANGUAGES)('the text twin in %s', (language) => {
  const say = sayIn(language);

  it.each(CASES)('$name: says every label that is on the figure', ({ world, choice, size }) => {
    const { boxes, metrics } = layoutStack(world, { ...choice, size });
    const whole = describeStack(world, { ...choice, size })
      .map(say)
      .join('\n')
      .toLowerCase();
    for (const box of boxes.filter((one) => one.sentence !== null || one.id === 'note')) {
      const label = textsOf(box, metrics, say)[0]?.text.toLowerCase();
      if (label === undefined || label.startsWith('×')) continue;
      expect(whole, box.id).toContain(label.replace(/…$/, ''));
    }
  });

  it('says the number of kernels first', () => {
    const first = (view: 'vm' | 'container' | 'nested', type: 1 | 2 = 1) => say(describeStack(WORLDS['three apps'], { view, type })[0] ?? { key: 'shared.asText' });
    expect([first('vm'), first('vm', 2), first('container'), first('nested')].map((sentence) => /\d+(?=\D*$)/.exec(sentence)?.[0])).toEqual(['3', '4', '1', '2']);
  });
});

describe('describeStack', () => {
  it('goes from the ground up, machine by machine', () => {
    const about = describeStack(WORLDS['three apps'], { view: 'nested', type: 1 }).flatMap((sentence) => sentence.about ?? []);
    expect(about.slice(0, 4)).toEqual(['hardware:nested', 'hypervisor:nested', 'vm:nested/vm-1', 'kernel:nested/vm-1']);
    expect(about.indexOf('app:api')).toBeLessThan(about.indexOf('vm:nested/vm-2'));
    expect(about).toContain('app:db');
  });

  it('covers every object that can be picked, once', () => {
    for (const { world, choice, size } of CASES) {
      const about = describeStack(world, { ...choice, size }).flatMap((sentence) => sentence.about ?? []);
      const objects = objectsOf(layoutStack(world, { ...choice, size }).boxes).map((box) => box.pick);
      expect(about).toEqual(objects);
      expect(new Set(about).size).toBe(about.length);
    }
  });
});
