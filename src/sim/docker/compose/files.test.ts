// Compose files, key by key: what the containers become, as `docker inspect` tells it, and what is said of a file that makes no sense.
import { describe, expect, test } from 'vitest';
import { type Bench, openBench } from '../testBench';

/** A project called `shop` in a folder of its own. */
function project(file: string, ...lines: readonly string[]): Bench {
  return openBench('mkdir shop', 'cd shop', `printf '%s' '${file.replaceAll("'", `'\\''`)}' > compose.yaml`, ...lines);
}
const service = (...fields: readonly string[]): string => `services:\n  web:\n    image: alpine\n${fields.map((field) => `    ${field.replaceAll('\n', '\n    ')}\n`).join('')}`;

describe('a key of a service becomes a setting of its container', () => {
  test.each<[string, string, string]>([
    ['environment: {A: "1", B: 2, C: true, HOME:}', '{{json .Config.Env}}', '["A=1","B=2","C=true","HOME=/home/you","PATH='],
    ['environment: [A=1, HOME]', '{{json .Config.Env}}', '["A=1","HOME=/home/you","PATH='],
    ['command: sh -c "sleep 9"', '{{json .Config.Cmd}}', '["sh","-c","sleep 9"]'],
    ['command: [sleep, 5]', '{{json .Config.Cmd}}', '["sleep","5"]'],
    ['entrypoint: ["sleep"]\ncommand: "7"', '{{json .Config.Entrypoint}} {{json .Config.Cmd}}', '["sleep"] ["7"]'],
    ['entrypoint: sleep 8', '{{json .Config.Entrypoint}} {{json .Config.Cmd}}', '["sleep"] ["8"]'],
    ['restart: unless-stopped', '{{.HostConfig.RestartPolicy.Name}}', 'unless-stopped'],
    ['restart: on-failure:3', '{{.HostConfig.RestartPolicy.Name}} {{.HostConfig.RestartPolicy.MaximumRetryCount}}', 'on-failure 3'],
    ['hostname: box\nuser: nobody\nworking_dir: /srv', '{{.Config.Hostname}} {{.Config.User}} {{.Config.WorkingDir}}', 'box nobody /srv'],
    ['tty: true\nstdin_open: true\ninit: true', '{{.Config.Tty}} {{.Config.OpenStdin}} {{.HostConfig.Init}}', 'true true true'],
    ['tty: false\nread_only: true', '{{.Config.Tty}} {{.HostConfig.ReadonlyRootfs}}', 'false true'],
    ['stop_signal: SIGINT\nstop_grace_period: 1m30s', '{{.Config.StopSignal}} {{.Config.StopTimeout}}', 'SIGINT 90'],
    ['labels: {tier: front, empty: }', '{{.Config.Labels.tier}}|{{.Config.Labels.empty}}|', 'front||'],
    ['labels: [tier=front]', '{{.Config.Labels.tier}}', 'front'],
    ['mem_limit: 64m\ncpus: 0.5', '{{.HostConfig.Memory}} {{.HostConfig.NanoCpus}}', '67108864 500000000'],
    ['deploy: {resources: {limits: {memory: 32m, cpus: "2"}}}', '{{.HostConfig.Memory}} {{.HostConfig.NanoCpus}}', '33554432 2000000000'],
    ['network_mode: host', '{{.HostConfig.NetworkMode}}', 'host'],
    ['tmpfs: /run', '{{json .HostConfig.Tmpfs}}', '{"/run":""}'],
    ['extra_hosts: ["db:10.0.0.9"]', '{{json .HostConfig.ExtraHosts}}', '["db:10.0.0.9"]'],
    ['extra_hosts: {db: 10.0.0.9}', '{{json .HostConfig.ExtraHosts}}', '["db:10.0.0.9"]'],
    ['expose: ["3000"]', '{{json .Config.ExposedPorts}}', '{"3000/tcp":{}}'],
    ['ports: [{target: 80, published: "8080", host_ip: 127.0.0.1, protocol: tcp}]', '{{json .HostConfig.PortBindings}}', '{"80/tcp":[{"HostIp":"127.0.0.1","HostPort":"8080"}]}'],
    ['ports: [{target: 53, protocol: udp}]', '{{json .HostConfig.PortBindings}}', '{"53/udp":[{"HostIp":"","HostPort":""}]}'],
    ['ports: ["9000:80"]', '{{json .HostConfig.PortBindings}}', '{"80/tcp":[{"HostIp":"","HostPort":"9000"}]}'],
    ['volumes: [./site:/www:ro, /etc/hosts:/h]', '{{json .HostConfig.Binds}}', '["/home/you/shop/./site:/www:ro","/etc/hosts:/h"]'],
    ['volumes: [{type: bind, source: site, target: /www, read_only: true}]', '{{json .HostConfig.Binds}}', '["/home/you/shop/./site:/www:ro"]'],
    ['volumes: [{type: bind, source: /srv, target: /www}]', '{{json .HostConfig.Binds}}', '["/srv:/www"]'],
    ['volumes: [/scratch, {type: volume, target: /other}]', '{{len .Mounts}} {{json .HostConfig.Binds}}', '2 null'],
    [
      'healthcheck: {test: "exit 0", interval: 5s, retries: 2}',
      '{{json .Config.Healthcheck.Test}} {{.Config.Healthcheck.Interval}} {{.Config.Healthcheck.Retries}}',
      '["CMD-SHELL","exit 0"] 5000000000 2',
    ],
    ['healthcheck: {test: [CMD-SHELL, "exit 1"], timeout: 2s}', '{{json .Config.Healthcheck.Test}} {{.Config.Healthcheck.Timeout}}', '["CMD-SHELL","exit 1"] 2000000000'],
    ['healthcheck: {test: [CMD, echo, "a b"]}', '{{json .Config.Healthcheck.Test}}', '["CMD","echo","a b"]'],
    [
      'healthcheck: {test: [CMD, "true"], start_period: 3s, start_interval: 1s}',
      '{{.Config.Healthcheck.StartPeriod}} {{.Config.Healthcheck.StartInterval}}',
      '3000000000 1000000000',
    ],
    ['healthcheck: {test: [NONE]}', '{{json .Config.Healthcheck.Test}}', '["NONE"]'],
    ['healthcheck: {disable: true}', '{{json .Config.Healthcheck.Test}}', '["NONE"]'],
    ['container_name: only', '{{.Name}}', '/only'],
  ])('%s', (fields, template, expected) => {
    const bench = project(service(...fields.split('\n')), 'docker compose up -d');
    const name = fields.startsWith('container_name') ? 'only' : 'shop-web-1';
    expect(bench.run(`docker inspect --format '${template}' ${name}`).stdout).toContain(expected);
  });
});

describe('what is wrong with a file is said, and nothing is made', () => {
  const at = '/home/you/shop';
  test.each<[string, string, number]>([
    [service('environment: A=1'), `validating ${at}/compose.yaml: services.web.environment must be a mapping`, 15],
    [service('depends_on: {db: {condition: ready}}'), `validating ${at}/compose.yaml: services.web.depends_on.db.condition value must be one of 'service_started', 'service_healthy', 'service_completed_successfully'`, 15], // prettier-ignore
    [service('networks: front'), `validating ${at}/compose.yaml: services.web.networks must be a mapping`, 15],
    [service('networks: [front]'), 'service "web" refers to undefined network front: invalid compose project', 15],
    [service('healthcheck: {tests: x}'), `validating ${at}/compose.yaml: services.web.healthcheck additional properties 'tests' not allowed`, 15],
    [service('stop_grace_period: soon'), `validating ${at}/compose.yaml: services.web.stop_grace_period must be a duration: time: invalid duration "soon"`, 15],
    [service('volumes: [{type: tmpfs, target: /x}]'), 'the real Compose has services.web.volumes of type tmpfs; this simulator does not (yet)', 1],
    [service('ports: [abc]'), 'invalid containerPort: abc', 15],
    [service('mem_limit: lots'), `invalid argument "lots" for "-m, --memory" flag: invalid size: 'lots'`, 15],
    [service('env_file: gone.env'), `env file ${at}/gone.env not found: stat ${at}/gone.env: no such file or directory`, 1],
    [service('env_file: {path: gone.env}'), `env file ${at}/gone.env not found: stat ${at}/gone.env: no such file or directory`, 1],
    [service('build: {context: ., secrets: [x]}'), 'the real Compose has services.web.build.secrets; this simulator does not (yet)', 1],
    [`${service()}secrets: {}\n`, 'the real Compose has secrets; this simulator does not (yet)', 1],
    [`${service('networks: [out]')}networks:\n  out: {external: true}\n`, 'network out declared as external, but could not be found', 1],
    [`${service('volumes: ["v:/x"]')}volumes:\n  v: {external: true, name: store}\n`, 'volume store declared as external, but could not be found', 1],
    ['services:\n  web: {image: "Bad Name"}\n', 'invalid reference format: repository name (library/Bad Name) must be lowercase', 1],
    ['services: {}\n', 'no service selected', 1],
    ['services: [\n', 'yaml: line 2: flow sequence in block collection must be sufficiently indented and end with a ]', 15],
    [
      'name: Shop!\nservices: {}\n',
      'invalid project name "Shop!": must consist only of lowercase alphanumeric characters, hyphens, and underscores as well as start with a letter or number',
      1,
    ],
  ])('%s', (file, words, exit) => {
    const answer = project(file).run('docker compose up -d');
    expect([answer.stderr.trimEnd().split('\n').at(-1), answer.exit]).toEqual([words, exit]);
  });
});

test('variables come from .env, and what has no value is warned about once', () => {
  const bench = project('version: "3"\nservices:\n  web: {image: "${BASE:-busybox}", command: "sleep 9", labels: ["a=$NONE", "b=${NONE}"]}\n', 'echo BASE=alpine > .env');
  const answer = bench.run('docker compose config --images');
  expect(answer.stdout).toBe('alpine\n');
  expect(answer.stderr.match(/obsolete/g)).toHaveLength(1);
  expect(answer.stderr.match(/The \\"NONE\\" variable is not set/g)).toHaveLength(1);
  expect(bench.run('docker compose --env-file other.env config --images').stdout).toBe('busybox\n');
});

test('an env_file gives variables, and one that is not required may be away', () => {
  const bench = project(service('env_file: [a.env, {path: b.env, required: false}]', 'environment: {B: over}'), "printf 'A=1\\nB=2\\n' > a.env", 'docker compose up -d');
  expect(bench.container('shop-web-1')?.config.Env.slice(0, 3)).toEqual(['A=1', 'B=over', expect.stringMatching(/^PATH=/)]);
});

test('networks have names of their own, aliases in them, and options', () => {
  const file = `services:
  web: {image: alpine, command: sleep 99, networks: {front: {aliases: [www]}, back: }}
  db: {image: alpine, command: sleep 99, networks: [back], depends_on: {web: }}
networks:
  front: {name: outside, driver: bridge}
  back: {internal: true, labels: {}}
`;
  const bench = project(file, 'docker compose up -d');
  expect(bench.run('docker inspect -f \'{{json (index .NetworkSettings.Networks "outside").Aliases}}\' shop-web-1').stdout).toBe('["web","www"]\n');
  expect(Object.keys(bench.container('shop-web-1')?.endpoints ?? {})).toEqual(['outside', 'shop_back']);
  expect(bench.run("docker network inspect -f '{{.Internal}}' shop_back").stdout).toBe('true\n');
  expect(bench.run('docker compose exec -T db ping -c 1 web').stdout).toContain('1 packets received');
});

describe('waiting for another service', () => {
  const file = (db: string, condition: string): string =>
    `services:\n  web: {image: alpine, command: sleep 99, depends_on: {db: {condition: ${condition}}}}\n  db: {image: alpine, ${db}}\n`;
  test.each<[string, string, string, number]>([
    ['command: "sleep 99", healthcheck: {test: "true", interval: 1s}', 'service_healthy', ' Container shop-web-1  Started', 0],
    ['command: "sleep 99", healthcheck: {test: "false", interval: 1s, retries: 2}', 'service_healthy', 'dependency failed to start: container shop-db-1 is unhealthy', 1],
    ['command: "sleep 999", healthcheck: {test: "false", interval: 10m}', 'service_healthy', 'timeout waiting for dependencies', 1],
    ['command: "sleep 99"', 'service_healthy', 'dependency failed to start: container shop-db-1 has no healthcheck configured', 1],
    ['command: "sh -c \'exit 3\'", healthcheck: {test: "true"}', 'service_healthy', 'dependency failed to start: container shop-db-1 exited (3)', 1],
    ['command: "true"', 'service_completed_successfully', ' Container shop-web-1  Started', 0],
    ['command: "sleep 2"', 'service_completed_successfully', ' Container shop-web-1  Started', 0],
    ['command: "false"', 'service_completed_successfully', 'service "db" didn\'t complete successfully: exit 1', 1],
  ])('db with %s is %s', (db, condition, last, exit) => {
    const answer = project(file(db, condition)).run('docker compose up -d');
    expect([answer.stderr.trimEnd().split('\n').at(-1), answer.exit]).toEqual([last, exit]);
  });

  test.each([
    ['command: "sleep 99"', ' Container shop-web-1  Healthy', 0],
    ['command: "sleep 99"\nhealthcheck: {test: "false", interval: 1s, retries: 1}', 'container shop-web-1 is unhealthy', 1],
    ['command: sh -c "sleep 1; exit 4"\nhealthcheck: {test: "true", interval: 9s}', 'container shop-web-1 exited (4)', 1],
    ['command: sleep 99\nhealthcheck: {test: "true", interval: 1s}', ' Container shop-web-1  Healthy', 0],
  ])('up --wait with %s', (fields, last, exit) => {
    const answer = project(service(...fields.split('\n'))).run('docker compose up --wait');
    expect([answer.stderr.trimEnd().split('\n').at(-1), answer.exit]).toEqual([last, exit]);
  });
});

describe('building', () => {
  const DOCKERFILE = 'FROM alpine AS base\nARG WHO=nobody\nRUN echo $WHO > /who\nFROM base AS extra\nRUN echo more >> /who\n';
  const build = (fields: string): Bench => project(`services:\n  web: {build: ${fields}, command: cat /who}\n`, `printf '${DOCKERFILE.replaceAll('\n', '\\n')}' > Dockerfile`, 'mkdir other', 'cp Dockerfile other/web.dockerfile'); // prettier-ignore
  test.each([
    ['.', 'web-1  | nobody\nweb-1  | more\n'],
    ['{context: ., target: base}', 'web-1  | nobody\n'],
    ['{context: other, dockerfile: web.dockerfile, target: base, args: {WHO: me}}', 'web-1  | me\n'],
    ['{target: base, args: [WHO=you]}', 'web-1  | you\n'],
  ])('%s', (fields, expected) => {
    const bench = build(fields);
    bench.run('docker compose up -d');
    expect(bench.run('docker compose logs').stdout).toBe(expected);
    expect(bench.run('docker compose config --images').stdout).toBe('shop-web\n');
    expect(bench.run('docker compose up -d --build').exit).toBe(0);
    expect(bench.run('docker compose down --rmi local').stderr).toContain(' Image shop-web  Removed\n');
  });

  test('a build that fails ends with the exit code of Compose', () => {
    expect(build('{context: ., target: gone}').run('docker compose build -q').exit).toBe(17);
    expect(build('.').run('docker compose build --no-cache --build-arg WHO=us').stderr).toContain(' web  Built\n');
  });
});

test('an image that cannot be pulled', () => {
  const answer = project('services:\n  web: {image: nobody/nothing}\n').run('docker compose up -d');
  expect(answer.stderr).toMatch(/^ web Pulling \n web Error pull access denied for nobody\/nothing, /);
  expect(answer.exit).toBe(18);
});
