// What the Bakery lens reads from the World: the same objects as every other lens, and the errands that events lead to.
import { describe, expect, it } from 'vitest';
import koWords from '../../../locales/ko/diagrams.json';
import { hostAt } from '../journey/hosts';
import { during, endOf, momentsOf } from '../journey/testMoments';
import { sayIn } from '../shared/testWords';
import { bakeryAt } from './bakery';
import { bakeryCaption } from './caption';
import { describeBakery, describeBakeryObject } from './describe';
import { errandsAt } from './errands';
import { ADDED, isAdded, numberOf, pairOf, PAIRS } from './pairs';
import { shopWord, techWord } from './sentences';
import { BAKERY_MOMENTS, BAKERY_STORIES } from './testStories';

const errands = (moment: Parameters<typeof bakeryAt>[0]) => errandsAt(moment, bakeryAt(moment));

describe('the ten pairs', () => {
  it('are those of the course’s source, word by word', () => {
    const say = sayIn('ko');
    const words = PAIRS.map((pair) => [say(techWord(pair)), say(shopWord(pair)).replace(/\u00a0/g, ' ')]);
    expect(words).toEqual([
      ['Client', '가게 주인'],
      ['Docker host', '빵집'],
      ['Registry', '빵 레시피 상점'],
      ['Image', '빵 레시피'],
      ['Container', '빵'],
      ['Dockerfile', '나만의 제빵 비법'],
      ['docker pull', '레시피 상점에서 레시피 사오기'],
      ['docker build', '기본 레시피에 나만의 제빵 비법을 더해 나만의 레시피 만들기'],
      ['docker run', '기본 레시피나 나만의 레시피를 보고 빵 만들기'],
      ['docker push', '레시피 상점에 레시피 공유하기'],
    ]);
  });

  it('have numbers; what this app has added has none, and says what it is', () => {
    expect(PAIRS.map(numberOf)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(ADDED.map(numberOf)).toEqual(ADDED.map(() => null));
    expect(ADDED.every(isAdded)).toBe(true);
    expect(koWords.bakery.addedByApp).toBe('앱에서 더한 설명');
  });

  it('are found from the things that belong to them', () => {
    expect(['client', 'host:host', 'image:nginx', 'container:web', 'engine:host', 'pair:push', 'dockerfile:/a/Dockerfile', 'nothing'].map(pairOf)).toEqual([
      'client',
      'host',
      'image',
      'container',
      'daemon',
      'push',
      'dockerfile',
      undefined,
    ]);
  });
});

describe('bakeryAt', () => {
  it.each(BAKERY_MOMENTS)('%s: shows the images and containers of the World, no more and no fewer', (_name, moment) => {
    const { host } = bakeryAt(moment);
    const shown = hostAt(moment, host.id, true, false);
    expect(host.containers.map(({ name }) => name)).toEqual(shown.containers.map(({ name }) => name));
    expect(host.images.map(({ name }) => name)).toEqual(shown.images.map(({ name }) => name));
  });

  it('pins up any Dockerfile that is written', () => {
    expect(bakeryAt(endOf(BAKERY_STORIES['a secret'])).notes).toMatchObject([{ path: '/home/you/Dockerfile', lines: ['FROM nginx', 'COPY site /usr/share/nginx/html'] }]);
    expect(bakeryAt(endOf(BAKERY_STORIES['a run with a pull'])).notes).toEqual([]);
  });

  it('puts up jars and intercoms for volumes and networks', () => {
    expect(bakeryAt(endOf(BAKERY_STORIES['jar and intercom'])).extras).toEqual([
      { kind: 'port', name: '8080' },
      { kind: 'volume', name: 'jar' },
      { kind: 'network', name: 'line' },
    ]);
  });

  it('opens a window for a published port, and says that this app has added it', () => {
    const moment = endOf(BAKERY_STORIES['a run with a pull']);
    expect(bakeryAt(moment).extras).toEqual([{ kind: 'port', name: '8080' }]);
    expect(sayIn('ko')(describeBakeryObject(moment, 'port:8080') ?? { key: 'bakery.word' })).toContain('앱에서 더한 설명');
  });
});

describe('errandsAt', () => {
  it('walks to the store for a token and a manifest, and back with the layers', () => {
    const story = BAKERY_STORIES['a run with a pull'];
    expect(errands(during(story, 'registry/requested')).walk).toMatchObject({ kind: 'pull', part: 'there', layers: [] });
    expect(errands(during(story, 'image/layerPulled')).walk).toMatchObject({ kind: 'pull', part: 'back', result: 'kit', layers: { length: 7 } });
    expect(errands(endOf(story)).walk).toBeNull();
    expect(momentsOf(BAKERY_STORIES['a second loaf'], 30).every((moment) => errands(moment).walk === null)).toBe(true);
  });

  it('comes back with empty hands where the store has nothing', () => {
    const parts = momentsOf(BAKERY_STORIES['a pull of nothing'], 60).flatMap((moment) => errands(moment).walk ?? []);
    expect(parts.length).toBeGreaterThan(0);
    expect(parts.every(({ result, layers }) => result === 'none' && layers.length === 0)).toBe(true);
  });

  it('only looks where everything is here', () => {
    const walks = momentsOf(BAKERY_STORIES['a pull of what is here'], 40).flatMap((moment) => errands(moment).walk ?? []);
    expect(walks.length).toBeGreaterThan(0);
    expect(walks.every(({ result, layers }) => result === 'same' && layers.length === 0)).toBe(true);
  });

  it('adds a secret to a base line by line, fetches the base for it, and puts a recipe on the shelf', () => {
    const story = BAKERY_STORIES['a build'];
    const making = momentsOf(story, 120).flatMap((moment) => errands(moment).making ?? []);
    expect(making[0]).toMatchObject({ done: 0, layers: [] });
    expect(making.at(-1)).toMatchObject({ of: 2 });
    expect(making.at(-1)?.layers.length).toBeGreaterThan(7);
    expect(errands(during(story, 'image/layerPulled')).walk).toMatchObject({ kind: 'pull', part: 'back', result: 'kit' });
    expect(errands(endOf(story)).making).toBeNull();
    expect(bakeryAt(endOf(story)).host.images.map(({ name }) => name)).toEqual(['my-web']);
  });

  it('makes no new recipe of a secret that fails', () => {
    const story = BAKERY_STORIES['a build that fails'];
    expect(momentsOf(story, 60).some((moment) => errands(moment).making !== null)).toBe(true);
    expect(errands(endOf(story)).making).toBeNull();
    expect(bakeryAt(endOf(story)).host.images).toEqual([]);
  });

  it('brings a copy of a recipe to the store, and keeps its own', () => {
    const story = BAKERY_STORIES['a push'];
    expect(errands(during(story, 'image/layerPushed')).walk).toMatchObject({ kind: 'push', image: 'kim/my-web', part: 'there', layers: { length: 7 } });
    const walks = momentsOf(story, 80).flatMap((moment) => errands(moment).walk ?? []);
    expect(walks.every(({ kind }) => kind === 'push')).toBe(true);
    expect(walks.at(-1)).toMatchObject({ part: 'back', result: 'kit', layers: [] });
    const { host, registry } = bakeryAt(endOf(story));
    expect(host.images).toHaveLength(1);
    expect(registry.shelf[0]).toBe('kim/my-web');
  });

  it('shows on the store’s shelf first what the shop has from there', () => {
    const { host, registry } = bakeryAt(endOf(BAKERY_STORIES['many loaves']));
    const bought = [...new Set(host.images.map(({ name }) => name.replace(/:.*$/, '')))];
    expect(bought.length).toBeGreaterThan(1);
    expect(registry.shelf.slice(0, bought.length).toSorted()).toEqual(bought.toSorted());
  });

  it('knows the layers that a secret has added from those that were bought', () => {
    const { host, own } = bakeryAt(endOf(BAKERY_STORIES['a build']));
    const [mine] = host.images.filter(({ name }) => name === 'my-web');
    expect(mine?.layers.map(({ digest }) => own.has(digest))).toEqual([...Array.from({ length: 7 }, () => false), true]);
    expect(bakeryAt(endOf(BAKERY_STORIES['a push'])).own.size).toBe(0);
    const makings = momentsOf(BAKERY_STORIES['a build'], 80).flatMap((moment) => errands(moment).making ?? []);
    expect(Math.max(...makings.map(({ layers }) => layers.filter((layer) => layer.own).length))).toBe(1);
  });

  it('brings it back where the store does not let it in', () => {
    const walks = momentsOf(BAKERY_STORIES['a push that is refused'], 80).flatMap((moment) => errands(moment).walk ?? []);
    expect(walks.length).toBeGreaterThan(0);
    expect(walks.every(({ result, kind, layers }) => result === 'none' && kind === 'push' && layers.length > 0)).toBe(true);
  });

  it('shapes dough for a create, and bakes it for as long as the start takes', () => {
    const story = BAKERY_STORIES['a run with a pull'];
    expect(errands(during(story, 'container/created')).shaping).toMatchObject([{ image: 'nginx', name: 'web' }]);
    for (const event of ['runtime/called', 'process/started', 'container/started'] as const) expect(errands(during(story, event)).baking).toHaveLength(1);
    expect(errands(during(BAKERY_STORIES['a loaf that fails'], 'runtime/called')).baking).toMatchObject([{ fails: true }]);
  });

  it('carries a slip for every request and every answer, and turns it back where there is no baker', () => {
    expect(errands(during(BAKERY_STORIES['a run with a pull'], 'api/requested')).slips).toMatchObject([{ direction: 'there' }]);
    expect(errands(during(BAKERY_STORIES['a run with a pull'], 'api/responded')).slips).toMatchObject([{ direction: 'back' }]);
    expect(errands(during(BAKERY_STORIES['no baker'], 'api/unreachable')).slips).toMatchObject([{ direction: 'bounce' }]);
  });

  it('keeps an order that came back at the closed shop, as long as nobody is there to take it', () => {
    const story = BAKERY_STORIES['no baker'];
    expect(bakeryAt(during(story, 'api/unreachable')).returned).toBeNull();
    const moment = endOf(story);
    expect(bakeryAt(moment).returned).toMatchObject({ state: 'bounced', machine: 'host' });
    expect(describeBakery(moment).map(sayIn('en'))).toContain('Order slip 1 has come back: no baker is there to take it.');
    for (const [name, each] of BAKERY_MOMENTS) if (bakeryAt(each).host.daemon === 'on') expect(bakeryAt(each).returned, name).toBeNull();
  });
});

describe('the words', () => {
  it.each(['ko', 'en'] as const)('say every moment in %s, with what happens in the bakery’s words', (language) => {
    const say = sayIn(language);
    for (const [name, moment] of BAKERY_MOMENTS) {
      const sentences = describeBakery(moment).map(say);
      expect(sentences.length, name).toBeGreaterThan(14);
      // a name that Docker made up is read as short as it is drawn
      expect(sentences.filter((sentence) => /[0-9a-f]{13}/.test(sentence))).toEqual([]);
      const caption = bakeryCaption(moment);
      if (caption) expect(say(caption).length, name).toBeGreaterThan(4);
    }
  });

  it('have a caption of the bakery for what the story is about', () => {
    const story = BAKERY_STORIES['a run with a pull'];
    const say = sayIn('en');
    const captions = momentsOf(story, 200).map((moment) => bakeryCaption(moment)?.key.split('.')[2]);
    expect([...new Set(captions.filter((id) => id !== undefined))]).toEqual(['order', 'answer', 'refuse', 'there', 'back', 'shelved', 'shape', 'bake', 'baked']);
    expect(say(bakeryCaption(during(story, 'registry/requested')) ?? { key: 'bakery.word' })).toBe('The baker crosses the street to the recipe store.');
  });
});
