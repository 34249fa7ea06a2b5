// JavaScript's `import` and `export` statements.
import { type Expr, type Statement } from '../syntax';
import { type Statements } from './parse';

/** `import a, { b as c }` of a module. A default import is the whole of a CommonJS module. */
export function readImport(parser: Statements, line: number): Statement[] {
  parser.next();
  const names: { name: string; as: string }[] = [];
  if (parser.peek().kind === 'name') names.push({ name: 'default', as: parser.name() });
  parser.accept(',');
  if (parser.accept('*')) {
    parser.expect('as');
    names.push({ name: '*', as: parser.name() });
  } else if (parser.accept('{')) {
    while (!parser.accept('}')) {
      const name = parser.name();
      names.push({ name, as: parser.accept('as') ? parser.name() : name });
      if (!parser.is('}')) parser.expect(',');
    }
  }
  if (names.length > 0) parser.expect('from');
  const module = parser.peek().kind === 'string' ? parser.next().text : parser.fail();
  parser.semicolon();
  return [{ is: 'import', module, names, line }];
}

/** `export` of a declaration, or of a default. */
export function readExport(parser: Statements, line: number): Statement[] {
  parser.next();
  const assign = (name: string, value: Expr): Statement => {
    const exports: Expr = { is: 'name', name: 'exports', line };
    return { is: 'expression', line, value: { is: 'assign', op: '', target: { is: 'member', of: exports, name, line }, value, line } };
  };
  if (parser.accept('default')) {
    const value = parser.assignment();
    parser.semicolon();
    return [assign('default', value)];
  }
  if (parser.is('{') || parser.is('*')) parser.refuse('a list of exports');
  const statements = parser.statement();
  const named = statements.flatMap((each) => (each.is === 'define' ? [each.fn.name] : each.is === 'declare' && each.target.is === 'name' ? [each.target.name] : []));
  return [...statements, ...named.map((name) => assign(name, { is: 'name', name, line }))];
}
