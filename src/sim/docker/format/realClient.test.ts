// What the real CLI 28.2.2 printed when it asked a simulated daemon; its own words and its own templates, wherever no recording has them.
import { expect, test } from 'vitest';
import { openBench } from '../testBench';

const bench = openBench('docker pull nginx', 'docker run -d --name web -p 8080:80 -l x=y -l b=c nginx', 'docker volume create v1');

test.each([
  ["docker ps --format '{{.Names'", 'failed to parse template: template: :1: unclosed action\n'],
  ["docker ps --format '{{.Label}}'", 'failed to execute template: template: :1:2: executing "" at <.Label>: wrong number of args for Label: want 1 got 0\n'],
  [
    "docker ps --format '{{index .Names 0}}'",
    'failed to execute template: template: :1:2: executing "" at <index .Names 0>: error calling index: reflect: string index out of range\n',
  ],
  ["docker images --format '{{.Repository'", 'template parsing error: template: :1: unclosed action\n'],
  ["docker network ls --format '{{.Nope}}'", `template parsing error: template: :1:2: executing "" at <.Nope>: can't evaluate field Nope in type *network.networkContext\n`],
  ["docker history --format '{{.Nope}}' nginx", `template parsing error: template: :1:2: executing "" at <.Nope>: can't evaluate field Nope in type *image.historyContext\n`],
  ["docker volume inspect -f '{{.Foo}}' v1", `template parsing error: template: :1:2: executing "" at <.Foo>: can't evaluate field Foo in type volume.Volume\n`],
  ["docker version --format '{{.Nope}}'", `template: version:1:2: executing "version" at <.Nope>: can't evaluate field Nope in type system.versionInfo\n`],
  ["docker rename web ''", 'Error: Neither old nor new names may be empty\n'],
  ['docker port web 81', "Error: No public port '81' published for web\n"],
  ["docker tag '' x", 'Error parsing reference: "" is not a valid repository/tag: invalid reference format\n'],
  ['docker tag nginx -x', 'Error parsing reference: "-x" is not a valid repository/tag: invalid reference format\n'],
  ['docker tag nginx sha256:abc', 'Error response from daemon: refusing to create an ambiguous tag using digest algorithm as name\n'],
  ["docker stop ''", 'invalid container name or ID: value is empty\n'],
  ["docker volume rm ''", 'invalid volume name or ID: value is empty\n'],
  [
    'docker exec -d web nope',
    'Error response from daemon: OCI runtime exec failed: exec failed: unable to start container process: exec: "nope": executable file not found in $PATH: unknown\n',
  ],
  ["docker inspect ''", 'invalid container name or ID: value is empty\n'],
])('%s', (line, stderr) => {
  expect(bench.run(line)).toMatchObject({ stderr, exit: 1 });
});

test.each([
  ['docker ps --format "{{json .Labels}}"', '"b=c,maintainer=NGINX Docker Maintainers <docker-maint@nginx.com>,x=y"\n'],
  ["docker ps --format '{{.Platform}}'", '<nil>\n'],
  ["docker ps --format 'table '", '\n\n'],
  ['docker volume ls --format raw', 'name: v1\ndriver: local\n\n'],
  ["docker images --format '{{.SharedSize}} {{.UniqueSize}} {{.VirtualSize}} {{.Containers}}'", 'N/A N/A 161.3MB N/A\n'],
  ["docker images --format '{{ .Digest}}'", '<none>\n'],
  ["docker image inspect -f '{{.Config.Healthcheck}} {{.Config.Shell}} {{.VirtualSize}} {{.Metadata.LastTagTime}}' nginx", '<nil> [] 0 0001-01-01 00:00:00 +0000 UTC\n'],
  ["docker image inspect -f '{{json .Config.ExposedPorts}} {{.Config.Hostname}}|' nginx", '{"80/tcp":{}} |\n'],
  [
    "docker inspect -f '{{.SizeRw}} {{.HostConfig.Init}} {{.HostConfig.PidsLimit}} {{.HostConfig.Tmpfs}} {{.HostConfig.Mounts}} {{.Config.StopTimeout}}' web",
    '<nil> <nil> <nil> map[] [] <nil>\n',
  ],
  ["docker inspect -f '{{.GraphDriver.Name}} {{.AppArmorProfile}} {{.ExecIDs}} {{.Config.Domainname}}|{{.Config.AttachStdout}}' web", 'overlay2 docker-default [] |false\n'],
  ["docker inspect -f '{{.IPAM.Config}}' bridge", '[{172.17.0.0/16  172.17.0.1 map[]}]\n'],
  ["docker version --format '{{.Client.APIVersion}} {{.Server.APIVersion}}'", '1.50 1.50\n'],
])('%s', (line, stdout) => {
  expect(bench.run(line)).toMatchObject({ stdout, stderr: '', exit: 0 });
});

