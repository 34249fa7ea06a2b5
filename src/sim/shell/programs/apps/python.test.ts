// Python apps: Flask and its servers, files, Redis, errors in Python's own words, and what is refused.
import { describe, expect, it } from 'vitest';
import { openBench, type Bench } from '../../../docker/testBench';

const COUNTER = `import time

import redis
from flask import Flask

app = Flask(__name__)
cache = redis.Redis(host='redis', port=6379)

def get_hit_count():
    retries = 5
    while True:
        try:
            return cache.incr('hits')
        except redis.exceptions.ConnectionError as exc:
            if retries == 0:
                raise exc
            retries -= 1
            time.sleep(0.5)

@app.route('/')
def hello():
    count = get_hit_count()
    return f'Hello World! I have been seen {count} times.\\n'
`;

const BASICS = `from flask import Flask, request, jsonify, send_from_directory
import os, socket

app = Flask(__name__)
notes = []

@app.get('/')
def home():
    return f"Hello {os.environ.get('NAME', 'World')} from {socket.gethostname()}"

@app.route('/notes', methods=['GET', 'POST'])
def all_notes():
    if request.method == 'POST':
        notes.append(request.get_json()['text'])
        return jsonify(count=len(notes)), 201
    return jsonify(notes)

@app.get('/double/<int:number>')
def double(number):
    return str(number * 2)

@app.get('/fail')
def fail():
    return 1 / 0

if __name__ == '__main__':
    app.run(host='0.0.0.0', port=int(os.getenv('PORT', '5000')))
`;

/** What pip would have installed, made by hand, and the app beside it. */
function bench(source: string, ...packages: string[]): Bench {
  const here = openBench('docker pull python:alpine', 'mkdir -p app/lib', 'cd app');
  for (const name of packages) here.run(`mkdir -p lib/${name}`);
  here.run(`cat > app.py <<'EOF'\n${source.replace(/\n$/, '')}\nEOF`);
  return here;
}
const RUN = 'docker run -d --name web -h box -e PYTHONPATH=/app/lib -w /app -v ./:/app';
const logs = (here: Bench): string => here.run('docker logs web').stdout + here.run('docker logs web').stderr;

describe('Flask', () => {
  it('answers routes with methods, parameters, bodies and the environment, and logs each request', () => {
    const here = bench(BASICS, 'flask');
    here.run(`${RUN} -p 8000:5000 -e NAME=Kyeo python:alpine python app.py`);
    const get = (path: string, more = ''): string => here.run(`curl -s ${more} localhost:8000${path}`).stdout;
    expect(get('/')).toBe('Hello Kyeo from box');
    expect(get('/notes', `-H 'Content-Type: application/json' -d '{"text":"milk"}'`)).toBe('{"count":1}\n');
    expect(get('/notes')).toBe('["milk"]\n');
    expect(get('/double/21')).toBe('42');
    expect(get('/double/x')).toContain('<h1>Not Found</h1>');
    expect(get('/', '-X PUT')).toContain('<h1>Method Not Allowed</h1>');
    expect(get('/fail')).toContain('<h1>Internal Server Error</h1>');
    expect(logs(here)).toContain(` * Serving Flask app 'app'\n * Debug mode: off\n`);
    expect(logs(here)).toMatch(/172\.17\.0\.1 - - \[23\/Nov\/2026 [\d:]+\] "GET \/double\/21 HTTP\/1\.1" 200 -\n/);
    expect(logs(here)).toContain('ZeroDivisionError: division by zero');
  });

  it('flask run listens inside only, unless told otherwise', () => {
    const here = bench(BASICS, 'flask');
    here.run(`${RUN} -p 8000:5000 python:alpine python -m flask run`);
    expect(here.run('curl -sS localhost:8000').stderr).toContain('Connection reset by peer');
    here.run('docker rm -f web');
    here.run(`${RUN} -p 8000:5000 python:alpine python -m flask run --host=0.0.0.0`);
    expect(here.run('curl -sS localhost:8000').stdout).toBe('Hello World from box');
  });

  it('under gunicorn ends on SIGTERM at once', () => {
    const here = bench(BASICS, 'flask', 'gunicorn');
    here.run(`${RUN} -p 8000:8000 python:alpine python -m gunicorn app:app -b 0.0.0.0:8000`);
    expect(logs(here)).toContain('[1] [INFO] Listening at: http://0.0.0.0:8000 (1)\n');
    expect(here.run('curl -s localhost:8000').stdout).toBe('Hello World from box');
    here.run('docker stop web');
    expect(here.container('web')).toMatchObject({ exitCode: 0 });
  });
});

