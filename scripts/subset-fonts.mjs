// Cuts our two typefaces down to the characters that the site can show, and writes the style sheet that says which file has which; the output is not committed.
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const out = path.join(root, 'src/ui/fonts');
const { resolve } = createRequire(import.meta.url);

/** @param {number} from @param {number} to */
const range = (from, to) => Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)).join('');
const ASCII = range(0x20, 0x7e);
const SIGNS = '·…“”‘’→←↑↓↔✓✗×±–—°≤≥≈▶■●○한국어';
/** What Intl writes into dates and times, beside the texts of locales. */
const DATES = '년월일오전후시분초';
const TERMINAL = '→←↑↓…•·✓✔✗✘⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏' + range(0x2500, 0x259f);

/** Every character of every text. @returns {Promise<string>} */
async function words() {
  const files = await readdir(path.join(root, 'locales'), { recursive: true });
  const texts = await Promise.all(files.filter((file) => /\.(json|mdx)$/.test(file)).map((file) => readFile(path.join(root, 'locales', file), 'utf8')));
  return [...new Set(texts.join(''))].sort().join('');
}

/** Every character of the Korean words of a first visit: the frame, home, the map of the course, and the machine on home. @returns {Promise<string>} */
async function firstWords() {
  const read = async (/** @type {string} */ name) => JSON.parse(await readFile(path.join(root, 'locales/ko', name), 'utf8'));
  const { shell, home, course } = await read('ui.json');
  const { stack, shared } = await read('diagrams.json');
  return JSON.stringify([shell, home, course, await read('course.json'), stack, shared]);
}

/** Each character of the texts once, without those of the texts before. @param {string} text @param {string[]} before */
const without = (text, ...before) =>
  [...new Set(text)]
    .filter((character) => character >= ' ' && !before.some((other) => other.includes(character)))
    .sort()
    .join('');

/** All syllables of Hangul that Unicode has. */
const SYLLABLES = { first: 0xac00, last: 0xd7a3 };

/**
 * The characters of a face as CSS says them, neighbors as one range. A family that is asked after another, and has what that leaves of Hangul, may claim all of it.
 * @param {string} text
 * @param {boolean} allHangul
 */
function unicodeRange(text, allHangul = false) {
  const isHangul = (/** @type {number} */ code) => code >= SYLLABLES.first && code <= SYLLABLES.last;
  const codes = [...text].map((character) => character.codePointAt(0) ?? 0).filter((code) => !allHangul || !isHangul(code));
  const ranges = allHangul ? [SYLLABLES] : [];
  for (const code of codes.sort((a, b) => a - b)) {
    const latest = ranges.at(-1);
    if (latest?.last === code - 1) ranges[ranges.length - 1] = { first: latest.first, last: code };
    else ranges.push({ first: code, last: code });
  }
  return ranges.map(({ first, last }) => `U+${first.toString(16)}${last > first ? `-${last.toString(16)}` : ''}`).join(', ');
}

/** @param {string} name @param {string} file */
const fileOf = (name, file) => path.join(path.dirname(resolve(`${name}/package.json`)), file);

const FIRST = without(ASCII + SIGNS + '켜' + DATES + (await firstWords()));
const REST = without(await words(), FIRST);
/** What browsers apply unasked, and figures of one width, which our styles ask for; other forms of the same characters (small, raised, in styles) stay out. */
const FEATURES = ['calt', 'ccmp', 'clig', 'kern', 'liga', 'locl', 'mark', 'mkmk', 'rlig', 'rvrn', 'tnum'];
const PRETENDARD = {
  weight: '400 800',
  source: fileOf('pretendard', 'dist/web/variable/woff2/PretendardVariable.woff2'),
  options: { variationAxes: { wght: { min: 400, max: 800 } }, keepFeatures: FEATURES },
};
/** Its ligatures are switched off (base.css), so they stay out. */
const MONO = { family: 'JetBrains Mono', text: without(ASCII + TERMINAL), options: { keepFeatures: [] } };

/**
 * The files; theme.css asks for the families in this order. A browser fetches one only where a character of its is shown.
 * @type {{ output: string, family: string, text: string, allHangul?: boolean, weight: string, source: string, options: object }[]}
 */
const FONTS = [
  { output: 'pretendard-first.woff2', text: FIRST, family: 'Pretendard Variable', ...PRETENDARD },
  { output: 'pretendard-rest.woff2', text: REST, allHangul: true, family: 'Pretendard Rest', ...PRETENDARD },
  { output: 'jetbrains-mono.woff2', weight: '400', source: fileOf('@fontsource/jetbrains-mono', 'files/jetbrains-mono-latin-400-normal.woff2'), ...MONO },
  { output: 'jetbrains-mono-bold.woff2', weight: '700', source: fileOf('@fontsource/jetbrains-mono', 'files/jetbrains-mono-latin-700-normal.woff2'), ...MONO },
];

/** @param {(typeof FONTS)[number]} font */
const face = ({ output, family, weight, text, allHangul }) => `@font-face {
  font-family: '${family}';
  src: url('./${output}') format('woff2');
  font-weight: ${weight};
  font-style: normal;
  font-display: swap;
  unicode-range: ${unicodeRange(text, allHangul)};
}
`;

const stamp = createHash('sha256')
  .update(JSON.stringify([FONTS, FONTS.map(face)]))
  .digest('hex');
const stampFile = path.join(out, 'stamp.txt');

if ((await readFile(stampFile, 'utf8').catch(() => '')) !== stamp) {
  const { default: subsetFont } = await import('subset-font');
  await mkdir(out, { recursive: true });
  for (const { output, source, text, options } of FONTS) {
    const font = await subsetFont(await readFile(source), text, { targetFormat: 'woff2', ...options });
    await writeFile(path.join(out, output), font);
    console.log(`${output}: ${(font.length / 1000).toFixed(0)} kB`);
  }
  await writeFile(path.join(out, 'faces.css'), FONTS.map(face).join('\n'));
  await writeFile(stampFile, stamp);
}
