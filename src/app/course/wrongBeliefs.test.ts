// Every belief leads to a step that exists, and is worded in both languages.
import { expect, test } from 'vitest';
import en from '../../../locales/en/beliefs.json';
import ko from '../../../locales/ko/beliefs.json';
import { lessonOf } from '../../lessons';
import { searchTerms } from '../glossary/searchTerms';
import { type BeliefId, BELIEFS } from './wrongBeliefs';

test.each(Object.keys(BELIEFS) as BeliefId[])('%s', (id) => {
  const { lesson, step } = BELIEFS[id];
  expect(lessonOf(lesson)?.steps.map((one) => one.id)).toContain(step);
  for (const words of [ko, en]) expect(words.beliefs[id].belief).not.toBe(words.beliefs[id].truth);
});

test('there is no word for a belief that leads nowhere', () => {
  for (const words of [ko, en]) expect(Object.keys(words.beliefs)).toEqual(Object.keys(BELIEFS));
});

// what someone who holds the belief is likely to type
const TYPED: Readonly<Record<BeliefId, readonly [ko: string, en: string]>> = {
  M1: ['가벼운 VM', 'lightweight VM'],
  M2: ['자기 커널', 'kernel of its own'],
  M3: ['ubuntu 이미지', 'ubuntu image'],
  M4: ['이미지와 컨테이너', 'image and a container'],
  M5: ['stop', 'docker stop'],
  M6: ['안에 저장', 'save in a container'],
  M7: ['EXPOSE', 'EXPOSE'],
  M8: ['latest', 'latest'],
  M9: ['이름으로 통신', 'by name'],
  M10: ['localhost', 'localhost'],
  M11: ['파일을 지우면', 'deleting a file'],
  M12: ['시크릿', 'secret'],
  M13: ['Mac', 'Mac'],
  M14: ['모든 줄', 'every line'],
  M15: ['항상 느리', 'always slow'],
  M16: ['Kubernetes', 'Kubernetes'],
  M17: ['root', 'root'],
  M18: ['pull', 'pulling'],
};

test.each(Object.keys(BELIEFS) as BeliefId[])('%s is found by the words of whoever believes it', (id) => {
  for (const [index, { beliefs }] of [ko, en].entries()) {
    const entries = Object.entries(beliefs).map(([each, { belief, truth }]) => ({ id: each, term: belief, other: '', sentence: truth }));
    const found = searchTerms(entries, TYPED[id][index] ?? '').map((entry) => entry.id);
    expect(found.slice(0, 2)).toContain(id);
  }
});
