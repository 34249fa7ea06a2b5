// Law: `docker inspect --format` says what the real CLI 28.2.2 said of the same object, line by line; recorded in templates.jsonl.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ExecutionProblem, readTemplate, TemplateProblem } from '../../src/sim/docker/format/template';
import { fillObject } from '../../src/sim/docker/inspect/print';

interface Row {
  template: string;
  stdout: string;
  stderr: string;
  exit: number;
}

const data: unknown = JSON.parse(readFileSync('tests/conformance/templates.data.json', 'utf8'));
const rows = readFileSync('tests/conformance/templates.jsonl', 'utf8')
  .split('\n')
  .filter((text) => text !== '')
  .map((text) => JSON.parse(text) as Row);

/** What inspect prints, and how it ends. */
function inspect(template: string): Omit<Row, 'template'> {
  try {
    return { stdout: `${fillObject(readTemplate(template), { body: data, kind: 'container' })}\n`, stderr: '', exit: 0 };
  } catch (problem) {
    const stderr = `template parsing error: ${(problem as Error).message}\n`;
    if (problem instanceof TemplateProblem) return { stdout: '', stderr, exit: 64 };
    if (problem instanceof ExecutionProblem) return { stdout: '\n', stderr, exit: 1 };
    throw problem;
  }
}

test.each(rows)('$template', ({ template, stdout, stderr, exit }) => {
  expect(inspect(template)).toEqual({ stdout, stderr, exit });
});
