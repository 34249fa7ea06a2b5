// dockerd as a service: what comes back with it, and who wakes it.
import { describe, expect, test } from 'vitest';
import { openBench } from './testBench';

describe('a restart of the daemon', () => {
  test('brings back the containers whose policy says so', () => {
    const bench = openBench(
      'docker run -d --name always --restart always alpine sleep 1000',
      'docker run -d --name stopped --restart always alpine sleep 1000',
      'docker run -d --name unless --restart unless-stopped alpine sleep 1000',
      'docker run -d --name held --restart unless-stopped alpine sleep 1000',
      'docker run -d --name plain alpine sleep 1000',
      'docker stop -t 0 stopped held',
      'sudo systemctl restart docker',
    );
    expect(bench.run('docker ps --format "{{.Names}}"').stdout.split('\n').filter(Boolean).sort()).toEqual(['always', 'stopped', 'unless']);
  });

  test('ends what was waiting to be restarted, and starts it anew', () => {
    const bench = openBench('docker run -d --name a1 --restart always alpine false', 'wait 3s', 'sudo systemctl stop docker docker.socket');
    expect(bench.container('a1')?.state).toBe('exited');
    bench.run('sudo systemctl start docker');
    expect(['running', 'restarting']).toContain(bench.container('a1')?.state);
  });
});

describe('docker.socket', () => {
  test('wakes the daemon for whoever asks', () => {
    const bench = openBench();
    expect(bench.run('sudo systemctl stop docker').stderr).toBe("Stopping 'docker.service', but its triggering units are still active:\ndocker.socket\n");
    expect(bench.run('systemctl is-active docker').stdout).toBe('inactive\n');
    expect(bench.run('docker ps').exit).toBe(0);
    expect(bench.run('systemctl is-active docker').stdout).toBe('active\n');
  });

  test('takes the daemon along when it is stopped itself', () => {
    const bench = openBench('sudo systemctl stop docker.socket');
    expect(bench.run('docker ps').exit).toBe(1);
    expect(bench.run('sudo systemctl start docker').exit).toBe(0);
    expect(bench.run('docker ps').exit).toBe(0);
  });
});
