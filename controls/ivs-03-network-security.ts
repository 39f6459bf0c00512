import { defineControl } from '../policypack/define';
import type { AccessBlock, Exposure, Opening } from '../policypack/engine/facts';
import { every, first } from '../policypack/engine/known';

/** Ports on which nobody serves the public: remote administration, file shares, databases, caches, control planes. IANA service names, 2026. */
const guarded: readonly (readonly [number, string])[] = [
  [20, 'FTP'],
  [21, 'FTP'],
  [22, 'SSH'],
  [23, 'Telnet'],
  [135, 'RPC'],
  [137, 'NetBIOS'],
  [138, 'NetBIOS'],
  [139, 'NetBIOS'],
  [389, 'LDAP'],
  [445, 'SMB'],
  [873, 'rsync'],
  [1433, 'SQL Server'],
  [1434, 'SQL Server'],
  [1521, 'Oracle'],
  [2049, 'NFS'],
  [2375, 'Docker'],
  [2376, 'Docker'],
  [2379, 'etcd'],
  [2380, 'etcd'],
  [3306, 'MySQL'],
  [3389, 'RDP'],
  [4333, 'mSQL'],
  [5432, 'PostgreSQL'],
  [5439, 'Redshift'],
  [5500, 'VNC'],
  [5601, 'Kibana'],
  [5900, 'VNC'],
  [5985, 'WinRM'],
  [5986, 'WinRM'],
  [6379, 'Redis'],
  [7000, 'Cassandra'],
  [7001, 'Cassandra'],
  [8020, 'HDFS'],
  [8888, 'notebooks'],
  [9042, 'Cassandra'],
  [9092, 'Kafka'],
  [9200, 'Elasticsearch'],
  [9300, 'Elasticsearch'],
  [10250, 'kubelet'],
  [11211, 'Memcached'],
  [27017, 'MongoDB'],
  [27018, 'MongoDB'],
  [27019, 'MongoDB'],
  [50070, 'HDFS'],
];
/** Those that are served by UDP as well; the others listen to TCP alone, whatever else is open. IANA service names, 2026. */
const byUdp = new Set([135, 137, 138, 389, 1434, 2049, 3389, 11211]);
const carries = ({ protocol }: Opening): boolean => protocol === 'tcp' || protocol === 'udp' || protocol === 'all';
const reached = ({ protocol, ports: [from, to] }: Opening): readonly (readonly [number, string])[] =>
  guarded.filter(([port]) => from <= port && port <= to && (protocol !== 'udp' || byUdp.has(port)));
const isOpen = (opening: Opening): boolean => opening.from === 'anywhere' && carries(opening) && reached(opening).length > 0;
/** A website whose class nobody declared is public on purpose; one that was classified is held to its class. */
const isMeant = (exposure: Exposure, from: string): boolean => exposure.meant === true && from === 'assumed';

const isComplete = (block: AccessBlock): boolean =>
  block.refusesAcls && block.refusesPolicies && block.ignoresAcls && block.ignoresPolicies;

/** What need not be reached from everywhere cannot be. */
export default defineControl({
  id: 'IVS-03',
  title: 'Network Security',
  severity: 'high',
  level: 'mandatory',
  why: 'Whatever listens to the whole internet is tried by the whole internet, within minutes.',
  remediation: 'Narrow the sources to the networks that need it, or take the public way in away.',
  rules: {
    'guarded-ports-closed-to-the-world': {
      phase: 'use',
      needs: ['ingress'],
      holds: ({ ingress }) => !first(ingress, isOpen),
      faults: { ingress: ['from'] },
      message: ({ ingress }) => {
        const open = first(ingress, isOpen)!;
        const [from, to] = open.ports;
        const some = reached(open)
          .slice(0, 3)
          .map(([port, name]) => `${port} (${name})`);
        const range =
          to - from >= 65534 ? 'every port' : from === to ? `port ${some[0]}` : `ports ${from}-${to}, among them ${some.join(', ')},`;
        return `It opens ${range} to every ${open.family} address.`;
      },
    },
    'not-public': {
      phase: 'share',
      needs: ['exposure', 'dataClass', 'holds'],
      when: ({ holds, dataClass }) => holds === 'data' && dataClass.demands.share.public === 'never',
      holds: ({ exposure, dataClass }) => every(exposure, way => !way.public || isMeant(way, dataClass.from)),
      faults: { exposure: ['public'] },
      message: ({ exposure, dataClass }) =>
        `Anyone can reach it through ${first(exposure, way => way.public && !isMeant(way, dataClass.from))!.through}; ${dataClass.name} data must not be public.`,
      why: 'What anyone may read, somebody has already copied.',
      remediation: 'Take the public way in away, or classify the data as what may be public.',
    },
    'not-open-to-anyone': {
      phase: 'use',
      level: 'advisory',
      severity: 'medium',
      needs: ['holds', 'exposure', 'dataClass'],
      when: ({ holds, dataClass }) => holds !== 'data' && dataClass.demands.share.public === 'never',
      holds: ({ exposure }) => every(exposure, way => !way.public),
      faults: { exposure: ['public'] },
      message: ({ exposure }) => `Anyone can use it through ${first(exposure, way => way.public)!.through}.`,
      why: 'Whoever finds the address may call it, as often as they like, on your account.',
      remediation: 'Ask callers who they are, or classify it as what may be public.',
    },
    'public-site-classified': {
      phase: 'share',
      level: 'advisory',
      severity: 'low',
      needs: ['exposure', 'dataClass'],
      when: ({ dataClass }) => dataClass.from === 'assumed' && dataClass.demands.share.public === 'never',
      holds: ({ exposure }) => every(exposure, way => !(way.public && way.meant)),
      faults: { exposure: ['public'] },
      message: ({ exposure }) =>
        `It is a public website through ${first(exposure, way => way.public && way.meant === true)!.through}, and nothing says that its data may be public.`,
      why: 'Whether a page may be public is for the owner of its data to say, not for whoever published it.',
      remediation: 'Classify it as data that may be public.',
    },
    'public-access-blocked': {
      phase: 'share',
      level: 'advisory',
      severity: 'medium',
      needs: ['accessBlock', 'dataClass'],
      when: ({ dataClass }) => dataClass.demands.share.public === 'never',
      holds: ({ accessBlock }) => first(accessBlock, isComplete) !== undefined,
      message: () => 'No public access block here shuts all four ways to make it public.',
      why: 'The block still holds on the day when somebody writes the wrong policy.',
      remediation: 'Add a public access block with all four settings true.',
    },
  },
  examples: {
    good: [
      {
        type: 'aws:ec2/securityGroup:SecurityGroup',
        name: 'web',
        inputs: { ingress: [{ protocol: 'tcp', fromPort: 443, toPort: 443, cidrBlocks: ['0.0.0.0/0'] }] },
      },
    ],
    bad: [
      {
        type: 'aws:ec2/securityGroup:SecurityGroup',
        name: 'web',
        inputs: { ingress: [{ protocol: 'tcp', fromPort: 22, toPort: 22, cidrBlocks: ['0.0.0.0/0'] }] },
      },
    ],
  },
});
