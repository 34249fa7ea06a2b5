// The two Dockerfiles of lesson 20 that are mended by hand: one that installs again and again, one that gives its key away.
import { type Evidence } from '../../lab/evidence';
import { builds, hasPrinted, imageNamed, installs, machineIn } from '../checks';
import { type Fix } from '../fix';
import { typed } from '../lesson';

const rows = (...lines: readonly string[]): string => `${lines.join('\n')}\n`;

const TOOLS = 'RUN apt-get update && apt-get install -y nodejs npm';
const INSTALL = 'RUN cd /app && npm install';

/** What the second build did, after one line of the source had changed. */
function teaVerdict(evidence: Evidence): string {
  const [, second] = builds(evidence);
  if (!second) return 'fails';
  if (!hasPrinted(evidence, /milk/) || !hasPrinted(evidence, /express/)) return 'lacking';
  return second.some((step) => installs(step) && !step.cached) ? 'again' : 'cached';
}

/** Every edit of the source installs all packages again. */
export const TEA: Fix = {
  setup: [typed(`mkdir ~/tea && cd ~/tea && echo '{"name":"tea","dependencies":{"express":"^4.21.0"}}' > package.json && echo 'console.log("tea")' > app.js`)],
  name: 'Dockerfile',
  text: rows('FROM ubuntu', 'COPY . /app', TOOLS, INSTALL),
  tries: [typed('docker build -t tea .'), typed('echo "// milk" >> app.js'), typed('docker build -t tea . && docker run --rm tea sh -c "cat /app/app.js; ls /app/node_modules"')],
  verdict: teaVerdict,
  examples: {
    fails: rows('FROM ubuntu', 'COPY package.json /app/', INSTALL, 'COPY . /app'),
    lacking: rows('FROM ubuntu', TOOLS, 'COPY package.json /app/', INSTALL),
    again: rows('FROM ubuntu', 'COPY . /app', `${TOOLS} && cd /app && npm install`),
    cached: rows('FROM ubuntu', TOOLS, 'COPY package.json /app/', INSTALL, 'COPY . /app'),
  },
};

const KEY = 'kyeo-1234';
/** The beginning of the key's SHA-256, so that the program can tell the key without holding it. */
const KEY_DIGEST = '13baea4e';
const FETCH = `if [ "$(printf %s "$API_KEY" | sha256sum | cut -c1-8)" = ${KEY_DIGEST} ]; then echo coffee > /menu; else echo "wrong key" >&2; exit 1; fi`;

/** Where the key is found in the image, if it could be built with it at all. */
function secretVerdict(evidence: Evidence): string {
  const image = imageNamed(evidence, 'host', 'menu');
  if (!image || !hasPrinted(evidence, /^coffee/m)) return 'fails';
  if (JSON.stringify([image.config, image.history]).includes(KEY)) return 'recorded';
  const layers = machineIn(evidence, 'host')?.engine?.layers ?? {};
  return image.layers.some((digest) => JSON.stringify(layers[digest]?.files ?? {}).includes(KEY)) ? 'buried' : 'clean';
}

/** A key that is needed during the build only stays in the image. */
export const SECRET: Fix = {
  setup: [typed(`mkdir ~/menu && cd ~/menu && printf %s ${KEY} > key.txt && printf '%s\\n' '${FETCH}' > fetch.sh`)],
  name: 'Dockerfile',
  text: rows('FROM alpine', 'COPY fetch.sh /', `ENV API_KEY=${KEY}`, 'RUN sh /fetch.sh', 'CMD ["cat","/menu"]'),
  tries: [typed('docker build --secret id=API_KEY,src=key.txt -t menu .'), typed('docker run --rm menu'), typed('docker history --no-trunc menu')],
  verdict: secretVerdict,
  examples: {
    fails: rows('FROM alpine', 'COPY fetch.sh /', 'RUN sh /fetch.sh', 'CMD ["cat","/menu"]'),
    recorded: rows('FROM alpine', 'COPY fetch.sh /', `ARG API_KEY=${KEY}`, 'RUN sh /fetch.sh', 'CMD ["cat","/menu"]'),
    buried: rows('FROM alpine', 'COPY . /', 'RUN API_KEY=$(cat /key.txt) sh /fetch.sh && rm /key.txt', 'CMD ["cat","/menu"]'),
    clean: rows('FROM alpine', 'COPY fetch.sh /', 'RUN --mount=type=secret,id=API_KEY,env=API_KEY sh /fetch.sh', 'CMD ["cat","/menu"]'),
  },
};
