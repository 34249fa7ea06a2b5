// Link previews: every page names a picture that is there, and each lesson has one of its own in each language.
import { readdirSync, readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cardOf } from '../scripts/found.mjs';
import { paletted, pixelsOf } from '../scripts/palettePng.mjs';
import { LANGUAGES } from '../src/app/address';
import { routes } from '../src/entryServer';
import { lessons } from '../src/lessons/index';

/** The most that a card may weigh (bytes): chats that show previews fetch hundreds of them. */
const MOST = 60_000;

describe.each(LANGUAGES)('cards in %s', (lang) => {
  const names = readdirSync(`public/cards/${lang}`);

  test('there is one for home and one for each lesson, and no other', () => {
    expect(names.sort()).toEqual(['home.png', ...lessons.map(({ id }) => `${id}.png`)].sort());
  });

  test.each(names)('%s has the size of a preview and a palette, and is like no other', (name) => {
    const file = readFileSync(`public/cards/${lang}/${name}`);
    expect(file.toString('latin1', 1, 4)).toBe('PNG');
    expect([file.readUInt32BE(16), file.readUInt32BE(20), file[25]]).toEqual([1200, 630, 3]);
    expect(file.length).toBeGreaterThan(8000);
    expect(file.length).toBeLessThan(MOST);
    expect(names.filter((other) => other !== name && readFileSync(`public/cards/${lang}/${other}`).equals(file))).toEqual([]);
  });
});

test('every page names the card of its lesson, and any other page that of home', () => {
  for (const url of routes()) {
    const [, lang = ''] = url.split('/');
    const card = cardOf(url, lang);
    const lesson = lessons.find(({ id }) => url.includes(`/${id}`));
    expect(card).toBe(`/cards/${lang}/${lesson?.id ?? 'home'}.png`);
    expect(readFileSync(`public${card}`).length).toBeGreaterThan(0);
  }
});

/** A PNG as browsers take screenshots, each row written with the filter that is asked for. */
function screenshot(rows: readonly (readonly number[])[], filter: 0 | 1 | 2, alpha: boolean): Buffer {
  const bytes = (pixel: number): number[] => [pixel >> 16, (pixel >> 8) & 255, pixel & 255, ...(alpha ? [255] : [])];
  const plain = rows.map((row) => row.flatMap(bytes));
  const step = alpha ? 4 : 3;
  const written = plain.map((row, y) => [filter, ...row.map((byte, x) => (byte - ([0, row[x - step] ?? 0, plain[y - 1]?.[x] ?? 0][filter] ?? 0) + 256) & 255)]);
  const chunk = (type: string, data: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(rows[0]?.length ?? 0, 0);
  head.writeUInt32BE(rows.length, 4);
  head.set([8, alpha ? 6 : 2], 8);
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', deflateSync(Buffer.from(written.flat()))), chunk('IEND', Buffer.alloc(0))]);
}

/** The colours of a PNG with a palette. */
function colours(png: Buffer): number[] {
  const length = png.readUInt32BE(33);
  const palette = png.subarray(41, 41 + length);
  expect(png.toString('latin1', 37, 41)).toBe('PLTE');
  return Array.from({ length: length / 3 }, (_, at) => palette.readUIntBE(at * 3, 3));
}

const anyPicture = (colour: fc.Arbitrary<number>) =>
  fc.integer({ min: 1, max: 12 }).chain((width) => fc.array(fc.array(colour, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 }));
const colour = fc.integer({ min: 0, max: 0xffffff });
const filter = fc.constantFrom(0, 1, 2);

test('a screenshot is read as it was taken', () => {
  fc.assert(
    fc.property(anyPicture(colour), filter, fc.boolean(), (rows, kind, alpha) => {
      const { width, height, pixels } = pixelsOf(screenshot(rows, kind, alpha));
      expect([width, height]).toEqual([rows[0]?.length, rows.length]);
      expect([...pixels]).toEqual(rows.flat());
    }),
  );
  expect(() => pixelsOf(Buffer.from('GIF89a'))).toThrow('not a PNG');
});

test('few colours stay as they are, and of many the palette holds the commonest', () => {
  fc.assert(
    fc.property(anyPicture(colour), (rows) => {
      expect(colours(paletted(screenshot(rows, 0, false))).toSorted((a, b) => a - b)).toEqual([...new Set(rows.flat())].sort((a, b) => a - b));
    }),
  );
  const many = Array.from({ length: 40 }, (_, y) => Array.from({ length: 40 }, (__, x) => (x < 20 ? 0xff9d3f : ((y * 6) << 16) | ((x * 6) << 8) | ((x * y) & 255))));
  const palette = colours(paletted(screenshot(many, 1, true)));
  expect(palette.length).toBeLessThanOrEqual(256);
  expect(palette.length).toBeGreaterThan(200);
  expect(palette).toContain(0xff9d3f);
});
