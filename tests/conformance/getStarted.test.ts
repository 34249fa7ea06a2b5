// Law: what the public Docker guide and typical tutorials type works as typed, from the first line to the last.
import { expect, test } from 'vitest';
import { type Bench, openBench } from '../../src/sim/docker/testBench';

/** A line, what its output (both streams) has to show, and the exit code where it is not 0. */
type Line = readonly [line: string, shows?: RegExp, exit?: number];

/** Types lines one by one, here-documents too, and looks at what each prints. */
function type(bench: Bench, ...lines: readonly Line[]): void {
  for (const [line, shows, exit = 0] of lines) {
    const answer = bench.run(line);
    const output = answer.stdout + answer.stderr;
    if (shows) expect(output, line).toMatch(shows);
    expect({ line, exit: /^(?:\^C|wait )/.test(line) ? exit : answer.exit, output }).toEqual({ line, exit, output });
  }
}

const DOCKERFILE =
  'cat > Dockerfile <<EOF\n# syntax=docker/dockerfile:1\n\nFROM node:24-alpine\nWORKDIR /app\nCOPY . .\nRUN npm install --omit=dev\nCMD ["node", "src/index.js"]\nEXPOSE 3000\nEOF';
const IN_APP = ['cd getting-started-app', DOCKERFILE];
const ADD = `curl -s -X POST -H 'Content-Type: application/json' -d '{"name":"milk"}' localhost:3000/items`;

test('the first containers', () => {
  type(
    openBench(),
    ['docker run hello-world', /Hello from Docker!/],
    ['docker run -d -p 8080:80 docker/welcome-to-docker', /^[0-9a-f]{64}\n[\s\S]*Status: Downloaded newer image for docker\/welcome-to-docker:latest\n$/],
    ['docker ps', /docker\/welcome-to-docker .*0\.0\.0\.0:8080->80\/tcp/],
    ['curl -s localhost:8080', /Congratulations/],
    ['docker stop $(docker ps -q)', /^[0-9a-f]{12}\n$/],
    ['curl -s localhost:8080', /^$/, 7],
  );
});

