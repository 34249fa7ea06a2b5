// What the image commands show of images from the catalogue: history in order, layers by the hash of their content, CPUs.
import { describe, expect, test } from 'vitest';
import { pipedWorld } from '../../cli';
import { simulate } from '../../simulate';
import { type World } from '../../world';
import { printedBy } from '../../cli';
import { openBench } from '../testBench';

test('docker history lists steps newest first, and settings weigh nothing', () => {
  const { stdout } = openBench('docker pull -q nginx').run('docker history --no-trunc --format "{{.CreatedBy}} {{.Size}}" nginx');
  const lines = stdout.split('\n');
  expect(lines.slice(0, 4)).toEqual(['CMD ["nginx" "-g" "daemon off;"] 0B', 'STOPSIGNAL SIGQUIT 0B', 'EXPOSE map[80/tcp:{}] 0B', 'ENTRYPOINT ["/docker-entrypoint.sh"] 0B']);
  expect(lines).toContain('LABEL maintainer=NGINX Docker Maintainers <docker-maint@nginx.com> 0B');
  expect(lines.at(-2)).toMatch(/Debian.* \d+(\.\d+)?MB$/);
});

test('docker image inspect names layers by what is in them', () => {
  const bench = openBench('docker pull -q nginx', 'docker pull -q alpine', 'docker pull -q nginx:alpine');
  const layers = (name: string): string[] => JSON.parse(bench.run(`docker image inspect -f "{{json .RootFS.Layers}}" ${name}`).stdout) as string[];
  expect(layers('nginx')).toHaveLength(7);
  for (const layer of layers('nginx')) expect(layer).toMatch(/^sha256:[0-9a-f]{64}$/);
  expect(layers('nginx:alpine')[0]).toBe(layers('alpine')[0]);
  expect(bench.run('docker image inspect -f "{{.Architecture}} {{len .RootFS.Layers}} {{.Config.Cmd}}" nginx').stdout).toBe('amd64 7 [nginx -g daemon off;]\n');
});

describe('an arm64 host', () => {
  const arm = (): World => {
    const world = pipedWorld('lab', 1);
    return { ...world, machines: world.machines.map((machine) => ({ ...machine, hardware: { ...machine.hardware, architecture: 'arm64' as const } })) };
  };
  const type = (world: World, line: string) => simulate(world, { terminal: 't1', line });

  test('pulls images for its own CPU, with layers of their own', () => {
    const turn = type(arm(), 'docker pull -q alpine; docker image inspect -f "{{.Architecture}} {{.Id}}" alpine');
    expect(printedBy(turn, 'stdout')).toMatch(/arm64 sha256:(?!320994c3b997)/);
  });
});

test('docker images shows an image that was pulled by digest without a tag', () => {
  const bench = openBench('docker pull -q alpine@sha256:5b02b42e375f7426f8d65c3af331ca05d9878f9989230354504e0b9dfd431f60');
  expect(bench.run('docker images --format "{{.Repository}} {{.Tag}}"').stdout).toBe('alpine <none>\n');
});
