// Proves that lessons stay words, that their structure becomes explicit, and that faults point at their line.
import { describe, expect, test } from 'vitest';
import { compileLesson } from './compileLesson';
import { isTag, plainText, tags } from './tree';

const CHECK = '<Check id="seen">\n\nLook\n\n- Not yet.\n- Done.\n\n</Check>';
const OPTIONS = ['one', 'two'].map((id) => `<Option id="${id}">\n\nChoice ${id}.\n\nFeedback ${id}.\n\n</Option>`).join('\n\n');
const STEP = `<Step id="first">\n\n## Heading \`ls\`\n\nA scene.\n\n<Predict>\n\nWhich?\n\n${OPTIONS}\n\n</Predict>\n\n<Do>\n\nDo it.\n\n<Run>uname -r</Run>\n<Run>ps</Run>\n\n${CHECK}\n\n<Hint n={1}>Look.</Hint>\n<Hint n={2}>Press <Run>ps</Run>.</Hint>\n\n</Do>\n\n<Explain>\n\nA <Term id="vm">VM</Term>, and so on. <Source tag="RH" />\n\n</Explain>\n\n<Notes minutes={1.5}>\n\nSay so.\n\n</Notes>\n\n</Step>`;
const lesson = (body: string) => `# Title\n\n${body}\n`;
const faultOf = async (source: string) => {
  const error: unknown = await compileLesson(source, 'locales/en/lessons/x.mdx').then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return error instanceof Error ? error.message : 'compiled';
};

describe('what a lesson declares', () => {
  test('is read from its words', async () => {
    const { meta } = await compileLesson(lesson(STEP), 'x.mdx');
    expect(meta).toEqual({ title: 'Title', steps: [{ id: 'first', title: 'Heading ls', options: ['one', 'two'], checks: ['seen'], hints: 2, quizzes: [] }] });
  });

  test('is exported with the component', async () => {
    const { code, meta } = await compileLesson(lesson(STEP), 'x.mdx');
    expect(code).toContain('export default function MDXContent');
    expect(code).toContain(`export const meta = ${JSON.stringify(meta)};`);
  });
});

describe('structure', () => {
  const names = async (parent: string) => {
    const { tree } = await compileLesson(lesson(STEP), 'x.mdx');
    return tags(tree, parent).map((node) => (node.children ?? []).map((child) => (isTag(child) ? child.name : child.type)));
  };

  test('a step opens with its title and situation', async () => expect(await names('Step')).toEqual([['StepTitle', 'Situation', 'Predict', 'Do', 'Explain', 'Notes']]));
  test('a prediction asks, then offers', async () => expect(await names('Predict')).toEqual([['Question', 'Option', 'Option']]));
  test('an option is a choice and its feedback', async () => expect(await names('Option')).toEqual([1, 2].map(() => ['Choice', 'Feedback'])));
  test('commands, checks and hints are gathered', async () => expect(await names('Do')).toEqual([['paragraph', 'Runs', 'Checks', 'Hints']]));
  test('a check is a label and two lines', async () => expect(await names('Check')).toEqual([['CheckLabel', 'NotYet', 'Done']]));

  test('a term is tied to what is written right behind it', async () => {
    const { tree } = await compileLesson(lesson(STEP), 'x.mdx');
    expect(tags(tree, 'Unbroken').map(plainText)).toEqual(['VM,']);
    expect(tags(tree, 'Explain').map(plainText)).toEqual(['A VM, and so on. ']);
  });

  test('an option is tied to its hyphens, unless it is long', async () => {
    const { tree } = await compileLesson(lesson(STEP.replace('A scene.', 'With `-p`, `ls -l` and `--mount=type=secret,id=API_KEY`.')), 'x.mdx');
    expect(tags(tree, 'Situation').flatMap((node) => tags(node, 'Unbroken').map(plainText))).toEqual(['-p']);
  });

  test('a number is tied to what it numbers, and a Korean particle to the mark before it', async () => {
    const { tree } = await compileLesson(lesson(STEP.replace('A scene.', '타입 1과 타입 2, type 1, PID 1, 8 CPUs, 20초(예시)입니다, “빠르다”로 (끝)')), 'x.mdx');
    expect(tags(tree, 'Situation').map(plainText)).toEqual(['타입\u00a01과 타입\u00a02, type\u00a01, PID\u00a01, 8 CPUs, 20초(예시)\u2060입니다, “빠르다”\u2060로 (끝)']);
  });
});

