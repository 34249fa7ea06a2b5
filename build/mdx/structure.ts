// Turns the way a lesson is written (first line, bullets, order) into explicit tags, so that components never guess from position.
import { attribute, childrenOf, isTag, LessonError, type MdxNode, plainText, tag, walk } from './tree.ts';

const BLOCKS = ['Predict', 'Do', 'Explain', 'Deeper', 'Quiz', 'Takeaway', 'Bridge', 'LookBack', 'Farewell', 'Notes'];
const PHRASING = new Set(['text', 'strong', 'inlineCode', 'mdxJsxTextElement']);

/** Lifts the title out of a lesson and rewrites its steps in place; returns the title's words. */
export function structure(root: MdxNode): string {
  const [title, ...rest] = childrenOf(root);
  if (title?.type !== 'heading' || title.depth !== 1) throw new LessonError('a lesson starts with its # title', title ?? root);
  for (const node of rest) if (!isTag(node, 'Step')) throw new LessonError('after the title a lesson holds <Step> and nothing else', node);
  rejectTwins(rest, 'id');
  root.children = rest.map(structureStep);
  for (const node of [...walk(root)]) if (node.children && !isTag(node, 'Run')) node.children = keepParticles(node.children).map(keepTogether);
  return plainText(title);
}

function structureStep(step: MdxNode): MdxNode {
  const [heading, ...body] = childrenOf(step);
  if (heading?.type !== 'heading' || heading.depth !== 2) throw new LessonError('a step starts with its ## heading', heading ?? step);
  const firstBlock = body.findIndex((node) => isTag(node, ...BLOCKS));
  if (firstBlock < 1) throw new LessonError('a step opens with its situation, then its blocks', step);
  const blocks = body.slice(firstBlock);
  for (const node of blocks) if (!isTag(node, ...BLOCKS)) throw new LessonError('text between blocks belongs into one of them', node);
  const situation = tag('Situation', body.slice(0, firstBlock).map(asBlock), body[0]);
  rejectTwins(
    blocks.filter((node) => isTag(node, 'Quiz')),
    'id',
  );
  return { ...step, children: [tag('StepTitle', childrenOf(heading), heading), situation, ...blocks.map(structureBlock)] };
}

function structureBlock(block: MdxNode): MdxNode {
  if (isTag(block, 'Predict', 'Quiz')) return structureQuestion(block);
  if (isTag(block, 'Do')) return structureDo(block);
  return { ...block, children: childrenOf(block).map(asBlock) };
}

/** `<Predict>` and `<Quiz>`: one paragraph that asks, then (in a quiz that sorts) the targets, then the options. */
function structureQuestion(block: MdxNode): MdxNode {
  const [question, ...parts] = childrenOf(block);
  const targets = isTag(block, 'Quiz') ? parts.filter((part) => isTag(part, 'Target')) : [];
  const options = parts.slice(targets.length);
  if (question?.type !== 'paragraph') throw new LessonError('a question is one paragraph before its options', question ?? block);
  if (options.length < 2) throw new LessonError('a question needs at least two options', block);
  for (const option of options) if (!isTag(option, 'Option')) throw new LessonError('after the question come options only', option);
  rejectTwins(options, 'id');
  rejectTwins(targets, 'id');
  if (targets.length === 1) throw new LessonError('sorting needs at least two targets', block);
  const labels = targets.map((target) => ({ ...target, children: phrasing(target) }));
  return { ...block, children: [tag('Question', childrenOf(question), question), ...labels, ...options.map(structureOption)] };
}

function structureOption(option: MdxNode): MdxNode {
  const [choice, ...feedback] = childrenOf(option);
  if (choice?.type !== 'paragraph' || feedback.length === 0) throw new LessonError('an option is a paragraph to choose, then its feedback', option);
  return { ...option, children: [tag('Choice', childrenOf(choice), choice), tag('Feedback', feedback.map(asBlock), feedback[0])] };
}

/** `<Do>`: the request, with commands, checks and hints gathered into groups of their own. */
function structureDo(block: MdxNode): MdxNode {
  const checks = childrenOf(block).filter((node) => isTag(node, 'Check'));
  const hints = childrenOf(block).filter((node) => isTag(node, 'Hint'));
  const request = childrenOf(block).filter((node) => !isTag(node, 'Check', 'Hint'));
  if (checks.length === 0) throw new LessonError('something to do needs a <Check>', block);
  rejectTwins(checks, 'id');
  hints.forEach((hint, index) => {
    if (attribute(hint, 'n') !== index + 1) throw new LessonError('hints are numbered 1, 2, 3 in order', hint);
  });
  const groups = [tag('Checks', checks.map(structureCheck), checks[0])];
  if (hints.length > 0) groups.push(tag('Hints', hints.map(structureHint), hints[0]));
  return { ...block, children: [...gatherRuns(request), ...groups] };
}

