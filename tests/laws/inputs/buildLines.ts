// Lines that build images, keep them in files and clean up after them.
import fc from 'fast-check';

/** Dockerfiles by what they are good for, and the folder of a build. */
const dockerfiles = [
  'FROM alpine\\nWORKDIR /app\\nCOPY . .\\nRUN echo $A > out\\nCMD ["cat", "out"]',
  'ARG V=latest\\nFROM alpine:$V AS one\\nRUN --mount=type=cache,target=/c echo x >> /c/f\\nFROM scratch\\nCOPY --from=one /etc/passwd /',
  'FROM nginx:alpine\\nRUN exit 3',
  'FROM alpine\\nRUN sleep infinity',
  'FROM nosuchimage',
  'COPY nothing here',
  'FROM alpine\\nCOPY nope /',
];
/** A Dockerfile that is written, or a line about images that are made here. */
export const buildLine = fc.oneof(
  fc.constantFrom(...dockerfiles).map((text) => `printf '${text}\\n' > Dockerfile`),
  fc
    .subarray(['-t mine', '--no-cache', '-q', '--build-arg A=2', '--target one', '--progress=plain', '--platform linux/arm64', '--pull'])
    .map((flags) => ['docker build', ...flags, '.'].join(' ')),
  fc.constantFrom(
    'docker commit web mine',
    'docker commit -m x -c "ENV A=1" a1',
    'docker save -o s.tar mine',
    'docker load -i s.tar',
    'docker export web | docker import - flat',
    'docker run --rm mine',
    'docker image prune -f',
    'docker builder prune -f',
    'docker buildx prune -af',
    'docker rmi -f mine flat',
    'docker history mine',
    'docker system df -v',
  ),
);
