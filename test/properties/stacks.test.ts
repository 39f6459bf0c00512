import * as fc from 'fast-check';
import { controls } from '../../controls';
import { readConfig } from '../../policypack/config/load';
import { defaultSettings } from '../../policypack/config/settings';
import { draws, type Inhabitant, play, shown, UNKNOWN, urnOf, type World } from '../support/worlds';

const settings = readConfig('jurisdictions: [CH, EEA]\nclassification: { required: [data-type] }', 'ccm.yaml', controls);
const outcomes = (world: World, given = settings): Map<string, string> =>
  new Map(
    play(world, given).settled.verdicts.map(({ address, control, rule, outcome }) => [`${control.id}/${rule} on ${address}`, outcome]),
  );

/** Paths of every value inside, the whole included; a path is how to get there. */
function pathsIn(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [...(path.length > 0 ? [path] : []), ...Object.entries(value).flatMap(([key, inner]) => pathsIn(inner, [...path, key]))];
}
function replaced(value: unknown, path: readonly string[], by: (old: unknown) => unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return by(value);
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<string, unknown>;
  copy[key] = replaced(copy[key], rest, by);
  return copy;
}
/** Inputs by which others name a resource: what is known to name it must not become a riddle here, since a literal elsewhere would still name it. */
const identities = new Set(['bucket of aws:s3/bucket:Bucket', 'identifier of aws:rds/instance:Instance']);
/** The resource with one of its values unknown. What a literal named is then behind it, perhaps beside another; else nothing is. */
function blinded(world: World, place: number, which: number, beside: boolean): World | undefined {
  // Half of the time one that says something of others.
  const telling = world.filter(({ type }) => /comp:|Attachment|Tag$|BucketP|BucketA|BucketV|BucketS/.test(type));
  const among = place % 2 === 0 && telling.length > 0 ? telling : world;
  const one = among[(place >> 1) % among.length]!;
  const paths = pathsIn(one.inputs).filter(([top]) => !identities.has(`${top} of ${one.type}`));
  if (paths.length === 0) return undefined;
  const path = paths[which % paths.length]!;
  const top = path[0]!;
  const named = world.filter(
    other =>
      other.inputs[top === 'bucket' ? 'bucket' : 'identifier'] === one.inputs[top] && other !== one && /bucket:Bucket|rds/.test(other.type),
  );
  const others = beside ? world.filter(other => other.type === named[0]?.type && other !== named[0]).slice(0, 1) : [];
  const behind = { ...one.behind, [top]: [...(one.behind[top] ?? []), ...[...named.slice(0, 1), ...others].map(urnOf)] };
  const next: Inhabitant = { ...one, inputs: replaced(one.inputs, path, () => UNKNOWN) as Inhabitant['inputs'], behind };
  return world.map(other => (other === one ? next : other));
}

it('making one input unknown makes nothing pass that failed or was unknown', () => {
  fc.assert(
    fc.property(
      draws(5, 60),
      fc.array(fc.tuple(fc.nat(999), fc.nat(99), fc.boolean()), { minLength: 6, maxLength: 6 }),
      (world, choices) => {
        const before = outcomes(world);
        for (const [place, which, beside] of choices) {
          const less = blinded(world, place, which, beside);
          if (!less) continue;
          const after = outcomes(less);
          const wrong = [...before].filter(
            ([what, outcome]) => (outcome === 'fail' || outcome === 'unknown') && after.get(what) === 'pass',
          );
          expect(wrong).toEqual([]);
        }
      },
    ),
    { seed: 20261122, numRuns: 100 },
  );
});

it('two hundred random orders of registration give one report, byte for byte', () => {
  const [world] = fc.sample(draws(200, 200), { seed: 7, numRuns: 1 });
  const report = (order: World, entries: World): string => shown(play(order, settings, entries), settings).join('\n');
  const expected = report(world!, world!);
  expect(expected.length).toBeGreaterThan(10_000);
  const orders = fc.sample(fc.shuffledSubarray([...world!], { minLength: world!.length }), { seed: 11, numRuns: 200 });
  for (const order of orders) {
    // An engine registers a component before what is inside it: a child's URN holds its parent's.
    const components = order.filter(({ type }) => type === 'my:comp:Site');
    const nested = [...components].sort((a, b) => Number(a.name.slice(1)) - Number(b.name.slice(1)));
    const rest = order.filter(({ type }) => type !== 'my:comp:Site');
    if (report([...nested, ...rest], order) !== expected) expect(report([...nested, ...rest], order)).toBe(expected);
  }
});

