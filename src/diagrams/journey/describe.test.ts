// Law of the text twin: whatever the lens draws is in its sentences, in both languages.
import { describe as group, expect, it } from 'vitest';
import { humanSize } from '../../sim/docker/format/units';
import { API_VERSION, DOCKER_VERSION } from '../../sim/docker/version/numbers';
import { LANGUAGES, sayIn } from '../shared/testWords';
import { GREETING, shortPath } from './calls';
import { describe, describeJourney } from './describe';
import { journeyAt } from './journey';
import { type JourneyLayout, layoutJourney } from './layout';
import { type FullHost } from './layoutHost';
import { standing } from './standing';
import { ALL_STORIES, endOf, momentsOf, STORIES } from './testMoments';

/** What is written on a host. */
const onHost = ({ bridge, containers, hiddenContainers, images, hiddenImages }: FullHost): string[] => [
  ...['dockerd', 'containerd', 'runc'],
  ...containers.flatMap(({ container, processes }) => [
    container.name,
    ...container.ports.slice(0, 1).flatMap(({ host, inside }) => [String(host), String(inside)]),
    ...processes.flatMap(({ process }) => [process.program, String(process.pid)]),
  ]),
  ...images.flatMap(({ image }) => [image.name, ...image.layers.map(({ compressed }) => humanSize(compressed))]),
  ...(bridge && containers.length > 0 ? ['bridge'] : []),
  ...[hiddenContainers, hiddenImages].flatMap((pile) => pile?.names ?? []),
];

/** What is written on the drawing, and must be in the text. */
const written = ({ journey, cards, hosts, registry }: JourneyLayout): string[] => [
  ...hosts.flatMap((box) => (box.form === 'full' ? onHost(box) : [box.host.hostname, 'dockerd'])),
  journey.client.line ?? '',
  DOCKER_VERSION,
  API_VERSION,
  journey.client.browser.address,
  ...cards.flatMap(({ card: { n, call, state, status } }) => [
    String(n),
    call?.method ?? GREETING.method,
    shortPath(call?.path ?? GREETING.path),
    state === 'answered' ? String(status) : '',
  ]),
  registry.registry.host,
  ...registry.repositories.flatMap(({ repository }) => [repository.name, ...(repository.layers.length > 0 ? [repository.tag] : [])]),
];

group.each(LANGUAGES)('the text twin in %s', (language) => {
  const say = sayIn(language);

  it.each(ALL_STORIES)('%s: says whatever is drawn', (_name, story) => {
    for (const moment of momentsOf(story, 12)) {
      const text = describeJourney(moment).map(say).join('\n');
      for (const word of written(layoutJourney(standing(moment), { size: 'wide' }))) expect(text).toContain(word);
    }
  });

  it('says what a container is made of, and what the flags of the line do', () => {
    const story = endOf(STORIES['run with a pull']);
    const text = describe(journeyAt(story), story, ({ kind, text: part }) => (kind === 'flag' ? `note of ${part}` : '')).map(say);
    const told = text.find((sentence) => sentence.includes('-p 8080:80: note of -p 8080:80'));
    expect(told).toContain('-d: note of -d;');
    expect(text.find((sentence) => sentence.includes('8080') && sentence.includes('web') && sentence.includes(say({ key: 'journey.writable' })))).toBeDefined();
  });

  it('says which host the line leads to, and names both hosts', () => {
    const text = describeJourney(endOf(STORIES['another host']), { hosts: ['host', 'host-b'] }).map(say);
    expect(text.find((sentence) => sentence.includes('ssh://you@host-b'))).toBeDefined();
    for (const host of ['host', 'host-b']) expect(text).toContain(say({ key: 'journey.say.engine.on', params: { host } }));
  });

  it('says that the daemon is off and the request came back', () => {
    const text = describeJourney(endOf(STORIES['daemon off'])).map(say);
    expect(text.some((sentence) => sentence.includes(say({ key: 'journey.say.cardState.bounced' })))).toBe(true);
    expect(text).toContain(say({ key: 'journey.say.engine.off', params: { host: 'host' } }));
  });
});
