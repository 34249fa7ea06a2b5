// Node.js apps: what they print, how they listen and answer, what survives, and what is refused.
import { describe, expect, it } from 'vitest';
import { openBench } from '../../../docker/testBench';

const EXPRESS = `const express = require('express');
const os = require('os');
const app = express();
const PORT = process.env.PORT || 3000;
let hits = 0;
app.use(express.json());
app.get('/', (req, res) => res.send(\`Hello \${process.env.NAME ?? 'World'} from \${os.hostname()}\\n\`));
app.get('/hits', (req, res) => { hits += 1; res.json({ hits }); });
app.get('/items/:id', (req, res) => res.json({ id: req.params.id, q: req.query.q }));
app.post('/items', (req, res) => res.status(201).json(req.body));
app.get('/fail', (req, res) => { throw new Error('broken'); });
app.listen(PORT, () => console.log(\`Listening on port \${PORT}\`));
`;

/** A bench whose folder holds an app, run in a container of node. */
function container(source: string, flags = '-p 3000:3000', files: Readonly<Record<string, string>> = {}) {
  const bench = openBench('docker pull node:22-alpine', 'mkdir -p app/node_modules/express', 'cd app');
  for (const [name, text] of Object.entries({ 'app.js': source, ...files })) bench.run(`cat > ${name} <<'EOF'\n${text.replace(/\n$/, '')}\nEOF`);
  const start = (): ReturnType<typeof bench.run> => bench.run(`docker run -d --name web -h box -w /app -v ./:/app ${flags} node:22-alpine node app.js`);
  return {
    ...bench,
    start,
    started: start(),
    logs: () => bench.run('docker logs web').stdout + bench.run('docker logs web').stderr,
    get: (path: string) => bench.run(`curl -s localhost:3000${path}`).stdout,
  };
}

describe('Express', () => {
  it('answers its routes, with environment, hostname, memory, parameters and bodies', () => {
    const app = container(EXPRESS, '-p 3000:3000 -e NAME=Kyeo');
    expect(app.logs()).toBe('Listening on port 3000\n');
    expect(app.get('/')).toBe('Hello Kyeo from box\n');
    expect([app.get('/hits'), app.get('/hits')]).toEqual(['{"hits":1}', '{"hits":2}']);
    expect(app.get('/items/7?q=a%20b')).toBe('{"id":"7","q":"a b"}');
    expect(app.run(`curl -s -X POST -H 'Content-Type: application/json' -d '{"name":"milk"}' localhost:3000/items`).stdout).toBe('{"name":"milk"}');
    expect(app.get('/nope')).toContain('Cannot GET /nope');
    expect(app.get('/fail')).toContain('Error: broken');
    expect(app.logs()).toContain('Error: broken\n    at /app/app.js:11');
  });

  it('loses what it has in memory when it is started again', () => {
    const app = container(EXPRESS);
    app.get('/hits');
    app.run('docker restart -t 0 web');
    expect(app.get('/hits')).toBe('{"hits":1}');
  });
});

describe('files and modules', () => {
  it('keeps in a volume what it writes, and loses it otherwise', () => {
    const source = `const fs = require('node:fs');
const http = require('http');
http.createServer((req, res) => {
  const before = fs.existsSync('/data/log.txt') ? fs.readFileSync('/data/log.txt', 'utf8') : '';
  fs.writeFileSync('/data/log.txt', before + req.url + ' ');
  res.end(fs.readFileSync('/data/log.txt', 'utf-8'));
}).listen(3000);
`;
    const app = container(source, '-p 3000:3000 -v kept:/data');
    expect(app.get('/a') + app.get('/b')).toBe('/a /a /b ');
    app.run('docker rm -f web');
    app.start();
    expect(app.get('/c')).toBe('/a /b /c ');
  });

  it('reads its own modules, JSON files and packages', () => {
    const files = { 'greet.js': 'module.exports = { greet: (name) => `hi ${name}` };', 'data.json': '{"name":"Kyeo"}' };
    const app = container(
      `const { greet } = require('./greet');\nconst data = require('./data.json');\nconsole.log(greet(data.name), [1, 2].map((n) => n * 2), { a: 'b' });\n`,
      '',
      files,
    );
    expect(app.logs()).toBe("hi Kyeo [ 2, 4 ] { a: 'b' }\n");
  });

  it('fails for a package that is not installed, in the words of Node.js, with exit code 1', () => {
    const app = container(`const redis = require('redis');\n`);
    expect(app.logs()).toContain("/app/app.js:1\nconst redis = require('redis');\n^\n\nError: Cannot find module 'redis'\nRequire stack:\n- /app/app.js");
    expect(app.run('docker ps -a').stdout).toContain('Exited (1)');
  });
});

