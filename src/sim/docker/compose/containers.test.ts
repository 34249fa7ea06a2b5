// What Compose does with the containers of a project: starts, stops, makes anew, finds orphans.
import { describe, expect, test } from 'vitest';
import { type Bench, openBench } from '../testBench';

/** A project called `shop` in a folder of its own. */
function project(file: string, ...lines: readonly string[]): Bench {
  return openBench('mkdir shop', 'cd shop', `printf '%s' '${file.replaceAll("'", `'\\''`)}' > compose.yaml`, ...lines);
}
const service = (...fields: readonly string[]): string => `services:\n  web:\n    image: alpine\n${fields.map((field) => `    ${field.replaceAll('\n', '\n    ')}\n`).join('')}`;

describe('the containers of a project', () => {
  const FILE = `services:
  web: {image: nginx:alpine, volumes: ["logs:/logs"]}
  job: {image: alpine, command: "sh -c 'echo one; echo two; sleep 99'"}
  debug: {image: alpine, profiles: [tools]}
volumes:
  logs:
`;
  const up = (...lines: readonly string[]): Bench => project(FILE, 'docker compose up -d', ...lines);

  test.each<[string, string | RegExp, number]>([
    ['docker compose ps --services', 'job\nweb\n', 0],
    ['docker compose ps -q job', /^[0-9a-f]{64}\n$/, 0],
    ["docker compose ps --format '{{.Service}} {{.State}}'", 'job running\nweb running\n', 0],
    ['docker compose logs job', 'job-1  | one\njob-1  | two\n', 0],
    ['docker compose logs --no-log-prefix --tail 1 job', 'two\n', 0],
    ['docker compose config --services', 'web\njob\n', 0],
    ['docker compose --profile tools config --services', 'web\njob\ndebug\n', 0],
    ['COMPOSE_PROFILES=tools docker compose config --services', 'web\njob\ndebug\n', 0],
    ['docker compose config --volumes', 'logs\n', 0],
    ['docker compose config --images', 'nginx:alpine\nalpine\n', 0],
    ['docker compose config -q', '', 0],
    ['docker compose ps nobody', 'no such service: nobody\n', 1],
    ['docker compose up -d --scale web', 'invalid --scale option "web". Should be SERVICE=NUM\n', 1],
    ['docker compose up -d --scale web=many', 'strconv.Atoi: parsing "many": invalid syntax\n', 1],
    ['docker compose up -d --scale nobody=2', 'no such service: nobody\n', 1],
    ['docker compose exec -T -u nobody -w /tmp -e A=1 job sh -c "pwd; whoami; echo $A"', '/tmp\nnobody\n\n', 0],
    ['docker compose exec -T --index 2 job true', 'service "job" is not running\n', 1],
    ['docker compose exec -d job touch /there', '', 0],
    ['docker compose restart web', ' Container shop-web-1  Restarting\n Container shop-web-1  Started\n', 0],
    ['docker compose stop job', ' Container shop-job-1  Stopping\n Container shop-job-1  Stopped\n', 0],
    ['docker compose down job', ' Container shop-job-1  Stopping\n Container shop-job-1  Stopped\n Container shop-job-1  Removing\n Container shop-job-1  Removed\n', 0],
    ['docker compose down -v', / Volume shop_logs {2}Removed\n Network shop_default {2}Removing\n/, 0],
    ['docker compose down --rmi all', / Image nginx:alpine {2}Removed\n/, 0],
    ['docker compose --nothing ps', 'unknown flag: --nothing\n', 16],
    ['docker compose up --nothing', 'unknown flag: --nothing\n', 16],
    ['docker compose --file', 'flag needs an argument: --file\n', 16],
    ['docker compose -p', "flag needs an argument: 'p' in -p\n", 16],
    ['docker compose -p shop', /^Usage: {2}docker compose COMMAND\n/, 0],
    ['docker compose --file gone.yaml ps', 'open /home/you/shop/gone.yaml: no such file or directory\n', 14],
  ])('%s', (line, expected, exit) => {
    const answer = up().run(line);
    const printed = answer.stdout + answer.stderr;
    if (typeof expected === 'string') expect(printed).toBe(expected);
    else expect(printed).toMatch(expected);
    expect(answer.exit).toBe(exit);
  });

  test('a service of a profile goes up when it is named', () => {
    const bench = up('docker compose up -d debug');
    expect(bench.container('shop-debug-1')?.state).toBe('exited');
  });

  test('start says nothing of the order, and stop leaves what does not run', () => {
    const bench = up('docker compose stop');
    expect(bench.run('docker compose stop').stderr).toBe('');
    expect(bench.run('docker compose start job').stderr).toBe(' Container shop-job-1  Starting\n Container shop-job-1  Started\n');
    expect(bench.run('docker compose ps').stdout).not.toContain('shop-web-1');
  });

  test('what changed is made anew, and what nobody wants any more is an orphan', () => {
    const bench = up("sed -i 's/echo two/echo three/' compose.yaml");
    expect(bench.run('docker compose up -d').stderr).toBe(' Container shop-web-1  Running\n Container shop-job-1  Recreate\n Container shop-job-1  Recreated\n Container shop-job-1  Starting\n Container shop-job-1  Started\n'); // prettier-ignore
    expect(bench.run('docker compose up -d --force-recreate web').stderr).toContain(' Container shop-web-1  Recreated\n');
    bench.run("printf 'services:\\n  web: {image: nginx:alpine}\\n' > compose.yaml");
    bench.run('docker run -d --name mine --label com.docker.compose.project=shop nginx:alpine');
    bench.run('docker compose down');
    expect([bench.container('shop-job-1')?.state, bench.container('mine')?.state]).toEqual(['running', 'running']);
    expect(bench.run('docker compose down --remove-orphans').stderr).toContain(' Container shop-job-1  Removed\n');
    expect(bench.container('shop-job-1')).toBeUndefined();
  });

  test('a container that was stopped is started again, not made anew', () => {
    const bench = up('docker compose stop web');
    expect(bench.run('docker compose up -d').stderr).toBe(' Container shop-job-1  Running\n Container shop-web-1  Starting\n Container shop-web-1  Started\n');
  });

  test('a container that cannot start says why, with exit code 1', () => {
    const bench = project(service('ports: ["8080:80"]', 'command: sleep 99'), 'docker run -d -p 8080:80 nginx:alpine');
    const answer = bench.run('docker compose up -d');
    expect(answer.stderr).toMatch(/Error response from daemon: .*(port is already allocated|address already in use)/);
    expect(answer.exit).toBe(1);
  });

  test('logs -f and up in the foreground hold the terminal until all have ended', () => {
    const bench = project('services:\n  a: {image: alpine, command: "sh -c \'sleep 1; echo a\'"}\n  b: {image: alpine, command: "sh -c \'sleep 2; echo b\'"}\n');
    expect(bench.run('docker compose up').stdout).toBe('Attaching to a-1, b-1\na-1  | a\na-1 exited with code 0\nb-1  | b\nb-1 exited with code 0\n');
    bench.run('docker compose restart');
    expect(bench.run('docker compose logs -f --tail 1').stdout).toBe('a-1  | a\nb-1  | b\na-1  | a\na-1 exited with code 0\nb-1  | b\nb-1 exited with code 0\n');
    expect(bench.run('docker compose logs -f a').stdout).toBe('a-1  | a\na-1  | a\n');
    expect(bench.run('echo free').stdout).toBe('free\n');
  });
});
