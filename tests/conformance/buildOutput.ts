// Plain progress of a build without what differs from run to run: times, the order of steps that go on side by side, downloads.

/** Seconds at the end of a line, or before `done`. */
const TIME = / \d+\.\ds(?= done$|$)/;
/** What a line of a step's own output begins with. */
const SECOND = /^\d+\.\d{1,3} /;
/** Blobs that come from a registry. */
const BLOB = /^(?:extracting )?sha256:[0-9a-f]{64}\b/;
/** A path in BuildKit's own store. */
const REF = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}::[0-9a-z]{25}/g;

/** Puts the steps of a build into the order of their names, and takes times and numbers out. Other texts stay as they are. */
export function normaliseBuild(text: string): string {
  if (!text.startsWith('#0 building with')) return text;
  const [first = '', ...lines] = text.split('\n');
  const steps = new Map<string, string[]>();
  const rest: string[] = [];
  for (const line of lines) {
    const [, number, words = ''] = /^#(\d+) (.*)$/.exec(line) ?? [];
    if (number === undefined) {
      if (line !== '' || rest.length > 0) rest.push(line.replace(SECOND, '<second> '));
      continue;
    }
    const step = steps.get(number) ?? [];
    steps.set(number, step);
    if (words !== '...' && words !== step[0] && !BLOB.test(words)) step.push(words.replace(TIME, '').replace(SECOND, '<second> '));
  }
  const blocks = [...steps.values()].map((step) => step.join('\n')).sort();
  return [first, ...blocks, ...rest].join('\n').replace(REF, '<ref>');
}
