// The few shapes and helpers of a Markdown tree that the lesson compiler needs, so that it depends on the MDX compiler alone.

/** An attribute of a tag, as the MDX parser gives it. */
export interface MdxAttribute {
  readonly type: string;
  readonly name?: string;
  readonly value?: string | MdxExpression | null;
}

/** An attribute's `{…}`, with the parsed program when the parser kept one. */
export interface MdxExpression {
  readonly value: string;
  readonly data?: { readonly estree?: { readonly body: readonly { readonly expression?: { readonly type: string; readonly value?: unknown } }[] } | null };
}

/** A node of the Markdown tree: text, a block or a tag. */
export interface MdxNode {
  type: string;
  value?: string;
  depth?: number;
  name?: string | null;
  attributes?: MdxAttribute[];
  children?: MdxNode[];
  position?: { readonly start: { readonly line: number; readonly column: number } } | undefined;
}

/** A fault in a lesson's words, told with the line on which it stands. */
export class LessonError extends Error {
  override readonly name = 'LessonError';
  constructor(
    readonly reason: string,
    readonly node?: MdxNode,
  ) {
    super(reason);
  }
}

/** Whether the node is a tag, and (when names are given) one of these. */
export function isTag(node: MdxNode, ...names: string[]): boolean {
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return false;
  return names.length === 0 || names.includes(node.name ?? '');
}

/** A new tag at the place of `origin`, so that faults found later still point at a line. */
export function tag(name: string, children: MdxNode[], origin?: MdxNode): MdxNode {
  return { type: 'mdxJsxFlowElement', name, attributes: [], children, position: origin?.position };
}

/** The children of a node; none for a leaf. */
export function childrenOf(node: MdxNode): MdxNode[] {
  return node.children ?? [];
}

/** Every node under (and with) `node`, in reading order. */
export function* walk(node: MdxNode): Generator<MdxNode> {
  yield node;
  for (const child of childrenOf(node)) yield* walk(child);
}

/** Every tag of that name under `node`, in reading order. */
export function tags(node: MdxNode, name: string): MdxNode[] {
  return [...walk(node)].filter((found) => isTag(found, name));
}

/** The words of a node without any mark-up. */
export function plainText(node: MdxNode): string {
  return node.value ?? childrenOf(node).map(plainText).join('');
}

/** The literal value of an attribute, whether written `a="b"` or `a={1}`. */
export function attribute(node: MdxNode, name: string): string | number | undefined {
  const value = node.attributes?.find((candidate) => candidate.name === name)?.value;
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string') return value;
  const literal = literalOf(value);
  return typeof literal === 'number' || typeof literal === 'string' ? literal : undefined;
}

/** The value of a `{…}` that holds nothing but a literal; undefined for anything that would have to be run. */
export function literalOf(expression: MdxExpression): unknown {
  const [statement, ...more] = expression.data?.estree?.body ?? [];
  return more.length === 0 && statement?.expression?.type === 'Literal' ? statement.expression.value : undefined;
}
