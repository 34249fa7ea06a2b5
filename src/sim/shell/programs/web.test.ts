// curl and wget: bodies, heads, files, and the real error numbers.
import { describe, expect, it } from 'vitest';
import { bench } from './testBench';

const answer = { status: 200, body: '<h1>hi</h1>\n', log: '' };
const refused = { status: null, reason: 'refused', host: 'localhost', address: '127.0.0.1', port: 8080 } as const;
const noHost = { status: null, reason: 'no-host', host: 'db', address: 'db', port: 80 } as const;

describe('curl', () => {
  it('prints the body, silent or on a terminal', () => {
    expect(bench({ answer }).run('curl -s localhost:8080')).toEqual({ out: '<h1>hi</h1>\n', err: '', exit: 0 });
    expect(bench({ answer, tty: true }).run('curl localhost:8080')).toEqual({ out: '<h1>hi</h1>\n', err: '', exit: 0 });
  });

  it('shows its meter when the output goes elsewhere', () => {
    expect(bench({ answer }).run('curl localhost:8080').err).toMatch(/^ {2}% Total[^]*\n100 {4}12 {2}100 {4}12 /);
  });

  it('-I prints the head, -i head and body', () => {
    expect(bench({ answer }).run('curl -sI localhost').out).toMatch(/^HTTP\/1\.1 200 OK\r\nDate: Mon, 23 Nov 2026 09:05:07 GMT\r\n[^]*Content-Length: 12\r\n[^]*\r\n\r\n$/);
    expect(bench({ answer }).run('curl -si localhost').out).toMatch(/\r\n\r\n<h1>hi<\/h1>\n$/);
  });

  it('-o writes a file, -w prints the status', () => {
    const here = bench({ answer });
    expect(here.run("curl -s -o page.html -w '%{http_code}\\n' localhost").out).toBe('200\n');
    expect(here.files.read('/home/you/page.html')).toMatchObject({ kind: 'file', text: '<h1>hi</h1>\n' });
    expect(here.run('curl -s -o /dev/null localhost').out).toBe('');
  });

  it('fails with the words and numbers of curl', () => {
    expect(bench({ answer: refused, tty: true }).run('curl localhost:8080')).toEqual({
      out: '',
      err: "curl: (7) Failed to connect to localhost port 8080 after 0 ms: Couldn't connect to server\n",
      exit: 7,
    });
    expect(bench({ answer: noHost, tty: true }).run('curl http://db')).toEqual({ out: '', err: 'curl: (6) Could not resolve host: db\n', exit: 6 });
    expect(bench({ answer: refused }).run('curl -s localhost:8080')).toEqual({ out: '', err: '', exit: 7 });
    expect(bench({ answer: refused }).run('curl -sS localhost:8080').err).toMatch(/^curl: \(7\)/);
    expect(bench({ answer: { ...answer, status: 404 } }).run('curl -sfS localhost').err).toBe('curl: (22) The requested URL returned error: 404\n');
    expect(bench().run('curl').exit).toBe(2);
    expect(bench().run('curl --nonsense x').err).toContain('curl: option --nonsense: is unknown');
  });
});

describe('wget', () => {
  it('prints with -O -, saves otherwise', () => {
    expect(bench({ answer, image: 'alpine' }).run('wget -qO- http://web').out).toBe('<h1>hi</h1>\n');
    const here = bench({ answer, image: 'alpine' });
    expect(here.run('wget -q http://web').out).toBe('');
    expect(here.files.read('/index.html')).toMatchObject({ text: '<h1>hi</h1>\n' });
  });

  it('fails in the words of BusyBox', () => {
    expect(bench({ answer: refused, image: 'alpine' }).run('wget -q http://localhost:8080')).toEqual({
      out: '',
      err: "wget: can't connect to remote host (127.0.0.1): Connection refused\n",
      exit: 1,
    });
    expect(bench({ answer: noHost, image: 'alpine' }).run('wget -qO- http://db').err).toBe("wget: bad address 'db'\n");
    expect(bench({ answer: { ...answer, status: 404 }, image: 'alpine' }).run('wget -q http://web/x').err).toBe('wget: server returned error: HTTP/1.1 404 Not Found\n');
  });
});