test('part 1 to 3: containerize, update and share the to-do app', () => {
  const bench = openBench(...IN_APP);
  type(
    bench,
    ['docker build -t getting-started .', /RUN npm install --omit=dev\n[\s\S]*naming to docker\.io\/library\/getting-started done/],
    ['docker run -d -p 127.0.0.1:3000:3000 --name first getting-started', /^[0-9a-f]{64}\n$/],
    ['docker ps', /getting-started .*127\.0\.0\.1:3000->3000\/tcp/],
    ['curl -s localhost:3000', /No items yet! Add one above!/],
    ["sed -i 's/No items yet! Add one above!/You have no todo items yet! Add one above!/' src/static/index.html"],
    ['docker build -t getting-started .', /WORKDIR \/app\n#\d+ CACHED\n[\s\S]*COPY \. \.\n#\d+ DONE/],
    ['docker run -dp 127.0.0.1:3000:3000 getting-started', /Bind for 127\.0\.0\.1:3000 failed: port is already allocated/, 125],
    ['docker stop first', /^first\n$/],
    ['docker rm first', /^first\n$/],
    ['docker run -dp 127.0.0.1:3000:3000 --name second getting-started'],
    ['curl -s localhost:3000', /You have no todo items yet!/],
    ['docker push you/getting-started', /An image does not exist locally with the tag: you\/getting-started/, 1],
    ['docker login -u you'],
    ['secret', /Login Succeeded/],
    ['docker tag getting-started you/getting-started'],
    ['docker image ls', /^you\/getting-started +latest/m],
    ['docker push you/getting-started', /latest: digest: sha256:[0-9a-f]{64} size: \d+/],
    ['docker build --platform linux/amd64 -t you/getting-started .', /RUN npm install --omit=dev\n#\d+ CACHED/],
    ['docker rm -f second'],
    ['docker rmi -f getting-started you/getting-started'],
    ['docker run -dp 0.0.0.0:3000:3000 you/getting-started', /Unable to find image 'you\/getting-started:latest' locally/],
    ['curl -s localhost:3000', /You have no todo items yet!/],
  );
});

test('part 4 and 5: a volume keeps the items, a bind mount brings the source', () => {
  const bench = openBench(...IN_APP, 'docker build -q -t getting-started .');
  type(
    bench,
    ['docker run -d --name data ubuntu bash -c "shuf -i 1-10000 -n 1 -o /data.txt && tail -f /dev/null"'],
    ['docker exec data cat /data.txt', /^\d{1,5}\n$/],
    ['docker run -it --rm ubuntu ls /data.txt', /No such file or directory/, 2],
    ['docker volume create todo-db', /^todo-db\n$/],
    ['docker run -dp 127.0.0.1:3000:3000 --name one --mount type=volume,src=todo-db,target=/etc/todos getting-started'],
    [ADD, /"name":"milk"/],
    ['docker rm -f one'],
    ['docker run -dp 127.0.0.1:3000:3000 --name two --mount type=volume,src=todo-db,target=/etc/todos getting-started'],
    ['curl -s localhost:3000/items', /"name":"milk"/],
    ['docker volume inspect todo-db', /"Mountpoint": "\/var\/lib\/docker\/volumes\/todo-db\/_data"/],
    ['docker rm -f two'],
    ['docker run --rm --mount type=bind,src="$(pwd)",target=/src ubuntu ls /src', /^Dockerfile\nREADME\.md\npackage\.json\nsrc\n$/],
    ['docker run -dp 127.0.0.1:3000:3000 --name dev -w /app --mount type=bind,src="$(pwd)",target=/app node:24-alpine sh -c "npm install && npm run dev"'],
    ['wait 60s'],
    ['docker logs dev', /\[nodemon\] starting `node src\/index\.js`\nUsing sqlite database at \/etc\/todos\/todo\.db\nListening on port 3000\n/],
    ["sed -i 's/Add one above/Type one above/' src/static/index.html"],
    ['curl -s localhost:3000', /Type one above/],
  );
});

test('part 6 and 7: MySQL beside the app, by hand and with Compose', () => {
  const APP =
    'docker run -dp 127.0.0.1:3000:3000 --name app -w /app -v "$(pwd):/app" --network todo-app -e MYSQL_HOST=mysql -e MYSQL_USER=root -e MYSQL_PASSWORD=secret -e MYSQL_DB=todos node:24-alpine sh -c "npm install && npm run dev"';
  const COMPOSE =
    'cat > compose.yaml <<EOF\nservices:\n  app:\n    image: node:24-alpine\n    command: sh -c "npm install && npm run dev"\n    ports:\n      - 127.0.0.1:3000:3000\n    working_dir: /app\n    volumes:\n      - ./:/app\n    environment:\n      MYSQL_HOST: mysql\n      MYSQL_USER: root\n      MYSQL_PASSWORD: secret\n      MYSQL_DB: todos\n\n  mysql:\n    image: mysql:8.0\n    volumes:\n      - todo-mysql-data:/var/lib/mysql\n    environment:\n      MYSQL_ROOT_PASSWORD: secret\n      MYSQL_DATABASE: todos\n\nvolumes:\n  todo-mysql-data:\nEOF';
  type(
    openBench('cd getting-started-app'),
    ['docker network create todo-app', /^[0-9a-f]{64}\n$/],
    ['docker run -d --name db --network todo-app --network-alias mysql -v todo-mysql-data:/var/lib/mysql -e MYSQL_ROOT_PASSWORD=secret -e MYSQL_DATABASE=todos mysql:8.0'],
    ['docker exec -it db mysql -u root -p'],
    ['secret', /Welcome to the MySQL monitor\./],
    ['SHOW DATABASES;', /\| Database +\|\n[\s\S]*\| todos +\|\n[\s\S]*5 rows in set \(0\.00 sec\)/],
    ['exit', /^Bye\n$/],
    [APP],
    ['wait 60s'],
    ['docker logs app', /Connected to mysql db at host mysql\nListening on port 3000\n/],
    [ADD],
    ['docker exec -it db mysql -p todos'],
    ['wrong', /ERROR 1045 \(28000\): Access denied for user 'root'@'localhost' \(using password: YES\)/, 1],
    ['docker exec -it db mysql -p todos'],
    ['secret'],
    ['select * from'],
    ['todo_items;', /\| id +\| name \| completed \|\n[\s\S]*\| milk \| +0 \|\n[\s\S]*1 row in set/],
    ['exit', /^Bye\n$/],
    ['docker rm -f app db'],
    [COMPOSE],
    ['docker compose up -d', /Container getting-started-app-app-1 +Started/],
    ['wait 60s'],
    ['docker compose logs app', /app-1 +\| Listening on port 3000/],
    ['docker compose ps', /getting-started-app-mysql-1 +mysql:8\.0/],
    ['curl -s localhost:3000', /Todo App/],
    ['docker compose down', /Network getting-started-app_default +Removed/],
    ['docker volume ls -q', /^getting-started-app_todo-mysql-data$/m],
    ['docker compose down --volumes', /Volume getting-started-app_todo-mysql-data +Removed/],
  );
});

test('part 8: layers, the cache and several stages', () => {
  type(
    openBench(...IN_APP, 'docker build -q -t getting-started .'),
    ['docker image history getting-started', /npm install --omit=dev/],
    ['cat > Dockerfile <<EOF\nFROM node:24-alpine\nWORKDIR /app\nCOPY package.json ./\nRUN npm install --omit=dev\nCOPY . .\nCMD ["node", "src/index.js"]\nEOF'],
    ['cat > .dockerignore <<EOF\nnode_modules\nEOF'],
    ['docker build -t getting-started .', /RUN npm install --omit=dev\n#\d+ \d/],
    ["sed -i 's/Todo App/The Awesome Todo App/' src/static/index.html"],
    ['docker build -t getting-started .', /RUN npm install --omit=dev\n#\d+ CACHED\n[\s\S]*COPY \. \.\n#\d+ DONE/],
    [
      'cat > Dockerfile <<EOF\nFROM node:24-alpine AS build\nWORKDIR /app\nCOPY package.json ./\nRUN npm install\nCOPY . .\n\nFROM nginx:alpine\nCOPY --from=build /app/src/static /usr/share/nginx/html\nEOF',
    ],
    ['docker build -t static .', /\[stage-1 2\/2\] COPY --from=build/],
    ['docker run -dp 8081:80 static'],
    ['curl -s localhost:8081', /The Awesome Todo App/],
  );
});

const SCRIPTS: Readonly<Record<string, readonly Line[]>> = {
  'nginx with a folder of your own': [
    ['mkdir html && echo "<h1>mine</h1>" > html/index.html'],
    ['docker run --name web -d -p 8080:80 -v "$PWD/html:/usr/share/nginx/html:ro" nginx'],
    ['curl -s localhost:8080', /^<h1>mine<\/h1>\n$/],
    ['echo "<h1>changed</h1>" > html/index.html && curl -s localhost:8080', /changed/],
    ['docker exec web sh -c "echo x > /usr/share/nginx/html/index.html"', /Read-only file system/, 2],
    ['docker logs web', /GET \/ HTTP\/1\.1/],
  ],
  'redis and redis-cli': [
    ['docker run --name some-redis -d redis'],
    ['docker exec some-redis redis-cli set greeting hello', /^OK\n$/],
    ['docker exec -it some-redis redis-cli'],
    ['get greeting', /^"hello"\n$/],
    ['incr hits', /^\(integer\) 1\n$/],
    ['exit'],
    ['docker network create net && docker network connect net some-redis'],
    ['docker run --rm --network net redis redis-cli -h some-redis ping', /^PONG\n$/],
  ],
  'postgres wants a password': [
    ['docker run --rm postgres', /POSTGRES_PASSWORD/, 1],
    ['docker run --name pg -e POSTGRES_PASSWORD=secret -d postgres'],
    ['docker logs pg', /database system is ready to accept connections/],
    ['docker exec pg psql -U postgres -c "select 1"', /\?column\?/],
  ],
  'a Flask app from scratch': [
    ['mkdir app && cd app'],
    [
      "cat > app.py <<'EOF'\nfrom flask import Flask\n\napp = Flask(__name__)\n\n\n@app.route('/')\ndef hello():\n    return 'Hello from Flask!\\n'\n\n\nif __name__ == '__main__':\n    app.run(host='0.0.0.0', port=5000)\nEOF",
    ],
    ['echo flask > requirements.txt'],
    [
      'cat > Dockerfile <<EOF\nFROM python:3.12-slim\nWORKDIR /app\nCOPY requirements.txt .\nRUN pip install --no-cache-dir -r requirements.txt\nCOPY . .\nEXPOSE 5000\nCMD ["python", "app.py"]\nEOF',
    ],
    ['docker build -t flask-app .', /pip install[\s\S]*naming to docker\.io\/library\/flask-app/],
    ['docker run -d -p 5000:5000 flask-app'],
    ['curl -s localhost:5000', /^Hello from Flask!\n$/],
  ],
  'packages in ubuntu and alpine': [
    ['docker run --rm ubuntu curl --version', /executable file not found in \$PATH/, 127],
    ['docker run --rm ubuntu sh -c "apt-get update && apt-get install -y curl && curl --version"', /Setting up curl[\s\S]*curl \d+\.\d+/],
    ['docker run --rm alpine sh -c "apk add --no-cache curl && curl --version"', /Installing curl[\s\S]*curl \d+\.\d+/],
  ],
  'copy, change, commit': [
    ['docker run -d --name box alpine sleep 1000'],
    ['echo data > note.txt && docker cp note.txt box:/tmp/'],
    ['docker exec box cat /tmp/note.txt', /^data\n$/],
    ['docker diff box', /^A \/tmp\/note\.txt$/m],
    ['docker commit box mine:v1', /^sha256:[0-9a-f]{64}\n$/],
    ['docker run --rm mine:v1 cat /tmp/note.txt', /^data\n$/],
    ['docker cp box:/tmp/note.txt back.txt && cat back.txt', /data/],
  ],
  'save and load': [
    ['docker pull -q alpine'],
    ['docker save -o alpine.tar alpine && docker rmi alpine', /Untagged: alpine:latest/],
    ['docker load -i alpine.tar', /Loaded image: alpine:latest/],
    ['docker run --rm alpine echo back', /^back\n$/],
  ],
  'clean up': [
    ['docker run alpine true'],
    ['docker volume create spare && docker network create spare'],
    ['docker container prune -f', /Deleted Containers:\n[0-9a-f]{64}\n/],
    ['docker network prune -f', /Deleted Networks:\nspare\n/],
    ['docker volume prune -af', /Deleted Volumes:\nspare\n/],
    ['docker system prune -af', /Total reclaimed space: [1-9]/],
    ['docker system df', /Images +0/],
  ],
  'limits and restarts': [
    ['docker run -d --name small --memory 64m --cpus 0.5 --restart unless-stopped nginx'],
    ['docker inspect -f "{{.HostConfig.Memory}} {{.HostConfig.RestartPolicy.Name}}" small', /^67108864 unless-stopped\n$/],
    ['docker stats --no-stream small', /64MiB/],
    ['docker restart small && docker top small', /nginx: master process/],
  ],
  'a shell inside': [
    ['docker run -it --name inside ubuntu bash'],
    ['cat /etc/os-release', /Ubuntu/],
    ['touch /made && exit'],
    ['docker start inside && docker exec inside ls /made', /\/made/],
  ],
};

test.each(Object.entries(SCRIPTS))('%s', (_, lines) => {
  type(openBench(), ...lines);
});