describe('the counter with Redis', () => {
  it('counts across restarts of the app, and of Redis', () => {
    const here = bench(COUNTER, 'flask', 'redis');
    here.run('docker network create net');
    here.run('docker run -d --name redis --network net redis:alpine');
    here.run(`${RUN} --network net -p 8000:5000 python:alpine python -m flask run --host 0.0.0.0`);
    const seen = (): string => here.run('curl -s localhost:8000').stdout;
    expect([seen(), seen()]).toEqual(['Hello World! I have been seen 1 times.\n', 'Hello World! I have been seen 2 times.\n']);
    here.run('docker restart -t 0 web');
    expect(seen()).toContain('3 times');
    here.run('docker restart redis');
    expect(seen()).toContain('4 times');
    expect(here.run('docker exec redis redis-cli get hits').stdout).toBe('4\n');
  });

  it('without Redis answers with an error, and logs why', () => {
    const here = bench(COUNTER, 'flask', 'redis');
    here.run(`${RUN} -p 8000:5000 python:alpine python -m flask run --host 0.0.0.0`);
    expect(here.run('curl -s localhost:8000').stdout).toContain('Internal Server Error');
    expect(logs(here)).toContain('redis.exceptions.ConnectionError: Error -2 connecting to redis:6379. Name or service not known.');
  });
});

describe('what Python says', () => {
  it.each([
    ['from flask import Flask', "ModuleNotFoundError: No module named 'flask'\n"],
    ['x = 1\nprint(y)', `Traceback (most recent call last):\n  File "/app/app.py", line 2, in <module>\n    print(y)\nNameError: name 'y' is not defined\n`],
    ['print("a" + 1)', 'TypeError: can only concatenate str (not "int") to str\n'],
    ['print(', `SyntaxError: '(' was never closed\n`],
    ['if True:\nprint(1)', "IndentationError: expected an indented block after 'if' statement on line 1\n"],
    ['n = 0\ndef f():\n    n += 1\nf()', "UnboundLocalError: cannot access local variable 'n' where it is not associated with a value\n"],
    ['open("/nope")', "FileNotFoundError: [Errno 2] No such file or directory: '/nope'\n"],
    ['d = {}\nd["a"]', "KeyError: 'a'\n"],
    ['raise ValueError("no")', 'ValueError: no\n'],
    ['class A:\n    pass', '/app/app.py:1: not simulated: a class\n'],
    ['import threading', "not simulated: the module 'threading'\n"],
    ['while True:\n    pass', 'not simulated: a computation of more than 300,000 steps'],
  ])('%j', (source, says) => {
    const here = bench(source);
    here.run(`${RUN} python:alpine python app.py`);
    expect(logs(here)).toContain(says);
    expect(here.container('web')).toMatchObject({ exitCode: 1 });
  });

  it('cannot open a file that is not there', () => {
    expect(openBench('docker pull python:alpine').run('docker run --rm python:alpine python nope.py')).toMatchObject({
      stderr: "python: can't open file '/nope.py': [Errno 2] No such file or directory\n",
      exit: 2,
    });
  });
});

