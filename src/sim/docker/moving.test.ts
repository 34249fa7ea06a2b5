// Moving things in and out of Docker: cp, save, load, import, pull and push; and the commands that tell of what is there.
import { describe, expect, test } from 'vitest';
import { openBench } from './testBench';

const daemon = (words: string): string => `Error response from daemon: ${words}\n`;
type Row = [line: string, printed: string | RegExp, exit: number];

/** Checks what a line prints to both streams, and its exit code, in a scene of its own. */
function check(scene: readonly string[], [line, expected, exit]: Row): void {
  const answer = openBench(...scene).run(line);
  expect([answer.stdout + answer.stderr, answer.exit]).toEqual([typeof expected === 'string' ? expected : expect.stringMatching(expected), exit]);
}

describe('docker cp', () => {
  const scene = ['docker run -d --name web nginx:alpine', 'echo conf > nginx.conf', 'mkdir -p d/nginx.conf'];
  test.each<Row>([
    ['docker cp web:/etc/nginx/nginx.conf . && grep -c worker nginx.conf', /^[1-9]\n$/, 0],
    ['docker cp web:/etc/nginx /tmp/ && ls /tmp/nginx/nginx.conf', '/tmp/nginx/nginx.conf\n', 0],
    ['docker cp -L web:/etc/os-release . && grep -c ID= os-release', /^[1-9]\n$/, 0],
    ['docker cp -q nginx.conf web:/ && docker exec web cat /nginx.conf', 'conf\n', 0],
    ['docker cp d web:/new && docker exec web ls /new', 'nginx.conf\n', 0],
    ['docker cp nosuch:/x .', daemon('No such container: nosuch'), 1],
    ['docker cp web:/nosuch .', daemon('Could not find the file /nosuch in container web'), 1],
    ['docker cp nginx.conf web:/etc/nginx/x/y', daemon('Could not find the file /etc/nginx/x in container web'), 1],
    ['docker cp d web:/etc/nginx/nginx.conf', 'cannot copy directory\n', 1],
    ['docker cp d/. web:/etc/nginx', daemon('cannot overwrite non-directory "/etc/nginx/nginx.conf" with directory "/etc/nginx"'), 1],
    ['docker cp nosuch web:/', 'lstat /home/you/nosuch: no such file or directory\n', 1],
    ['docker cp a b', 'must specify at least one container source\n', 1],
    ['docker cp web:/a web:/b', 'copying between containers is not supported\n', 1],
  ])('%s', (...row) => {
    check(scene, row);
  });
});

describe('archives', () => {
  const scene = ['docker create --name box alpine', 'docker tag alpine mine:1', 'docker save -o both.tar alpine mine:1', 'docker export box > box.tar', 'echo junk > junk.tar'];
  test.each<Row>([
    ['docker save nosuch', daemon('reference does not exist'), 1],
    ['docker save -o nosuch/x.tar alpine', 'failed to save image: invalid output path: directory "/home/you/nosuch" does not exist\n', 1],
    ['docker rm box > /dev/null; docker rmi alpine mine:1 > /dev/null; docker load -i both.tar', 'Loaded image: alpine:latest\nLoaded image: mine:1\n', 0],
    ['docker load < both.tar', 'Loaded image: alpine:latest\nLoaded image: mine:1\n', 0],
    ['docker load -i nosuch.tar', 'open nosuch.tar: no such file or directory\n', 1],
    ['docker load -i junk.tar', daemon('archive/tar: invalid tar header'), 1],
    ['docker load', 'requested load from stdin, but stdin is empty\n', 1],
    ['docker import junk.tar', daemon('Error processing tar file(exit status 1): archive/tar: invalid tar header'), 1],
    ['docker import nosuch.tar', 'open nosuch.tar: no such file or directory\n', 1],
    ['docker import -c NOPE box.tar flat', daemon('nope is not a valid change command'), 1],
    ['docker import box.tar Bad', 'invalid reference format: repository name (library/Bad) must be lowercase\n', 1],
    [`docker import -c 'CMD ["ls"]' -m why box.tar flat > /dev/null; docker inspect flat -f '{{.Comment}} {{.Config.Cmd}} {{len .RootFS.Layers}}'`, 'why [ls] 1\n', 0],
    ["cat box.tar | docker import - flat > /dev/null; docker inspect flat -f '{{.Comment}}'", 'Imported from -\n', 0],
    ["docker import --platform linux/arm64 box.tar flat > /dev/null; docker inspect flat -f '{{.Architecture}}'", 'arm64\n', 0],
    ['docker import box.tar', /^sha256:[0-9a-f]{64}\n$/, 0],
  ])('%s', (...row) => {
    check(scene, row);
  });
});