describe('faults are told with their place', () => {
  test.each([
    ['import', 'import x from "y"\n\n# Title', 'locales/en/lessons/x.mdx:1:1: import and export are code'],
    ['export', '# Title\n\nexport const a = 1', 'locales/en/lessons/x.mdx:3:1: import and export are code'],
    ['an expression between blocks', lesson('{1 + 1}'), 'locales/en/lessons/x.mdx:3:1: an {expression} is code'],
    ['an expression in a sentence', lesson(STEP.replace('A scene.', 'A {scene}.')), 'locales/en/lessons/x.mdx:7:3: an {expression} is code'],
    ['a computed attribute', lesson(STEP.replace('n={1}', 'n={0 + 1}')), 'n={…} is code'],
    ['a spread attribute', lesson(STEP.replace('<Source tag="RH" />', '<Source {...all} />')), 'a spread attribute is code'],
    ['an unknown tag', lesson(STEP.replace('<Explain>', '<Explane>').replace('</Explain>', '</Explane>')), 'unknown tag <Explane>'],
    ['HTML', lesson(STEP.replace('A scene.', 'A <b>scene</b>.')), 'unknown tag <b>'],
    ['a link', lesson(STEP.replace('A scene.', 'A [scene](https://example.com).')), 'Markdown of type "link"'],
    ['a missing id', lesson(STEP.replace('<Check id="seen">', '<Check>')), '<Check> needs id as a string'],
    ['a surplus attribute', lesson(STEP.replace('<Check id="seen">', '<Check id="seen" done="yes">')), '<Check> takes no done'],
    ['an unknown layout', lesson(STEP.replace('<Explain>', '<Quiz id="q" layout="heap">').replace('</Explain>', '</Quiz>')), 'layout is one of: stack'],
    ['a mark-up command', lesson(STEP.replace('<Run>uname -r</Run>', '<Run>**uname**</Run>')), '<Run> holds one plain command line'],
    ['a broken tag', lesson('<Step id="a">'), 'Expected a closing tag'],
  ])('%s', async (_name, source, message) => expect(await faultOf(source)).toContain(message));

  test.each([
    ['no title', STEP, 'a lesson starts with its # title'],
    ['text outside steps', lesson('Hello.'), 'after the title a lesson holds <Step>'],
    ['no heading', lesson(STEP.replace('## Heading `ls`', 'Heading')), 'a step starts with its ## heading'],
    ['no situation', lesson(STEP.replace('A scene.', '')), 'a step opens with its situation'],
    ['text between blocks', lesson(STEP.replace('<Explain>', 'Lost.\n\n<Explain>')), 'text between blocks'],
    ['one option', lesson(STEP.replace(/<Option id="two">[^]*?<\/Option>/, '')), 'a question needs at least two options'],
    ['no feedback', lesson(STEP.replace('Feedback two.', '')), 'an option is a paragraph to choose, then its feedback'],
    ['a check with one line', lesson(STEP.replace('- Done.', '')), 'a check is a label, then two bullets'],
    ['hints out of order', lesson(STEP.replace('n={2}', 'n={3}')), 'hints are numbered'],
    ['nothing to check', lesson(STEP.replace(CHECK, '')), 'something to do needs a <Check>'],
    ['an option twice', lesson(STEP.replace('id="two"', 'id="one"')), 'id="one" is used twice'],
    ['a step twice', lesson(`${STEP}\n\n${STEP}`), 'id="first" is used twice'],
  ])('%s', async (_name, source, message) => expect(await faultOf(source)).toMatch(new RegExp(`^locales/en/lessons/x\\.mdx:\\d+:\\d+: ${message.replace(/[#<>()]/g, '\\$&')}`)));
});
