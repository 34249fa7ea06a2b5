// What docker says of itself and of lines that it cannot run; the words on usage are those of the real CLI 28.2.2.
import { describe, expect, test } from 'vitest';
import { openBench } from '../testBench';

const bench = openBench();

describe('help', () => {
  test.each(['docker', 'docker --help', 'docker help'])('%s names the common commands first, then groups, then the rest', (line) => {
    const { stdout, stderr, exit } = bench.run(line);
    expect(stdout).toMatch(
      /^Usage: {2}docker \[OPTIONS\] COMMAND\n[^]*\nCommon Commands:\n {2}run {9}\S[^]*\nManagement Commands:\n {2}builder {5}\S[^]*\nSwarm Commands:\n {2}swarm[^]*\nCommands:\n {2}attach[^]*\nGlobal Options:\n {6}--config string/,
    );
    expect({ stderr, exit }).toEqual({ stderr: '', exit: 0 });
  });

  test('docker container lists its commands on standard error, docker container --help on standard output', () => {
    const bare = bench.run('docker container');
    expect(bare).toMatchObject({ stdout: '', exit: 0 });
    expect(bare.stderr).toMatch(/^Usage: {2}docker container COMMAND\n\nManage containers\n\nCommands:\n {2}attach {6}\S.*\n {2}commit/);
    expect(bench.run('docker container --help').stdout).toBe(bare.stderr);
    expect(bench.run('docker help container').stdout).toBe(bare.stderr);
    expect(bench.run('docker container foo --help').stdout).toBe(bare.stderr);
  });

  test('docker run --help has every real flag, its kind and its standard value, wrapped at 80 columns', () => {
    const { stdout } = bench.run('docker run --help');
    expect(stdout).toContain('\nAliases:\n  docker container run, docker run\n\nOptions:\n      --add-host list                    ');
    expect(stdout).toContain('  -d, --detach                           Run in the background and print\n                                         the container ID\n');
    expect(stdout).toMatch(/\n {6}--gpus gpu-request {17}\S/);
    expect(stdout).toMatch(/\n {6}--pull string {22}.*\n.*\(default "missing"\)\n/);
    expect(stdout).not.toContain('--cpu-count');
    expect(Math.max(...stdout.split('\n').map((row) => row.length))).toBeLessThan(80);
    expect(bench.run('docker help run').stdout).toBe(stdout);
  });

  test('a command that is not simulated shows its real usage and says so', () => {
    expect(bench.run('docker swarm init --help').stdout).toMatch(
      /^Usage: {2}docker swarm init \[OPTIONS\]\n\n.*\n\nThis simulator does not run it \(yet\)\.\n\nOptions:\n {6}--advertise-addr string/,
    );
  });

  test('-h still works, with a warning; where it is the host name it is that', () => {
    expect(bench.run('docker ps -h').stdout).toMatch(/^Flag shorthand -h has been deprecated, use --help\nUsage: {2}docker ps/);
    expect(bench.run('docker run -h').stderr).toMatch(/^flag needs an argument: 'h' in -h\n/);
  });
});

describe('what docker does not know', () => {
  test.each([
    ['docker foo', "docker: unknown command: docker foo\n\nRun 'docker --help' for more information\n", 1],
    ['docker container foo', "docker: unknown command: docker container foo\n\nUsage:  docker container\n\nRun 'docker container --help' for more information\n", 1],
    ['docker trust key foo', "docker: unknown command: docker trust key foo\n\nUsage:  docker trust key\n\nRun 'docker trust key --help' for more information\n", 1],
    ['docker container --foo', "unknown flag: --foo\n\nUsage:  docker container\n\nRun 'docker container --help' for more information\n", 125],
    ['docker --foo', "unknown flag: --foo\n\nUsage:  docker [OPTIONS] COMMAND [ARG...]\n\nRun 'docker --help' for more information\n", 125],
    ['docker help foo', 'unknown help topic: foo\n', 1],
    ['docker ps --foo', "unknown flag: --foo\n\nUsage:  docker ps [OPTIONS]\n\nRun 'docker ps --help' for more information\n", 125],
    [
      'docker images a b',
      "docker: 'docker images' requires at most 1 argument\n\nUsage:  docker images [OPTIONS] [REPOSITORY[:TAG]]\n\nSRun 'docker images --help' for more information\n",
      1,
    ],
    [
      'docker port a b c',
      "docker: 'docker port' requires at least 1 and at most 2 arguments\n\nUsage:  docker port CONTAINER [PRIVATE_PORT[/PROTO]]\n\nRun 'docker port --help' for more information\n",
      1,
    ],
    ['docker context use', 'accepts 1 arg(s), received 0\n', 1],
    ['docker -l loud ps', 'Unable to parse logging level: loud\n', 1],
    ['docker -H a -H b ps', 'Failed to initialize: unable to resolve docker endpoint: Specify only one -H\n', 1],
  ])('%s', (line, stderr, exit) => {
    expect(bench.run(line)).toMatchObject({ stdout: '', stderr, exit });
  });
});

describe('what is real but not simulated', () => {
  test.each([
    [
      'docker run --gpus all nginx',
      'docker: the real docker run has --gpus; this simulator does not (yet)\n',
      { command: 'container run', flag: 'gpus', instead: 'docker run --cpus 2 IMAGE' },
    ],
    ['docker container run --gpus=all nginx', 'docker: the real docker container run has --gpus; this simulator does not (yet)\n', { command: 'container run', flag: 'gpus' }],
    ['docker service ls', 'docker: the real docker has docker service ls; this simulator does not (yet)\n', { command: 'service ls', flag: null, instead: 'docker ps' }],
    ['docker compose -f my.yml watch', 'docker: the real docker has docker compose watch; this simulator does not (yet)\n', { command: 'compose watch', flag: null }],
    ['docker compose --ansi never up', 'docker: the real docker compose has --ansi; this simulator does not (yet)\n', { command: 'compose', flag: 'ansi' }],
    ['docker --tls ps', 'docker: the real docker has --tls; this simulator does not (yet)\n', { command: 'docker', flag: 'tls' }],
  ])('%s', (line, stderr, fact) => {
    const answer = bench.run(line);
    expect(answer).toMatchObject({ stdout: '', stderr, exit: 125 });
    expect(answer.turn.events.filter(({ type }) => type === 'cli/refused')).toMatchObject([fact]);
    expect(answer.turn.events.filter(({ type }) => type === 'api/requested')).toEqual([]);
  });

  test('what is wrong with the line comes first', () => {
    expect(bench.run('docker run --gpus').stderr).toMatch(/^flag needs an argument: --gpus\n/);
    expect(bench.run('docker run --gpus all').stderr).toMatch(/^docker: 'docker run' requires at least 1 argument\n/);
  });

  test('old names of flags go on working', () => {
    expect(bench.run('docker stop --time 3 nope').stderr).toBe('Flag --time has been deprecated, use --timeout instead\nError response from daemon: No such container: nope\n');
  });
});
