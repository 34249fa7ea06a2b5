// The manifest of a SCORM 1.2 package: what an LMS reads to know which lessons are inside and which files they need.

/** One lesson of a package. */
export interface PackageItem {
  /** The lesson's id; its page is `<id>.html`. */
  id: string;
  title: string;
}

/** Lessons under a heading; without one they stand at the top. */
export interface PackageGroup {
  title?: string;
  items: readonly PackageItem[];
}

/** What a package holds. */
export interface PackageContents {
  /** Of the whole package. */
  id: string;
  title: string;
  lang: string;
  version: string;
  groups: readonly PackageGroup[];
  /** Every file beside the pages of the lessons, from the root of the package. */
  shared: readonly string[];
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it stands in XML. */
const xml = (text: string): string => text.replace(/[&<>"]/g, (letter) => ESCAPES[letter] ?? letter);

/** An XML name for an id; a name may not begin with a digit. */
const nameOf = (kind: string, id: string): string => `${kind}-${id.replace(/[^\w.-]/g, '-')}`;

/** The page of a lesson. */
export const pageOf = ({ id }: PackageItem): string => `${id}.html`;

const itemXml = (item: PackageItem): string => `<item identifier="${nameOf('item', item.id)}" identifierref="${nameOf('sco', item.id)}"><title>${xml(item.title)}</title></item>`;

const groupXml = ({ title, items }: PackageGroup, index: number): string => {
  const inside = items.map(itemXml).join('\n');
  return title === undefined ? inside : `<item identifier="${nameOf('module', String(index + 1))}"><title>${xml(title)}</title>\n${inside}\n</item>`;
};

const resourceXml = (item: PackageItem): string =>
  `<resource identifier="${nameOf('sco', item.id)}" type="webcontent" adlcp:scormtype="sco" href="${xml(pageOf(item))}"><file href="${xml(pageOf(item))}"/><dependency identifierref="shared"/></resource>`;

/** The text of `imsmanifest.xml`. */
export function manifestXml({ id, title, lang, version, groups, shared }: PackageContents): string {
  const items = groups.flatMap((group) => group.items);
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${nameOf('kyeo', `${id}-${lang}`)}" version="${xml(version)}"
  xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xsi:schemaLocation="http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd">
<metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
<organizations default="course">
<organization identifier="course"><title>${xml(title)}</title>
${groups.map(groupXml).join('\n')}
</organization>
</organizations>
<resources>
${items.map(resourceXml).join('\n')}
<resource identifier="shared" type="webcontent" adlcp:scormtype="asset">
${shared.map((file) => `<file href="${xml(file)}"/>`).join('\n')}
</resource>
</resources>
</manifest>
`;
}
