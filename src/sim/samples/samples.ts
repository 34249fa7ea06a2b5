// Sample projects in the home directory of the lab's computer: small apps that can be built, run and changed.
import { type FileNode } from '../kernel/files';
import { GETTING_STARTED } from './gettingStarted';

const COUNTER: Readonly<Record<string, string>> = {
  'app.py': `import time

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
`,
  'requirements.txt': 'flask\nredis\n',
  // What changes rarely comes first: a change of app.py leaves the installed packages in the cache.
  Dockerfile: `# syntax=docker/dockerfile:1

FROM python:alpine
WORKDIR /code
ENV FLASK_APP=app.py
ENV FLASK_RUN_HOST=0.0.0.0
COPY requirements.txt requirements.txt
RUN pip install -r requirements.txt
EXPOSE 5000
COPY . .
CMD ["flask", "run", "--debug"]
`,
  'compose.yaml': `services:
  web:
    build: .
    ports:
      - "8000:5000"
  redis:
    image: "redis:alpine"
`,
};

const SITE: Readonly<Record<string, string>> = {
  'index.html': '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>My site</title>\n</head>\n<body>\n<h1>Hello from my own page</h1>\n</body>\n</html>\n',
  Dockerfile: 'FROM nginx:alpine\nCOPY index.html /usr/share/nginx/html/index.html\n',
};

const HELLO_NODE: Readonly<Record<string, string>> = {
  'server.js': `// Change the port, the text or a route, and run it again.
const http = require('http');
const os = require('os');

const PORT = process.env.PORT || 3000;
const NAME = process.env.NAME || 'World';
let visits = 0;

const server = http.createServer((req, res) => {
  visits += 1;
  console.log(\`\${req.method} \${req.url}\`);
  if (req.url !== '/') {
    res.statusCode = 404;
    res.end('Not found\\n');
    return;
  }
  res.end(\`Hello \${NAME} from \${os.hostname()}, visit \${visits}\\n\`);
});

server.listen(PORT, () => console.log(\`Listening on port \${PORT}\`));

process.on('SIGTERM', () => server.close(() => process.exit(0)));
`,
  // No package is installed: it builds without any network but the registry.
  Dockerfile: `FROM node:22-alpine
WORKDIR /app
COPY server.js .
EXPOSE 3000
CMD ["node", "server.js"]
`,
};

/** Sample projects by the name of their folder; each is its files by path. */
export const SAMPLES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'getting-started-app': GETTING_STARTED,
  counter: COUNTER,
  site: SITE,
  'hello-node': HELLO_NODE,
};

/** The files of every sample project below a home directory. */
export function sampleFiles(home: string): Record<string, FileNode> {
  const files = Object.entries(SAMPLES).flatMap(([folder, project]) =>
    Object.entries(project).map(([path, text]): [string, FileNode] => [`${home}/${folder}/${path}`, { kind: 'file', text }]),
  );
  return Object.fromEntries(files);
}