test('JSON of a row is escaped as Go does', () => {
  expect(bench.run('docker ps --format json').stdout).toContain('"Ports":"0.0.0.0:8080-\\u003e80/tcp');
});

test('ids win over a format, with a warning', () => {
  const { stdout, stderr } = bench.run("docker ps -q --format '{{.Names}}'");
  expect(stdout).toMatch(/^[0-9a-f]{12}\n$/);
  expect(stderr).toBe('WARNING: Ignoring custom format, because both --format and --quiet are set.\n');
});

test.each([
  ["docker run --network '' nginx", 'docker: no name set for network\n'],
  ['docker run --link nope nginx', 'docker: Error response from daemon: could not get container for nope: No such container: nope\n'],
  ['docker run --device nope nginx', 'docker: nope is not an absolute path\n'],
  ['docker run --device /dev/null:/dev/x:rwz nginx', 'docker: bad mode specified: rwz\n'],
  ['docker run -p 80:80:80:80 nginx', 'docker: invalid IP address: 80:80\n'],
  ['docker run --expose 80:80 nginx', 'docker: invalid port format for --expose: 80:80\n'],
  ['docker run --env-file . nginx', 'docker: invalid env file (.): read .: is a directory\n'],
  ['docker run --cpus 1.23456789012 nginx', 'invalid argument "1.23456789012" for "--cpus" flag: value is too precise\n'],
  ['docker run --restart on-failure:3:4 nginx', 'docker: invalid restart policy format: maximum retry count must be an integer\n'],
  ["docker run -v '' nginx", 'docker: invalid empty volume spec\n'],
  ['docker run -v :/x nginx', 'docker: invalid spec: :/x: empty section between colons\n'],
  ["docker run --mount '' nginx", 'invalid argument "" for "--mount" flag: EOF\n'],
  [
    'docker run --mount type=bind,src=/tmp,dst=/x,bind-recursive=foo nginx',
    'invalid argument "type=bind,src=/tmp,dst=/x,bind-recursive=foo" for "--mount" flag: invalid value for bind-recursive: foo (must be "enabled", "disabled", "writable", or "readonly")\n',
  ],
  // What moby's daemon refuses (volume/mounts/linux_parser.go, daemon/daemon_unix.go)
  [
    'docker run --mount type=bind,src=/tmp,dst=/x,bind-propagation=foo nginx',
    'docker: Error response from daemon: invalid mount config for type "bind": invalid propagation mode: foo\n',
  ],
  [
    'docker run -v v1:/x:rshared nginx',
    `docker: Error response from daemon: invalid volume specification: 'v1:/x:rshared': invalid mount config for type "volume": field BindOptions must not be specified\n`,
  ],
  [
    'docker run -v /tmp:/x:nocopy nginx',
    `docker: Error response from daemon: invalid volume specification: '/tmp:/x:nocopy': invalid mount config for type "bind": field VolumeOptions must not be specified\n`,
  ],
  ['docker run --memory-reservation 1k nginx', 'docker: Error response from daemon: Minimum memory reservation allowed is 6MB\n'],
  ['docker run -m 500m --memory-reservation 1g nginx', 'docker: Error response from daemon: Minimum memory limit can not be less than memory reservation limit, see usage\n'],
])('%s', (line, words) => {
  const { stderr, exit } = bench.run(line);
  expect(stderr.startsWith(words), stderr).toBe(true);
  expect(exit).toBe(125);
});

test('a device that the host lacks stops the start, and the container stays created', () => {
  const { stderr, exit } = bench.run('docker run --name dev --device /dev/nope nginx');
  expect(stderr).toContain('docker: Error response from daemon: error gathering device information while adding custom device "/dev/nope": no such file or directory\n');
  expect(exit).toBe(127);
  expect(bench.run("docker ps -a -f name=dev --format '{{.Status}}'").stdout).toBe('Created\n');
});
