// Random things to do to the machine, for laws that must hold whatever a learner does.
import fc from 'fast-check';
import { type Input } from '../../src/sim/simulate';

const LINES = [
  'docker run -d --name web -p 8080:80 nginx',
  'docker run -d --name web nginx',
  'docker run --name once alpine echo hi',
  'docker run --rm -it alpine',
  'docker run nginx',
  'docker run -d --restart always --name sad alpine false',
  'docker pull hello-world',
  'docker run hello-world',
  'docker ps -a',
  'docker images',
  'docker stop web',
  'docker start web',
  'docker rm -f web',
  'docker rm web once sad',
  'docker logs -f web',
  'docker exec -it web bash',
  'docker exec web hostname',
  'docker inspect web',
  'docker pause web',
  'docker unpause web',
  'docker rmi nginx',
  'docker context use host-b',
  'docker context use default',
  'docker nonsense',
  'curl localhost:8080',
  'cd /tmp',
  'echo $PWD > note; cat note',
  'sleep 3',
  'exit',
  'no-such-program',
  '',
];

const terminal = fc.constantFrom('t1', 't2');

/** One thing that a learner may do. */
export const anyInput: fc.Arbitrary<Input> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ terminal, line: fc.constantFrom(...LINES) }) },
  { weight: 2, arbitrary: fc.record({ terminal, keys: fc.constantFrom('ctrl-c' as const, 'ctrl-d' as const) }) },
  { weight: 2, arbitrary: fc.record({ wait: fc.nat(40_000) }) },
  {
    weight: 3,
    arbitrary: fc
      .oneof(
        fc.record({ kind: fc.constant('daemon' as const), machine: fc.constant('host'), on: fc.boolean() }),
        fc.record({ kind: fc.constant('panic' as const), machine: fc.constantFrom('host', 'type1/web', 'type2') }),
        fc.record({ kind: fc.constant('power' as const), machine: fc.constantFrom('host', 'host-b', 'type2'), on: fc.boolean() }),
        fc.record({ kind: fc.constant('deploy' as const), computer: fc.constantFrom('type1' as const, 'type2' as const, 'nested' as const) }),
        fc.record({ kind: fc.constant('browse' as const), machine: fc.constant('host'), url: fc.constant('http://localhost:8080/') }),
        fc.record({ kind: fc.constant('registry' as const), registry: fc.constant('docker.io'), online: fc.boolean() }),
      )
      .map((control) => ({ control })),
  },
);
