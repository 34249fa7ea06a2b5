// Keeps lessons words: refuses code, unknown tags and any Markdown that a lesson has no use for.
import { attribute, childrenOf, isTag, LessonError, literalOf, type MdxAttribute, type MdxNode, walk } from './tree.ts';

type Kind = 'string' | 'number';

interface TagRule {
  readonly required: Readonly<Record<string, Kind>>;
  readonly optional?: Readonly<Record<string, readonly string[]>>;
}

const ID: TagRule = { required: { id: 'string' } };
const BARE: TagRule = { required: {} };

/** Every tag that a lesson may use, with its attributes. */
const TAGS: Readonly<Record<string, TagRule>> = {
  Step: ID,
  Predict: BARE,
  Option: ID,
  Target: ID,
  Do: BARE,
  Check: ID,
  Hint: { required: { n: 'number' } },
  Explain: BARE,
  Deeper: BARE,
  Quiz: { required: { id: 'string' }, optional: { layout: ['stack', 'match', 'board', 'file'], more: ['yes'] } },
  Takeaway: BARE,
  Bridge: { required: { to: 'string', object: 'string' } },
  LookBack: BARE,
  Farewell: BARE,
  Notes: { required: { minutes: 'number' } },
  Term: ID,
  Run: BARE,
  Source: { required: { tag: 'string' } },
  Fact: ID,
};

const MARKDOWN = new Set(['root', 'heading', 'paragraph', 'text', 'strong', 'inlineCode', 'list', 'listItem', 'mdxJsxFlowElement', 'mdxJsxTextElement']);

const CODE: Readonly<Record<string, string>> = {
  mdxjsEsm: 'import and export are code; a lesson holds words',
  mdxFlowExpression: 'an {expression} is code; only a literal in an attribute is allowed',
  mdxTextExpression: 'an {expression} is code; only a literal in an attribute is allowed',
};

/** Throws a LessonError at the first node that is not plain words in known tags. */
export function wordsOnly(tree: MdxNode): void {
  for (const node of walk(tree)) {
    const code = CODE[node.type];
    if (code !== undefined) throw new LessonError(code, node);
    if (!MARKDOWN.has(node.type)) throw new LessonError(`Markdown of type "${node.type}" has no place in a lesson`, node);
    if (isTag(node)) checkTag(node);
  }
}

function checkTag(node: MdxNode): void {
  const name = node.name ?? '';
  const rule = TAGS[name];
  if (!rule) throw new LessonError(`unknown tag <${name}>`, node);
  for (const given of node.attributes ?? []) checkAttribute(node, given, rule);
  for (const [wanted, kind] of Object.entries(rule.required)) {
    if (typeof attribute(node, wanted) !== kind) throw new LessonError(`<${name}> needs ${wanted} as a ${kind}`, node);
  }
  const words = childrenOf(node);
  if ((name === 'Source' || name === 'Fact') && words.length > 0) throw new LessonError(`<${name}> holds no words`, node);
  if ((name === 'Run' || name === 'Term') && words.length === 0) throw new LessonError(`<${name}> holds no words`, node);
  if (name === 'Run' && words.some((child) => child.type !== 'text')) throw new LessonError('<Run> holds one plain command line', node);
}

function checkAttribute(node: MdxNode, given: MdxAttribute, rule: TagRule): void {
  const name = given.name;
  if (given.type !== 'mdxJsxAttribute' || name === undefined) throw new LessonError('a spread attribute is code', node);
  if (given.value !== null && typeof given.value === 'object' && literalOf(given.value) === undefined) {
    throw new LessonError(`${name}={…} is code; only a literal in an attribute is allowed`, node);
  }
  const choices = rule.optional?.[name];
  if (choices) {
    if (!choices.includes(String(attribute(node, name)))) throw new LessonError(`${name} is one of: ${choices.join(', ')}`, node);
  } else if (!(name in rule.required)) throw new LessonError(`<${node.name ?? ''}> takes no ${name}`, node);
}