describe('how it starts and ends', () => {
  it('throws, exits, and ends when nothing is left to do', () => {
    expect(container(`throw new Error('no luck');\n`).logs()).toContain("/app/app.js:1\nthrow new Error('no luck');\n^\n\nError: no luck\n    at /app/app.js:1\n\nNode.js v");
    const left = container(`console.error('bye'); process.exit(7);\n`);
    expect(left.logs()).toBe('bye\n');
    expect(left.container('web')).toMatchObject({ exitCode: 7 });
  });

  it('waits ten seconds for an app that ignores SIGTERM, and not for one that handles it', () => {
    const deaf = container(`require('http').createServer((q, r) => r.end('x')).listen(3000);\n`);
    const { now } = deaf.world();
    deaf.run('docker stop web');
    expect(deaf.world().now - now).toBeGreaterThan(10_000);
    expect(deaf.container('web')).toMatchObject({ exitCode: 137 });
    const polite = container(`const server = require('http').createServer((q, r) => r.end('x')).listen(3000);
process.on('SIGTERM', () => { console.log('closing'); server.close(() => process.exit(0)); });
`);
    const before = polite.world().now;
    polite.run('docker stop web');
    expect(polite.world().now - before).toBeLessThan(2000);
    expect(polite.logs()).toBe('closing\n');
    expect(polite.container('web')).toMatchObject({ exitCode: 0 });
  });

  it('on 127.0.0.1 inside is out of reach of a published port', () => {
    const app = container(`require('http').createServer((q, r) => r.end('x')).listen(3000, '127.0.0.1');\n`);
    expect(app.run('curl -sS localhost:3000').stderr).toBe('curl: (56) Recv failure: Connection reset by peer\n');
    expect(app.run('docker exec web wget -qO- http://127.0.0.1:3000').stdout).toBe('x');
  });

  it('goes on with timers', () => {
    const app = container(`let n = 0;\nconst id = setInterval(() => { n += 1; console.log('tick', n); if (n === 3) clearInterval(id); }, 1000);\n`);
    app.run('wait 5s');
    expect(app.logs()).toBe('tick 1\ntick 2\ntick 3\n');
    expect(app.container('web')).toMatchObject({ exitCode: 0 });
  });

  it('does not listen where something listens already', () => {
    const app = container(`const http = require('http');\nhttp.createServer(() => {}).listen(3000);\nhttp.createServer(() => {}).listen(3000);\n`);
    expect(app.logs()).toContain('Error: listen EADDRINUSE: address already in use :::3000');
  });

  it('never answers when a handler does not', () => {
    expect(container(`require('http').createServer(() => {}).listen(3000);\n`).run('curl -sS -m 2 localhost:3000')).toMatchObject({ exit: 28 });
  });
});

describe('what is wrong with a source', () => {
  it.each([
    ['const x = ;', "app.js:1\nconst x = ;\n          ^\n\nSyntaxError: Unexpected token ';'"],
    ['nope();', 'ReferenceError: nope is not defined'],
    ['const a = 1;\na = 2;', 'TypeError: Assignment to constant variable.'],
    ['null.x;', "TypeError: Cannot read properties of null (reading 'x')"],
    ['const f = () => f();\nf();', 'RangeError: Maximum call stack size exceeded'],
    ['class A {}', '/app/app.js:1: not simulated: a class\n'],
    ['console.log(1);\nif (/x/.test("x")) console.log(2);', ':2: not simulated: a regular expression\n'],
    ['for (;;) {}', 'not simulated: a computation of more than 300,000 steps'],
    ['require("crypto");', "not simulated: the module 'crypto'"],
  ])('%s', (source, says) => {
    const app = container(source);
    expect(app.logs()).toContain(says);
    expect(app.container('web')).toMatchObject({ exitCode: 1 });
  });
});

describe('one line', () => {
  const bench = openBench('docker pull node:22-alpine');
  it.each([
    [`node -e "console.log(1 + 2, 'a' + 1, [1,2,3].length)"`, '3 a1 3\n'],
    [`node -p "6 * 7"`, '42\n'],
    [`node -p "process.platform"`, 'linux\n'],
    [`node -e "for (const x of ['a', 'b']) console.log(x.toUpperCase())"`, 'A\nB\n'],
  ])('%s', (line, out) => {
    expect(bench.run(`docker run --rm node:22-alpine ${line}`).stdout).toBe(out);
  });
});

describe('waiting', () => {
  it('sleeps between two rounds of a loop', () => {
    const app = container(`const sleep = (ms) => new Promise((done) => setTimeout(done, ms));
async function main() {
  for (let n = 1; n <= 3; n++) {
    console.log('round', n);
    await sleep(1000);
  }
}
main().then(() => process.exit(4));
`);
    app.run('wait 1500ms');
    expect(app.logs()).toBe('round 1\nround 2\n');
    app.run('wait 3s');
    expect(app.logs()).toBe('round 1\nround 2\nround 3\n');
    expect(app.container('web')).toMatchObject({ exitCode: 4 });
  });
});
