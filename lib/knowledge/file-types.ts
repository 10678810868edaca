/*
 * File-name endings by what opening the file does.
 *
 * Sources for all tables: Microsoft's "Blocked attachments in Outlook" and the common attachments filter of Exchange
 * Online, Gmail's "File types blocked in Gmail", ATT&CK T1204.002 (malicious file), T1566.001 (spearphishing
 * attachment), T1027.006 (HTML smuggling), T1553.005 (mark-of-the-web bypass), T1036.007 (double file extension), T1218
 * (system binary proxy execution). Written from knowledge of these.
 *
 * Shape of each: lower-case endings without the dot. Matched against `endingOf(name)`. The groups share nothing, except
 * that `documents` may be asked about an inner part of a name.
 */

/**
 * Opening it runs code, or has Windows, macOS or Java run what it names, without another question of the application.
 */
// biome-ignore format: grouped, several a line
export const runsCode: ReadonlySet<string> = new Set([
  // Windows programs, libraries that are loaded by a double click, screen savers, control panels, drivers
  'exe', 'com', 'scr', 'pif', 'cpl', 'dll', 'ocx', 'sys', 'drv', 'gadget', 'msstyles', 'vxd',
  // Windows installers and packages
  'msi', 'msp', 'mst', 'msix', 'msixbundle', 'appx', 'appxbundle', 'appinstaller', 'appref-ms', 'application', 'xap',
  'msu',
  // Shell and script hosts
  'bat', 'cmd', 'btm', 'ps1', 'ps1xml', 'ps2', 'ps2xml', 'psc1', 'psc2', 'psd1', 'psm1', 'psdm1', 'cdxml', 'pssc',
  'vb', 'vbs', 'vbe', 'vbp', 'vbscript', 'js', 'jse', 'ws', 'wsf', 'wsc', 'wsh', 'sct', 'shb', 'shs', 'hta', 'ahk',
  'au3', 'a3x',
  // Shortcuts, settings and consoles that name a command
  'lnk', 'url', 'website', 'scf', 'desklink', 'mapimail', 'library-ms', 'search-ms', 'searchconnector-ms',
  'settingcontent-ms', 'theme', 'themepack', 'deskthemepack', 'msc', 'msh', 'msh1', 'msh2', 'mshxml', 'msh1xml',
  'msh2xml', 'inf', 'ins', 'isp', 'job', 'reg', 'rdp', 'diagcab', 'diagcfg', 'diagpkg', 'xbap', 'jnlp', 'grp', 'udl',
  'wcx', 'xnk', 'printerexport', 'mcf', 'pcd',
  // Help files, add-ins of Office and databases that carry code
  'chm', 'hlp', 'hpj', 'xll', 'wll', 'ade', 'adp', 'mad', 'maf', 'mag', 'mam', 'maq', 'mar', 'mas', 'mat', 'mau',
  'mav', 'maw', 'mda', 'mdb', 'mde', 'mdt', 'mdw', 'mdz', 'accda', 'accde', 'accdr', 'vsto', 'vsw', 'ops', 'osd',
  'prf', 'prg', 'plg', 'fxp', 'one', 'onepkg', 'iqy', 'oqy', 'rqy', 'slk', 'wiz',
  // Java, Python, Perl, PHP, Ruby, ASP
  'jar', 'jsf', 'class', 'py', 'pyc', 'pyo', 'pyw', 'pyz', 'pyzw', 'pl', 'php', 'php3', 'rb', 'asp', 'aspx', 'asx',
  'cnt', 'csh', 'ksh',
  // macOS, Linux, Android, iOS
  'app', 'command', 'workflow', 'action', 'terminal', 'scpt', 'scptd', 'applescript', 'pkg', 'mpkg', 'mobileconfig',
  'fileloc', 'inetloc', 'webloc', 'sh', 'bash', 'zsh', 'run', 'bin', 'elf', 'desktop', 'appimage', 'deb', 'rpm', 'apk',
  'xapk', 'apks', 'ipa',
  // Browser extensions
  'crx', 'xpi',
]);

/**
 * Archives and disk images: what matters is inside, and a scanner may not get there. Disk images and some archives also
 * hand out files without the mark of the web.
 */
// biome-ignore format: grouped, several a line
export const containers: ReadonlySet<string> = new Set([
  // Archives
  'zip', 'zipx', 'rar', 'rev', 'r00', 'r01', '7z', '001', 'ace', 'arj', 'arc', 'alz', 'egg', 'cab', 'lha', 'lzh',
  'zoo', 'uue', 'uu', 'xxe', 'bhx', 'hqx', 'sit', 'sitx', 'xar', 'cpio', 'ar', 'wim', 'swm', 'esd', 'kgb', 'uha',
  'zpaq', 'daa',
  // Compressed streams and tape archives
  'gz', 'gzip', 'tgz', 'bz', 'bz2', 'tbz', 'tbz2', 'xz', 'txz', 'lz', 'lzma', 'tlz', 'lzo', 'zst', 'tzst', 'z', 'taz',
  'tar', 'br',
  // Disk images
  'iso', 'img', 'ima', 'udf', 'vhd', 'vhdx', 'vmdk', 'dmg', 'toast', 'cdr', 'nrg', 'mdf', 'mds', 'cue', 'ccd', 'isz',
  'sparseimage',
]);

