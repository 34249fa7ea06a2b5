// The go command: what it builds runs in an image without Go, and what it does not know it names.
import { describe, expect, test } from 'vitest';
import { openBench } from '../../../docker/testBench';
import { bench as openShell } from '../testBench';

const MODULE = { '/src/go.mod': { kind: 'file', text: 'module example.com/hello\n\ngo 1.24\n' } } as const;
const SERVER = `package main

import (
	"fmt"
	"log"
	"net/http"
	"os"
)

// hello greets whoever is named.
func hello(w http.ResponseWriter, r *http.Request) {
	name := os.Getenv("NAME")
	if name == "" {
		name = "World"
	}
	log.Printf("%s asked", r.URL.Path)
	fmt.Fprintf(w, "Hello, %s!\\n", name)
}

func main() {
	port := "8080"
	http.HandleFunc("/", hello)
	http.HandleFunc("/health", func(w http.ResponseWriter, r *http.Request) {
		w.Write([]byte("ok\\n"))
	})
	fmt.Println("listening on", port)
	log.Fatal(http.ListenAndServe(":"+port, nil))
}
`;

/** What a line prints in a folder with this source. */
function run(line: string, source: string): { out: string; err: string; exit: unknown } {
  return openShell({
    image: 'golang:alpine',
    env: { PATH: '/usr/local/go/bin:/usr/bin:/bin' },
    files: { ...MODULE, '/src/main.go': { kind: 'file', text: source } },
  }).run(`cd /src && ${line}`);
}

const main = (body: string, imports = 'import "fmt"'): string => `package main\n\n${imports}\n\nfunc main() {\n${body}\n}\n`;

describe('a multi-stage build', () => {
  const dockerfile =
    'FROM golang:alpine AS build\\nWORKDIR /src\\nCOPY go.mod ./\\nRUN go mod download\\nCOPY *.go ./\\nRUN CGO_ENABLED=0 go build -o /app .\\nFROM scratch\\nCOPY --from=build /app /app\\nENTRYPOINT ["/app"]\\n';
  const quoted = SERVER.replaceAll('\\', '\\\\').replaceAll('%', '%%').replaceAll('\n', '\\n').replaceAll('\t', '\\t').replaceAll("'", "'\\''");
  const bench = openBench(
    `printf '${quoted}' > main.go`,
    "printf 'module example.com/hello\\n\\ngo 1.24\\n' > go.mod",
    `printf '${dockerfile}' > Dockerfile`,
    'docker build -q -t hello .',
  );

  test('leaves an image that holds the executable alone', () => {
    expect(bench.run("docker images --format '{{.Size}}' hello").stdout).toBe('7.4MB\n');
    expect(bench.run('docker run -d -p 8080:8080 --name hello -e NAME=Go hello').exit).toBe(0);
    expect(bench.run('curl -s localhost:8080/').stdout).toBe('Hello, Go!\n');
    expect(bench.run('curl -s localhost:8080/health').stdout).toBe('ok\n');
    expect(bench.run('docker logs hello').stdout).toBe('listening on 8080\n');
    expect(bench.run('docker exec hello ls')).toMatchObject({ exit: 126 });
    expect(bench.run('docker run --rm --entrypoint /nope hello').exit).toBe(127);
  });

  test('ends at once when it is told to', () => {
    bench.run('docker stop hello');
    expect(bench.run("docker ps -a --format '{{.Status}}'").stdout).toMatch(/^Exited \(2\)/);
  });
});

test.each([
  ['go run main.go', main('\tfmt.Println("Hello,", 42)\n\tfmt.Printf("%s!\\n", "bye")'), 'Hello, 42\nbye!\n'],
  ['go build -o /tmp/ . && /tmp/hello', main('\tfmt.Println("built")'), 'built\n'],
  ['go build && ./hello', main('\tx := "a" + "b"\n\tif x != "ab" {\n\t\tfmt.Println("no")\n\t} else {\n\t\tfmt.Println(x)\n\t}'), 'ab\n'],
  ['NAME=you go run .', main('\tfmt.Println("I am " + os.Getenv("NAME"))', 'import (\n\t"fmt"\n\t"os"\n)'), 'I am you\n'],
  ['go run .', main('\tfmt.Println(runtime.GOOS, `raw \\n`)', 'import (\n\t"fmt"\n\t"runtime"\n)'), 'linux raw \\n\n'],
  ['go run .', main('\tfmt.Print(1, 2, "a", 3)\n\tfmt.Printf(" %d%% %q %v %s\\n", 7, "a", "b")'), '1 2a3 7% "a" b %!s(MISSING)\n'],
  ['go run .', main('\tname, _ := os.Hostname()\n\tif name != "" {\n\t\tfmt.Fprintln(os.Stdout, "named")\n\t}', 'import (\n\t"fmt"\n\t"os"\n)'), 'named\n'],
  ['go build -ldflags "-s -w" -tags=netgo -v -o app . && ./app', main('\tfmt.Println("small")'), 'small\n'],
  ['go env GOPATH && GOOS=windows go env GOOS && go env NOPE', main(''), '/go\nwindows\n\n'],
  ['go mod tidy && go mod verify', main(''), 'all modules verified\n'],
])('%s', (line, source, out) => {
  expect(run(line, source)).toEqual({ out, err: '', exit: 0 });
});

