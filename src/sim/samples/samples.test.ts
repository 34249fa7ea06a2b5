// The sample projects: each is built, run, asked, and changed, as the public guides do it.
import { describe, expect, it } from 'vitest';
import { type Bench, openBench } from '../docker/testBench';

const curl = (bench: Bench, path: string): string => bench.run(`curl -s localhost:${path}`).stdout;
/** Takes the step out that needs a package manager, and puts in what it would have installed. */
function withPackages(bench: Bench, step: string, ...folders: string[]): void {
  bench.run(`sed -i '/${step}/d' Dockerfile`);
  bench.run('rm -f .dockerignore');
  for (const folder of folders) bench.run(`mkdir -p ${folder}; touch ${folder}/package.json`);
}

describe('hello-node', () => {
  it('says what its source says: text, environment, port', () => {
    const bench = openBench('cd hello-node', 'docker build -q -t hello .', 'docker run -d --name one -h box -p 3000:3000 -e NAME=Kyeo hello');
    expect(curl(bench, '3000')).toBe('Hello Kyeo from box, visit 1\n');
    bench.run("sed -i 's/Hello/Bye/; s/3000/4000/' server.js");
    bench.run('docker build -q -t hello .');
    bench.run('docker run -d --name two -p 4000:4000 hello');
    expect(curl(bench, '4000')).toMatch(/^Bye World from [0-9a-f]{12}, visit 1\n$/);
    expect(bench.run('docker logs two').stdout).toBe('Listening on port 4000\nGET /\n');
  });
});

describe('site', () => {
  it('is a page behind nginx, and a change of the page misses the cache of one step', () => {
    const bench = openBench('cd site', 'docker build -q -t site .', 'docker run -d -p 8080:80 site');
    expect(curl(bench, '8080')).toContain('<h1>Hello from my own page</h1>');
    expect(bench.run('docker build --progress=plain -t site .').stderr).toMatch(/COPY index\.html .*\n#\d+ CACHED\n/);
    bench.run("sed -i 's/Hello/Bye/' index.html");
    expect(bench.run('docker build --progress=plain -t site .').stderr).toMatch(/COPY index\.html .*\n#\d+ DONE/);
  });
});

describe('getting-started-app', () => {
  const build = (): Bench => openBench('cd getting-started-app', 'docker build -q -t getting-started .');
  const add = (bench: Bench, name: string): string => bench.run(`curl -s -X POST -H 'Content-Type: application/json' -d '{"name":"${name}"}' localhost:3000/items`).stdout;

  it('keeps items in a volume, and loses them without one', () => {
    const bench = build();
    const RUN = 'docker run -dp 127.0.0.1:3000:3000 --name todo';
    bench.run(`${RUN} getting-started`);
    expect(bench.run('docker logs todo').stdout).toBe('Using sqlite database at /etc/todos/todo.db\nListening on port 3000\n');
    expect(curl(bench, '3000')).toContain('<title>Todo App</title>');
    expect(add(bench, 'milk')).toMatch(/^\{"id":"[0-9a-f-]{36}","name":"milk","completed":false\}$/);
    expect(curl(bench, '3000/items')).toContain('"milk"');
    bench.run('docker rm -f todo');
    for (const items of ['[]', '[{']) {
      bench.run(`${RUN} --mount type=volume,src=todo-db,target=/etc/todos getting-started`);
      expect(curl(bench, '3000/items').startsWith(items)).toBe(true);
      add(bench, 'bread');
      bench.run('docker rm -f todo');
    }
  });

  it('keeps items in MySQL over a network, and fails without it', () => {
    const bench = build();
    const env = '-e MYSQL_HOST=mysql -e MYSQL_USER=root -e MYSQL_PASSWORD=secret -e MYSQL_DB=todos';
    bench.run('docker network create todo-app');
    bench.run(`docker run -d --name early --network todo-app ${env} getting-started`);
    expect(bench.run('docker logs early').stderr).toContain('Error: getaddrinfo ENOTFOUND mysql');
    bench.run('docker run -d --network todo-app --network-alias mysql -v todo-mysql-data:/var/lib/mysql -e MYSQL_ROOT_PASSWORD=secret -e MYSQL_DATABASE=todos mysql:8.4');
    bench.run(`docker run -dp 127.0.0.1:3000:3000 --name todo --network todo-app ${env} getting-started`);
    expect(bench.run('docker logs todo').stdout).toBe('Connected to mysql db at host mysql\nListening on port 3000\n');
    add(bench, 'eggs');
    bench.run('docker restart todo');
    expect(curl(bench, '3000/items')).toContain('"eggs"');
  });

  it('runs for development, with the source mounted and nodemon', () => {
    const bench = openBench('cd getting-started-app');
    bench.run('docker run -dp 127.0.0.1:3000:3000 --name dev -w /app --mount type=bind,src="$(pwd)",target=/app node:22-alpine sh -c "npm install && npm run dev"');
    bench.run('wait 60s');
    expect(bench.run('docker logs dev').stdout).toMatch(/\[nodemon\] starting `node src\/index\.js`\nUsing sqlite database at \/etc\/todos\/todo\.db\nListening on port 3000\n$/);
    bench.run("sed -i 's/Todo App/My list/' src/static/index.html");
    expect(curl(bench, '3000')).toContain('<title>My list</title>');
  });
});

describe('counter', () => {
  it('counts through compose', () => {
    const bench = openBench('cd counter', 'docker pull python:alpine');
    withPackages(bench, 'pip install', 'lib/flask', 'lib/redis');
    bench.run(`sed -i 's/CMD.*/ENV PYTHONPATH=\\/code\\/lib\\nCMD ["python", "-m", "flask", "run"]/' Dockerfile`);
    bench.run('docker compose up -d');
    expect([curl(bench, '8000'), curl(bench, '8000')]).toEqual(['Hello World! I have been seen 1 times.\n', 'Hello World! I have been seen 2 times.\n']);
    bench.run("sed -i 's/World/Docker/' app.py");
    bench.run('docker compose up -d --build');
    expect(curl(bench, '8000')).toBe('Hello Docker! I have been seen 3 times.\n');
  });
});
