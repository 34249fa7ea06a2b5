// Every address must be readable before any script runs, and hold nothing that the Content Security Policy would block.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { faults, fill } from '../scripts/document.mjs';
import { foundHead, sitemap } from '../scripts/found.mjs';
import { originOf } from '../scripts/site.mjs';
import { render, renderDoorway, renderShell, routes } from '../src/entryServer';

const template = readFileSync('index.html', 'utf8');
const page = (rendered: Awaited<ReturnType<typeof render>>) => fill(template, rendered, { styles: SHEETS, modules: ['/assets/a.js'] });

const SITE = { origin: 'https://example.org', base: '/kyeo' };
/** One that nothing of the page wears yet, before one that it does. */
const SHEETS = [
  { file: '/assets/b.css', later: true },
  { file: '/assets/a.css', later: false },
];
const titles = new Map<string, Set<string>>();

test('each language has the same addresses', () => {
  const of = (language: string) =>
    routes()
      .filter((url) => url.startsWith(`/${language}`))
      .map((url) => url.slice(3));
  expect(of('ko')).toEqual(of('en'));
  expect(of('ko')).toContain('/lab');
});

describe.each(routes())('%s', async (url) => {
  const rendered = await render(url);
  const html = page(rendered);
  const { known = '' } = rendered;

  test('holds nothing that the policy would block', () => {
    expect(faults(html)).toEqual([]);
  });

  test('says its language, title and description, and leads to the same page in each language', () => {
    const [, lang = '', ...rest] = url.split('/');
    expect(html).toContain(`<html lang="${lang}">`);
    expect(html).toMatch(/<title>[^<]+<\/title>/);
    expect(html).toMatch(/<meta name="description" content="[^"]+"\/>/);
    // this build was not told its origin, so its head names no other addresses (src/app/Alternates.test.tsx); frames and talks have no header
    expect(html).not.toContain('rel="alternate"');
    if (!/^(?:embed|present)/.test(rest[0] ?? '')) for (const language of ['ko', 'en']) expect(html).toContain(`href="${['', language, ...rest].join('/')}"`);
    expect(html.match(/<title>/g)).toHaveLength(1);
  });

  test('has a card, a description of a readable length, and structured data that can be read', () => {
    const head = foundHead({ ...rendered, url: known }, SITE);
    const property = (name: string) => new RegExp(`<meta property="og:${name}" content="([^"]+)">`).exec(head)?.[1] ?? '';
    expect(property('url')).toBe(`${SITE.origin}${SITE.base}${known}/`);
    expect(head).toContain(`<link rel="canonical" href="${property('url')}">`);
    const said = (text = '') => text.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&amp;', '&');
    expect(said(property('title'))).toBe(said(/<title>([^<]+)/.exec(rendered.head)?.[1]));
    expect(property('description').length).toBeGreaterThan(10);
    expect(property('description').length).toBeLessThan(200);
    const data: unknown[] = [...head.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g)].map(([, text = '']) => JSON.parse(text) as unknown);
    expect(data).toHaveLength(/^\/\w+(?:$|\/learn)/.test(url) ? 1 : 0);
    for (const each of data) expect(each).toMatchObject({ '@context': 'https://schema.org', inLanguage: rendered.lang, url: property('url') });
    expect(faults(html.replace('</head>', `${head}</head>`))).toEqual([]);
    // without an origin nothing is said that would have to be a whole address
    expect(foundHead({ ...rendered, url }, { origin: '', base: '' })).not.toMatch(/canonical|og:url|og:image|"url"/);
    if (!url.includes('/embed/') && !url.includes('/print/')) titles.set(property('title'), (titles.get(property('title')) ?? new Set()).add(known));
  });

  test('has one main part with one first heading, and no key in place of a word', () => {
    expect(rendered.html.match(/<main/g)).toHaveLength(1);
    expect(rendered.html.match(/<h1/g)).toHaveLength(1);
    // an untranslated key would stand there as text, such as `ui:home.title`; a registry's address and a file's name look the same and are none
    const keys = [...rendered.html.matchAll(/>((?:[a-z]+:)?[a-z]+(?:\.[a-zA-Z]+)+)</g)].map((match) => match[1]);
    expect(keys.filter((text) => text !== 'docker.io' && !/\.(?:py|pyc|class|java|js|mjs|html|css|txt|json|yaml|yml|conf|lock|tar|gz|sh)$/.test(text ?? ''))).toEqual([]);
  });
});

test('no two pages have one title, but a lesson and its first step, which are one page', () => {
  expect(titles.size).toBeGreaterThan(0);
  for (const known of titles.values()) expect([...known]).toHaveLength(1);
});

test('the site map lists every page that helps, with the same page in each language', () => {
  const map = sitemap(routes(), SITE);
  expect(map).toContain('<loc>https://example.org/kyeo/ko/learn/16-journey/</loc><xhtml:link rel="alternate" hreflang="ko"');
  expect(map.match(/<loc>/g)).toHaveLength(routes().filter((url) => !/\/(?:settings|gallery|present|embed|print)(?:\/|$)/.test(url)).length);
});