/**
 * Office files whose format may carry macros: Open XML with macros, binary workbooks, Excel 4 macro sheets,
 * Publisher.
 */
// biome-ignore format: grouped, several a line
export const macroDocuments: ReadonlySet<string> = new Set([
  // Word
  'docm', 'dotm',
  // Excel
  'xlsm', 'xlsb', 'xltm', 'xlam', 'xlm',
  // PowerPoint
  'pptm', 'potm', 'ppsm', 'ppam', 'sldm',
  // Visio, Publisher
  'vsdm', 'vssm', 'vstm', 'pub',
]);

/** Office's binary formats of 1997 to 2003: nothing in the name tells whether macros or embedded objects are inside. */
// biome-ignore format: grouped, several a line
export const legacyDocuments: ReadonlySet<string> = new Set([
  // Word
  'doc', 'dot', 'wbk',
  // Excel
  'xls', 'xlt', 'xla', 'xlw', 'xlc', 'dif',
  // PowerPoint
  'ppt', 'pot', 'pps', 'ppa', 'pwz',
  // Visio, Project, Works, Hangul
  'vsd', 'vss', 'vst', 'mpp', 'mpt', 'wps', 'wri', 'hwp',
]);

/**
 * Opens in a browser, where script runs: HTML smuggling, and sign-in pages that need no server. XML is among the
 * documents: electronic invoices (EN 16931) and bank statements (ISO 20022) are sent as such, and a page or picture in
 * it is known by its content.
 */
// biome-ignore format: grouped, several a line
export const webPages: ReadonlySet<string> = new Set([
  'html', 'htm', 'shtml', 'shtm', 'stm', 'xhtml', 'xht', 'dhtml', 'phtml', 'jhtml', 'hxt', 'mht', 'mhtml', 'mhtm',
  'svg', 'svgz', 'xsl', 'xslt', 'webarchive', 'htc', 'swf',
]);

/**
 * Looks harmless: endings that a deceptive name puts before the real one (`invoice.pdf.exe`), and that most files have.
 */
// biome-ignore format: grouped, several a line
export const documents: ReadonlySet<string> = new Set([
  // Text and office documents without macros
  'pdf', 'docx', 'dotx', 'xlsx', 'xltx', 'pptx', 'potx', 'ppsx', 'sldx', 'vsdx', 'odt', 'ott', 'ods', 'odp', 'odg',
  'rtf', 'txt', 'csv', 'tsv', 'md', 'log', 'json', 'xml', 'epub', 'xps', 'oxps', 'ps', 'pages', 'numbers', 'key', 'gdoc',
  'gsheet', 'gslides', 'hwpx',
  // Pictures
  'png', 'jpg', 'jpeg', 'jpe', 'jfif', 'gif', 'bmp', 'tif', 'tiff', 'webp', 'heic', 'heif', 'avif', 'ico', 'psd', 'ai',
  'eps', 'dwg',
  // Sound and film
  'mp3', 'm4a', 'wav', 'ogg', 'flac', 'aac', 'amr', 'wma', 'mp4', 'm4v', 'mov', 'avi', 'mkv', 'webm', 'wmv', 'mpg',
  'mpeg', '3gp',
  // Cards, calendars, messages (a reported mail is often attached as one), signatures
  'vcf', 'ics', 'vcs', 'eml', 'msg', 'asc', 'sig', 'p7s', 'p7m',
]);

/**
 * The ending that the system goes by: what follows the last dot of the last path segment, lower case, without the dot.
 * Trailing dots and white space, which Windows drops, and invisible characters, which only move the letters on the
 * screen (right-to-left override, zero-width ones), are left out. `''` where there is none. `.exe` alone ends in `exe`.
 */
export function endingOf(name: string): string {
  return endingsOf(name).last;
}

/** The ending the system goes by, and the one before it, which a reader takes for the real one (`pdf` in `a.pdf.exe`). */
export function endingsOf(name: string): { last: string; inner: string } {
  const segment = settled(name.replace(/\p{Cf}|\p{Cc}/gu, '').replace(/^.*[\\/]/s, ''));
  const dot = segment.lastIndexOf('.');
  if (dot < 0) return { last: '', inner: '' };
  const before = settled(segment.slice(0, dot));
  const innerDot = before.lastIndexOf('.');
  return {
    last: segment.slice(dot + 1).toLowerCase(),
    inner: innerDot < 0 ? '' : before.slice(innerDot + 1).toLowerCase(),
  };
}

/** Without trailing dots and white space. Not by a regular expression: those take quadratic time on many spaces. */
function settled(name: string): string {
  let end = name.length;
  while (end > 0 && /[.\s]/u.test(name.charAt(end - 1))) end--;
  return name.slice(0, end);
}

/**
 * File endings that are top-level domains too, and that people meet as files far more often: `README.md` in a link is no
 * claim to lead to Moldova. Endings under which banks and shops live (`pl`, `rs`, `com`) are left out.
 * Source: IANA's root zone database beside the tables above.
 */
export const endingsLikeDomains: ReadonlySet<string> = new Set(['md', 'zip', 'mov', 'py', 'sh']);
