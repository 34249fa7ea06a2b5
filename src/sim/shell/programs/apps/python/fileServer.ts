// `python -m http.server`: hands out the files of a folder.
import { resolvePath } from '../../../../kernel/files';
import { type HttpAnswer, type HttpRequest, type ProgramContext, type ProgramResult, type Staying } from '../../../program';
import { accessTime } from '../../dates';
import { isPortTaken, staying } from '../../servers/service';
import { parseOptions, pathOf } from '../../support';
import { decode, typeOf } from '../serving';

/** Starts the server; `argv` is what `ps` shows. */
export function fileServer(context: ProgramContext, argv: readonly string[]): ProgramResult {
  const { values, rest, unknown } = parseOptions(context.argv.slice(1), { values: 'bdp', long: { bind: 'b', directory: 'd', protocol: 'p' } });
  const [port = '8000'] = rest;
  if (unknown !== null || !/^\d+$/.test(port)) {
    context.err(
      `usage: server.py [-h] [-b ADDRESS] [-d DIRECTORY] [port]\nserver.py: error: ${unknown === null ? `argument port: invalid int value: '${port}'` : `unrecognized arguments: ${unknown}`}\n`,
    );
    return 2;
  }
  if (isPortTaken(context, Number(port))) {
    context.err('OSError: [Errno 98] Address already in use\n');
    return 1;
  }
  const host = values.get('b') ?? '0.0.0.0';
  if (context.outputIsTty || (context.session.env['PYTHONUNBUFFERED'] ?? '') !== '') context.out(`Serving HTTP on ${host} port ${port} (http://${host}:${port}/) ...\n`);
  const stays = staying('python', [Number(port)], [...argv], { INT: 0 });
  return { ...stays, program: 'python', keeps: { folder: pathOf(context, values.get('d') ?? '.') }, ...(host.startsWith('127.') && { binds: '127.0.0.1' }) };
}

function listing(path: string, names: readonly string[]): string {
  const items = names.map((name) => `<li><a href="${name}">${name}</a></li>\n`);
  return `<!DOCTYPE HTML>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>Directory listing for ${path}</title>\n</head>\n<body>\n<h1>Directory listing for ${path}</h1>\n<hr>\n<ul>\n${items.join('')}</ul>\n<hr>\n</body>\n</html>\n`;
}

const missing = `<!DOCTYPE HTML>\n<html lang="en">\n    <head>\n        <meta charset="utf-8">\n        <title>Error response</title>\n    </head>\n    <body>\n        <h1>Error response</h1>\n        <p>Error code: 404</p>\n        <p>Message: File not found.</p>\n        <p>Error code explanation: 404 - Nothing matches the given URI.</p>\n    </body>\n</html>\n`;

/** Answers with a file, a folder's index or list, or that there is none; the log goes to standard error. */
export function answerFiles({ method, path, client, when }: HttpRequest, { files, keeps, err }: Staying): HttpAnswer {
  const folder = (keeps as { folder?: string } | null)?.folder ?? '/';
  const at = resolvePath(folder, `.${resolvePath('/', decode(path))}`);
  const stamp = accessTime(when).slice(0, 20).replace(':', ' ');
  const node = files.read(at);
  const file = node?.kind === 'dir' ? files.read(`${at === '/' ? '' : at}/index.html`) : node;
  const answer =
    file?.kind === 'file'
      ? { status: 200, body: file.text, headers: { 'content-type': node?.kind === 'dir' ? 'text/html' : typeOf(path) } }
      : node?.kind === 'dir'
        ? {
            status: 200,
            body: listing(
              path,
              files.list(at).map((name) => (files.read(`${at}/${name}`)?.kind === 'dir' ? `${name}/` : name)),
            ),
          }
        : { status: 404, body: missing };
  if (answer.status === 404) err(`${client} - - [${stamp}] code 404, message File not found\n`);
  err(`${client} - - [${stamp}] "${method} ${path} HTTP/1.1" ${answer.status} -\n`);
  return { ...answer, log: '' };
}