describe('files, output and one line', () => {
  it('appends to a file in a volume', () => {
    const here = bench('with open("/data/log.txt", "a") as f:\n    f.write("x")\nprint(open("/data/log.txt").read())\n');
    const run = (): string => here.run('docker run --rm -v kept:/data -v ./:/app python:alpine python /app/app.py').stdout;
    expect([run(), run()]).toEqual(['x\n', 'xx\n']);
  });

  it('keeps what it prints to itself until it is unbuffered', () => {
    const source = 'print("starting")\nfrom flask import Flask\nFlask(__name__).run()\n';
    const here = bench(source, 'flask');
    here.run(`${RUN} python:alpine python -u app.py`);
    expect(logs(here)).toContain('starting\n');
  });

  const here = openBench('docker pull python:alpine');
  it.each([
    [`python -c "print(1 + 2, 'a', 7 / 2, 4 / 2, True, None)"`, '3 a 3.5 2.0 True None\n'],
    [`python -c "print([n * n for n in range(4) if n])"`, '[1, 4, 9]\n'],
    [`python -c "print(f'{3.14159:.2f} {1234567:,} {\\"x\\":>3}')"`, '3.14 1,234,567   x\n'],
    [`python -c "import sys; print(sys.platform); sys.exit(0)"`, 'linux\n'],
    [`python -c "print({'a': [1, 'b']}, (1,), 'x' * 3, 'b' in 'abc')"`, "{'a': [1, 'b']} (1,) xxx True\n"],
  ])('%s', (line, out) => {
    expect(here.run(`docker run --rm python:alpine ${line}`)).toMatchObject({ stdout: out, exit: 0 });
  });

  it('-m http.server hands out the folder that it stands in', () => {
    const site = bench('x = 1');
    site.run(`${RUN} -p 8000:8000 python:alpine python -m http.server`);
    expect(site.run('curl -s localhost:8000/app.py').stdout).toBe('x = 1\n');
    expect(site.run('curl -s localhost:8000/').stdout).toContain('<li><a href="app.py">app.py</a></li>');
    expect(site.run('curl -s localhost:8000/../../etc/passwd').stdout).toContain('Error code: 404');
  });
});

describe('sleeping', () => {
  it('goes round and round, and prints as time passes', () => {
    const here = bench(
      'import time\ndef main():\n    n = 0\n    while True:\n        n += 1\n        try:\n            print("tick", n)\n        finally:\n            time.sleep(1)\nif __name__ == "__main__":\n    main()\n',
    );
    here.run(`${RUN} -e PYTHONUNBUFFERED=1 python:alpine python app.py`);
    here.run('wait 2500ms');
    expect(logs(here)).toBe('tick 1\ntick 2\ntick 3\n');
    here.run('wait 1s');
    expect(logs(here)).toBe('tick 1\ntick 2\ntick 3\ntick 4\n');
  });

  it('waits for what comes later, and serves then', () => {
    const source = `import time\nimport redis\nfrom flask import Flask\napp = Flask(__name__)\ncache = redis.Redis(host='redis')\n
while True:
    try:
        cache.ping()
        break
    except redis.ConnectionError:
        time.sleep(2)

@app.get('/')
def home():
    return str(cache.incr('n'))

app.run(host='0.0.0.0')
`;
    const here = bench(source, 'flask', 'redis');
    here.run('docker network create net');
    here.run(`${RUN} --network net -p 8000:5000 python:alpine python app.py`);
    here.run('wait 5s');
    expect(here.run('curl -sS localhost:8000').stderr).toContain('reset by peer');
    here.run('docker run -d --name redis --network net redis:alpine');
    here.run('wait 5s');
    expect(here.run('curl -s localhost:8000').stdout).toBe('1');
    here.run('wait 30s');
    expect(here.run('curl -s localhost:8000').stdout).toBe('2');
  });

  it('ends with what it says at last', () => {
    const here = bench('import time\nprint("a")\ntime.sleep(3)\nprint("b")\nraise SystemError' + '\n');
    here.run(`${RUN} python:alpine python app.py`);
    expect(here.container('web')?.state).toBe('running');
    here.run('wait 4s');
    expect(logs(here)).toContain('a\nb\n');
    expect(here.container('web')?.state).toBe('exited');
  });
});

describe('a signal for a sleeper', () => {
  it('is handled, without saying again what has been said', () => {
    const here = bench(
      'import signal, sys, time\ndef bye(number, frame):\n    print("bye")\n    sys.exit(3)\nsignal.signal(signal.SIGTERM, bye)\nwhile True:\n    print("work")\n    time.sleep(5)\n',
    );
    here.run(`${RUN} python:alpine python -u app.py`);
    here.run('wait 6s');
    here.run('docker stop web');
    expect(logs(here)).toBe('work\nwork\nbye\n');
    expect(here.container('web')).toMatchObject({ exitCode: 3 });
  });
});
