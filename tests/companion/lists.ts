import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A folder of lists of our own making, in the formats that maltrail, MISP and CISA publish. */
export class PracticeLists {
  readonly folder = mkdtempSync(join(tmpdir(), 'sidelight-lists-'));

  /** `made`: the file's date; today where it is missing. */
  write(name: string, content: string | object, made?: string): void {
    const path = join(this.folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
    if (made) utimesSync(path, new Date(made), new Date(made));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

export const trails = [
  'bad-site.example\tmalware\tgrabber',
  'user7.dyn-names.example\tmalware\tremote_control',
  'popular.example\tmalware\tmistaken',
  'http://198.51.100.20\tmalicious\tkit',
  '203.0.113.9:8443\tmalware\tbeacon',
  '203.0.113.10\tsuspicious\tscan',
  'Shop.Example/wp-content/Gate.php\tmalware\tstealer',
  'platform.example/u/mallory/load\tmalware\tloader',
  '/kit/Panel/gate.php\tmalware\tpanel',
  '/collect?id=\tmalware\tpanel',
  '192.0.2.0/29\tsuspicious\tparked',
  'track(er|ing)[0-9]{2,3}\\.example\tmalicious\tpattern_kit',
  '[2001:db8:0:0::7]:443\tmalicious\tsix',
  'http://cdn-node.example:8080/a/b\tmalware\tdropper',
  '8.8.4.4:53\tmalware\tmistaken',
  // Addresses for examples are reserved and never looked up, so these stand where example.com once was.
  '93.184.216.34:8443\tmalware\tbeacon',
  '93.184.216.35\tmalicious\tkit',
  '93.184.216.36\tsuspicious\tscan',
  '',
].join('\n');

export const warningLists: Record<string, object> = {
  'warninglists/top.json': {
    name: 'Top 100 websites of the practice',
    type: 'string',
    version: 20260811,
    matching_attributes: ['hostname', 'domain', 'url'],
    list: ['popular.example', 'platform.example'],
  },
  'warninglists/resolvers.json': {
    name: 'List of known IPv4 public DNS resolvers',
    type: 'cidr',
    version: 3,
    matching_attributes: ['ip-src', 'ip-dst'],
    list: ['8.8.4.0/24', '8.8.8.8', '2001:4860:4860::8888'],
  },
  'warninglists/dyn.json': {
    name: 'List of known dynamic DNS domains',
    type: 'hostname',
    version: 2,
    matching_attributes: ['hostname', 'domain'],
    list: ['.dyn-names.example'],
  },
  'warninglists/research.json': {
    name: 'Research scanner IP Ranges Used for Scanning',
    type: 'cidr',
    version: 26081010,
    list: ['45.33.32.0/28'],
  },
  'warninglists/part.json': {
    name: 'List of disposable email domains',
    type: 'substring',
    version: 1,
    list: ['throwaway.example'],
  },
  'warninglists/contacts.json': {
    name: 'Common contact names',
    type: 'regex',
    list: ['/^(security|abuse)\\..*$/i', '/(a+)+$/'],
  },
};

export const exploitedVulnerabilities = {
  title: 'Catalog of Known Exploited Vulnerabilities',
  catalogVersion: '2026.10.02',
  dateReleased: '2026-10-02T17:04:19.9796Z',
  vulnerabilities: [
    {
      cveID: 'CVE-2026-11111',
      vulnerabilityName: 'Practice Gateway Command Injection Vulnerability',
      dateAdded: '2026-09-30',
      knownRansomwareCampaignUse: 'Known',
    },
    { cveID: 'CVE-2025-22222', vulnerabilityName: 'Practice Viewer Flaw', dateAdded: '2025-01-02' },
  ],
};

/** All of the above. */
export function practiceLists(): PracticeLists {
  const lists = new PracticeLists();
  lists.write('maltrail_trails.tsv', trails, '2026-10-20T00:00:00Z');
  lists.write('cisa_kev.json', exploitedVulnerabilities);
  for (const [name, list] of Object.entries(warningLists)) lists.write(name, list, '2026-10-21T00:00:00Z');
  lists.write('README.txt', 'left alone');
  return lists;
}
