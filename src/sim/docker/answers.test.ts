// One line after another, as the real CLI answers it: commands that are too small for a file of their own.
import { describe, expect, test } from 'vitest';
import { openBench } from './testBench';

/** Types lines that set the scene, then one whose answer counts: what it prints to both streams, and its exit code. */
function answer(scene: readonly string[], line: string): [printed: string, exit: number] {
  const { stdout, stderr, exit } = openBench(...scene).run(line);
  return [stdout + stderr, exit];
}
const daemon = (words: string): string => `Error response from daemon: ${words}\n`;
const NONE = '9e62f93eb7d2499903ac66232f187c56fc050eb74c765f90eb214360b21f0e96';
const missing = `context "nosuch": context not found: open /home/you/.docker/contexts/meta/${NONE}/meta.json: no such file or directory\n`;

describe('contexts', () => {
  const scene = ['docker context create far --docker host=tcp://10.0.0.9:2375 --description away', 'docker context create copy --from far'];
  const warning = (how: string): string =>
    `Warning: DOCKER_HOST environment variable overrides the active context. To use ${how}, either set the global --context flag, or unset DOCKER_HOST environment variable.\n`;
  test.each<[string, string, number]>([
    ['docker context create default', '"default" is a reserved context name\n', 1],
    ['docker context create far', 'context "far" already exists\n', 1],
    ['docker context create x/y', 'context name "x/y" is invalid, names are validated against regexp "^[a-zA-Z0-9][a-zA-Z0-9_.+-]+$"\n', 1],
    ['docker context create new --docker nonsense=1', 'unable to create docker endpoint config: unrecognized config key: nonsense\n', 1],
    ['docker context create new --docker host=abc', 'unable to create docker endpoint config: unable to apply docker endpoint options: unable to parse docker host `abc`\n', 1],
    ['docker context create new --from far --docker host=tcp://x:1', 'cannot use --docker flag when --from is set\n', 1],
    ['docker context create new --from nosuch', missing, 1],
    ['docker context update nosuch --description x', missing, 1],
    ['docker context update copy --description near', 'copy\nSuccessfully updated context "copy"\n', 0],
    ['docker context update copy --docker host=tcp://10.0.0.8:1', 'copy\nSuccessfully updated context "copy"\n', 0],
    ["docker context inspect copy -f '{{.Metadata.Description}} {{.Endpoints.docker.Host}}'", 'away tcp://10.0.0.9:2375\n', 0],
    ["docker context inspect default -f '{{json .Storage}}'", '{"MetadataPath":"<IN MEMORY>","TLSPath":"<IN MEMORY>"}\n', 0],
    ["docker context inspect host-b -f '{{json .Metadata}}'", '{"Description":"The second host"}\n', 0],
    ['docker context ls -q', 'copy\ndefault\nfar\nhost-b\n', 0],
    ['docker context rm default', 'context "default" cannot be removed\n', 1],
    ['docker context rm nosuch', 'context "nosuch" does not exist\n', 1],
    ['docker context rm -f nosuch', 'nosuch\n', 0],
    ['docker context use far && docker context rm far', 'far\nCurrent context is now "far"\ncontext "far" is in use, set -f flag to force remove\n', 1],
    ['docker context use far > /dev/null 2>&1; docker context rm -f far; docker context show', 'far\ndefault\n', 0],
    ['DOCKER_HOST=tcp://h:1 docker context use far', `far\nCurrent context is now "far"\n${warning('"far"')}`, 0],
    ["DOCKER_HOST=tcp://h:1 docker context ls --format '{{.Name}} {{.DockerEndpoint}}' 2> /dev/null | grep def", 'default tcp://h:1\n', 0],
    ['DOCKER_HOST=tcp://h:1 docker context show', 'default\n', 0],
  ])('%s', (line, printed, exit) => {
    const [text, code] = answer(scene, line);
    expect([text.split('\n').sort(), code]).toEqual([printed.split('\n').sort(), exit]);
  });
});

