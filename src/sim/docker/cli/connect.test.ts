// Which daemon a command reaches, and the words when there is none.
import { describe, expect, test } from 'vitest';
import { openBench } from '../testBench';

const LOCAL = 'docker run -d --name here alpine sleep 1000';
const names = `ps --format '{{.Names}}'`;

describe('a command reaches', () => {
  test.each([
    ['its own host', `docker ${names}`, 'here\n'],
    ['another host by context', `docker -c host-b ${names}`, ''],
    ['another host by --context=', `docker --context=host-b ${names}`, ''],
    ['another host by DOCKER_CONTEXT', `DOCKER_CONTEXT=host-b docker ${names}`, ''],
    ['another host by DOCKER_HOST', `DOCKER_HOST=ssh://you@host-b docker ${names}`, ''],
    ['another host by -H', `docker -H ssh://host-b ${names}`, ''],
    ['its own host by -H, whatever DOCKER_HOST says', `DOCKER_HOST=ssh://host-b docker -H unix:///var/run/docker.sock ${names}`, 'here\n'],
    ['the context that is named, whatever DOCKER_HOST says', `DOCKER_HOST=tcp://nowhere:1 docker -c host-b ${names}`, ''],
  ])('%s', (_, line, stdout) => {
    expect(openBench(LOCAL).run(line)).toMatchObject({ stdout, stderr: '', exit: 0 });
  });
});

describe('there is no daemon', () => {
  test.each([
    ['docker -H tcp://127.0.0.1:1 ps', 'Cannot connect to the Docker daemon at tcp://127.0.0.1:1. Is the docker daemon running?\n', 1],
    ['docker -H nowhere ps', 'Cannot connect to the Docker daemon at tcp://nowhere:2375. Is the docker daemon running?\n', 1],
    ['DOCKER_HOST=ssh://nowhere docker ps', 'Cannot connect to the Docker daemon at ssh://nowhere. Is the docker daemon running?\n', 1],
    [
      'docker -H tcp://a:1 run alpine',
      "docker: Cannot connect to the Docker daemon at tcp://a:1. Is the docker daemon running?\n\nRun 'docker run --help' for more information\n",
      125,
    ],
    ['docker -c host-b -H tcp://a:1 ps', 'conflicting options: cannot specify both --host and --context\n', 1],
  ])('%s', (line, stderr, exit) => {
    expect(openBench().run(line)).toMatchObject({ stdout: '', stderr, exit });
  });

  test('behind a context that is not there', () => {
    expect(openBench().run('docker -c nope ps').stderr).toMatch(/^Failed to initialize: unable to resolve docker endpoint: context "nope": context not found: open \/home\/you\//);
  });

  test('while it is switched off', () => {
    const bench = openBench('sudo systemctl stop docker docker.socket');
    expect(bench.run('docker ps')).toMatchObject({ stderr: 'Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?\n', exit: 1 });
  });
});