describe('images and registries', () => {
  const none = '0'.repeat(64);
  const denied = (name: string): string =>
    daemon(`pull access denied for ${name}, repository does not exist or may require 'docker login': denied: requested access to the resource is denied`);
  test.each<Row>([
    ['docker pull nosuch:1', denied('nosuch'), 1],
    ['docker pull -a nosuch', denied('nosuch'), 1],
    ['docker pull Bad', 'invalid reference format: repository name (library/Bad) must be lowercase\n', 1],
    ['docker pull alpine:nosuch', daemon('manifest for alpine:nosuch not found: manifest unknown: manifest unknown'), 1],
    [`docker pull alpine@sha256:${none}`, daemon(`manifest for alpine@sha256:${none} not found: manifest unknown: manifest unknown`), 1],
    ['docker pull --platform linux/s390x alpine', /no matching manifest for linux\/s390x in the manifest list entries\n$/, 1],
    ['docker pull -q --platform linux/arm64 alpine', 'docker.io/library/alpine:latest\n', 0],
    [
      'docker pull -q alpine; docker run --rm --platform linux/arm64 --pull never alpine true',
      /was found but its platform \(linux\/amd64\) does not match the specified platform \(linux\/arm64\)/,
      125,
    ],
    ['docker pull -aq hello-world', 'docker.io/library/hello-world\n', 0],
    ['docker push nosuch', 'Using default tag: latest\nThe push refers to repository [docker.io/library/nosuch]\nAn image does not exist locally with the tag: nosuch\n', 1],
    ['docker image rm nosuch', daemon('No such image: nosuch:latest'), 1],
    ['docker image rm -f nosuch', daemon('No such image: nosuch:latest'), 0],
    ['docker image inspect nosuch', `[]\n${daemon('No such image: nosuch:latest')}`, 1],
    ['docker image ls --filter nope=1', daemon("invalid filter 'nope'"), 1],
    ['docker image ls nosuch', 'REPOSITORY   TAG       IMAGE ID   CREATED   SIZE\n', 0],
    [
      "docker pull -q alpine > /dev/null; docker tag alpine mine; docker image ls --filter reference='mi*' --format '{{.Repository}}:{{.Tag}} {{.Digest}}'",
      'mine:latest <none>\n',
      0,
    ],
    ["docker pull -q alpine > /dev/null; docker image ls --digests --no-trunc --format '{{.ID}} {{.Digest}}'", /^sha256:[0-9a-f]{64} sha256:[0-9a-f]{64}\n$/, 0],
    [
      'docker pull -q alpine > /dev/null; docker tag alpine mine; docker image ls --filter since=mine -q; docker image ls --filter before=nosuch -q',
      daemon('No such image: nosuch:latest'),
      1,
    ],
    ['docker image prune -af --filter label=x', 'Total reclaimed space: 0B\n', 0],
    ["docker pull -q alpine > /dev/null; docker image prune -af --filter 'label!=x'", /^Deleted Images:\nuntagged: alpine:latest\n[\s\S]*Total reclaimed space: [\d.]+MB\n$/, 0],
    ['docker login nosuch.example -u a -p b', /Error response from daemon: Get "https:\/\/nosuch\.example\/v2\/": dial tcp: lookup nosuch\.example: no such host\n$/, 1],
    ['docker inspect --type volume nosuch', `[]\n${daemon('get nosuch: no such volume')}`, 1],
    ['docker volume create --driver nope x1', daemon('create x1: error looking up volume plugin nope: plugin "nope" not found'), 1],
    ['docker volume create --opt type=nfs x1', daemon('create x1: missing required option: "device"'), 1],
    ['docker volume rm -f nosuch', 'nosuch\n', 0],
    ['docker volume ls -q --filter dangling=maybe', daemon("invalid filter 'dangling=[maybe]'"), 1],
    ['docker volume prune -f --filter all=maybe', daemon("invalid filter 'all=[maybe]'"), 1],
    ['docker builder prune -f --filter x=y', daemon("invalid filter 'x'"), 1],
    ['docker builder prune -f --filter until=1h', 'Total reclaimed space: 0B\n', 0],
    ["docker system df --format '{{.Type}} {{.TotalCount}} {{.Active}} {{.Reclaimable}}'", 'Images 0 0 0B\nContainers 0 0 0B\nLocal Volumes 0 0 0B\nBuild Cache 0 0 0B\n', 0],
    ['docker events --since x', 'failed to parse value as time or duration: "x"\n', 1],
    ['docker events --since 10m --until 1ms --filter nope=1', daemon("invalid filter 'nope'"), 1],
    ["docker events --format '{{' --until 1ms", 'Error parsing format: template: :1: unclosed action\n', 64],
    [
      "docker volume create vol > /dev/null; sleep 1; docker events --since 10m --until 1ms --filter type=volume --format '{{.Type}} {{.Action}} {{.Actor.ID}}'",
      'volume create vol\n',
      0,
    ],
  ])('%s', (...row) => {
    check([], row);
  });
});

describe('a container that does not run', () => {
  const ID = '[0-9a-f]{64}';
  test.each<Row>([
    ['docker update --memory 1 box', daemon('Minimum memory limit allowed is 6MB'), 1],
    [
      'docker update --memory 64m box',
      /Cannot update container [0-9a-f]{64}: Memory limit should be smaller than already set memoryswap limit, update the memoryswap at the same time\n$/,
      1,
    ],
    ["docker update --memory 64m --memory-swap 64m box && docker inspect box -f '{{.HostConfig.Memory}}'", 'box\n67108864\n', 0],
    ['docker update --restart nope box', daemon("invalid restart policy: unknown policy 'nope'; use one of 'no', 'always', 'on-failure', or 'unless-stopped'"), 1],
    ['docker update box', 'you must provide one or more flags when using this command\n', 1],
    ['docker top box', new RegExp(`container ${ID} is not running\n$`), 1],
    ['docker exec box ls', new RegExp(`container ${ID} is not running\n$`), 1],
    ['docker attach box', 'cannot attach to a stopped container, start it first\n', 1],
    ['docker kill box', new RegExp(`^Error response from daemon: cannot kill container: box: container ${ID} is not running\n$`), 1],
    ['docker stop nosuch box', `box\n${daemon('No such container: nosuch')}`, 1],
    ['docker start -a nosuch', daemon('No such container: nosuch'), 1],
    ['docker rm -v box && docker inspect box', 'box\n[]\nError: No such object: box\n', 1],
  ])('%s', (...row) => {
    check(['docker create --name box alpine'], row);
  });
});
