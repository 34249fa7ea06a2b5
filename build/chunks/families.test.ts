// What a page fetches is decided here, so the rules are held to what they promise.
import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { filesByName, namesFromBarrel } from './barrel';
import { ANSWERS, FAMILIES, familyOf } from './families';

const HOME = 'src/app/home/HomePage.tsx';
const HERO = 'src/app/home/HeroStage.tsx';
const LAB = 'src/app/lab/LabPage.tsx';
const LEARN = 'src/app/learn/LearnPage.tsx';
const GLOSSARY = 'src/app/glossary/GlossaryPage.tsx';
const RACE = 'src/diagrams/race/diagram.tsx';
const USERS = ['index.html', HOME, HERO, LAB, LEARN, GLOSSARY, RACE];
const SIMULATORS = new Set([LAB, LEARN]);
const family = (...users: string[]) => familyOf('/src/a.ts', new Set(users), SIMULATORS);

test('what everybody fetches, what the hero needs, and what the machine needs lie apart', () => {
  expect(family('index.html', LAB)).toBe('main');
  expect(family(HOME, GLOSSARY)).toBe('main');
  expect(family(HERO, LAB)).toBe('hero');
  expect(family(LAB, LEARN)).toBe('machine');
  expect(family(LAB)).toBeUndefined();
  expect(family(LAB, GLOSSARY)).toBeUndefined();
  expect(family(LEARN, RACE)).toBeUndefined();
});

test('a page waits for few sheets of styles: its own, and at most one for what several pages look like', () => {
  const sheet = (...users: string[]) => familyOf('/src/a.css', new Set(users), SIMULATORS);
  expect(sheet(HERO)).toBe('main');
  expect(sheet(LAB, HOME)).toBe('main');
  expect(sheet(LAB, GLOSSARY)).toBe('main');
  expect(sheet(LAB)).toBe('looks');
  expect(sheet(RACE, 'src/diagrams/gate/diagram.tsx')).toBe('looks');
  expect(sheet('src/diagrams/stack/diagram.tsx')).toBe('looks');
  expect(sheet(RACE)).toBeUndefined();
  expect(sheet(GLOSSARY)).toBeUndefined();
});

test('what is named as styles of answers is there, and comes later than what a page shows', () => {
  expect(ANSWERS.filter((file) => !existsSync(file))).toEqual([]);
  for (const file of ANSWERS) expect(familyOf(`/kyeo/${file}`, new Set([LAB, LEARN]), SIMULATORS)).toBe('answers');
});

test('a family never needs one that comes after it: whatever more users reach comes earlier', () => {
  const rank = (users: string[]) => {
    const found = family(...users);
    return found === undefined ? FAMILIES.length : FAMILIES.indexOf(found);
  };
  for (let bits = 0; bits < 1 << USERS.length; bits += 1) {
    const users = USERS.filter((_, at) => bits & (1 << at));
    for (const more of USERS) if (rank(users) < FAMILIES.indexOf('machine')) expect(rank([...users, more])).toBeLessThanOrEqual(rank(users));
  }
});

test('an icon is found behind the index that re-exports it', () => {
  const files = filesByName("export { default as Cpu, default as CpuIcon } from './icons/cpu.mjs';\nexport { default as Zap } from './icons/zap.mjs';");
  expect([files.get('CpuIcon'), files.get('Zap'), files.get('default')]).toEqual(['./icons/cpu.mjs', './icons/zap.mjs', undefined]);
  expect(namesFromBarrel('import { Cpu as Chip,\n Zap } from "lucide-react";import { a } from "react";')).toEqual(['Cpu', 'Zap']);
});
