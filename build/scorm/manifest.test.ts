// The manifest of a package: well-formed whatever the titles say, and nothing in it points at what is not there.
import { array, assert, constantFrom, property, record, string } from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contentsOf, type CourseWords, lessonIds } from './contents';
import { manifestXml, type PackageContents, pageOf } from './manifest';

/** Every tag closed in its turn, every attribute quoted, no bare `&` or `<`. */
function expectWellFormed(xml: string): void {
  const open: string[] = [];
  const rest = xml
    .replace(/^<\?xml [^?]*\?>/, '')
    .replace(/<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>/g, (_, closes: string, name: string, attributes: string, empty: string) => {
      expect(attributes).not.toMatch(/&(?!(?:amp|lt|gt|quot);)/);
      if (closes) expect(open.pop()).toBe(name);
      else if (!empty) open.push(name);
      return '';
    });
  expect(open).toEqual([]);
  expect(rest).not.toMatch(/[<]|&(?!(?:amp|lt|gt|quot);)/);
}

const all = (xml: string, attribute: string): string[] => [...xml.matchAll(new RegExp(`\\s${attribute}="([^"]*)"`, 'g'))].map((match) => match[1] ?? '');

function expectSound(contents: PackageContents): void {
  const xml = manifestXml(contents);
  expectWellFormed(xml);
  const ids = all(xml, 'identifier');
  expect(new Set(ids).size).toBe(ids.length);
  expect(xml).not.toContain('`');
  for (const id of ids) expect(id).toMatch(/^[A-Za-z_][\w.-]*$/);
  for (const ref of [...all(xml, 'identifierref'), ...all(xml, 'default')]) expect(ids).toContain(ref);
  const items = contents.groups.flatMap((group) => group.items);
  const pages = items.map(pageOf);
  expect(all(xml, 'adlcp:scormtype').filter((type) => type === 'sco')).toHaveLength(items.length);
  for (const href of all(xml, 'href')) expect([...pages, ...contents.shared]).toContain(href.replaceAll('&amp;', '&'));
}

describe.each(['ko', 'en'])('%s', (lang) => {
  const words = JSON.parse(readFileSync(`locales/${lang}/course.json`, 'utf8')) as CourseWords;
  const packed = (what: string): PackageContents => ({ id: what, title: 'Kyeo', lang, version: '0.1.0', groups: contentsOf(what, words), shared: ['early.js', 'assets/main.js'] });

  test('the course holds every lesson under its module', () => {
    const contents = packed('course');
    expectSound(contents);
    expect(contents.groups.flatMap(({ items }) => items.map(({ id }) => id))).toEqual(lessonIds());
    for (const { title } of contents.groups) expect(title).toEqual(expect.any(String));
  });

  test.each(lessonIds())('%s can be packed alone', (lesson) => {
    const contents = packed(lesson);
    expectSound(contents);
    expect(contents.groups).toEqual([{ items: [{ id: lesson, title: expect.any(String) as string }] }]);
  });
});

test('no title or file name can break out of its place', () =>
  assert(
    property(
      record({
        title: string(),
        group: string(),
        items: array(record({ id: constantFrom('00-a', '01-b'), title: string() }), { minLength: 1, maxLength: 1 }),
        file: string({ minLength: 1 }),
      }),
      ({ title, group, items, file }) => {
        const xml = manifestXml({ id: 'course', title, lang: 'en', version: '1', groups: [{ title: group, items }], shared: [file] });
        expectWellFormed(xml);
      },
    ),
  ));