test('an origin is a scheme and a host', () => {
  expect([undefined, '', 'https://example.org', 'https://example.org/', 'http://127.0.0.1:4173'].map(originOf)).toEqual([
    '',
    '',
    'https://example.org',
    'https://example.org',
    'http://127.0.0.1:4173',
  ]);
  for (const wrong of ['example.org', 'https://example.org/kyeo', 'file:///tmp', 'https://']) expect(() => originOf(wrong)).toThrow('KYEO_ORIGIN');
});

const STARTED =
  '<html lang="ko"><!--policy--><!--head--><script src="/early.js"></script><script type="module" crossorigin src="/assets/main.js"></script><link rel="modulepreload" crossorigin href="/assets/runtime.js"><link rel="stylesheet" href="/assets/main.css"></head><div id="root"></div><!--late-->';

test('the scripts of a page are not fetched before its words are shown, and are all named', () => {
  const html = fill(STARTED, { lang: 'en', head: '', html: '<h1>Kyeo</h1>', late: '', hydrate: true }, { styles: SHEETS, modules: ['/assets/a.js'] });
  // a class of the page's own sheet overrides one of the first load's, as it does where one comes from another page
  expect(html.match(/\w+" (?:crossorigin )?href="\/assets\/\w+\.css/g)).toEqual([
    'stylesheet" href="/assets/main.css',
    'later" crossorigin href="/assets/b.css',
    'stylesheet" crossorigin href="/assets/a.css',
  ]);
  expect(html).toContain('<script data-entry="/assets/main.js" data-modules="/assets/runtime.js /assets/a.js" src="/early.js"></script></head>');
  expect(html).not.toMatch(/type="module"|modulepreload/);
  const empty = '<html lang="ko"><!--policy--><!--head--><div id="root"></div><!--late-->';
  expect(() => fill(empty, { lang: 'en', head: '', html: '<h1>Kyeo</h1>', late: '', hydrate: true }, { styles: [], modules: [] })).toThrow('no script');
});

test('a drawing in a page is as exact as one sees, and its words are left as they are', () => {
  const drawn =
    '<svg viewBox="0 0 1248 478"><path d="M163.96666666666664 750v-22.6789a29.700000000000003 27 0 0 1 -0.004 0za.5.5 0 01.4712.666 0 2.006.5" aria-label="9.87654 s"></path><text x="12.5">1.23456</text></svg>';
  const html = fill(STARTED, { lang: 'en', head: '', html: drawn, late: '', hydrate: true }, { styles: [], modules: [] });
  expect(html).toContain(
    '<svg viewBox="0 0 1248 478"><path d="M164 750v-22.68a29.7 27 0 0 1 0 0za.5.5 0 01.4712.666 0 2.006.5" aria-label="9.87654 s"></path><text x="12.5">1.23456</text></svg>',
  );
});

test('a page without words waits for none: its scripts start at once', () => {
  const html = fill(STARTED, renderShell(), { styles: [], modules: [] });
  expect(html).toContain('<script type="module" crossorigin src="/assets/main.js"></script><link rel="modulepreload" crossorigin href="/assets/runtime.js">');
  expect(html).not.toContain('data-entry');
});

test.each(['<h1>Kyeo</h1>', ''])('nothing is laid out before its styles are there: early.js, which holds up what follows it, comes after them (%s)', (words) => {
  const html = fill(STARTED, { lang: 'en', head: '', html: words, late: '', hydrate: true }, { styles: SHEETS, modules: [] });
  expect(html.match(/early\.js|\w+\.css/g)).toEqual(['main.css', 'b.css', 'a.css', 'early.js']);
});

test.each(['home', 'notFound'] as const)('where no language is named (%s), each language is offered without a script', async (place) => {
  const rendered = await renderDoorway(place);
  expect(faults(page(rendered))).toEqual([]);
  expect(rendered.html).toContain('href="/ko"');
  expect(rendered.html).toContain('href="/en"');
});

test.each([
  '<p class="a" style="color:red">',
  '<style>p{}</style>',
  '<script>1</script>',
  '<script type="module">import "x"</script>',
  '<script type="application/ld+jsonp">1</script>',
  '<button onclick="x()">',
  '<img src="https://example.org/a.png">',
  '<link rel="stylesheet" href="//example.org/a.css">',
  '<template id="B:0"></template>',
])('%s would be found', (planted) => {
  expect(faults(template.replace('</body>', `${planted}</body>`))).toHaveLength(1);
});

test('under a path of a host, what points outside it would be found', () => {
  expect(faults('<a href="/kyeo/ko"><img src="/kyeo/icon.svg"><a href="#main">', '/kyeo/')).toEqual([]);
  expect(faults('<a class="a" href="/ko"><img src="/icon.svg">', '/kyeo/')).toHaveLength(2);
});

test('what a page waits for before it is painted stands at its end', () => {
  const [, id] = /<link rel="expect" href="#([^"]+)" blocking="render"/.exec(template) ?? [];
  expect(template.indexOf(`id="${id}"`)).toBeGreaterThan(template.indexOf('id="root"'));
});
