// What `npm run new:lesson` writes: a lesson that works and keeps every law but those about words, which are still to be written.

/** What the course says about a lesson before it is written. */
export interface PlannedLesson {
  /** Two digits and a name, such as `08-namespaces`: the name of its folder, its words and its address. */
  id: string;
  minutes: number;
  /** Its title in each language, as the course map shows it. */
  titles: Readonly<Record<'ko' | 'en', string>>;
}

/** Stands wherever words are to be written; the laws about words refuse it. */
export const UNWRITTEN = '…';

/** The names of the index and of the list of open lessons. */
export const INDEX = 'src/lessons/index.ts';
export const COURSE = 'src/app/course/modules.ts';

/** Why an id cannot become a lesson; null when it can. `numbers` are those of the course, `taken` the ids of lessons that exist. */
export function whyNot(id: string, numbers: readonly string[], taken: readonly string[]): string | null {
  if (!/^\d\d-[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id)) return `"${id}" is no lesson id: write two digits and a name, such as 08-namespaces`;
  const number = id.slice(0, 2);
  if (!numbers.includes(number)) return `the course has no lesson ${number}`;
  const there = taken.find((other) => other.startsWith(number));
  return there === undefined ? null : `lesson ${number} exists: src/lessons/${there}`;
}

/** `08-how-much` to `howMuch`, the name that its data is exported under. */
export function exportName(id: string): string {
  return id.slice('00-'.length).replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** The files of a new lesson, by path. Its first step works as it stands: pick the host's kernel. */
export function lessonFiles({ id, minutes, titles }: PlannedLesson): Record<string, string> {
  return {
    [`src/lessons/${id}/lesson.ts`]: data(id, minutes),
    [`locales/ko/lessons/${id}.mdx`]: words(id, minutes, titles.ko),
    [`locales/en/lessons/${id}.mdx`]: words(id, minutes, titles.en),
  };
}

/** The index with one more lesson, in the order of the course. */
export function withLesson(index: string, id: string): string {
  const known = [...index.matchAll(/import \{ (\w+) \} from '\.\/([\w-]+)\/lesson';\n/g)].map(([, name = '', folder = '']) => ({ name, folder }));
  const all = [...known, { name: exportName(id), folder: id }].sort((a, b) => a.folder.localeCompare(b.folder));
  const imports = all.map(({ name, folder }) => `import { ${name} } from './${folder}/lesson';\n`).join('');
  return index
    .replace(/(import \{ \w+ \} from '\.\/[\w-]+\/lesson';\n)+/, imports)
    .replace(/(lessons: readonly Lesson\[\] = )\[[^\]]*\]/, `$1[${all.map(({ name }) => name).join(', ')}]`);
}

/** The course with one more lesson to open, in its order. */
export function withOpenId(course: string, id: string): string {
  return course.replace(/(OPEN_IDS: readonly string\[\] = )\[([^\]]*)\]/, (_, head: string, list: string) => {
    const ids = [...[...list.matchAll(/'([^']+)'/g)].map(([, known = '']) => known), id].sort();
    return `${head}[${ids.map((each) => `'${each}'`).join(', ')}]`;
  });
}

function data(id: string, minutes: number): string {
  const number = id.slice(0, 2);
  return `// Lesson ${number}: ${UNWRITTEN}
import { hasPicked } from '../checks';
import { defineLesson } from '../lesson';

export const ${exportName(id)} = defineLesson({
  id: '${id}',
  number: '${number}',
  minutes: ${String(minutes)},
  covers: [],
  scenario: 'lab',
  steps: [
    {
      id: 'first',
      view: { lens: 'stack', stack: 'container' },
      tools: ['undo'],
      prediction: 'right',
      checks: { found: (e) => hasPicked(e, 'kernel:host') },
      solution: [{ pick: 'kernel:host' }],
    },
    { id: 'check', view: { lens: 'stack', stack: 'container' }, tools: [], checks: {}, solution: [], quizzes: { 'L${number}-1': 'right' } },
  ],
});
`;
}

const option = (id: string): string => `<Option id="${id}">\n\n${UNWRITTEN}\n\n${UNWRITTEN}\n\n</Option>`;
const notes = (minutes: number): string => `<Notes minutes={${String(minutes)}}>\n\n${UNWRITTEN}\n\n</Notes>`;

function words(id: string, minutes: number, title: string): string {
  const hints = [1, 2, 3].map((n) => `<Hint n={${String(n)}}>${UNWRITTEN}</Hint>`).join('\n');
  return [
    `# ${title}`,
    '<Step id="first">',
    `## ${UNWRITTEN}`,
    UNWRITTEN,
    '<Predict>',
    UNWRITTEN,
    option('wrong'),
    option('right'),
    '</Predict>',
    '<Do>',
    UNWRITTEN,
    `<Check id="found">\n\n${UNWRITTEN}\n\n- ${UNWRITTEN}\n- ${UNWRITTEN}\n\n</Check>`,
    hints,
    '</Do>',
    `<Explain>\n\n${UNWRITTEN}\n\n</Explain>`,
    notes(minutes - 1),
    '</Step>',
    '<Step id="check">',
    `## ${UNWRITTEN}`,
    UNWRITTEN,
    `<Quiz id="L${id.slice(0, 2)}-1">\n\n${UNWRITTEN}`,
    option('right'),
    option('wrong'),
    '</Quiz>',
    `<Takeaway>\n\n${UNWRITTEN}\n\n</Takeaway>`,
    notes(1),
    '</Step>\n',
  ].join('\n\n');
}
