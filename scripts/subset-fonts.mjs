// Cuts our two typefaces down to the characters that the site can show; the output is not committed.
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const out = path.join(root, 'public/fonts');
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

/** @param {string} name @param {string} file */
const fileOf = (name, file) => path.join(path.dirname(resolve(`${name}/package.json`)), file);

const FONTS = [
  {
    output: 'pretendard-ko.woff2',
    source: fileOf('pretendard', 'dist/web/variable/woff2/PretendardVariable.woff2'),
    text: ASCII + SIGNS + DATES + (await words()),
    variationAxes: { wght: { min: 400, max: 800 } },
  },
  { output: 'jetbrains-mono.woff2', source: fileOf('@fontsource/jetbrains-mono', 'files/jetbrains-mono-latin-400-normal.woff2'), text: ASCII + TERMINAL },
  { output: 'jetbrains-mono-bold.woff2', source: fileOf('@fontsource/jetbrains-mono', 'files/jetbrains-mono-latin-700-normal.woff2'), text: ASCII + TERMINAL },
];

const stamp = createHash('sha256').update(JSON.stringify(FONTS)).digest('hex');
const stampFile = path.join(out, 'stamp.txt');

if ((await readFile(stampFile, 'utf8').catch(() => '')) !== stamp) {
  const { default: subsetFont } = await import('subset-font');
  await mkdir(out, { recursive: true });
  for (const { output, source, text, ...options } of FONTS) {
    const font = await subsetFont(await readFile(source), text, { targetFormat: 'woff2', ...options });
    await writeFile(path.join(out, output), font);
    console.log(`${output}: ${(font.length / 1000).toFixed(0)} kB`);
  }
  await writeFile(stampFile, stamp);
}
