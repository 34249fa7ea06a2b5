// Dockerfiles, one instruction at a time: what BuildKit says of one that cannot be built, and what one that can be built prints and leaves behind.
import { describe, expect, test } from 'vitest';
import { machineOf } from '../../world';
import { type Answer, type Bench, openBench } from '../testBench';

/** Builds a Dockerfile in a folder with a few files. */
function build(dockerfile: string, flags = ''): { bench: Bench; answer: Answer } {
  const bench = openBench(
    'mkdir ctx',
    'cd ctx',
    'echo hi > a',
    'mkdir d',
    'echo in > d/f',
    'export TOKEN=t0k',
    `printf '%s' '${dockerfile.replaceAll("'", `'"'"'`)}' > Dockerfile`,
  );
  return { bench, answer: bench.run(`docker build --progress plain -t app ${flags} .`) };
}
const lastLine = ({ stderr }: Answer): string => stderr.trimEnd().split('\n').at(-1) ?? '';
/** What the commands of a build printed, without seconds. */
const output = ({ stderr }: Answer): string => [...stderr.matchAll(/^#\d+ \d+\.\d{1,3} (.*)$/gm)].map(([, line = '']) => line).join('\n');

describe('cannot be built', () => {
  const parse = (what: string): string => `dockerfile parse error on line 2: ${what}`;
  const line2: [string, string][] = [
    ['RUN --mount=foo true', "invalid field 'foo' must be a key=value pair"],
    ['RUN --mount=type=cache,targe=/x true', "unexpected key 'targe' in 'targe=/x' (did you mean target?)"],
    ['RUN --mount=type=cach,target=/x true', 'unsupported mount type "cach" (did you mean cache?)'],
    ['RUN --mount=type=bind,from=$A,target=/x true', parse("'from' doesn't support variable expansion, define alias stage instead")],
    ['RUN --mount=type=tmpfs,required,target=/x true', "unexpected key 'required' for mount type 'tmpfs'"],
    ['RUN --mount=type=bind,sharing=shared,target=/x true', 'invalid cache sharing set for bind mount'],
    ['RUN --mount=mode=0700,target=/x true', 'mode not allowed for "bind" type mounts'],
    ['RUN --mount=type=tmpfs,uid=1,target=/x true', 'uid not allowed for "tmpfs" type mounts'],
    ['RUN --mount=type=secret,from=alpine,id=x true', 'secret mount should not have a from'],
    ['RUN --mount=type=secret true', 'invalid secret mount. one of source, target required'],
    ['RUN --mount=type=secret,id=a,source=b true', "both source and id can't be set"],
    ['RUN --mount=type=cache true', 'invalid mount target "/"'],
    ['RUN --mount=type=cache,target=/ true', 'invalid mount target "/"'],
    ['RUN --mount=type=secret,id=gone,required true', 'secret gone: not found'],
    ['RUN ["/nothing"]', 'process "/nothing" did not complete successfully: exit code: 1'],
    ['RUN exit 3', 'process "/bin/sh -c exit 3" did not complete successfully: exit code: 3'],
    ['COPY https://x.example/x /x', "source can't be a URL for COPY"],
    ['COPY git@x.example:a/b.git /x', "source can't be a git ref for COPY"],
    ['COPY --chmod=999 a /x', "invalid chmod parameter: '999'. it should be octal string and between 0 and 07777"],
    ['COPY --chmod=17777 a /x', "invalid chmod parameter: '17777'. it should be octal string and between 0 and 07777"],
    ['COPY --chown=a --chown=b a /x', parse('Duplicate flag specified: chown')],
    ['COPY --from a /x', parse('Missing a value on flag: from')],
    ['COPY --link= a /x', parse('Missing a value on flag: link')],
    ['COPY --link=maybe a /x', parse('Expecting boolean value for flag link, not: maybe')],
    ['COPY a <<EOF\nEOF', parse('COPY cannot accept a heredoc as a destination')],
    ['COPY --from=7 /x /x', 'invalid stage index 7'],
    ['ADD https://x.example/y /y', 'failed to load cache key: Get "https://x.example/y": dial tcp: lookup x.example: no such host'],
    ['RUN <<EOF\nnever ends', 'unterminated heredoc'],
    ['ARG =x', parse('ARG names can not be blank')],
    ['ENV A', 'ENV must have two arguments'],
    ['ENV A=${B:?needed}', 'failed to process "${B:?needed}": B: needed'],
    ['ENV A=${B:?}', 'failed to process "${B:?}": B: is not allowed to be unset'],
    ['EXPOSE x', 'invalid containerPort: x'],
    ['EXPOSE 90-80', 'invalid containerPort: 90-80'],
    ['EXPOSE 70000', 'invalid containerPort: 70000'],
    ['EXPOSE 80/tpc', 'invalid proto: tpc'],
    ['STOPSIGNAL SIGNOTHING', 'invalid signal: SIGNOTHING'],
    ['SHELL []', parse('SHELL requires at least one argument')],
    ['VOLUME [""]', parse('VOLUME specified can not be an empty string')],
    ['ONBUILD', parse('ONBUILD requires at least one argument')],
    ['ONBUILD ONBUILD RUN x', parse("Chaining ONBUILD via `ONBUILD ONBUILD` isn't allowed")],
    ['HEALTHCHECK', parse('HEALTHCHECK requires at least one argument')],
    ['HEALTHCHECK ASK me', parse('Unknown type "ASK" in HEALTHCHECK (try CMD)')],
    ['HEALTHCHECK NONE now', parse('HEALTHCHECK NONE takes no arguments')],
    ['HEALTHCHECK CMD', parse('Missing command after HEALTHCHECK CMD')],
    ['HEALTHCHECK CMD []', parse('Missing command after HEALTHCHECK CMD')],
    ['HEALTHCHECK --interval=soon CMD true', parse('time: invalid duration "soon"')],
    ['HEALTHCHECK --interval=1us CMD true', parse('Interval "interval" cannot be less than 1ms')],
    ['HEALTHCHECK --retries=many CMD true', parse('strconv.ParseInt: parsing "many": invalid syntax')],
    ['HEALTHCHECK --retries=-1 CMD true', parse('--retries cannot be negative (-1)')],
  ];
  test.each<[string, string, string?]>([
    ...line2.map(([line, words]): [string, string] => [`FROM alpine\n${line}\n`, words]),
    ['FROM ${NOTHING}\n', 'base name (${NOTHING}) should not be blank'],
    ['ARG A=${B:?no}\nFROM alpine\n', 'failed to process "${B:?no}": B: no'],
    ['FROM --platform=$X alpine\n', 'empty platform value from expression $X'],
    ['FROM --platform=plan9 alpine\n', 'failed to parse platform plan9: "plan9": unknown operating system or architecture: invalid argument'],
    ['FROM Alpine\n', 'failed to parse stage name "Alpine": invalid reference format: repository name (library/Alpine) must be lowercase'],
    ['FROM alpine:nosuch\n', 'alpine:nosuch: failed to resolve source metadata for docker.io/library/alpine:nosuch: docker.io/library/alpine:nosuch: not found'],
    ['FROM nobody/nothing\n', 'nobody/nothing: failed to resolve source metadata for docker.io/nobody/nothing:latest: pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed'], // prettier-ignore
    ['FROM host.example/x\n', 'host.example/x: failed to resolve source metadata for host.example/x:latest: failed to do request: Head "https://host.example/v2/x/manifests/latest": dial tcp: lookup host.example: no such host'], // prettier-ignore
    ['FROM alpine AS a\nCOPY --from=b /x /x\nFROM alpine AS b\nCOPY --from=a /x /x\n', 'circular dependency detected on stage: b'],
    ['FROM alpine AS a\nFROM alpine\n', 'target stage "aa" could not be found (did you mean a?)', '--target aa'],
    ['FROM alpine AS a\nCOPY --from=b /x /x\nFROM alpine AS b\n', 'cannot copy from stage "b", it needs to be defined before current stage "a"', '--target a'],
    ['# escape=`\n# escape=`\nFROM alpine\n', 'only one escape parser directive can be used'],
    ['# escape=x\nFROM alpine\n', "invalid escape token 'x' does not match ` or \\"],
    ['\n# only a comment\n', 'file with no instructions'],
  ])('%s', (dockerfile, words, flags) => {
    const { answer } = build(dockerfile, flags);
    expect([lastLine(answer), answer.exit]).toEqual([`ERROR: failed to solve: ${words}`, 1]);
  });

  test('shows the lines around the one that is wrong', () => {
    expect(build('FROM alpine\nRUN --mount=foo true\nRUN true\n').answer.stderr).toContain(
      'Dockerfile:2\n--------------------\n   1 |     FROM alpine\n   2 | >>> RUN --mount=foo true\n   3 |     RUN true\n   4 |     \n--------------------\n',
    );
  });
});

describe('can be built', () => {
  test.each<[string, string, string?]>([
    ['RUN --mount=type=tmpfs,target=/t,size=1m --mount=type=ssh echo x > /t/y && ls /t', 'y'],
    ['RUN --mount=type=secret,id=tok cat /run/secrets/tok', 'hi', '--secret id=tok,src=a'],
    ['RUN --mount=type=secret,source=some/tok,target=/s,mode=0440 ls -l /s | cut -c 1-10; cat /s', '-r--r-----\nhi', '--secret id=some/tok,source=a'],
    ['RUN --mount=type=secret,id=TOKEN,env=T echo $T', 't0k', '--secret id=TOKEN'],
    ['RUN --mount=type=secret,env=T,target=/x echo $T', 't0k', '--secret id=T,type=env,src=TOKEN'],
    ['RUN --mount=type=secret,id=x,env=T echo $T', 't0k', '--secret id=x,env=TOKEN'],
    ['RUN --mount=type=secret,id=a cat /run/secrets/a', 'hi', '--secret id=a'],
    ['RUN --mount=type=secret,id=gone ls /run/secrets || true', 'ls: /run/secrets: No such file or directory'],
    ['RUN --mount=source=d,target=/src ls /src; touch /src/x || true', 'f\ntouch: /src/x: Read-only file system'],
    ['RUN --mount=type=bind,src=d,dst=/src,rw touch /src/x && ls /src', 'f\nx'],
    ['RUN --mount=source=d,target=/src,readonly=false touch /src/x && ls /src', 'f\nx'],
    ['RUN --mount=from=alpine,source=/etc,target=/e ls /e/alpine-release', '/e/alpine-release'],
    ['RUN --mount=type=cache,target=/c,id=k,sharing=locked echo 1 >> /c/n && cat /c/n', '1'],
    ['RUN <<EOF\necho one\necho two\nEOF', 'one\ntwo'],
    ['RUN <<EOF\n#!/bin/sh\necho script $0\nEOF', 'script /dev/pipes/EOF'],
    ['RUN cat <<EOF\ntext\nEOF', 'text'],
    ['RUN <<-EOF\n\techo tabbed\n\tEOF', 'tabbed'],
    ['COPY <<EOF <<"QUOTED" /x/\nv=$PATH\nEOF\nv=$PATH\nQUOTED\nRUN cat /x/EOF /x/QUOTED', 'v=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin\nv=$PATH'],
    ['COPY --chown=nobody --chmod=600 a /x\nRUN ls -l /x | cut -c 1-32', '-rw-------    1 nobody   nobody '],
    ['COPY --from=scratch / /y\nRUN echo still', 'still'],
    ['ADD --chown=0:0 a d/f /x/\nRUN ls /x', 'a\nf'],
    ['WORKDIR sub\nWORKDIR deeper\nRUN pwd', '/sub/deeper'],
    ['ENV A=one B="two words" \\\n  C=three\nRUN echo $A $B $C', 'one two words three'],
    ['ARG A\nARG B=b\nRUN echo [$A] [$B]', '[] [b]'],
    ['ARG A\nARG B=b\nRUN echo [$A] [$B]', '[1] [2]', '--build-arg A=1 --build-arg B=2'],
    ['ARG TARGETPLATFORM\nARG TARGETARCH\nRUN echo $TARGETPLATFORM $TARGETARCH', 'linux/amd64 amd64'],
    ['ENV V=a.b.c E=\nENV X=${V%.*} Y=${V##*.} Z=${V/b/x} W=${E:-none} U=${E-set} Q=${V:+is}\nRUN echo $X $Y $Z $W [$U] $Q', 'a.b c a.x.c none [] is'],
    ['RUN echo a \\\n  # a comment\n\n  b', 'a b'],
    ['SHELL ["/bin/sh", "-ec"]\nRUN false; echo never || true', ''],
    ['HEALTHCHECK --interval=90s --timeout=1h2m3s --start-period=500ms --retries=10 CMD true\nRUN echo ok', 'ok'],
  ])('FROM alpine, %s', (lines, expected, flags) => {
    expect(output(build(`FROM alpine\n${lines}\n`, flags).answer)).toBe(expected);
  });

  test.each<[string, string, string?]>([
    ['# syntax=docker/dockerfile:1\n# escape=`\nFROM alpine\nRUN echo a `\n  b\n', 'a b'],
    ['ARG BASE=alpine\nARG TAG=latest\nARG UNSET\nFROM ${BASE}:$TAG$UNSET\nARG BASE\nRUN echo $BASE\n', 'alpine'],
    ['ARG BASE\nFROM $BASE\nRUN echo ok\n', 'ok', '--build-arg BASE=alpine'],
    ['FROM alpine AS a\nRUN echo zero\nFROM alpine\nRUN echo one\n', 'zero', '--target 0'],
    ['FROM alpine AS one\nRUN echo 1 > /one\nFROM one AS two\nFROM alpine\nRUN --mount=from=two,source=/one,target=/o cat /o\nCOPY --from=0 /one /\n', '1'],
    ['FROM --platform=linux/arm64 alpine\nRUN uname -m\n', 'exec /bin/sh: exec format error'],
    ['FROM --platform=$BUILDPLATFORM alpine\nRUN uname -m\n', 'x86_64'],
    ['FROM scratch\nCOPY a /\n', ''],
  ])('%s', (dockerfile, expected, flags) => {
    expect(output(build(dockerfile, flags).answer)).toBe(expected);
  });

  test.each([
    ['HEALTHCHECK --interval=90s --timeout=1h2m3s --start-period=500ms --retries=10 CMD true', 'HEALTHCHECK &{["CMD-SHELL" "true"] "1m30s" "1h2m3s" "500ms" "0s" \'\\n\'}'],
    ['HEALTHCHECK --interval=1ms500us --timeout=1h --retries=3 CMD ["ls"]', 'HEALTHCHECK &{["CMD" "ls"] "1.5ms" "1h0m0s" "0s" "0s" \'\\x03\'}'],
    ['HEALTHCHECK --retries=65 CMD ls', 'HEALTHCHECK &{["CMD-SHELL" "ls"] "0s" "0s" "0s" "0s" \'A\'}'],
    ['MAINTAINER Someone', 'MAINTAINER Someone'],
    ['SHELL ["/bin/sh", "-ec"]', 'SHELL [/bin/sh -ec]'],
    ['STOPSIGNAL SIGINT', 'STOPSIGNAL SIGINT'],
    ['EXPOSE 80 53/udp 8000-8001', 'EXPOSE map[53/udp:{} 80/tcp:{} 8000/tcp:{} 8001/tcp:{}]'],
    ['ARG A', 'ARG A'],
    ['ARG A=1', 'ARG A=1'],
    ['CMD ["a", "b c"]', 'CMD ["a" "b c"]'],
  ])('%s stands in the history', (line, words) => {
    const { bench } = build(`FROM alpine\n${line}\n`);
    expect(bench.run("docker history --no-trunc --format '{{.CreatedBy}}' app").stdout.split('\n')[0]).toBe(words);
  });

  test('an entry point of its own leaves the command of the base out, unless it has one too', () => {
    const config = (lines: string) => Object.values(machineOf(build(`FROM nginx:alpine\n${lines}\n`).bench.world(), 'host').engine?.images ?? {}).at(-1)?.config.Cmd;
    expect(config('ENTRYPOINT ["ls"]')).toBeNull();
    expect(config('CMD ["x"]\nENTRYPOINT ["ls"]')).toEqual(['x']);
  });
});

test.each([
  ['--secret nonsense', "ERROR: invalid field 'nonsense' must be a key=value pair"],
  ['--secret id=a,what=b', "ERROR: unexpected key 'what' in 'what=b'"],
  ['--secret id=a,type=key', 'ERROR: unsupported secret type "key"'],
  ['--secret src=a', 'ERROR: secret missing ID'],
  ['--secret id=a,src=gone', 'ERROR: failed to stat gone: stat gone: no such file or directory'],
  ['--progress tty', 'ERROR: failed to get console: provided file is not a console'],
  ['-t Bad', 'ERROR: invalid tag "Bad": repository name must be lowercase'],
  ['-t a:b:c', 'ERROR: invalid tag "a:b:c": invalid reference format'],
  ['-f gone/Dockerfile', 'ERROR: resolve : lstat gone: no such file or directory'],
  ['-f gone', 'ERROR: failed to solve: failed to read dockerfile: open gone: no such file or directory'],
])('docker build %s', (flags, words) => {
  const { answer } = build('FROM alpine\n', flags);
  expect([lastLine(answer), answer.exit]).toEqual([words, 1]);
});
