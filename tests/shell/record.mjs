// Runs the cases in cases.txt in the real shells of this computer and writes down what they print: recorded.jsonl.
// node tests/shell/record.mjs bash=/usr/bin/bash dash=/usr/bin/dash ash="/path/to/busybox ash"
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const shells = Object.fromEntries(process.argv.slice(2).map((arg) => arg.split(/=(.*)/s).slice(0, 2)));
const text = readFileSync(new URL('cases.txt', import.meta.url), 'utf8');
/** @type {{ group: string; dialects: string[]; script: string; [dialect: string]: unknown }[]} */
const rows = text
  .split(/^### /m)
  .slice(1)
  .flatMap((part) => {
    const [title = '', ...lines] = part.split('\n');
    const [, group = '', dialects = 'bash dash ash'] = /^(.*?)(?: \[(.*)\])?$/.exec(title) ?? [];
    return lines
      .join('\n')
      .split(/^---\n/m)
      .map((script) => ({ group, dialects: dialects.split(' '), script: script.replace(/\n$/, '') }));
  });

/**
 * A folder of tools in which `sh` is the shell that is asked, so that scripts find it too.
 * @param {string} dialect
 * @param {string} path
 */
function toolsOf(dialect, path) {
  const root = mkdtempSync(join(tmpdir(), 'tools-'));
  if (dialect === 'ash') {
    for (const applet of spawnSync(path, ['--list'], { encoding: 'utf8' }).stdout.trim().split('\n')) symlinkSync(path, join(root, applet));
    return { root, PATH: root, command: join(root, 'sh') };
  }
  symlinkSync(path, join(root, dialect === 'bash' ? 'bash' : 'sh'));
  symlinkSync(dialect === 'bash' ? '/usr/bin/dash' : path, join(root, dialect === 'bash' ? 'sh' : 'dash'));
  return { root, PATH: `${root}:/usr/bin:/bin`, command: join(root, dialect === 'bash' ? 'bash' : 'sh') };
}

for (const [dialect, path] of Object.entries(shells)) {
  const { root, PATH, command } = toolsOf(dialect, path);
  for (const row of rows.filter(({ dialects }) => dialects.includes(dialect))) {
    const home = mkdtempSync(join(tmpdir(), 'case-'));
    const cwd = join(home, 'work');
    mkdirSync(cwd);
    const name = dialect === 'bash' ? 'bash' : 'sh';
    const ran = spawnSync(command, ['-c', row.script], { cwd, env: { PATH, HOME: '/root' }, argv0: name, encoding: 'utf8', input: '', timeout: 5000 });
    row[dialect] = { out: ran.stdout, err: ran.stderr, exit: ran.status };
    rmSync(home, { recursive: true });
  }
  rmSync(root, { recursive: true });
}
writeFileSync(new URL('recorded.jsonl', import.meta.url), `${rows.map(({ dialects: _, ...row }) => JSON.stringify(row)).join('\n')}\n`);
console.log(`${rows.length} cases in ${Object.keys(shells).join(', ')}`);