function structureCheck(check: MdxNode): MdxNode {
  const [label, list, ...more] = childrenOf(check);
  const [notYet, done, ...others] = list?.type === 'list' ? childrenOf(list) : [];
  if (label?.type !== 'paragraph' || !notYet || !done || more.length > 0 || others.length > 0) {
    throw new LessonError('a check is a label, then two bullets: not yet, done', check);
  }
  return { ...check, children: [tag('CheckLabel', childrenOf(label), label), tag('NotYet', phrasing(notYet), notYet), tag('Done', phrasing(done), done)] };
}

function structureHint(hint: MdxNode): MdxNode {
  return { ...hint, children: phrasing(hint) };
}

/** Commands that stand on their own line, one after the other, become one group. */
function gatherRuns(nodes: MdxNode[]): MdxNode[] {
  const gathered: MdxNode[] = [];
  for (const node of nodes) {
    const last = gathered.at(-1);
    if (!isTag(node, 'Run')) gathered.push(asBlock(node));
    else if (last && isTag(last, 'Runs')) childrenOf(last).push(node);
    else gathered.push(tag('Runs', [node], node));
  }
  return gathered;
}

/** A paragraph that holds nothing but tags loses its paragraph in the parser; this gives it back. */
function asBlock(node: MdxNode): MdxNode {
  return isTag(node, 'Term', 'Source', 'Run', 'Fact') ? { type: 'paragraph', children: [node], position: node.position } : node;
}

/** Ties a term or a fact to what is written right behind it (a particle, a comma), so that no line breaks between them. */
function keepParticles(nodes: MdxNode[]): MdxNode[] {
  return nodes.flatMap((node, index) => {
    const before = nodes[index - 1];
    const tied = before && isTag(before, 'Term', 'Fact') && node.type === 'text' ? particle(node) : '';
    if (tied !== '') return (node.value ?? '') === tied ? [] : [{ ...node, value: (node.value ?? '').slice(tied.length) }];
    const next = nodes[index + 1];
    const ties = isTag(node, 'Term', 'Fact') && next?.type === 'text' ? particle(next) : '';
    return ties === '' ? [node] : [{ ...tag('Unbroken', [node, { type: 'text', value: ties }], node), type: 'mdxJsxTextElement' }];
  });
}

/** An option longer than this (characters) may not fit on a line of a phone. */
const LONGEST_OPTION = 24;

/** Ties a number to the kind of thing that it numbers, a Korean particle to the closing mark before it, and an option to its hyphens, so that no line begins with one of them alone. */
function keepTogether(node: MdxNode): MdxNode {
  const { type, value = '' } = node;
  if (type === 'inlineCode' && value.startsWith('-') && value.length <= LONGEST_OPTION) return { ...tag('Unbroken', [node], node), type: 'mdxJsxTextElement' };
  if (type !== 'text') return node;
  const numbered = value.replace(/(?<!\p{L})(타입|PID|CPU|VM|[Tt]ypes?|[Ll]evels?|[Ll]essons?|[Ss]teps?) (?=\d)/gu, '$1\u00a0');
  return { ...node, value: numbered.replace(/[)”’"](?=\p{Script=Hangul})/gu, '$&\u2060') };
}

function particle(text: MdxNode): string {
  return /^\S+/.exec(text.value ?? '')?.[0] ?? '';
}

/** The inline words of a node that may or may not wrap them in one paragraph. */
function phrasing(node: MdxNode): MdxNode[] {
  const [only, ...more] = childrenOf(node);
  if (only?.type === 'paragraph' && more.length === 0) return childrenOf(only);
  if (childrenOf(node).every((child) => PHRASING.has(child.type))) return childrenOf(node);
  throw new LessonError('one paragraph is expected here', node);
}

function rejectTwins(nodes: MdxNode[], name: string): void {
  const seen = new Set<unknown>();
  for (const node of nodes) {
    const value = attribute(node, name);
    if (seen.has(value)) throw new LessonError(`${name}="${String(value)}" is used twice`, node);
    seen.add(value);
  }
}