test.each([
  ['go build', main('\tfmt.Println("x")', 'import (\n\t"fmt"\n\t"os"\n)'), '# example.com/hello\n./main.go:5:2: "os" imported and not used\n', 1],
  ['go build', main('\tos.Exit(1)', 'import "fmt"').replace('import "fmt"\n', ''), '# example.com/hello\n./main.go:5:2: undefined: os\n', 1],
  ['go build main2.go', main(''), 'no required module provides package main2.go; to add it:\n\tgo get main2.go\n', 1],
  [
    'go run . ',
    main('\tgin.Default()', 'import "github.com/gin-gonic/gin"'),
    'main.go:3:8: no required module provides package github.com/gin-gonic/gin; to add it:\n\tgo get github.com/gin-gonic/gin\n',
    1,
  ],
  ['cd / && go build', main(''), "go: go.mod file not found in current directory or any parent directory; see 'go help modules'\n", 1],
  ['go foo', main(''), "go foo: unknown command\nRun 'go help' for usage.\n", 2],
  ['go mod init x', main(''), 'go: /src/go.mod already exists\n', 1],
  ['mkdir /e && cd /e && go mod init', main(''), 'go: cannot determine module path for source directory /e (outside GOPATH, module path must be specified)\n', 1],
  ['cd / && go mod download', main(''), "go: no modules specified (see 'go help mod download')\n", 1],
  ['cd / && go mod tidy', main(''), "go: go.mod file not found in current directory or any parent directory; see 'go help modules'\n", 1],
  ['go mod download', main(''), 'go: no module dependencies to download\n', 0],
  ['go build -nope .', main(''), "flag provided but not defined: -nope\nusage: go build [-o output] [build flags] [packages]\nRun 'go help build' for details.\n", 2],
  ['rm main.go && go build', main(''), 'no Go files in /src\n', 1],
  ['go build', 'func main() {\n}\n', "# example.com/hello\nmain.go:1:1: expected 'package', found 'func'\n", 1],
  ['go build', 'hello\n', "# example.com/hello\nmain.go:1:1: expected 'package', found hello\n", 1],
  ['go build', '', "# example.com/hello\nmain.go:1:1: expected 'package', found 'EOF'\n", 1],
  ['go build', 'package main\n', '# example.com/hello\nruntime.main_main·f: function main is undeclared in the main package\n', 1],
  ['go run .', main('\tif os.Getenv("X") == "" {\n\t\tfmt.Fprintln(os.Stderr, "no X")\n\t\tos.Exit(4)\n\t}', 'import (\n\t"fmt"\n\t"os"\n)'), 'no X\n', 4],
])('%s complains', (line, source, err, exit) => {
  expect(run(line, source)).toMatchObject({ err, exit });
});

test('what this machine does not compile is named', () => {
  expect(run('go run .', main('\tfor i := range 3 {\n\t\tfmt.Println(i)\n\t}')).err).toMatch(/^go: a real compiler knows this; .*: for i := range 3 \{\n$/);
});

test('a program that gives up says when, and ends with 1', () => {
  const { err, exit } = run('go run .', main('\tlog.Fatal("bye\\n")', 'import "log"'));
  expect(err).toMatch(/^\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d bye\n$/);
  expect(exit).toBe(1);
});

test.each(['go test', 'go env', 'go mod graph', 'cp main.go more.go && go build', 'echo "require github.com/gin-gonic/gin v1.9.1" >> go.mod && go mod download'])(
  '%s is told to be missing',
  (line) => {
    expect(run(line, main('')).err).toMatch(/simulated|does not \(yet\)/);
  },
);

test('a module that is required is known, and still not compiled', () => {
  const source = main('\tgin.Default()', 'import "github.com/gin-gonic/gin"');
  expect(run('echo "require github.com/gin-gonic/gin v1.9.1" >> go.mod && go build', source).err).toContain('github.com/gin-gonic/gin');
});

test.each(['\tif ok {\n\t}', '\tfmt.Fprintln(buffer, "x")', '\thttp.HandleFunc("/", nobody)'])('%s is named, not guessed', (body) => {
  const imports = `import (${[...new Set([...body.matchAll(/\b(fmt|http)\./g)].map(([, name]) => (name === 'http' ? '\n\t"net/http"' : '\n\t"fmt"')))].join('')}\n)`;
  expect(run('go run .', main(body, imports)).err).toMatch(/^go: a real compiler knows this/);
});
