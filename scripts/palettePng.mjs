// Makes a PNG with a palette out of a screenshot: drawings have few colours, and their numbers take a third of the room that the colours do.
import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** @typedef {[number, number, number]} Colour */
/** @typedef {{ colour: Colour, count: number }} Counted */

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** What a palette holds at most. */
const MOST = 256;
/** Colours that are taken as they are: the fills and lines of a drawing; what is left are the edges of letters. */
const EXACT = 128;

/** The chunks of a PNG. @param {Buffer} png */
function* chunks(png) {
  for (let at = SIGNATURE.length; at < png.length;) {
    const length = png.readUInt32BE(at);
    yield { type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) };
    at += 12 + length;
  }
}

/** The predictor of PNG's filter 4. @param {number} a left @param {number} b above @param {number} c above left */
function paeth(a, b, c) {
  const [pa, pb, pc] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)];
  if (pa <= pb && pa <= pc) return a;
  return pb <= pc ? b : c;
}

/** What filter a row has been written with, taken back in place. @param {number} filter @param {Uint8Array} row @param {Uint8Array | null} above @param {number} step bytes of a pixel */
function unfilter(filter, row, above, step) {
  for (let i = 0; i < row.length; i += 1) {
    const a = row[i - step] ?? 0;
    const b = above?.[i] ?? 0;
    const c = above?.[i - step] ?? 0;
    row[i] = (row[i] ?? 0) + ([0, a, b, (a + b) >> 1, paeth(a, b, c)][filter] ?? 0);
  }
}

/**
 * The colours of a PNG as browsers take screenshots: eight bits, without interlacing, each pixel as one number. What shines through is not looked at.
 * @param {Buffer} png
 */
export function pixelsOf(png) {
  const all = [...chunks(png)];
  const head = all.find(({ type }) => type === 'IHDR')?.data;
  const step = { 2: 3, 6: 4 }[head?.[9] ?? 0];
  if (!png.subarray(0, 8).equals(SIGNATURE) || !head || head[8] !== 8 || head[12] !== 0 || step === undefined) throw new Error('not a PNG of 8-bit colours');
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const raw = inflateSync(Buffer.concat(all.filter(({ type }) => type === 'IDAT').map(({ data }) => data)));
  const pixels = new Uint32Array(width * height);
  const length = width * step;
  let above = null;
  for (let y = 0; y < height; y += 1) {
    const from = y * (length + 1);
    const row = raw.subarray(from + 1, from + 1 + length);
    unfilter(raw[from] ?? 0, row, above, step);
    for (let x = 0; x < width; x += 1) pixels[y * width + x] = row.readUIntBE(x * step, 3);
    above = row;
  }
  return { width, height, pixels };
}

/** @param {number} number @returns {Colour} */
const colourOf = (number) => [number >> 16, (number >> 8) & 255, number & 255];

/** The part of a colour in which some colours differ most, and by how much. @param {readonly Counted[]} box */
function spread(box) {
  const ranges = [0, 1, 2].map((part) => {
    const values = box.map(({ colour }) => colour[part] ?? 0);
    return { part, range: Math.max(...values) - Math.min(...values) };
  });
  return ranges.reduce((most, each) => (each.range > most.range ? each : most));
}

/** Cuts the box with the most in it into two of equal weight, until there are enough (median cut). @param {Counted[]} colours @param {number} most */
function boxesOf(colours, most) {
  const boxes = colours.length > 0 ? [{ box: colours, ...spread(colours) }] : [];
  while (boxes.length < most) {
    const widest = boxes.filter(({ range }) => range > 0).sort((a, b) => b.range * Math.sqrt(weightOf(b.box)) - a.range * Math.sqrt(weightOf(a.box)))[0];
    if (!widest) break;
    const sorted = widest.box.toSorted((a, b) => (a.colour[widest.part] ?? 0) - (b.colour[widest.part] ?? 0));
    const half = weightOf(sorted) / 2;
    let sum = 0;
    const middle = sorted.findIndex(({ count }) => (sum += count) >= half);
    const at = Math.min(Math.max(middle, 1), sorted.length - 1);
    const halves = [sorted.slice(0, at), sorted.slice(at)];
    boxes.splice(boxes.indexOf(widest), 1, ...halves.map((box) => ({ box, ...spread(box) })));
  }
  return boxes.map(({ box }) => box);
}

/** @param {readonly Counted[]} box */
const weightOf = (box) => box.reduce((sum, { count }) => sum + count, 0);

/** The colour that stands for a box. @param {readonly Counted[]} box @returns {Colour} */
function meanOf(box) {
  const weight = weightOf(box);
  const part = (/** @type {0 | 1 | 2} */ at) => Math.round(box.reduce((sum, { colour, count }) => sum + colour[at] * count, 0) / weight);
  return [part(0), part(1), part(2)];
}

/** At most 256 colours for a picture. @param {ReadonlyMap<number, number>} counts */
function paletteOf(counts) {
  const all = [...counts].sort((a, b) => b[1] - a[1]).map(([number, count]) => ({ colour: colourOf(number), count }));
  if (all.length <= MOST) return all.map(({ colour }) => colour);
  return [...all.slice(0, EXACT).map(({ colour }) => colour), ...boxesOf(all.slice(EXACT), MOST - EXACT).map(meanOf)];
}

/** Which colour of a palette is nearest. @param {readonly Colour[]} palette @param {Colour} colour */
function nearest(palette, [r, g, b]) {
  let best = 0;
  let least = Infinity;
  for (const [at, [r2, g2, b2]] of palette.entries()) {
    const far = 2 * (r - r2) ** 2 + 4 * (g - g2) ** 2 + 3 * (b - b2) ** 2;
    if (far < least) [best, least] = [at, far];
  }
  return best;
}

/** @param {string} type @param {Buffer} data */
function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/**
 * The same picture with a palette.
 * @param {Buffer} png
 */
export function paletted(png) {
  const { width, height, pixels } = pixelsOf(png);
  const counts = new Map();
  for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
  const palette = paletteOf(counts);
  const indexes = new Map([...counts.keys()].map((number) => [number, nearest(palette, colourOf(number))]));
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) rows[y * (width + 1) + 1 + x] = indexes.get(pixels[y * width + x]) ?? 0;
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3], 8);
  const parts = [chunk('IHDR', head), chunk('PLTE', Buffer.from(palette.flat())), chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([SIGNATURE, ...parts]);
}