describe('version and info', () => {
  const unreachable = 'Cannot connect to the Docker daemon at tcp://nowhere:1. Is the docker daemon running?\n';
  test.each<[string, string | RegExp, number]>([
    ["docker version --format '{{.Server.Version}}'", '28.2.2\n', 0],
    ['docker version --format json', /^\{"Client":\{"Version":"28\.2\.2",.*"Server":\{.*"Version":"28\.2\.2",/, 0],
    ["docker version --format '{{.Nothing}}'", '\ntemplate: version:1:2: executing "version" at <.Nothing>: can\'t evaluate field Nothing in type system.versionInfo\n', 1],
    ["docker version --format '{{'", 'template parsing error: template: version:1: unclosed action\n', 64],
    ["docker -H tcp://nowhere:1 version --format '{{.Client.Version}}'", `28.2.2\n${unreachable}`, 1],
    ['docker -H tcp://nowhere:1 version', /^Client: [\s\S]* Context: +default\nCannot connect/, 1],
    [
      'docker -H tcp://nowhere:1 info',
      /Server:\nERROR: Cannot connect to the Docker daemon at tcp:\/\/nowhere:1\. Is the docker daemon running\?\nerrors pretty printing info\n$/,
      1,
    ],
    ["docker info --format '{{.Nope'", 'template parsing error: template: :1: unclosed action\n', 64],
    ["docker info --format '{{.ServerVersion}} {{.Containers}}'", '28.2.2 0\n', 0],
  ])('%s', (line, expected, exit) => {
    const [printed, code] = answer([], line);
    expect([printed, code]).toEqual([typeof expected === 'string' ? expected : expect.stringMatching(expected), exit]);
  });
});

describe('a container that runs', () => {
  const scene = ['docker run -d --name web -p 8080:80 -v data:/data -v /srv:/srv -l tier=front nginx:alpine', 'docker pull -q nginx:alpine'];
  test.each<[string, string | RegExp, number]>([
    ['docker commit nosuch x', daemon('No such container: nosuch'), 1],
    ['docker commit web Bad', 'invalid reference format: repository name (library/Bad) must be lowercase\n', 1],
    [`docker commit web x@sha256:${'0'.repeat(64)}`, 'refusing to create a tag with a digest reference\n', 1],
    ["docker commit -c 'RUN ls' web x", daemon('run is not a valid change command'), 1],
    ["docker commit -c 'NOPE x' web x", daemon('nope is not a valid change command'), 1],
    ["docker commit -c 'EXPOSE x' web x", daemon('invalid containerPort: x'), 1],
    ["docker commit -p=false -a me -m why web x > /dev/null; docker history --format '{{.Comment}}' x | head -1", 'why\n', 0],
    [
      `docker commit -c 'CMD ["ls"]' -c 'ENV A=1' -c 'WORKDIR /w' -c 'LABEL a=\${A}b' web x > /dev/null; docker inspect x -f '{{.Config.Cmd}} {{.Config.WorkingDir}} {{.Config.Labels.a}} {{.Author}}|'`,
      '[ls] /w 1b |\n',
      0,
    ],
    [`docker ps --format '{{.Label "tier"}}|{{.Label "none"}}|{{.Mounts}}|{{.Names}}'`, 'front||data,/srv|web\n', 0],
    ["docker ps --no-trunc --format '{{.Command}} {{.Mounts}}'", `"/docker-entrypoint.sh nginx -g 'daemon off;'" data,/srv\n`, 0],
    ...['volume=data', 'volume=/srv', 'network=bridge', 'health=none', 'ancestor=nginx:alpine', 'publish=8080', 'expose=80/tcp', 'label=tier', 'status=running'].map(
      (filter): [string, string, number] => [`docker ps --filter ${filter} --format '{{.Names}}'`, 'web\n', 0],
    ),
    ...['volume=other', 'network=none', 'health=healthy', 'ancestor=nosuch', 'publish=81', 'expose=81', 'label=tier=back', 'status=exited', 'exited=1'].map(
      (filter): [string, string, number] => [`docker ps --filter ${filter} --format '{{.Names}}'`, '', 0],
    ),
    ['docker ps --filter status=nosuch', daemon("invalid filter 'status=nosuch'"), 1],
    ['docker ps --filter nosuch=1', daemon("invalid filter 'nosuch'"), 1],
    ['docker port web', '80/tcp -> 0.0.0.0:8080\n80/tcp -> [::]:8080\n', 0],
    ['docker port web 80', '0.0.0.0:8080\n[::]:8080\n', 0],
    ['docker port web 80/udp', "Error: No public port '80/udp' published for web\n", 1],
    ['docker port web x', 'Error: invalid port (x): strconv.ParseUint: parsing "x": invalid syntax\n', 1],
    ['docker top nosuch', daemon('No such container: nosuch'), 1],
    ['docker top web -o pid', /^PID\n\d+\n/, 0],
    ['docker export nosuch -o /tmp/x.tar', daemon('No such container: nosuch'), 1],
    ['docker export -o /tmp/w.tar web && ls /tmp/w.tar', '/tmp/w.tar\n', 0],
    ['docker rename web web', `${daemon('Renaming a container with the same name as its current name')}Error: failed to rename container named web\n`, 1],
    ["docker rename web ''", 'Error: Neither old nor new names may be empty\n', 1],
    ['docker rename web w/b', `${daemon('Invalid container name (w/b), only [a-zA-Z0-9][a-zA-Z0-9_.-] are allowed')}Error: failed to rename container named web\n`, 1],
    ['docker rename nosuch x', `${daemon('No such container: nosuch')}Error: failed to rename container named nosuch\n`, 1],
    ['docker tag nosuch x', daemon('No such image: nosuch:latest'), 1],
    ['docker tag nginx:alpine Bad', 'Error parsing reference: "Bad" is not a valid repository/tag: invalid reference format: repository name (library/Bad) must be lowercase\n', 1],
    ['docker logs --since yesterday web', 'invalid value for "since": failed to parse value as time or duration: "yesterday"\n', 1],
    ['docker logs --since 1ms web', '', 0],
    ['docker logs -n 0 web', '', 0],
    ['docker logs -n 1 -t web', /^2026-11-23T\S+Z .*\n$/, 0],
    ['docker kill -s NOPE web', daemon('cannot kill container: web: invalid signal: NOPE'), 1],
    ['docker unpause web', /Container [0-9a-f]{64} is not paused\n$/, 1],
    ['docker pause web && docker pause web', /^web\n.*Container [0-9a-f]{64} is already paused\n$/, 1],
    ['docker pause web > /dev/null; docker exec web true', daemon('Container web is paused, unpause the container before exec'), 1],
    ['docker diff nosuch', daemon('No such container: nosuch'), 1],
    ['docker wait nosuch', daemon('No such container: nosuch'), 1],
    ["docker stats --no-stream --format '{{.Name}}' web", 'web\n', 0],
    ['docker stats --no-stream nosuch', daemon('No such container: nosuch'), 1],
    ['docker history nosuch', daemon('No such image: nosuch:latest'), 1],
    ['docker history -q nginx:alpine | tail -1', '<missing>\n', 0],
    ["docker history -H=false --format '{{.CreatedAt}} {{.Size}}' nginx:alpine | head -1", /^\d{4}-\d\d-\d\dT\S+ \d+\n$/, 0],
  ])('%s', (line, expected, exit) => {
    const [printed, code] = answer(scene, line);
    expect([printed, code]).toEqual([typeof expected === 'string' ? expected : expect.stringMatching(expected), exit]);
  });
});

describe('search', () => {
  test.each<[string, string | RegExp, number]>([
    ['--limit 200 nginx', daemon('limit 200 is outside the range of [1, 100]'), 1],
    ['--filter stars=x nginx', daemon("invalid filter 'stars=x'"), 1],
    ['--filter is-official=maybe nginx', daemon("invalid filter 'is-official=maybe'"), 1],
    ['--filter nope=1 nginx', daemon("invalid filter 'nope'"), 1],
    ["--filter is-official=true --filter stars=100 --limit 1 --format '{{.Name}} {{.IsOfficial}}' nginx", 'nginx [OK]\n', 0],
    ["--filter is-official=false --format '{{.Name}}' nginx", '', 0],
    ['zzzz-none', 'NAME      DESCRIPTION   STARS     OFFICIAL\n', 0],
    ['--no-trunc --limit 1 nginx', /^NAME +DESCRIPTION +STARS +OFFICIAL\nnginx /, 0],
  ])('docker search %s', (words, expected, exit) => {
    const [printed, code] = answer([], `docker search ${words}`);
    expect([printed, code]).toEqual([typeof expected === 'string' ? expected : expect.stringMatching(expected), exit]);
  });
});
