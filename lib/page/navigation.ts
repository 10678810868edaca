import { around, inside, type Part } from './part.ts';

const navigationRoles =
  /^(?:navigation|menu|menubar|tablist|toolbar|search|banner|contentinfo|tab|option|listbox|status|log|alert)$/;
const navigationNames =
  /(?:^|[\s_-])(?:nav(?:bar|igation|-?menu)?|side-?(?:nav|menu)|top-?(?:bar|nav)|app-?bar|menu(?:bar)?|(?:bread)?crumbs?|tool-?bar|footer|pag(?:ination|er)|filters?|facets?|user-?menu|toasts?|snackbar|cookie\w*)(?:$|[\s_-])/i;

/** What leads elsewhere, on every page alike. */
export function isNavigation(part: Part): boolean {
  if (part.tag === 'nav') return true;
  if (navigationRoles.test(part.role)) return !/^(?:alert|status|log)$/.test(part.role) || part.length < 40;
  if (/^(?:header|footer)$/.test(part.tag) && part.length < 600) return !isInside(part) && !holds(part, /^h[12]$/);
  return (
    part.length < 600 &&
    part.parent !== undefined &&
    navigationNames.test(part.attribute('class')) &&
    !holds(part, /^(?:pre|table|dl)$/)
  );
}

function isInside(part: Part): boolean {
  for (const up of around(part))
    if (
      /^(?:main|article|section|aside|dialog|form)$/.test(up.tag) ||
      /^(?:main|dialog|region|complementary|article)$/.test(up.role)
    )
      return true;
  return false;
}

function holds(part: Part, tags: RegExp): boolean {
  return [...inside(part, 60)].some(({ tag }) => tags.test(tag));
}
