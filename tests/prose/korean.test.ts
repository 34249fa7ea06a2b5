// Law: Korean is written as a Korean engineer writes it: right particles, one voice for each surface, the chosen spellings.
import { describe, expect, test } from 'vitest';
import { attribute, type MdxNode, plainText, tags, walk } from '../../build/mdx/tree';
import { lessonsIn, namespace, namespaces, readable, stepsOf, stringsIn, whatFollows } from './lessons';

const lessons = await lessonsIn('ko');
const steps = lessons.flatMap(stepsOf);
const files = namespaces('ko').map((name) => ({ name, strings: stringsIn(namespace('ko', name)) }));

/** Spellings that the product does not use, with what it writes instead. */
const SLIPS: readonly (readonly [RegExp, string])[] = [
  [/Podman와/, 'Podman과'],
  [/Workstation나/, 'Workstation이나'],
  [/client을/, 'client를'],
  [/Hub을/, 'Hub를'],
  [/당신/, 'no pronoun'],
  [/되어(지|진|질|졌)/, 'an active verb'],
  [/가상 머신/, '가상머신'],
  [/쉘/, '셸'],
  [/브릿지/, '브리지'],
  [/도커/, 'Docker'],
  [/레포지토리|저장소\(repository\)/, '리포지터리'],
  [/시스템 호출/, '시스템 콜'],
  [/객체/, '오브젝트'],
  [/[0-9] (?:MB|GB|MiB|GiB|ms)\b/, 'no space before a unit'],
];

const PARTICLE = '(?:은|는|이|가|을|를|과|와|의|에|에서|으?로(?:서|써|부터)?)';

function slipsIn(text: string): string[] {
  return SLIPS.filter(([wrong]) => wrong.test(text)).map(([wrong, right]) => `${String(wrong)}: write ${right}: ${text}`);
}

describe('particles', () => {
  test.each(steps)('$name: none right behind code or a command', ({ node }) => {
    const glued = whatFollows(node).filter(({ before, text }) => (before.type === 'inlineCode' || before.name === 'Run') && /^[가-힣]/.test(text));
    expect(glued.map(({ before, text }) => plainText(before) + text)).toEqual([]);
  });

  // 에, 부터 and 까지 are the same behind any word
  test.each(steps)('$name: none that depends on how it is read, right behind a fact', ({ node }) => {
    const glued = whatFollows(node).filter(({ before, text }) => before.name === 'Fact' && /^(?!에|부터|까지)[가-힣]/.test(text));
    expect(glued.map(({ before, text }) => String(attribute(before, 'id')) + text)).toEqual([]);
  });

  test.each(files)('$name, as JSON: none right behind a variable or code', ({ strings }) => {
    const glued = new RegExp(`(?:\\}\\}|\`|\\$t\\([^)]*\\))${PARTICLE}(?![가-힣])`);
    expect(strings.filter(({ text }) => glued.test(text))).toEqual([]);
  });

  // browsers break between a closing mark and a syllable; in lessons build/mdx ties them, here the string does
  test.each(files)('$name, as JSON: none that can begin a line behind a closing mark, as U+2060 ties it there', ({ strings }) => {
    expect(strings.filter(({ text }) => /[)\]”’"](?:\*\*)?(?=[가-힣])/.test(text))).toEqual([]);
  });
});

describe('spelling', () => {
  test.each(steps)('$name', ({ node }) => expect([...walk(node)].flatMap(({ type, value }) => (type === 'text' ? slipsIn(value ?? '') : []))).toEqual([]));
  test.each(files)('$name, as JSON', ({ strings }) => expect(strings.filter(({ text }) => /[가-힣]/.test(text)).flatMap(({ text }) => slipsIn(text))).toEqual([]));
});

describe('tone', () => {
  test.each(steps)('$name: at most one exclamation mark, and Korean quotation marks', ({ node }) => {
    const words = readable(node);
    expect(words.split('!').length - 1).toBeLessThanOrEqual(1);
    expect(words).not.toMatch(/"/);
  });

  const sentences = (node: MdxNode, ...names: string[]) =>
    names
      .flatMap((name) => tags(node, name))
      .flatMap((tag) =>
        readable(tag)
          .replace(/“[^”]*”/g, '')
          .split(/(?<=[.?!])\s+/),
      );

  test.each(steps)('$name: what explains ends in 합니다', ({ node }) => {
    expect(sentences(node, 'Explain', 'Deeper', 'Takeaway', 'Bridge', 'Notes').filter((sentence) => /(요|죠)[.!]$/.test(sentence))).toEqual([]);
  });

  test.each(steps)('$name: what asks, answers or helps ends in 해요', ({ node }) => {
    expect(sentences(node, 'Question', 'Choice', 'Feedback', 'NotYet', 'Done', 'Hint').filter((sentence) => /니(다|까)[.?!]$/.test(sentence))).toEqual([]);
  });
});