describe('a secret', () => {
  const CANARY = 'hunter2-7f3a9c';
  /** The value, or the texts of the document inside it, with a secret in place of each text or behind it. */
  const secretly =
    (how: number) =>
    (old: unknown): unknown => {
      if (typeof old === 'string' && old.startsWith('{')) {
        const document: unknown = JSON.parse(old);
        const inside = pathsIn(document).filter(
          path => typeof path.reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], document) === 'string',
        );
        const path = inside[how % inside.length]!;
        return JSON.stringify(replaced(document, path, text => (how % 2 === 0 ? CANARY : `${String(text)}${CANARY}`)));
      }
      return how % 2 === 0 ? CANARY : `${String(old)}${CANARY}`;
    };
  it('in any input is in nothing that is shown, nor in any reason', () => {
    fc.assert(
      fc.property(draws(5, 60), fc.nat(9999), (world, how) => {
        const whispered = world.map((one, i) => {
          const paths = pathsIn(one.inputs);
          return paths.length === 0
            ? one
            : { ...one, inputs: replaced(one.inputs, paths[(how + i) % paths.length]!, secretly(how + i)) as Inhabitant['inputs'] };
        });
        const told = play(whispered, settings);
        const early = whispered.flatMap(one => told.session.verdictsOn(urnOf(one)));
        const said = [...shown(told, settings), ...[...early, ...told.settled.verdicts].map(({ reason }) => reason)];
        expect(said.filter(line => line.includes(CANARY))).toEqual([]);
      }),
      { seed: 20261123, numRuns: 150 },
    );
  });
});

describe('an input of any shape', () => {
  const deep = (n: number): unknown => {
    let value: unknown = 'x';
    for (let i = 0; i < n; i++) value = i % 2 === 0 ? [value] : { a: value };
    return value;
  };
  const hostile: fc.Arbitrary<unknown> = fc.oneof(
    fc.constantFrom<unknown>(
      null,
      undefined,
      true,
      0,
      -1,
      Number.NaN,
      '',
      ' ',
      UNKNOWN,
      [],
      {},
      [null],
      [UNKNOWN],
      deep(300),
      'x'.repeat(200_000),
      '{"Statement":[{"Effect":{},"Action":[[]],"Condition":{"StringEquals":null}}]}',
      '{"Statement":"*"}',
      '['.repeat(100_000),
      JSON.parse('{"__proto__":{"encrypted":true},"constructor":1,"toString":2,"length":3}'),
      { '4dabf18193072939515e22adb298388d': '1b47061264138c4ac30d75fd1eb44270' },
      { '4dabf18193072939515e22adb298388d': 'd0e6a833031e9bbcd3f4e8bde6ca49a4' },
      { '4dabf18193072939515e22adb298388d': 'c44067f5952c0a294b673a41bacd8c17', text: 'x' },
    ),
    fc.jsonValue(),
    fc.dictionary(
      fc.constantFrom('__proto__', 'constructor', 'tags', 'cidrBlocks', 'key', 'Statement', 'encrypted', 'bucket'),
      fc.jsonValue(),
    ),
  );
  it('breaks neither the judging nor a rule', () => {
    fc.assert(
      fc.property(draws(5, 40), fc.array(fc.tuple(fc.nat(999), fc.nat(99), hostile), { minLength: 20, maxLength: 20 }), (world, spoils) => {
        let spoilt = world;
        for (const [place, which, value] of spoils) {
          spoilt = spoilt.map((one, i) => {
            if (i !== place % world.length) return one;
            const paths = pathsIn(one.inputs).filter(path => path.length < 6);
            return paths.length === 0
              ? one
              : { ...one, inputs: replaced(one.inputs, paths[which % paths.length]!, () => value) as Inhabitant['inputs'] };
          });
        }
        const told = play(spoilt);
        shown(told);
        const broken = told.settled.verdicts.filter(({ outcome }) => outcome === 'broken');
        expect(broken.map(({ control, rule, type, reason }) => `${control.id}/${rule} on ${type}: ${reason}`)).toEqual([]);
      }),
      { seed: 20261124, numRuns: 150 },
    );
  });
  it('as deep as a stack goes breaks nothing', () => {
    const types = [...new Set(fc.sample(draws(200, 200), { seed: 3, numRuns: 1 })[0]!.map(({ type }) => type))];
    for (const type of types) {
      for (const key of [
        'tags',
        'policy',
        'ingress',
        'acl',
        'bucket',
        'rootBlockDevice',
        'rules',
        'kmsKeyId',
        'encrypted',
        'assumeRolePolicy',
      ]) {
        const told = play([{ type, name: 'x', inputs: { [key]: deep(5000), other: 1 }, behind: {} }]);
        shown(told);
        expect(told.settled.verdicts.filter(({ outcome }) => outcome === 'broken')).toEqual([]);
      }
    }
  });
  const types = ['constructor', '__proto__', 'toString', '', 'aws:', '::', 'x'.repeat(100_000)].map(
    type => [type.slice(0, 20), type] as const,
  );
  it.each(types)('is of no use where nobody knows the type: %j', (_, type) => {
    const told = play([{ type, name: 'x', inputs: { a: 1 }, behind: {} }]);
    shown(told);
    expect([told.early, told.settled.findings, told.settled.verdicts]).toEqual([[], [], []]);
  });
  it('with keys that every object has is read like any other', () => {
    const inputs = JSON.parse('{"__proto__":{"encrypted":true},"constructor":{"encrypted":true},"encrypted":false}') as Record<
      string,
      unknown
    >;
    const told = play(
      [{ type: 'aws:ebs/volume:Volume', name: 'x', inputs, behind: JSON.parse('{"__proto__":["x"],"constructor":["y"]}') as never }],
      defaultSettings,
    );
    expect(
      told.early.some(({ control: { id } }) => id === 'CEK-03') || told.settled.findings.some(({ control: { id } }) => id === 'CEK-03'),
    ).toBe(true);
  });
});
